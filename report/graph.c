#include "report/graph.h"

#include <math.h>
#include <stdlib.h>

#include "report/sums.h"

/*
 * A graph in the making. Entities are kept or trimmed; edges are summed anew
 * each time that what is kept changes, because those across what was trimmed
 * become residual.
 */
struct builder {
	struct report *r;
	struct graph *g;
	struct entities *e;
	struct edge_sums edges;
	bool edges_stale;  /* what is kept changed since they were summed */
	bool *keep, *want; /* of each entity; want NULL: all edges */
	uint32_t *row;     /* the node of each entity, or SUMS_TRIMMED */
	sum_t node_cut, edge_cut;
};

/* ---- order ---- */

static int compare_name(const struct node *a, const struct node *b)
{
	return text_compare(a->name, b->name);
}

static int compare_sums(sum_t a, sum_t b)
{
	return sum_cmp(sum_abs(b), sum_abs(a));
}

static int first_of(int a, int b, int c, int d)
{
	return a ? a : b ? b : c ? c : d;
}

static int by_flat(const void *x, const void *y)
{
	const struct node *a = x, *b = y;

	return first_of(compare_sums(a->flat, b->flat), compare_name(a, b),
			compare_sums(a->cum, b->cum), entity_compare(a->entity, b->entity));
}

static int by_cum(const void *x, const void *y)
{
	const struct node *a = x, *b = y;

	return first_of(compare_sums(a->cum, b->cum), compare_name(a, b),
			compare_sums(a->flat, b->flat), entity_compare(a->entity, b->entity));
}

static int by_entropy(const void *x, const void *y)
{
	const struct node *a = x, *b = y;

	return first_of((a->score < b->score) - (a->score > b->score), compare_name(a, b),
			compare_sums(a->flat, b->flat), entity_compare(a->entity, b->entity));
}

static int by_name(const void *x, const void *y)
{
	const struct node *a = x, *b = y;

	return entity_compare(a->entity, b->entity);
}

static int (*const orders[])(const void *, const void *) = {
	[SORT_FLAT] = by_flat,
	[SORT_CUM] = by_cum,
	[SORT_ENTROPY] = by_entropy,
	[SORT_NAME] = by_name,
};

static int by_weight(const void *x, const void *y, void *g)
{
	const struct edge *a = x, *b = y;
	const struct node *nodes = ((const struct graph *)g)->nodes;
	const struct node *from_a = &nodes[a->from], *from_b = &nodes[b->from];
	const struct node *to_a = &nodes[a->to], *to_b = &nodes[b->to];
	int r = first_of(compare_sums(a->weight, b->weight), compare_name(from_a, from_b),
			 compare_name(to_a, to_b), entity_compare(from_a->entity, from_b->entity));

	return r ? r : entity_compare(to_a->entity, to_b->entity);
}

/* ---- nodes ---- */

static bool is_negative(const struct entity_sum *s)
{
	return s->flat < 0 || (s->flat == 0 && s->cum < 0);
}

static struct node *add_node(struct builder *b, uint32_t entity, const struct entity_sum *s)
{
	struct node *n = &b->g->nodes[b->g->nall];

	b->row[entity] = (uint32_t)b->g->nall++;
	*n = (struct node){
		.entity = &b->e->at.at[entity],
		.flat = s->flat,
		.cum = s->cum,
		.flat_divisor = s->flat_divisor,
		.cum_divisor = s->cum_divisor,
	};
	n->name = entity_name(b->r, n->entity);
	return n;
}

/* A node for each entity that has a value; those at 0 take part in edges only. */
static void add_nodes(struct builder *b, const struct entity_sum *sums)
{
	size_t n = b->e->at.n;

	b->g->nodes = arena_array(&b->r->arena, struct node, n);
	for (uint32_t i = 0; i < n; i++) {
		const struct entity_sum *s = &sums[i];

		b->row[i] = SUMS_TRIMMED;
		b->keep[i] = true;
		if ((s->flat || s->cum) && !(b->r->options->drop_negative && is_negative(s)))
			add_node(b, i, s);
	}
	b->g->n = b->g->nall;
}

static uint32_t entity_of(const struct builder *b, const struct node *n)
{
	return (uint32_t)(n->entity - b->e->at.at);
}

static void number_nodes(struct builder *b)
{
	for (uint32_t i = 0; i < b->g->nall; i++)
		b->row[entity_of(b, &b->g->nodes[i])] = i;
}

/* From here on only the nodes that are left exist. */
static void keep_nodes(struct builder *b, size_t n)
{
	b->g->n = b->g->nall = n;
	for (size_t i = 0; i < b->e->at.n; i++) {
		b->keep[i] = false;
		b->row[i] = SUMS_TRIMMED;
	}
	number_nodes(b);
	for (size_t i = 0; i < n; i++)
		b->keep[entity_of(b, &b->g->nodes[i])] = true;
	b->edges_stale = true;
}

/* ---- edges ---- */

/* The run of each node in in or out, in the order of the edges. */
static void fill_runs(struct graph *g, bool in)
{
	uint32_t *runs = in ? g->in : g->out, at = 0;

	for (size_t i = 0; i < g->nall; i++) {
		struct node *n = &g->nodes[i];

		*(in ? &n->in : &n->out) = at;
		at += in ? n->nin : n->nout;
		*(in ? &n->nin : &n->nout) = 0;
	}
	for (uint32_t i = 0; i < g->edges.n; i++) {
		struct node *n = &g->nodes[in ? g->edges.at[i].to : g->edges.at[i].from];

		runs[in ? n->in + n->nin++ : n->out + n->nout++] = i;
	}
}

