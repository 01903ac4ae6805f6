#include "report/contexts/calltree.h"

#include <stdlib.h>

#include "report/contexts/fold.h"
#include "report/groups.h"
#include "report/sums/walk.h"

/*
 * A row may cost more than a hundred bytes until the tree is done, and a frame
 * in a file but one: so many bytes pay for a row, besides those that are always
 * allowed.
 */
enum { BYTES_OF_A_ROW = 12, ROWS_ALWAYS = 1 << 16 };

/* A tree that grows: rows in the order in which they were met, so that parents come first. */
struct grower {
	const struct report *r;
	const struct entities *e;
	unsigned how;         /* CALLTREE_... */
	bool joins;           /* calls of an entity to itself are none */
	struct fold fold;     /* of stacks */
	size_t most;          /* rows that it may have */
	VEC(uint32_t) hidden; /* of each row: how many frames it stands for besides its own */
	VEC(uint32_t) parent; /* GROUP_NONE of row 0 */
	VEC(uint32_t) frame;
	VEC(sum_t) flat;
	VEC(sum_t) divisor;
	struct hash index; /* of rows, by parent and entity */
};

/* ---- growing ---- */

struct key {
	const struct grower *g;
	uint32_t parent, entity;
};

static bool same(const void *ctx, uint32_t row)
{
	const struct key *k = ctx;

	return k->g->parent.at[row] == k->parent && frame_entity(k->g->frame.at[row]) == k->entity;
}

static uint32_t push(struct grower *g, uint32_t parent, uint32_t frame)
{
	*VEC_PUSH(&g->parent) = parent;
	*VEC_PUSH(&g->frame) = frame;
	*VEC_PUSH(&g->flat) = 0;
	if (g->fold.entity)
		*VEC_PUSH(&g->hidden) = 0;
	if (report_divides(g->r))
		*VEC_PUSH(&g->divisor) = 0;
	return (uint32_t)g->parent.n - 1;
}

static uint32_t callee(struct grower *g, uint32_t parent, uint32_t frame)
{
	struct key k = { g, parent, frame_entity(frame) };
	uint64_t hash = hash_mix(g->index.seed, (uint64_t)parent << 32 | k.entity);
	struct hash_slot *s = hash_slot(&g->index, hash, same, &k);

	if (s->row == HASH_NONE)
		s->row = push(g, parent, frame);
	else if (!frame_inlined(frame))
		g->frame.at[s->row] = frame;
	return s->row;
}

struct frames {
	uint32_t *at; /* leaf first, or reversed */
	size_t n, cap;
	size_t deep; /* how many there were before they were folded */
};

static void reverse(struct frames *f)
{
	for (size_t i = 0, last = f->n; i + 1 < last; i++) {
		uint32_t frame = f->at[i];

		f->at[i] = f->at[--last];
		f->at[last] = frame;
	}
}

/* Frames come from the leaf; of those that are joined the one that is met first later stands for
 * all. */
static void add_frame(struct frames *f, const struct grower *g, uint32_t frame)
{
	bool joined = g->joins && f->n && frame_entity(f->at[f->n - 1]) == frame_entity(frame);

	if (!joined)
		*VEC_PUSH(f) = frame;
	else if (!(g->how & CALLTREE_REVERSED))
		f->at[f->n - 1] = frame;
}

/* More frames than rows are allowed need not be read, unless they are to be folded. */
static void read_frames(struct frames *f, const struct grower *g, size_t sample)
{
	size_t most = g->fold.entity ? SIZE_MAX : g->most;
	struct walk w = walk_sample(g->r, sample);
	uint32_t frame;

	f->n = 0;
	while (f->n <= most && walk_up(&w, g->e, &frame))
		add_frame(f, g, frame);
	if (g->how & CALLTREE_REVERSED)
		reverse(f);
	f->deep = f->n;
	f->n = fold_frames(&g->fold, f->at, f->n);
}

/* The row of the folded frames among those of a stack, the root's caller first. */
static void note_hidden(struct grower *g, const struct frames *f, const uint32_t *rows)
{
	uint32_t *hidden = &g->hidden.at[rows[f->n - g->fold.inner]];

	if (*hidden < f->deep - f->n)
		*hidden = (uint32_t)(f->deep - f->n);
}

/* How many of the frames next to the root are the same. */
static size_t shared(const struct frames *a, const struct frames *b)
{
	size_t n = 0;

	while (n < a->n && n < b->n && a->at[a->n - 1 - n] == b->at[b->n - 1 - n])
		n++;
	return n;
}

