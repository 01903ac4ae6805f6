#include "report/graph/graph.h"

#include "report/graph/items.h"
#include "report/graph/nodelets.h"
#include "report/graph/nodeorder.h"
#include "report/graph/redundant.h"
#include "report/graph/typecolumns.h"
#include "report/graph/variants.h"
#include "report/sums/sharednames.h"

/* What a command needs of the graph. */
struct kind {
	bool only_inlined; /* of the edges only whether calls are inlined */
	bool contexts;     /* honours call_tree */
	bool exact;        /* shows values in the unit of the smallest */
	bool drawn;        /* with tags, and without redundant edges */
	bool alone;        /* without edges */
};

/*
 * A graph in the making. Items are kept or trimmed; edges are summed anew each
 * time that what is kept changes, because those across what was trimmed become
 * residual.
 */
struct builder {
	struct report *r;
	struct graph *g;
	const struct kind *kind;
	struct items items;
	struct arena values; /* of items that are entities, until there are nodes */
	struct edge_sums edges;
	bool edges_stale; /* what is kept changed since they were summed */
	bool *want;       /* of each item; NULL: all edges */
	uint32_t *row;    /* the node of each item, or SUMS_TRIMMED */
	size_t cap;       /* of g->nodes */
	sum_t node_cut, edge_cut;
};

/* ---- nodes ---- */

static void add_node(struct builder *b, uint32_t item)
{
	struct graph *g = b->g;

	g->nodes = mem_grow(g->nodes, &b->cap, g->nall + 1, sizeof(*g->nodes));
	b->row[item] = (uint32_t)g->nall;
	g->nodes[g->nall++] = items_node(&b->items, b->r, item);
}

static void number_nodes(struct builder *b)
{
	for (uint32_t i = 0; i < b->g->nall; i++)
		b->row[b->g->nodes[i].item] = i;
}

/* From here on only the first n nodes exist. */
static void keep_nodes(struct builder *b, size_t n)
{
	b->g->n = b->g->nall = n;
	for (size_t i = 0; i < b->items.n; i++)
		b->row[i] = SUMS_TRIMMED;
	number_nodes(b);
	items_keep(&b->items, b->row);
	b->edges_stale = true;
}

/* ---- edges ---- */

/* The node of an end of an edge: one that has no value gets its row behind the listed ones. */
static uint32_t end_row(struct builder *b, uint32_t item)
{
	if (b->row[item] == SUMS_TRIMMED)
		add_node(b, item);
	return b->row[item];
}

static bool is_light(const struct builder *b, const struct edge *e)
{
	return e->to < b->g->n && sum_abs(e->weight) < b->edge_cut;
}

/* But for their divisors, which are the graph's now. */
static void forget_edges(struct builder *b)
{
	b->edges.divisors.at = NULL;
	edge_sums_free(&b->edges);
	b->edges_stale = true;
}

/* Edges between the nodes as they are ordered now; last: and stay. */
static void link_edges(struct builder *b, bool last)
{
	struct graph *g = b->g;
	bool skips = last && b->want; /* what is not counted either need not be sorted */

	if (b->edges_stale) {
		edge_sums_free(&b->edges);
		items_edges(&b->items, &b->edges, b->want, skips ? b->edge_cut : 0);
		b->edges_stale = false;
		g->in = NULL;
	}
	g->edges.n = 0;
	g->divisors = b->edges.divisors.at;
	for (size_t i = 0; i < b->edges.at.n; i++) {
		struct edge e = b->edges.at.at[i];

		e.from = end_row(b, e.from);
		e.to = end_row(b, e.to);
		if (!skips || !is_light(b, &e))
			*VEC_PUSH(&g->edges) = e;
	}
	if (!g->in) {
		g->in = arena_array(&b->r->arena, uint32_t, g->edges.n);
		g->out = arena_array(&b->r->arena, uint32_t, g->edges.n);
	}
	if (last)
		forget_edges(b);
	edges_sort(g);
	edges_index(g);
}

static size_t drop_light_edges(struct builder *b)
{
	struct graph *g = b->g;
	size_t kept = 0, before = g->edges.n;

	for (size_t i = 0; i < before; i++)
		if (!is_light(b, &g->edges.at[i]))
			g->edges.at[kept++] = g->edges.at[i];
	g->edges.n = kept;
	edges_index(g);
	return before - kept;
}

