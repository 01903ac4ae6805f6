#include "views/tui/flame.h"

#include <stdlib.h>
#include <string.h>

#include "report/contexts/contexts.h"
#include "views/tui/pane.h"
#include "views/tui/state.h"

struct flame *flame_of(const struct tui *t)
{
	return pane_state(t, PANE_FLAME);
}

void flame_close(void *flame)
{
	struct flame *f = flame;

	mem_free(f->boxes.at);
	mem_free(f->levels.at);
	mem_free(f->back.at);
	arena_free(&f->arena);
}

static struct report *report(const struct tui *t)
{
	return &t->answers[ASK_TREE]->report;
}

static const struct contexts *contexts(const struct tui *t)
{
	return report(t)->contexts;
}

static const struct context *context(const struct tui *t, uint32_t row)
{
	return &contexts(t)->rows.at[row];
}

static sum_t weight(const struct tui *t, uint32_t row)
{
	return sum_abs(context(t, row)->cum);
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
	*VEC_PUSH(&flame_of(t)->boxes) = (struct box){
		.row = a->row, .parent = parent, .x = x, .width = a->width, .value = a->value
	};
}

/* The rest of the callees, in one box that is wide enough to be seen if there is room at all. */
static void add_more(struct tui *t, const struct share *rest, size_t n, size_t parent, int x)
{
	const struct box *p = &flame_of(t)->boxes.at[parent];
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
	flame_of(t)->boxes.at[flame_of(t)->boxes.n - 1].more = n;
}

static int by_name(const void *x, const void *y, void *ctx)
{
	const struct contexts *c = ctx;
	const struct share *a = x, *b = y;
	int order = text_compare(context_name(c, a->row), context_name(c, b->row));

	return order ? order : (a->row > b->row) - (a->row < b->row);
}

