#include "report/graph/nodeorder.h"

#include <stdlib.h>

#include "report/graph/entropy.h"

static int compare_sums(sum_t a, sum_t b)
{
	return sum_cmp(sum_abs(b), sum_abs(a));
}

static int compare_names(const struct node *a, const struct node *b)
{
	return a->entity == b->entity ? 0 : text_compare(a->name, b->name);
}

static int compare_items(const struct node *a, const struct node *b)
{
	int r = a->entity == b->entity ? 0 : entity_compare(a->entity, b->entity);

	return r ? r : (a->item > b->item) - (a->item < b->item);
}

/* ---- nodes ---- */

static int by_flat(const void *x, const void *y)
{
	const struct node *a = x, *b = y;
	int r = compare_sums(a->flat, b->flat);

	if (!r)
		r = compare_names(a, b);
	if (!r)
		r = compare_sums(a->cum, b->cum);
	return r ? r : compare_items(a, b);
}

static int by_cum(const void *x, const void *y)
{
	const struct node *a = x, *b = y;
	int r = compare_sums(a->cum, b->cum);

	if (!r)
		r = compare_names(a, b);
	if (!r)
		r = compare_sums(a->flat, b->flat);
	return r ? r : compare_items(a, b);
}

static int by_entropy(const void *x, const void *y)
{
	const struct node *a = x, *b = y;
	int r = (a->score < b->score) - (a->score > b->score);

	if (!r)
		r = compare_names(a, b);
	if (!r)
		r = compare_sums(a->flat, b->flat);
	return r ? r : compare_items(a, b);
}

static int by_name(const void *x, const void *y)
{
	return compare_items(x, y);
}

void nodes_sort(struct graph *g, enum sort_key key)
{
	static int (*const orders[])(const void *, const void *) = {
		[SORT_FLAT] = by_flat,
		[SORT_CUM] = by_cum,
		[SORT_ENTROPY] = by_entropy,
		[SORT_NAME] = by_name,
	};

	for (size_t i = 0; key == SORT_ENTROPY && i < g->n; i++)
		g->nodes[i].score = graph_entropy(g, &g->nodes[i]);
	if (g->n)
		qsort(g->nodes, g->n, sizeof(*g->nodes), orders[key]);
}

/* ---- edges ---- */

static int by_weight(const void *x, const void *y, void *ctx)
{
	const struct edge *a = x, *b = y;
	const struct node *nodes = ctx, *from_a = &nodes[a->from], *to_a = &nodes[a->to];
	const struct node *from_b = &nodes[b->from], *to_b = &nodes[b->to];
	int r = compare_sums(a->weight, b->weight);

	if (!r)
		r = compare_names(from_a, from_b);
	if (!r)
		r = compare_names(to_a, to_b);
	if (!r)
		r = compare_items(from_a, from_b);
	return r ? r : compare_items(to_a, to_b);
}

void edges_sort(struct graph *g)
{
	if (g->edges.n)
		qsort_r(g->edges.at, g->edges.n, sizeof(*g->edges.at), by_weight, g->nodes);
}

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

void edges_index(struct graph *g)
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
