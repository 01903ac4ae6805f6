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

/*
 * ---- keys ----
 *
 * What nearly always tells two rows apart, next to each other in memory: that of
 * very many rows, which may all have one value, is sorted in a third of the time.
 */
struct key {
	uint64_t value; /* the larger, the further behind */
	uint64_t name;  /* its first bytes */
	uint32_t row;
};

struct order {
	const struct graph *g;
	int (*compare)(const struct graph *g, uint32_t a, uint32_t b); /* where keys are equal */
};

static uint64_t key_of_sum(sum_t v)
{
	sum_t magnitude = sum_abs(v);

	return magnitude > UINT64_MAX ? 0 : UINT64_MAX - (uint64_t)magnitude;
}

/* A text that comes before another has no larger key. */
static uint64_t key_of_text(struct text t)
{
	uint64_t key = 0;

	for (size_t i = 0; i < sizeof(key); i++)
		key = key << 8 | (i < t.n ? (unsigned char)t.at[i] : 0);
	return key;
}

static int by_key(const void *x, const void *y, void *ctx)
{
	const struct key *a = x, *b = y;
	const struct order *o = ctx;

	if (a->value != b->value)
		return a->value < b->value ? -1 : 1;
	if (a->name != b->name)
		return a->name < b->name ? -1 : 1;
	return o->compare(o->g, a->row, b->row);
}

/* Puts the rows of what at begins with, each of size bytes, where the keys say. keys end. */
static void arrange(void *at, size_t size, struct key *keys, size_t n)
{
	char *rows = at, *held = mem_alloc(1, size);

	for (uint32_t i = 0; i < n; i++) {
		uint32_t to = i, from;

		if (keys[i].row == i)
			continue;
		memcpy(held, rows + i * size, size);
		for (; (from = keys[to].row) != i; to = from) {
			memcpy(rows + to * size, rows + from * size, size);
			keys[to].row = to;
		}
		memcpy(rows + to * size, held, size);
		keys[to].row = to;
	}
	mem_free(held);
}

/* ---- nodes ---- */

static int by_flat(const struct graph *g, uint32_t x, uint32_t y)
{
	const struct node *a = &g->nodes[x], *b = &g->nodes[y];
	int r = compare_sums(a->flat, b->flat);

	if (!r)
		r = compare_names(a, b);
	if (!r)
		r = compare_sums(a->cum, b->cum);
	return r ? r : compare_items(a, b);
}

static int by_cum(const struct graph *g, uint32_t x, uint32_t y)
{
	const struct node *a = &g->nodes[x], *b = &g->nodes[y];
	int r = compare_sums(a->cum, b->cum);

	if (!r)
		r = compare_names(a, b);
	if (!r)
		r = compare_sums(a->flat, b->flat);
	return r ? r : compare_items(a, b);
}

/* Of equal scores, which are the keys. */
static int by_entropy(const struct graph *g, uint32_t x, uint32_t y)
{
	const struct node *a = &g->nodes[x], *b = &g->nodes[y];
	int r = compare_names(a, b);

	if (!r)
		r = compare_sums(a->flat, b->flat);
	return r ? r : compare_items(a, b);
}

static int by_name(const struct graph *g, uint32_t x, uint32_t y)
{
	return compare_items(&g->nodes[x], &g->nodes[y]);
}

/* Larger ones first, negative ones last. */
static uint64_t key_of_score(int64_t score)
{
	return UINT64_MAX - ((uint64_t)score ^ 1ULL << 63);
}

static struct key node_key(const struct graph *g, enum sort_key key, uint32_t row)
{
	const struct node *n = &g->nodes[row];

	switch (key) {
	case SORT_CUM: return (struct key){ key_of_sum(n->cum), key_of_text(n->name), row };
	case SORT_ENTROPY:
		return (struct key){ key_of_score(graph_entropy(g, n)), key_of_text(n->name), row };
	case SORT_NAME: return (struct key){ 0, key_of_text(n->entity->name), row };
	default: return (struct key){ key_of_sum(n->flat), key_of_text(n->name), row };
	}
}

void nodes_sort(struct graph *g, enum sort_key key)
{
	static int (*const orders[])(const struct graph *, uint32_t, uint32_t) = {
		[SORT_FLAT] = by_flat,
		[SORT_CUM] = by_cum,
		[SORT_ENTROPY] = by_entropy,
		[SORT_NAME] = by_name,
	};
	struct key *keys = mem_alloc(g->n, sizeof(*keys));

	for (uint32_t i = 0; i < g->n; i++)
		keys[i] = node_key(g, key, i);
	qsort_r(keys, g->n, sizeof(*keys), by_key, &(struct order){ g, orders[key] });
	arrange(g->nodes, sizeof(*g->nodes), keys, g->n);
	mem_free(keys);
}

/* ---- edges ---- */

static int by_weight(const struct graph *g, uint32_t x, uint32_t y)
{
	const struct edge *a = &g->edges.at[x], *b = &g->edges.at[y];
	const struct node *nodes = g->nodes, *from_a = &nodes[a->from], *to_a = &nodes[a->to];
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
	struct key *keys = mem_alloc(g->edges.n, sizeof(*keys));

	for (uint32_t i = 0; i < g->edges.n; i++) {
		const struct edge *e = &g->edges.at[i];

		keys[i] = (struct key){ key_of_sum(e->weight),
					key_of_text(g->nodes[e->from].name), i };
	}
	qsort_r(keys, g->edges.n, sizeof(*keys), by_key, &(struct order){ g, by_weight });
	arrange(g->edges.at, sizeof(*g->edges.at), keys, g->edges.n);
	mem_free(keys);
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