/*
 * Neighbours often have their outer frames in common: these are not looked up
 * again. False if there would be too many rows.
 */
static bool grow(struct grower *g, uint32_t *leaf)
{
	struct frames now = { 0 }, before = { 0 };
	VEC(uint32_t) rows = { 0 };

	*VEC_PUSH(&rows) = push(g, GROUP_NONE, 0);
	for (size_t i = 0; i < g->r->profile->samples.n && g->parent.n <= g->most; i++) {
		int64_t weight = report_weight(g->r, i), divisor = report_divisor(g->r, i);
		struct frames swap = before;
		uint32_t row;

		if (!weight && !divisor && !(g->how & CALLTREE_ALL))
			continue;
		before = now;
		now = swap;
		read_frames(&now, g, i);
		rows.n = 1 + shared(&now, &before);
		row = rows.at[rows.n - 1];
		for (size_t k = now.n + 1 - rows.n; k-- && g->parent.n <= g->most;)
			*VEC_PUSH(&rows) = row = callee(g, row, now.at[k]);
		leaf[i] = row;
		if (now.n < now.deep && rows.n > now.n)
			note_hidden(g, &now, rows.at);
		g->flat.at[row] += weight;
		if (g->divisor.n)
			g->divisor.at[row] += divisor;
	}
	mem_free(now.at);
	mem_free(before.at);
	mem_free(rows.at);
	return g->parent.n <= g->most;
}

/* With as little folded as the tree's size allows; in the end nothing is left to grow. */
static void grow_folded(struct grower *g, struct calltree *t)
{
	static const struct fold folds[] = { { UINT32_MAX, UINT32_MAX, 0 },
					     { 4096, 4096, 0 },
					     { 512, 512, 0 },
					     { 64, 64, 0 },
					     { 16, 16, 0 },
					     { 8, 0, 0 },
					     { 4, 0, 0 },
					     { 2, 0, 0 },
					     { 0, 0, 0 } };
	size_t most = ROWS_ALWAYS + samples_size(&g->r->profile->samples) / BYTES_OF_A_ROW;
	bool grown = false;

	for (const struct fold *f = folds; !grown; f++) {
		g->most = f->outer ? most : SIZE_MAX;
		g->parent.n = g->frame.n = g->flat.n = g->divisor.n = g->hidden.n = 0;
		g->fold = *f;
		if (g->how & CALLTREE_REVERSED)
			g->fold = (struct fold){ f->inner, f->outer, 0 };
		if (f > folds)
			g->fold.entity = (uint32_t)t->entities.at.n - 1;
		hash_init(&g->index);
		grown = grow(g, t->leaf);
		hash_free(&g->index);
		if (f == folds && !grown)
			fold_entity(&t->entities);
	}
}

/* ---- putting in order ---- */

/* Sums each row up into its parents, which come first. */
static sum_t *sum_up(const struct grower *g, const sum_t *flat)
{
	size_t n = g->parent.n;
	sum_t *cum = mem_resize(NULL, n, sizeof(*cum));

	memcpy(cum, flat, n * sizeof(*cum));
	for (size_t i = n; i-- > 1;)
		cum[g->parent.at[i]] += cum[i];
	return cum;
}

struct order {
	const struct grower *g;
	const struct calltree *t;
	const sum_t *cum;
};

static int by_value(const void *x, const void *y, void *ctx)
{
	const struct order *o = ctx;
	uint32_t a = *(const uint32_t *)x, b = *(const uint32_t *)y;
	uint32_t of_a = frame_entity(o->g->frame.at[a]), of_b = frame_entity(o->g->frame.at[b]);
	int r = sum_cmp(sum_abs(o->cum[b]), sum_abs(o->cum[a]));

	if (!r)
		r = text_compare(o->t->names[of_a], o->t->names[of_b]);
	return r ? r : entity_compare(&o->g->e->at.at[of_a], &o->g->e->at.at[of_b]);
}

/* The callees of each row, in order. */
static void sort_callees(struct groups *callees, const struct order *o)
{
	size_t n = o->g->parent.n;

	groups_init(callees, o->g->parent.at, n, n);
	for (size_t i = 0; i < n; i++) {
		uint32_t first = callees->first[i], count = callees->first[i + 1] - first;

		if (count > 1)
			qsort_r(callees->at + first, count, sizeof(*callees->at), by_value,
				(void *)o);
	}
}