static void collect(const struct tui *t, struct shares *s, uint32_t first, uint32_t end)
{
	s->at.n = 0;
	s->total = 0;
	for (uint32_t i = first; i < end; i++) {
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

/* The callees of a box, next to each other; false if the watch stopped it. */
static bool add_callees(struct tui *t, struct shares *s, size_t parent)
{
	struct box p = flame_of(t)->boxes.at[parent];
	bool zoomed = flame_of(t)->zoom.from && parent == flame_of(t)->zoom_box;
	uint32_t first;
	sum_t of;
	size_t wide = 0;
	int x = p.x;

	if (p.more || p.width < FLAME_THIN)
		return true;
	if (!contexts_expand(report(t), p.row))
		return false;
	first = context(t, p.row)->callees;
	collect(t, s, zoomed ? flame_of(t)->zoom.from : first, first + context(t, p.row)->ncallees);
	of = zoomed || s->total > weight(t, p.row) ? s->total : weight(t, p.row);
	if (!s->at.n || of <= 0)
		return true;
	distribute(s, p.width, of);
	while (wide < s->at.n && s->at.at[wide].width >= FLAME_THIN)
		wide++;
	if (wide < s->at.n)
		make_room(s, wide, p.width);
	if (flame_of(t)->by_name)
		qsort_r(s->at.at, wide, sizeof(*s->at.at), by_name, (void *)contexts(t));
	for (size_t i = 0; i < wide; i++) {
		add_box(t, &s->at.at[i], parent, x);
		x += s->at.at[i].width;
	}
	if (wide < s->at.n)
		add_more(t, &s->at.at[wide], s->at.n - wide, parent, x);
	return true;
}

static void end_level(struct tui *t)
{
	*VEC_PUSH(&flame_of(t)->levels) = flame_of(t)->boxes.n;
}

/* Those that lead to the zoomed row are as wide as the screen. */
static void add_callers(struct tui *t, int width)
{
	VEC(uint32_t) path = { 0 };

	for (uint32_t row = flame_of(t)->zoom.row; row; row = context(t, row)->parent)
		*VEC_PUSH(&path) = row;
	*VEC_PUSH(&path) = 0;
	for (size_t i = path.n; i--;) {
		struct share a = { path.at[i], weight(t, path.at[i]), width, 0 };

		add_box(t, &a, flame_of(t)->boxes.n ? flame_of(t)->boxes.n - 1 : 0, 0);
		end_level(t);
	}
	flame_of(t)->zoom_box = flame_of(t)->boxes.n - 1;
	mem_free(path.at);
}

static void begin(struct tui *t, const struct flame_layout *l)
{
	struct flame *f = flame_of(t);

	f->made = *l;
	f->boxes.n = f->levels.n = 0;
	f->whole = false;
	t->lines++;
	end_level(t);
	add_callers(t, l->cells * FLAME_EIGHTHS);
}

static bool is_made(const struct flame_layout *a, const struct flame_layout *b)
{
	return a->generation == b->generation && a->cells == b->cells &&
	       a->zoom.row == b->zoom.row && a->zoom.from == b->zoom.from &&
	       a->by_name == b->by_name;
}

static void add_level(struct tui *t, struct shares *s)
{
	struct flame *f = flame_of(t);
	size_t from = f->levels.at[f->levels.n - 2], to = f->boxes.n;

	for (size_t i = from; i < to; i++)
		if (!add_callees(t, s, i)) {
			/* What is missing is made the next time. */
			f->made.generation = 0;
			f->whole = true;
		}
	f->whole |= f->boxes.n == to;
	if (f->boxes.n > to)
		end_level(t);
}

void flame_lay_out(struct tui *t, int cells, size_t levels)
{
	struct flame *f = flame_of(t);
	struct flame_layout now = { t->answers[ASK_TREE]->generation, cells, f->zoom, f->by_name };
	struct shares shares = { 0 };

	if (!is_made(&f->made, &now))
		begin(t, &now);
	for (; !f->whole && flame_levels(t) < levels; t->lines++)
		add_level(t, &shares);
	mem_free(shares.at.at);
}

/* ---- zoom ---- */

static struct flame_path copied(struct arena *a, const struct flame_path *path)
{
	struct flame_path copy = *path;

	copy.names = arena_array(a, struct text, path->n);
	for (size_t i = 0; i < path->n; i++)
		copy.names[i] = text_join(a, &path->names[i], 1);
	return copy;
}

/* The names that lead to the zoomed row, so that it can be found in another answer. */
static void keep_path(struct tui *t)
{
	const struct contexts *c = contexts(t);
	struct zoom z = flame_of(t)->zoom;
	struct flame_path path = { .more = z.from, .from_leaf = c->from_leaf };
	struct arena arena = { 0 };
	size_t i;

	for (uint32_t row = z.row; row; row = context(t, row)->parent)
		path.n++;
	i = path.n;
	path.n += path.more;
	path.names = arena_array(&arena, struct text, path.n);
	if (path.more)
		path.names[i] = context_function(c, z.from);
	for (uint32_t row = z.row; row; row = context(t, row)->parent)
		path.names[--i] = context_function(c, row);
	arena_free(&flame_of(t)->arena);
	flame_of(t)->path = copied(&flame_of(t)->arena, &path);
	arena_free(&arena);
}

static void set_zoom(struct tui *t, struct zoom z)
{
	flame_of(t)->zoom = z;
	keep_path(t);
}

void flame_zoom(struct tui *t, size_t box)
{
	struct box b = flame_of(t)->boxes.at[box];

	if (!b.more && b.row == flame_of(t)->zoom.row)
		return;
	*VEC_PUSH(&flame_of(t)->back) = flame_of(t)->zoom;
	if (b.more)
		set_zoom(t, (struct zoom){ flame_of(t)->boxes.at[b.parent].row, b.row });
	else
		set_zoom(t, (struct zoom){ b.row, 0 });
}

bool flame_zoom_out(struct tui *t)
{
	if (!flame_of(t)->back.n)
		return false;
	set_zoom(t, flame_of(t)->back.at[--flame_of(t)->back.n]);
	return true;
}

static uint32_t callee_named(struct tui *t, uint32_t row, struct text name)
{
	const struct contexts *c = contexts(t);
	const struct context *at;

	if (!contexts_expand(report(t), row))
		return 0;
	at = context(t, row);
	for (uint32_t i = at->callees; i < at->callees + at->ncallees; i++)
		if (text_equal(context_function(c, i), name))
			return i;
	return 0;
}

/* As far as the names go. */
void flame_zoom_follow(struct tui *t)
{
	struct flame *f = flame_of(t);
	struct zoom z = { 0, 0 };

	f->back.n = 0;
	for (size_t k = 0; k < f->path.n && f->path.from_leaf == contexts(t)->from_leaf; k++) {
		uint32_t row = callee_named(t, z.row, f->path.names[k]);

		if (!row)
			break;
		*(f->path.more && k + 1 == f->path.n ? &z.from : &z.row) = row;
	}
	if (z.row || z.from)
		*VEC_PUSH(&f->back) = (struct zoom){ 0, 0 };
	f->zoom = z;
}

struct flame_path flame_zoom_path(struct tui *t)
{
	return copied(&t->arena, &flame_of(t)->path);
}

void flame_zoom_to(struct tui *t, const struct flame_path *path)
{
	struct answer *a = t->answers[ASK_TREE];

	arena_free(&flame_of(t)->arena);
	flame_of(t)->path = copied(&flame_of(t)->arena, path);
	if (a && a->generation == t->generation)
		flame_zoom_follow(t);
}
