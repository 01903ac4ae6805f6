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
	uint32_t row;
	uint32_t value; /* the larger, the further behind */
	uint64_t name;  /* its first bytes */
};

struct order {
	const struct graph *g;
	const int64_t *scores; /* of nodes, if that is the order */
	bool again;            /* nodes whose names are equal stay in the order that they have */
	int (*compare)(const struct order *o, uint32_t a, uint32_t b); /* where keys are equal */
};

enum { KEPT = 26 }; /* bits of a value */

/* Small numbers as they are, and of others the first bits, and how many there are. */
static uint32_t key_of_magnitude(uint64_t v)
{
	int bits = v ? 64 - __builtin_clzll(v) : 0, lost = bits > KEPT ? bits - KEPT : 0;

	return UINT32_MAX - ((uint32_t)lost << KEPT) - (uint32_t)(v >> lost);
}

/* Equal keys are of equal values. */
static bool is_exact(uint32_t key)
{
	return UINT32_MAX - key < 1U << KEPT;
}

static uint32_t key_of_sum(sum_t v)
{
	sum_t magnitude = sum_abs(v);

	return key_of_magnitude(magnitude > UINT64_MAX ? UINT64_MAX : (uint64_t)magnitude);
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
	if (a->name != b->name && is_exact(a->value))
		return a->name < b->name ? -1 : 1;
	return o->compare(o, a->row, b->row);
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

static int by_flat(const struct order *o, uint32_t x, uint32_t y)
{
	const struct node *a = &o->g->nodes[x], *b = &o->g->nodes[y];
	int r = compare_sums(a->flat, b->flat);

	if (!r)
		r = compare_names(a, b);
	if (!r)
		r = compare_sums(a->cum, b->cum);
	return r ? r : compare_items(a, b);
}

static int by_cum(const struct order *o, uint32_t x, uint32_t y)
{
	const struct node *a = &o->g->nodes[x], *b = &o->g->nodes[y];
	int r = compare_sums(a->cum, b->cum);

	if (!r)
		r = compare_names(a, b);
	if (!r)
		r = compare_sums(a->flat, b->flat);
	return r ? r : compare_items(a, b);
}

static int by_entropy(const struct order *o, uint32_t x, uint32_t y)
{
	const struct node *a = &o->g->nodes[x], *b = &o->g->nodes[y];
	int r = (o->scores[x] < o->scores[y]) - (o->scores[x] > o->scores[y]);

	if (!r)
		r = compare_names(a, b);
	if (!r && o->again)
		return x < y ? -1 : x > y;
	if (!r)
		r = compare_sums(a->flat, b->flat);
	return r ? r : compare_items(a, b);
}

static int by_name(const struct order *o, uint32_t x, uint32_t y)
{
	return compare_items(&o->g->nodes[x], &o->g->nodes[y]);
}

static struct key node_key(const struct order *o, enum sort_key key, uint32_t row)
{
	const struct node *n = &o->g->nodes[row];

	switch (key) {
	case SORT_CUM: return (struct key){ row, key_of_sum(n->cum), key_of_text(n->name) };
	case SORT_ENTROPY: {
		uint64_t score = o->scores[row] < 0 ? 0 : (uint64_t)o->scores[row];

		return (struct key){ row, key_of_magnitude(score), key_of_text(n->name) };
	}
	case SORT_NAME: return (struct key){ row, 0, key_of_text(n->entity->name) };
	default: return (struct key){ row, key_of_sum(n->flat), key_of_text(n->name) };
	}
}

static int64_t *scores_of(const struct graph *g)
{
	int64_t *scores = mem_alloc(g->n, sizeof(*scores));

	for (size_t i = 0; i < g->n; i++)
		scores[i] = graph_entropy(g, &g->nodes[i]);
	return scores;
}

static void sort(struct graph *g, enum sort_key key, bool again)
{
	static int (*const orders[])(const struct order *, uint32_t, uint32_t) = {
		[SORT_FLAT] = by_flat,
		[SORT_CUM] = by_cum,
		[SORT_ENTROPY] = by_entropy,
		[SORT_NAME] = by_name,
	};
	int64_t *scores = key == SORT_ENTROPY ? scores_of(g) : NULL;
	struct order o = { g, scores, again, orders[key] };
	struct key *keys = mem_alloc(g->n, sizeof(*keys));

	for (uint32_t i = 0; i < g->n; i++)
		keys[i] = node_key(&o, key, i);
	qsort_r(keys, g->n, sizeof(*keys), by_key, &o);
	arrange(g->nodes, sizeof(*g->nodes), keys, g->n);
	mem_free(keys);
	mem_free(scores);
}

void nodes_sort(struct graph *g, enum sort_key key)
{
	sort(g, key, false);
}

void nodes_sort_again(struct graph *g)
{
	sort(g, SORT_ENTROPY, true);
}

void nodes_reverse(struct graph *g)
{
	for (size_t i = 0; i < g->n / 2; i++) {
		struct node other = g->nodes[i];

		g->nodes[i] = g->nodes[g->n - 1 - i];
		g->nodes[g->n - 1 - i] = other;
	}
}

/* ---- edges ---- */

static int by_weight(const struct order *o, uint32_t x, uint32_t y)
{
	const struct graph *g = o->g;
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

		keys[i] = (struct key){ i, key_of_sum(e->weight),
					key_of_text(g->nodes[e->from].name) };
	}
	qsort_r(keys, g->edges.n, sizeof(*keys), by_key,
		&(struct order){ .g = g, .compare = by_weight });
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
