#include "report/contexts/widetree.h"

#include "report/contexts/contexts.h"
#include "report/contexts/fold.h"
#include "report/sums/walk.h"

/* ---- how many contexts there are below one ---- */

/* A path of entities, which begins where contexts do. */
struct path {
	uint32_t *at;
	size_t n, cap;
};

struct counter {
	const struct report *r;
	const struct contexts *c;
	struct path now, before;
	VEC(uint32_t) rows;  /* of the path in hand: those of its contexts that are counted, + 1 */
	VEC(uint64_t) found; /* contexts: the row of the one above, and the entity */
	struct hash index;   /* of these */
};

static void read_path(struct path *p, const struct counter *k, uint32_t sample)
{
	struct walk w = walk_sample(k->r, sample);
	const struct entities *e = &k->c->entities;
	uint32_t frame;

	p->n = 0;
	while (k->c->from_leaf ? walk_up(&w, e, &frame) : walk_down(&w, e, &frame))
		if (!k->c->joins || !p->n || p->at[p->n - 1] != frame_entity(frame))
			*VEC_PUSH(p) = frame_entity(frame);
}

static size_t shared(const struct path *a, const struct path *b)
{
	size_t n = 0;

	while (n < a->n && n < b->n && a->at[n] == b->at[n])
		n++;
	return n;
}

static bool same(const void *counter, uint32_t row)
{
	const struct counter *k = counter;

	return k->found.at[row] == k->found.at[k->found.n - 1];
}

static uint32_t find(struct counter *k, uint32_t above, uint32_t entity)
{
	uint64_t key = (uint64_t)above << 32 | entity;
	struct hash_slot *s;

	*VEC_PUSH(&k->found) = key;
	s = hash_slot(&k->index, hash_mix(k->index.seed, key), same, k);
	if (s->row == HASH_NONE)
		s->row = (uint32_t)k->found.n - 1;
	else
		k->found.n--;
	return s->row + 1;
}

/* Neighbours have much in common, which is not looked up again. */
static void add_path(struct counter *k, uint32_t sample, size_t depth)
{
	struct path swap = k->before;
	size_t known;

	k->before = k->now;
	k->now = swap;
	read_path(&k->now, k, sample);
	known = shared(&k->now, &k->before);
	k->rows.n = known > depth && k->rows.n ? known - depth : 0;
	for (size_t i = depth + k->rows.n; i < k->now.n; i++) {
		uint32_t above = k->rows.n ? k->rows.at[k->rows.n - 1] : 0;

		*VEC_PUSH(&k->rows) = find(k, above, k->now.at[i]);
	}
}

/* The contexts that a row at a depth stands for if none below it is shown, besides itself. */
static size_t count_below(struct counter *k, uint32_t row, size_t depth)
{
	const struct context *at = &k->c->rows.at[row];
	bool ended;

	if (at->end - at->first == 1) {
		read_path(&k->now, k, contexts_sample(k->c, row, 0, &ended));
		return k->now.n - depth;
	}
	k->rows.n = k->found.n = 0;
	hash_init(&k->index);
	for (uint32_t i = 0; i < at->end - at->first; i++)
		add_path(k, contexts_sample(k->c, row, i, &ended), depth);
	hash_free(&k->index);
	return k->found.n;
}

/* ---- growing ---- */

struct todo {
	uint32_t context, parent, depth;
};

struct grower {
	struct report *r;
	struct calltree *t;
	struct counter counter;
	sum_t least;           /* what is worth less is not gone into, */
	size_t deepest;        /* nor what is deeper */
	size_t cap;            /* rows there is room for */
	size_t hidden;         /* frames of all rows so far */
	VEC(struct todo) todo; /* the last is next */
};