static void count_runs(struct graph *g)
{
	for (size_t i = 0; i < g->nall; i++)
		g->nodes[i].nin = g->nodes[i].nout = 0;
	for (size_t i = 0; i < g->edges.n; i++) {
		g->nodes[g->edges.at[i].to].nin++;
		g->nodes[g->edges.at[i].from].nout++;
	}
	fill_runs(g, true);
	fill_runs(g, false);
}

/* The node of an end of an edge: one that has no value gets its row behind the listed ones. */
static uint32_t end_row(struct builder *b, uint32_t entity)
{
	static const struct entity_sum zero = { 0 };

	if (b->row[entity] == SUMS_TRIMMED)
		add_node(b, entity, &zero);
	return b->row[entity];
}

/* Edges between the nodes as they are ordered now. */
static void link_edges(struct builder *b)
{
	struct graph *g = b->g;

	if (b->edges_stale) {
		edge_sums_free(&b->edges);
		sums_edges(&b->edges, b->r, b->e, b->keep, b->want);
		b->edges_stale = false;
		g->in = arena_array(&b->r->arena, uint32_t, b->edges.at.n);
		g->out = arena_array(&b->r->arena, uint32_t, b->edges.at.n);
	}
	g->edges.n = 0;
	for (size_t i = 0; i < b->edges.at.n; i++) {
		const struct edge_sum *s = &b->edges.at.at[i];

		*VEC_PUSH(&g->edges) = (struct edge){
			.from = end_row(b, s->from),
			.to = end_row(b, s->to),
			.residual = s->residual,
			.inlined = s->inlined,
			.weight = s->weight,
			.divisor = s->divisor,
		};
	}
	if (g->edges.n)
		qsort_r(g->edges.at, g->edges.n, sizeof(*g->edges.at), by_weight, g);
	count_runs(g);
}

static bool is_light(const struct builder *b, const struct edge *e)
{
	return e->to < b->g->n && sum_abs(e->weight) < b->edge_cut;
}

static size_t drop_light_edges(struct builder *b)
{
	struct graph *g = b->g;
	size_t kept = 0, before = g->edges.n;

	for (size_t i = 0; i < before; i++)
		if (!is_light(b, &g->edges.at[i]))
			g->edges.at[kept++] = g->edges.at[i];
	g->edges.n = kept;
	count_runs(g);
	return before - kept;
}

/* ---- trimming: BEHAVIOUR 5.2 ---- */

static void sort_nodes(struct builder *b)
{
	struct graph *g = b->g;

	if (b->r->options->sort == SORT_ENTROPY) {
		link_edges(b);
		for (size_t i = 0; i < g->n; i++)
			g->nodes[i].score = graph_entropy(g, &g->nodes[i]);
	}
	if (g->n)
		qsort(g->nodes, g->n, sizeof(*g->nodes), orders[b->r->options->sort]);
	number_nodes(b);
}

static void set_cuts(struct builder *b)
{
	const struct options *o = b->r->options;
	sum_t flat = 0;

	for (size_t i = 0; i < b->g->n; i++)
		flat += b->g->nodes[i].flat;
	if (o->trim) {
		b->node_cut = sum_abs(sum_of((double)flat * o->node_fraction));
		b->edge_cut = sum_abs(sum_of((double)flat * o->edge_fraction));
	}
}

static void drop_light_nodes(struct builder *b)
{
	struct graph *g = b->g;
	size_t kept = 0;

	for (size_t i = 0; i < g->n; i++)
		if (sum_abs(g->nodes[i].cum) >= b->node_cut)
			g->nodes[kept++] = g->nodes[i];
	if (!b->node_cut || kept == g->n)
		return;
	g->dropped_nodes = g->n - kept;
	keep_nodes(b, kept);
}

static void keep_top_nodes(struct builder *b, size_t count)
{
	if (count >= b->g->n)
		return;
	keep_nodes(b, count);
	if (b->r->options->sort == SORT_ENTROPY)
		sort_nodes(b);
}

static void trim(struct builder *b)
{
	const struct options *o = b->r->options;
	size_t count = o->trim && o->node_count > 0 ? (size_t)o->node_count : 0, before;
	size_t dropped;

	set_cuts(b);
	drop_light_nodes(b);
	before = b->g->untrimmed = b->g->n;
	sort_nodes(b);
	if (count)
		keep_top_nodes(b, count);
	link_edges(b);
	dropped = drop_light_edges(b);
	/* With a limit that was not reached the reference has dropped them before it counts. */
	if (!count || b->g->n < before)
		b->g->dropped_edges = dropped;
}

/* ---- the builds ---- */

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
	b->want = arena_array(&b->r->arena, bool, b->e->at.n);
	for (size_t i = 0; i < b->e->at.n; i++)
		b->want[i] = b->e->at.at[i].inlined;
}

void graph_free(struct graph *g)
{
	if (!g)
		return;
	entities_free(&g->entities);
	mem_free(g->edges.at);
}

static int build(struct report *r, bool only_inlined)
{
	struct builder b = { .r = r, .edges_stale = true };

	r->graph = b.g = arena_array(&r->arena, struct graph, 1);
	b.e = &b.g->entities;
	if (!r->profile->types.n)
		return 0;
	entities_init(b.e, r);
	b.keep = arena_array(&r->arena, bool, b.e->at.n);
	b.row = arena_array(&r->arena, uint32_t, b.e->at.n);
	if (only_inlined)
		want_inlined(&b);
	add_nodes(&b, sums_entities(r, b.e));
	trim(&b);
	count_inlined(b.g);
	edge_sums_free(&b.edges);
	report_select_unit(r, true);
	return 0;
}

int build_table(struct report *r, struct error *err)
{
	(void)err;
	return build(r, true);
}

int build_graph(struct report *r, struct error *err)
{
	(void)err;
	return build(r, false);
}
