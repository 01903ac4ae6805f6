#include "report/graph/callchart.h"

#include <stdlib.h>

#include "report/graph/items.h"
#include "report/graph/typecolumns.h"
#include "report/sums/sharednames.h"

enum { PASS_LEAST = 3 }; /* fewer calls are no longer than the line that stands for them */

struct builder {
	struct report *r;
	struct graph *g;
	struct items items;
	const struct calltree *tree;
	VEC(uint32_t) heavy; /* rows of the tree */
	bool *listed;        /* of each row of the tree */
};

/* ---- choosing ---- */

/* Whether the caller of a row has that alone, and nothing itself. */
static bool is_passed_all(const struct calltree *t, uint32_t i)
{
	uint32_t caller = t->parent[i];

	return caller && !t->flat[caller] && t->cum[caller] == t->cum[i];
}

/* Callers come before those callees that are as heavy. */
static int by_weight(const void *x, const void *y, void *tree)
{
	const struct calltree *t = tree;
	uint32_t a = *(const uint32_t *)x, b = *(const uint32_t *)y;
	int r = sum_cmp(sum_abs(t->cum[b]), sum_abs(t->cum[a]));

	return r ? r : (a > b) - (a < b);
}

static void find_heavy(struct builder *b)
{
	const struct options *o = b->r->options;
	sum_t flat, cut;
	size_t all = items_count(&b->items, &flat);

	cut = o->trim ? sum_abs(sum_of((double)flat * o->node_fraction)) : 0;
	for (uint32_t i = 1; i < b->tree->n; i++)
		if (items_counts(&b->items, i) && sum_abs(b->tree->cum[i]) >= cut)
			*VEC_PUSH(&b->heavy) = i;
	b->g->dropped_nodes = all - b->heavy.n;
	b->g->untrimmed = b->heavy.n;
}

/* Whether so many calls in a row end here that it will make them no longer: see find_passes. */
static bool is_free(const struct calltree *t, uint32_t i)
{
	for (int n = 0; n <= PASS_LEAST; n++, i = t->parent[i])
		if (!is_passed_all(t, i))
			return false;
	return true;
}

/* As many as there are lines for. */
static void list_top(struct builder *b)
{
	const struct options *o = b->r->options;
	size_t room = o->trim && o->node_count > 0 ? (size_t)o->node_count : SIZE_MAX;

	if (b->heavy.n > room)
		qsort_r(b->heavy.at, b->heavy.n, sizeof(*b->heavy.at), by_weight, (void *)b->tree);
	for (size_t i = 0; i < b->heavy.n; i++) {
		uint32_t row = b->heavy.at[i];

		if (!is_free(b->tree, row) && !room--)
			break;
		b->listed[row] = true;
		b->g->n++;
	}
}

static void add_nodes(struct builder *b)
{
	struct graph *g = b->g;

	g->nodes = mem_resize(NULL, g->n, sizeof(*g->nodes));
	for (uint32_t i = 1; i < b->tree->n; i++)
		if (b->listed[i])
			g->nodes[g->nall++] = items_node(&b->items, b->r, i);
	for (size_t i = 0; i < g->n; i++)
		g->shown += node_flat(&g->nodes[i]);
}

/* ---- arranging ---- */

struct arranger {
	const struct graph *g;
	struct call *at;
	uint32_t *caller;  /* of each node; n: none */
	uint32_t *callees; /* of each node, and of none: how many */
	uint32_t *last;    /* the last of them */
};

static void find_callers(struct arranger *a)
{
	const struct graph *g = a->g;
	uint32_t none = (uint32_t)g->n, above = none;

	for (uint32_t i = 0; i < none; i++) {
		uint32_t item = g->nodes[i].item;

		while (above != none && g->tree->end[g->nodes[above].item] <= item)
			above = a->caller[above];
		a->caller[i] = above;
		a->callees[above]++;
		a->last[above] = i;
		above = i;
	}
}

static void place(struct arranger *a, uint32_t i)
{
	const struct graph *g = a->g;
	uint32_t caller = a->caller[i], shown = 0;
	struct call *c = &a->at[i];

	if (caller != g->n) {
		c->depth = a->at[caller].depth + 1;
		c->level = a->at[caller].level;
		shown = g->nodes[caller].item;
	}
	c->gap = g->tree->parent[g->nodes[i].item] != shown;
	if (a->callees[caller] == 1)
		return;
	c->level++;
	c->place = a->last[caller] == i ? CALL_LAST : CALL_BRANCH;
}

static bool takes_all(const struct arranger *a, uint32_t i)
{
	return a->at[i].place == CALL_ONLY && !a->at[i].gap &&
	       is_passed_all(a->g->tree, a->g->nodes[i].item);
}

/* An only callee that has what its caller has, and passes all of it on to its own. */
static bool passes(const struct arranger *a, uint32_t i)
{
	return takes_all(a, i) && a->callees[i] == 1 && takes_all(a, i + 1);
}

static void find_passes(struct arranger *a)
{
	uint32_t n = (uint32_t)a->g->n, end;

	for (uint32_t i = 0; i < n; i = end + 1) {
		for (end = i; end < n && passes(a, end); end++)
			;
		if (end - i >= PASS_LEAST)
			a->at[i].pass = end - i;
	}
}

static void arrange(struct report *r, bool whole)
{
	size_t n = r->graph->n;
	struct arranger a = {
		.g = r->graph,
		.at = r->calls->at = arena_array(&r->arena, struct call, n),
		.caller = mem_alloc(n, sizeof(*a.caller)),
		.callees = mem_alloc(n + 1, sizeof(*a.callees)),
		.last = mem_alloc(n + 1, sizeof(*a.last)),
	};

	find_callers(&a);
	for (uint32_t i = 0; i < n; i++)
		place(&a, i);
	if (!whole)
		find_passes(&a);
	mem_free(a.caller);
	mem_free(a.callees);
	mem_free(a.last);
}

int build_calls(struct report *r, struct error *err)
{
	struct builder b = { .r = r };

	(void)err;
	b.g = graph_new(r);
	r->calls = arena_array(&r->arena, struct calls, 1);
	if (!r->profile->types.n)
		return 0;
	b.tree = b.g->tree = arena_array(&r->arena, struct calltree, 1);
	calltree_init_as(b.g->tree, r,
			 (r->options->reverse ? CALLTREE_REVERSED : 0u) |
				 (r->ntypes ? CALLTREE_ALL : 0u));
	items_init_tree(&b.items, r, b.tree);
	b.listed = arena_array(&r->arena, bool, b.tree->n);
	find_heavy(&b);
	list_top(&b);
	add_nodes(&b);
	type_columns_sum(r, &b.items, true);
	arrange(r, !r->options->trim);
	mem_free(b.heavy.at);
	graph_select_unit(r, true);
	type_columns_fit(r);
	note_shared_names(r, &b.tree->entities, NULL, NULL);
	return 0;
}