/* Samples that end in a row, or go on to what it does not show. */
static void place_samples(struct grower *g, const struct context *at, uint32_t context,
			  uint32_t row)
{
	uint32_t n = at->expanded ? at->ended : at->end - at->first;
	bool ended;

	for (uint32_t i = 0; i < n; i++)
		g->t->leaf[contexts_sample(g->r->contexts, context, i, &ended)] = row;
}

static void make_room(struct grower *g)
{
	struct calltree *t = g->t;

	if (t->n < g->cap)
		return;
	g->cap = g->cap ? g->cap * 2 : 1024;
	t->parent = mem_resize(t->parent, g->cap, sizeof(*t->parent));
	t->frame = mem_resize(t->frame, g->cap, sizeof(*t->frame));
	t->flat = mem_resize(t->flat, g->cap, sizeof(*t->flat));
	t->cum = mem_resize(t->cum, g->cap, sizeof(*t->cum));
	t->hidden = mem_resize(t->hidden, g->cap + 1, sizeof(*t->hidden));
}

static uint32_t push_row(struct grower *g, const struct todo *next)
{
	struct calltree *t = g->t;
	const struct context *at = &g->r->contexts->rows.at[next->context];
	uint32_t row = (uint32_t)t->n;

	make_room(g);
	t->n++;
	t->parent[row] = next->parent;
	t->frame[row] = at->frame;
	t->flat[row] = at->flat;
	t->cum[row] = at->cum;
	t->hidden[row] = (uint32_t)g->hidden;
	if (!at->expanded && context_calls(at))
		g->hidden += count_below(&g->counter, next->context, next->depth);
	place_samples(g, at, next->context, row);
	return row;
}

static bool is_wide(const struct grower *g, const struct todo *next)
{
	const struct context *at = &g->r->contexts->rows.at[next->context];

	return context_calls(at) && next->depth < g->deepest && sum_abs(at->cum) >= g->least;
}

/* A row stands in front of its callees, and these in their order: so the last is put on the pile
 * first. */
static void grow(struct grower *g)
{
	const struct contexts *c = g->r->contexts;

	*VEC_PUSH(&g->todo) = (struct todo){ 0 };
	while (g->todo.n) {
		struct todo next = g->todo.at[--g->todo.n];
		struct context at;
		uint32_t row;

		if (is_wide(g, &next))
			contexts_expand(g->r, next.context);
		row = push_row(g, &next);
		at = c->rows.at[next.context];
		for (uint32_t i = at.ncallees; i-- > 0;)
			*VEC_PUSH(&g->todo) = (struct todo){ at.callees + i, row, next.depth + 1 };
	}
	make_room(g);
	g->t->hidden[g->t->n] = (uint32_t)g->hidden;
}

/* Where the subtree of each row ends: callees come after callers. */
static void find_ends(struct calltree *t)
{
	t->end = mem_alloc(t->n, sizeof(*t->end));
	for (size_t i = t->n; i-- > 0;) {
		if (t->end[i] <= i)
			t->end[i] = (uint32_t)i + 1;
		if (i && t->end[t->parent[i]] < t->end[i])
			t->end[t->parent[i]] = t->end[i];
	}
}

void widetree_init(struct calltree *t, struct report *r, double part, size_t deepest)
{
	struct grower g = { .r = r, .t = t, .deepest = deepest };

	*t = (struct calltree){ .leaf = mem_alloc(r->profile->samples.n, sizeof(*t->leaf)) };
	entities_init(&t->entities, r);
	fold_entity(&t->entities);
	contexts_open(r, CONTEXTS_AS_ASKED);
	t->names = r->contexts->names;
	g.counter = (struct counter){ .r = r, .c = r->contexts };
	g.least = (sum_t)((double)sum_abs(r->contexts->rows.at[0].cum) * part);
	grow(&g);
	find_ends(t);
	mem_free(g.todo.at);
	mem_free(g.counter.now.at);
	mem_free(g.counter.before.at);
	mem_free(g.counter.rows.at);
	mem_free(g.counter.found.at);
}