/* In a call tree no edge takes the place of one that is dropped before nodes are. */
static void cut_light_edges(struct builder *b)
{
	if (!b->items.tree)
		return;
	link_edges(b, false);
	for (size_t i = 0; i < b->g->edges.n; i++)
		if (is_light(b, &b->g->edges.at[i]))
			b->items.cut[b->g->nodes[b->g->edges.at[i].to].item] = true;
	b->edges_stale = true;
}

/*
 * ---- trimming ----
 *
 * Nodes go whose cumulative value is below node_fraction of the flat values of
 * all; then all but the first node_count go; then edges below edge_fraction.
 * After each step that took nodes away, edges are summed anew.
 */

static void sort_nodes(struct builder *b, enum sort_key key)
{
	if (key == SORT_ENTROPY)
		link_edges(b, false);
	nodes_sort(b->g, key);
	number_nodes(b);
}

/* What is shown does not depend on the order in which it is shown. */
static void show_in_order(struct builder *b, enum sort_key chosen_by)
{
	const struct options *o = b->r->options;

	if (o->sort != chosen_by)
		sort_nodes(b, o->sort);
	if (o->ascending && o->sort != SORT_NAME) {
		nodes_reverse(b->g);
		number_nodes(b);
	}
}

/* Returns how many items there could be a node for. */
static size_t set_cuts(struct builder *b)
{
	const struct options *o = b->r->options;
	sum_t flat;
	size_t count = items_count(&b->items, &flat);

	if (o->trim) {
		b->node_cut = sum_abs(sum_of((double)flat * o->node_fraction));
		b->edge_cut = sum_abs(sum_of((double)flat * o->edge_fraction));
	}
	return count;
}

/* A node for each item that is heavy enough; those without a value take part in edges only. */
static void add_heavy_nodes(struct builder *b)
{
	size_t all = set_cuts(b);

	for (uint32_t i = 0; i < b->items.n; i++) {
		b->row[i] = SUMS_TRIMMED;
		if (items_counts(&b->items, i) &&
		    sum_abs(items_sum(&b->items, i).cum) >= b->node_cut)
			add_node(b, i);
	}
	b->g->dropped_nodes = all - b->g->nall;
	if (b->g->dropped_nodes)
		keep_nodes(b, b->g->nall);
	b->g->n = b->g->untrimmed = b->g->nall;
	items_forget(&b->items, &b->values);
}

/* How many of a node's tags will be drawn, so that they take the place of nodes. */
static size_t count_tags(const struct graph *g, const struct node *node)
{
	size_t n, count = 0;
	const struct node_tag *tags = node_tags_of(g->tags, node, &n);

	for (size_t i = 0; i < n && count < NODELETS_MAX; i++)
		count += tags[i].flat != 0;
	return count;
}

/* How many nodes there is room for, where each takes its own place and those of its tags. */
static size_t count_drawn(struct builder *b, size_t limit)
{
	struct graph *g = b->g;
	size_t n = limit < g->n ? limit : g->n, count = 0;

	g->tags = node_tags_new(b->r, n, b->node_cut);
	for (size_t i = 0; i < n; i++) {
		count += 1 + count_tags(g, &g->nodes[i]);
		if (count >= limit)
			return i + 1;
	}
	return n;
}

static void keep_top_nodes(struct builder *b, size_t limit)
{
	size_t count = b->kind->drawn ? count_drawn(b, limit) : limit;

	cut_light_edges(b);
	if (count >= b->g->n)
		return;
	keep_nodes(b, count);
	if (b->r->options->sort != SORT_ENTROPY)
		return;
	if (!b->items.tree) {
		sort_nodes(b, SORT_ENTROPY);
		return;
	}
	link_edges(b, false);
	nodes_sort_again(b->g);
	number_nodes(b);
}

static void trim(struct builder *b)
{
	const struct options *o = b->r->options;
	size_t count = o->trim && o->node_count > 0 ? (size_t)o->node_count : 0, dropped;
	enum sort_key chosen_by = o->sort == SORT_NAME && count ? SORT_FLAT : o->sort;

	add_heavy_nodes(b);
	sort_nodes(b, chosen_by);
	if (count)
		keep_top_nodes(b, count);
	show_in_order(b, chosen_by);
	if (b->kind->alone) {
		forget_edges(b);
		return;
	}
	link_edges(b, true);
	dropped = drop_light_edges(b);
	if (!b->want)
		b->g->dropped_edges = dropped;
}

/* ---- the builds ---- */

static void prepare_drawing(struct builder *b)
{
	struct graph *g = b->g;

	if (!g->tags)
		g->tags = node_tags_new(b->r, g->n, b->node_cut);
	redundant_drop(g);
	g->nodelets = nodelets_pick(b->r, g->tags);
}