/* How many rows the subtree of each has. */
static uint32_t *count_subtrees(const struct grower *g)
{
	size_t n = g->parent.n;
	uint32_t *size = mem_alloc(n, sizeof(*size));

	for (size_t i = n; i-- > 1;)
		size[g->parent.at[i]] += ++size[i];
	size[0]++;
	return size;
}

/* The row in preorder that each row becomes. */
static uint32_t *place_rows(const struct order *o, const uint32_t *size)
{
	size_t n = o->g->parent.n;
	uint32_t *place = mem_alloc(n, sizeof(*place));
	struct groups callees;

	sort_callees(&callees, o);
	for (size_t i = 0; i < n; i++) {
		uint32_t next = place[i] + 1;

		for (uint32_t k = callees.first[i]; k < callees.first[i + 1]; k++) {
			place[callees.at[k]] = next;
			next += size[callees.at[k]];
		}
	}
	groups_free(&callees);
	return place;
}

/* Moves values to their new rows; frees those at the old ones. */
static sum_t *move_sums(sum_t *at, const uint32_t *place, size_t n)
{
	sum_t *moved = mem_resize(NULL, n, sizeof(*moved));

	for (size_t i = 0; i < n; i++)
		moved[place[i]] = at[i];
	mem_free(at);
	return moved;
}

static void move_rows(struct calltree *t, const struct grower *g, const uint32_t *place,
		      const uint32_t *size)
{
	t->parent = mem_resize(NULL, t->n, sizeof(*t->parent));
	t->frame = mem_resize(NULL, t->n, sizeof(*t->frame));
	t->end = mem_resize(NULL, t->n, sizeof(*t->end));
	t->parent[0] = 0;
	for (size_t i = 0; i < t->n; i++) {
		if (i)
			t->parent[place[i]] = place[g->parent.at[i]];
		t->frame[place[i]] = g->frame.at[i];
		t->end[place[i]] = place[i] + size[i];
	}
	mem_free(g->parent.at);
	mem_free(g->frame.at);
}

/* How many frames are hidden in front of each row. */
static void sum_hidden(struct calltree *t, const struct grower *g, const uint32_t *place)
{
	uint32_t sum = 0;

	if (!g->hidden.n)
		return;
	t->hidden = mem_resize(NULL, t->n + 1, sizeof(*t->hidden));
	for (size_t i = 0; i < t->n; i++)
		t->hidden[place[i]] = g->hidden.at[i];
	mem_free(g->hidden.at);
	for (size_t i = 0; i <= t->n; i++) {
		uint32_t here = i < t->n ? t->hidden[i] : 0;

		t->hidden[i] = sum;
		sum += here;
	}
}

static void finish(struct calltree *t, struct grower *g)
{
	struct order o = { g, t, t->cum = sum_up(g, g->flat.at) };
	uint32_t *size = count_subtrees(g), *place = place_rows(&o, size);

	t->n = g->parent.n;
	if (g->divisor.n) {
		t->cum_divisor = move_sums(sum_up(g, g->divisor.at), place, t->n);
		t->flat_divisor = move_sums(g->divisor.at, place, t->n);
	}
	move_rows(t, g, place, size);
	sum_hidden(t, g, place);
	mem_free(size);
	t->flat = move_sums(g->flat.at, place, t->n);
	t->cum = move_sums(t->cum, place, t->n);
	for (size_t i = 0; i < g->r->profile->samples.n; i++)
		t->leaf[i] = place[t->leaf[i]];
	mem_free(place);
}

/* ---- the whole ---- */

void calltree_init_as(struct calltree *t, struct report *r, unsigned how)
{
	struct grower g = {
		.r = r, .e = &t->entities, .how = how, .joins = entities_join(r->options)
	};

	*t = (struct calltree){ .leaf = mem_alloc(r->profile->samples.n, sizeof(*t->leaf)) };
	entities_init(&t->entities, r);
	grow_folded(&g, t);
	t->names = entities_names(r, &t->entities);
	finish(t, &g);
}

void calltree_init(struct calltree *t, struct report *r)
{
	calltree_init_as(t, r, 0);
}

void calltree_free(struct calltree *t)
{
	if (!t)
		return;
	entities_free(&t->entities);
	mem_free(t->parent);
	mem_free(t->end);
	mem_free(t->frame);
	mem_free(t->flat);
	mem_free(t->cum);
	mem_free(t->flat_divisor);
	mem_free(t->cum_divisor);
	mem_free(t->leaf);
	mem_free(t->hidden);
}
