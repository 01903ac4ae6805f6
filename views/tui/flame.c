#include "views/tui/flame.h"

#include <stdlib.h>
#include <string.h>

static const struct calltree *tree(const struct tui *t)
{
	return &t->answers[ASK_TREE]->tree;
}

static sum_t weight(const struct tui *t, uint32_t row)
{
	return sum_abs(tree(t)->cum[row]);
}

/* ---- sharing a width ---- */

/* A callee that is to get its part. */
struct share {
	uint32_t row;
	sum_t value;
	int width;
	sum_t remainder;
};

struct shares {
	VEC(struct share) at;
	sum_t total;
};

static int by_remainder(const void *x, const void *y)
{
	const struct share *const *a = x, *const *b = y;
	int order = sum_cmp((*b)->remainder, (*a)->remainder);

	return order ? order : ((*a)->row > (*b)->row) - ((*a)->row < (*b)->row);
}

/* Parts that are rounded down leave some width: it goes to those that lost most. */
static void distribute(struct shares *s, int width, sum_t of)
{
	struct share **order = mem_alloc(s->at.n + 1, sizeof(struct share *));
	int left = (int)(s->total * width / of);

	for (size_t i = 0; i < s->at.n; i++) {
		struct share *a = &s->at.at[i];

		a->width = (int)(a->value * width / of);
		a->remainder = a->value * width % of;
		left -= a->width;
		order[i] = a;
	}
	qsort(order, s->at.n, sizeof(struct share *), by_remainder);
	for (size_t i = 0; i < s->at.n && left > 0; i++, left--)
		order[i]->width++;
	mem_free(order);
}

/* ---- boxes ---- */

static void add_box(struct tui *t, const struct share *a, size_t parent, int x)
{
	*VEC_PUSH(&t->flame.boxes) = (struct box){
		.row = a->row, .parent = parent, .x = x, .width = a->width, .value = a->value
	};
}

/* The rest of the callees, in one box that is wide enough to be seen if there is room at all. */
static void add_more(struct tui *t, const struct share *rest, size_t n, size_t parent, int x)
{
	const struct box *p = &t->flame.boxes.at[parent];
	struct share all = { .row = rest[0].row };
	int room = p->x + p->width - x;

	for (size_t i = 0; i < n; i++) {
		all.value += rest[i].value;
		all.width += rest[i].width;
	}
	if (all.width < FLAME_EIGHTHS)
		all.width = FLAME_EIGHTHS;
	if (all.width > room)
		all.width = room;
	if (all.width <= 0)
		return;
	add_box(t, &all, parent, x);
	t->flame.boxes.at[t->flame.boxes.n - 1].more = n;
}

static int by_name(const void *x, const void *y, void *ctx)
{
	const struct calltree *c = ctx;
	const struct share *a = x, *b = y;
	int order = text_compare(c->names[frame_entity(c->frame[a->row])],
				 c->names[frame_entity(c->frame[b->row])]);

	return order ? order : (a->row > b->row) - (a->row < b->row);
}

static void collect(const struct tui *t, struct shares *s, uint32_t row, uint32_t first)
{
	const struct calltree *c = tree(t);

	s->at.n = 0;
	s->total = 0;
	for (uint32_t i = first; i < c->end[row]; i = c->end[i]) {
		sum_t value = weight(t, i);

		*VEC_PUSH(&s->at) = (struct share){ .row = i, .value = value };
		s->total += value;
	}
}

/* Keeps a whole cell free for "n more" when the others would take it all. */
static void make_room(struct shares *s, size_t wide, int width)
{
	int used = 0, missing;

	for (size_t i = 0; i < wide; i++)
		used += s->at.at[i].width;
	missing = used + FLAME_EIGHTHS - width;
	if (missing > 0 && wide && s->at.at[0].width > missing + FLAME_EIGHTHS)
		s->at.at[0].width -= missing;
}

/* The callees of a box, next to each other; the heaviest come first in the tree. */
static void add_callees(struct tui *t, struct shares *s, size_t parent)
{
	struct box p = t->flame.boxes.at[parent];
	bool zoomed = p.row == t->flame.zoom && t->flame.from && parent == t->flame.zoom_box;
	uint32_t first = zoomed ? t->flame.from : p.row + 1;
	sum_t of;
	size_t wide = 0;
	int x = p.x;

	if (p.more || p.width < FLAME_THIN)
		return;
	collect(t, s, p.row, first);
	of = zoomed || s->total > weight(t, p.row) ? s->total : weight(t, p.row);
	if (!s->at.n || of <= 0)
		return;
	distribute(s, p.width, of);
	while (wide < s->at.n && s->at.at[wide].width >= FLAME_THIN)
		wide++;
	if (wide < s->at.n)
		make_room(s, wide, p.width);
	if (t->flame.by_name)
		qsort_r(s->at.at, wide, sizeof(*s->at.at), by_name, (void *)tree(t));
	for (size_t i = 0; i < wide; i++) {
		add_box(t, &s->at.at[i], parent, x);
		x += s->at.at[i].width;
	}
	if (wide < s->at.n)
		add_more(t, &s->at.at[wide], s->at.n - wide, parent, x);
}