/* With nothing that calls it left, it is still inlined into what a filter took away. */
static void count_cut(struct graph *g)
{
	for (size_t i = 0; i < g->n; i++) {
		struct node *n = &g->nodes[i];

		if (n->other_in || n->inlined_in || !n->entity->cut)
			continue;
		n->inlined_in = 1;
		n->other_in = n->entity->called;
	}
}

static void count_inlined(struct graph *g)
{
	for (size_t i = 0; i < g->edges.n; i++) {
		struct node *n = &g->nodes[g->edges.at[i].to];

		if (g->edges.at[i].inlined)
			n->inlined_in++;
		else
			n->other_in++;
	}
	for (size_t i = 0; i < g->n; i++)
		g->shown += node_flat(&g->nodes[i]);
}

static void want_inlined(struct builder *b)
{
	b->want = arena_array(&b->r->arena, bool, b->items.n);
	for (uint32_t i = 0; i < b->items.n; i++)
		b->want[i] = items_entity(&b->items, i)->inlined;
}

static void end_graph(void *graph)
{
	struct graph *g = graph;

	entities_free(&g->entities);
	calltree_free(g->tree);
	mem_free(g->nodes);
	mem_free(g->edges.at);
	mem_free(g->divisors);
}

struct graph *graph_new(struct report *r)
{
	return r->graph = report_new(r, sizeof(*r->graph), end_graph);
}

void graph_select_unit(struct report *r, bool coarse)
{
	const struct graph *g = r->graph;
	sum_t min = 0;

	for (size_t i = 0; i < g->n; i++) {
		const struct node *n = &g->nodes[i];
		sum_t v = sum_abs(node_flat(n));

		if (!v)
			v = sum_abs(node_cum(n));
		if (v && (!min || v < min))
			min = v;
	}
	if (g->n)
		report_set_unit(r, min, coarse);
}

static void note_names(struct builder *b)
{
	const struct entities *e = b->items.entities;
	bool *shown = mem_alloc(e->at.n, sizeof(*shown));

	for (size_t i = 0; i < b->g->n; i++)
		shown[b->g->nodes[i].entity - e->at.at] = true;
	note_shared_names(b->r, e, &b->items.sums, shown);
	mem_free(shown);
}

/* Whether nodes may be left out, and edges then lead over them. */
static bool may_trim(const struct options *o)
{
	return o->trim && (o->node_fraction != 0 || o->node_count > 0);
}

static int build(struct report *r, const struct kind *kind)
{
	struct builder b = { .r = r, .kind = kind, .edges_stale = true };

	b.g = graph_new(r);
	if (!r->profile->types.n)
		return 0;
	if (kind->contexts && r->options->call_tree) {
		b.g->tree = arena_array(&r->arena, struct calltree, 1);
		calltree_init(b.g->tree, r);
		items_init_tree(&b.items, r, b.g->tree);
	} else {
		entities_init(&b.g->entities, r);
		b.edges_stale = may_trim(r->options) || kind->only_inlined || kind->alone;
		items_init(&b.items, r, &b.values, &b.g->entities, b.edges_stale ? NULL : &b.edges);
	}
	b.row = arena_array(&r->arena, uint32_t, b.items.n);
	if (kind->only_inlined)
		want_inlined(&b);
	trim(&b);
	if (kind->drawn)
		prepare_drawing(&b);
	type_columns_sum(r, &b.items, !kind->only_inlined);
	count_inlined(b.g);
	count_cut(b.g);
	note_names(&b);
	arena_free(&b.values);
	graph_select_unit(r, !kind->exact);
	type_columns_fit(r);
	return 0;
}

int build_table(struct report *r, struct error *err)
{
	(void)err;
	return build(r, &(struct kind){ .only_inlined = true });
}

int build_entries(struct report *r, struct error *err)
{
	(void)err;
	return build(r, &(struct kind){ .alone = true });
}

int build_graph(struct report *r, struct error *err)
{
	(void)err;
	return build(r, &(struct kind){ 0 });
}

int build_drawing(struct report *r, struct error *err)
{
	(void)err;
	return build(r, &(struct kind){ .contexts = true, .drawn = true });
}

int build_callgrind(struct report *r, struct error *err)
{
	(void)err;
	build(r, &(struct kind){ .contexts = true, .exact = true });
	r->graph->variants = variants_number(r->graph, &r->arena);
	return 0;
}
