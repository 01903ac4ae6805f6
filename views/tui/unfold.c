#include "views/tui/unfold.h"

#include <string.h>

#include "report/contexts/contexts.h"
#include "views/tui/state.h"

/* ---- names of contexts ---- */

static const uint32_t NO_NODE = UINT32_MAX;

struct key {
	const struct unfolded *u;
	uint32_t parent;
	struct text name;
};

static bool same(const void *ctx, uint32_t node)
{
	const struct key *k = ctx;
	const struct unfolded_node *n = &k->u->nodes.at[node];

	return n->parent == k->parent && text_equal(n->name, k->name);
}

static uint64_t hash_of(const struct key *k)
{
	return hash_bytes(hash_mix(k->u->index.seed, k->parent), k->name.at, k->name.n);
}

static uint32_t find_node(const struct unfolded *u, uint32_t parent, struct text name)
{
	struct key k = { u, parent, name };

	return parent == NO_NODE ? NO_NODE : hash_find(&u->index, hash_of(&k), same, &k);
}

static uint32_t make_node(struct unfolded *u, uint32_t parent, struct text name)
{
	struct key k = { u, parent, name };
	struct hash_slot *s = hash_slot(&u->index, hash_of(&k), same, &k);

	if (s->row == HASH_NONE) {
		s->row = (uint32_t)u->nodes.n;
		*VEC_PUSH(&u->nodes) =
			(struct unfolded_node){ .parent = parent,
						.name = text_join(&u->arena, &name, 1) };
	}
	return s->row;
}

static void begin(struct unfolded *u)
{
	if (u->nodes.n)
		return;
	hash_init(&u->index);
	for (size_t i = 0; i < 2; i++)
		*VEC_PUSH(&u->nodes) = (struct unfolded_node){ .parent = NO_NODE };
}

/*
 * Only contexts that were expanded can have been unfolded, and so were their
 * callers. Several may have one name: one of them is enough.
 */
void unfolded_keep(struct unfolded *u, const struct contexts *c)
{
	uint32_t *nodes;

	begin(u);
	nodes = mem_alloc(c->rows.n, sizeof(*nodes));
	nodes[0] = c->from_leaf;
	for (uint32_t i = 1; i < c->rows.n; i++)
		if (c->rows.at[i].expanded) {
			nodes[i] =
				make_node(u, nodes[c->rows.at[i].parent], context_function(c, i));
			u->nodes.at[nodes[i]].open = false;
		}
	for (uint32_t i = 1; i < c->rows.n; i++)
		if (is_unfolded(u, i))
			u->nodes.at[nodes[i]].open = true;
	mem_free(nodes);
}

bool unfolded_restore(struct unfolded *u, struct report *r)
{
	const struct contexts *c = r->contexts;
	VEC(uint32_t) nodes = { 0 };
	bool any = false;

	begin(u);
	contexts_expand(r, 0);
	*VEC_PUSH(&nodes) = c->from_leaf;
	for (uint32_t i = 1; i < c->rows.n; i++) {
		uint32_t node =
			find_node(u, nodes.at[c->rows.at[i].parent], context_function(c, i));

		*VEC_PUSH(&nodes) = node;
		any |= node != NO_NODE;
		if (node != NO_NODE && u->nodes.at[node].open)
			unfold(u, r, i);
	}
	mem_free(nodes.at);
	return any;
}

void unfolded_free(struct unfolded *u)
{
	mem_free(u->open.at);
	mem_free(u->nodes.at);
	hash_free(&u->index);
	arena_free(&u->arena);
}

/* ---- unfolding ---- */

void fold(struct unfolded *u, uint32_t row)
{
	if (row < u->open.n)
		u->open.at[row] = false;
}

void unfold(struct unfolded *u, struct report *r, uint32_t row)
{
	if (!context_calls(&r->contexts->rows.at[row]) || !contexts_expand(r, row))
		return;
	while (u->open.n <= row)
		*VEC_PUSH(&u->open) = false;
	u->open.at[row] = true;
}

void unfold_heaviest(struct unfolded *u, struct report *r)
{
	const struct contexts *c = r->contexts;
	uint32_t row = 0;

	while (contexts_expand(r, row) && c->rows.at[row].ncallees) {
		uint32_t callee = c->rows.at[row].callees;

		if (sum_abs(c->rows.at[callee].cum) * 2 < sum_abs(c->rows.at[row].cum))
			break;
		unfold(u, r, row);
		row = callee;
	}
}

/* ---- all of them: a heap of rows, the heaviest on top ---- */

struct heap {
	const struct contexts *c;
	VEC(uint32_t) rows;
};

static bool is_above(const struct heap *h, uint32_t a, uint32_t b)
{
	int order = sum_cmp(sum_abs(h->c->rows.at[a].cum), sum_abs(h->c->rows.at[b].cum));

	return order ? order > 0 : a < b;
}

static void push(struct heap *h, uint32_t row)
{
	size_t i = h->rows.n;

	*VEC_PUSH(&h->rows) = row;
	for (; i && is_above(h, row, h->rows.at[(i - 1) / 2]); i = (i - 1) / 2)
		h->rows.at[i] = h->rows.at[(i - 1) / 2];
	h->rows.at[i] = row;
}

static void pop(struct heap *h)
{
	uint32_t last = h->rows.at[--h->rows.n];
	size_t i = 0, below;

	while ((below = 2 * i + 1) < h->rows.n) {
		if (below + 1 < h->rows.n && is_above(h, h->rows.at[below + 1], h->rows.at[below]))
			below++;
		if (is_above(h, last, h->rows.at[below]))
			break;
		h->rows.at[i] = h->rows.at[below];
		i = below;
	}
	h->rows.at[i] = last;
}

bool unfold_all(struct unfolded *u, struct report *r, size_t lines)
{
	struct heap h = { .c = r->contexts };
	size_t n = 0;

	push(&h, 0);
	while (h.rows.n) {
		uint32_t row = h.rows.at[0];
		const struct context *at;

		if (!contexts_expand(r, row))
			break;
		at = &h.c->rows.at[row];
		if (row && n + at->ncallees > lines)
			break;
		pop(&h);
		n += at->ncallees;
		unfold(u, r, row);
		for (uint32_t i = at->callees; i < at->callees + at->ncallees; i++)
			if (context_calls(&h.c->rows.at[i]))
				push(&h, i);
	}
	mem_free(h.rows.at);
	return !h.rows.n;
}