static void end_level(struct tui *t)
{
	*VEC_PUSH(&t->flame.levels) = t->flame.boxes.n;
}

/* Those that lead to the zoomed row are as wide as the screen. */
static void add_callers(struct tui *t, int width)
{
	const struct calltree *c = tree(t);
	VEC(uint32_t) path = { 0 };

	for (uint32_t row = t->flame.zoom; row; row = c->parent[row])
		*VEC_PUSH(&path) = row;
	*VEC_PUSH(&path) = 0;
	for (size_t i = path.n; i--;) {
		struct share a = { path.at[i], weight(t, path.at[i]), width, 0 };

		add_box(t, &a, t->flame.boxes.n ? t->flame.boxes.n - 1 : 0, 0);
		end_level(t);
	}
	t->flame.zoom_box = t->flame.boxes.n - 1;
	mem_free(path.at);
}

void flame_lay_out(struct tui *t, int cells, size_t levels)
{
	struct shares shares = { 0 };

	t->flame.boxes.n = t->flame.levels.n = 0;
	end_level(t);
	if (!tree(t)->n)
		return;
	add_callers(t, cells * FLAME_EIGHTHS);
	while (flame_levels(t) < levels) {
		size_t from = t->flame.levels.at[t->flame.levels.n - 2], to = t->flame.boxes.n;

		for (size_t i = from; i < to; i++)
			add_callees(t, &shares, i);
		if (t->flame.boxes.n == to)
			break;
		end_level(t);
	}
	mem_free(shares.at.at);
}

/* ---- zoom ---- */

static struct text name_of(const struct calltree *c, uint32_t row)
{
	return c->names[frame_entity(c->frame[row])];
}

/* The names that lead to a row, so that it can be found in another tree. */
static void keep_path(struct tui *t, uint32_t row)
{
	const struct calltree *c = tree(t);
	size_t n = 0;

	for (uint32_t i = row; i; i = c->parent[i])
		n++;
	t->flame.path.n = 0;
	arena_free(&t->flame.arena);
	for (size_t i = 0; i < n; i++)
		*VEC_PUSH(&t->flame.path) = (struct text){ "", 0 };
	for (uint32_t i = row; i; i = c->parent[i])
		t->flame.path.at[--n] =
			text_join(&t->flame.arena, (struct text[]){ name_of(c, i) }, 1);
}

static void set_zoom(struct tui *t, uint32_t row, uint32_t from)
{
	t->flame.zoom = row;
	t->flame.from = from;
	keep_path(t, row);
}

void flame_zoom(struct tui *t, size_t box)
{
	struct box b = t->flame.boxes.at[box];

	if (!b.more && b.row == t->flame.zoom)
		return;
	*VEC_PUSH(&t->flame.back) = (struct zoom){ t->flame.zoom, t->flame.from };
	if (b.more)
		set_zoom(t, t->flame.boxes.at[b.parent].row, b.row);
	else
		set_zoom(t, b.row, 0);
}

bool flame_zoom_out(struct tui *t)
{
	struct zoom z;

	if (!t->flame.back.n)
		return false;
	z = t->flame.back.at[--t->flame.back.n];
	set_zoom(t, z.row, z.from);
	return true;
}

void flame_zoom_reset(struct tui *t)
{
	t->flame.back.n = 0;
	t->flame.zoom = t->flame.from = 0;
	t->flame.path.n = 0;
}

void flame_zoom_follow(struct tui *t)
{
	const struct calltree *c = tree(t);
	uint32_t row = 0;

	t->flame.back.n = 0;
	t->flame.from = 0;
	for (size_t k = 0; c->n && k < t->flame.path.n; k++) {
		uint32_t i = row + 1;

		while (i < c->end[row] && !text_equal(name_of(c, i), t->flame.path.at[k]))
			i = c->end[i];
		if (i >= c->end[row])
			break;
		row = i;
	}
	if (row)
		*VEC_PUSH(&t->flame.back) = (struct zoom){ 0, 0 };
	t->flame.zoom = row;
}
