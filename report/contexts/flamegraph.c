#include "report/contexts/flamegraph.h"

#include <stdlib.h>

#include "parser/diff.h"
#include "report/contexts/widetree.h"
#include "report/sums/sharednames.h"

enum { ROWS_MAX = 512 }; /* of a strip: deeper boxes are joined */

/* ---- weights ---- */

/* Turns what ends in each row into what passes through it: callees come after callers. */
static void add_up(const struct calltree *t, sum_t *weight)
{
	for (size_t i = t->n; i-- > 1;)
		weight[t->parent[i]] += weight[i];
}

/* A row of which nothing is left is gone with all that was below it. */
static void find_gone(struct flame *f, const sum_t *ended_before)
{
	for (size_t i = 0; i < f->tree.n; i++)
		f->gone.weight[i] = f->now.weight[i] ? 0 : ended_before[i];
	add_up(&f->tree, f->gone.weight);
}

/* The base's samples, and values that are negative. */
static bool is_before(const struct report *r, size_t sample)
{
	return report_weight(r, sample) < 0 ||
	       (r->total_is_base && diff_is_base(r->profile, sample));
}

static bool differs(const struct report *r)
{
	for (size_t i = 0; i < r->profile->samples.n; i++)
		if (is_before(r, i))
			return true;
	return false;
}

static void weigh(struct flame *f, struct report *r)
{
	const struct calltree *t = &f->tree;
	sum_t *ended_before;

	f->now.weight = arena_array(&r->arena, sum_t, t->n);
	f->gone.weight = arena_array(&r->arena, sum_t, t->n);
	f->before = arena_array(&r->arena, sum_t, t->n);
	for (size_t i = 0; i < r->profile->samples.n; i++) {
		int64_t value = report_weight(r, i);

		*(is_before(r, i) ? &f->before[t->leaf[i]] : &f->now.weight[t->leaf[i]]) +=
			sum_abs(value);
	}
	add_up(t, f->now.weight);
	if (!f->differs)
		return;
	ended_before = mem_alloc(t->n, sizeof(*ended_before));
	memcpy(ended_before, f->before, t->n * sizeof(*ended_before));
	add_up(t, f->before);
	find_gone(f, ended_before);
	mem_free(ended_before);
}

/* ---- boxes ---- */

struct builder {
	const struct flame *f;
	struct flame_strip *strip;
	const struct options *options;
	double scale;               /* a weight times this is a width */
	VEC(struct flame_box) todo; /* the last is next */
	VEC(uint32_t) callees;
};

static int by_name(const void *x, const void *y, void *builder)
{
	const struct calltree *t = &((const struct builder *)builder)->f->tree;
	uint32_t a = *(const uint32_t *)x, b = *(const uint32_t *)y;
	int r = text_compare(t->names[frame_entity(t->frame[a])],
			     t->names[frame_entity(t->frame[b])]);

	return r ? r : (a > b) - (a < b);
}

static int by_weight(const void *x, const void *y, void *builder)
{
	const struct flame_strip *s = ((const struct builder *)builder)->strip;
	uint32_t a = *(const uint32_t *)x, b = *(const uint32_t *)y;
	int r = sum_cmp(s->weight[b], s->weight[a]);

	return r ? r : (a > b) - (a < b);
}

static void find_callees(struct builder *b, uint32_t row)
{
	const struct calltree *t = &b->f->tree;

	b->callees.n = 0;
	for (uint32_t c = row + 1; c < t->end[row]; c = t->end[c])
		if (b->strip->weight[c])
			*VEC_PUSH(&b->callees) = c;
	if (b->callees.n)
		qsort_r(b->callees.at, b->callees.n, sizeof(*b->callees.at),
			b->options->order == ORDER_NAME ? by_name : by_weight, b);
}

static struct flame_box box_of(const struct builder *b, uint32_t row)
{
	sum_t weight = b->strip->weight[row];

	return (struct flame_box){ .row = row,
				   .weight = weight,
				   .before = b->f->before[row],
				   .width = (double)weight * b->scale };
}

/* The first is to be done first. */
static void reverse_todo(struct builder *b, size_t first)
{
	for (size_t last = b->todo.n; first + 1 < last; first++) {
		struct flame_box swapped = b->todo.at[first];

		b->todo.at[first] = b->todo.at[--last];
		b->todo.at[last] = swapped;
	}
}

/* The callees of a box, side by side; thin ones, and all beyond the last row, are joined. */
static void add_callees(struct builder *b, const struct flame_box *caller)
{
	const struct calltree *t = &b->f->tree;
	struct flame_box joined = { .row = caller->row, .depth = caller->depth + 1 };
	size_t first = b->todo.n;
	double x = caller->x;

	find_callees(b, caller->row);
	for (size_t i = 0; i < b->callees.n; i++) {
		uint32_t row = b->callees.at[i];
		struct flame_box box = box_of(b, row);

		if (box.width < b->options->min_width / 100 || joined.depth + 1 >= ROWS_MAX) {
			joined.weight += box.weight;
			joined.before += box.before;
			joined.joined += calltree_frames(t, row);
			continue;
		}
		box.depth = joined.depth;
		box.x = x;
		x += box.width;
		*VEC_PUSH(&b->todo) = box;
	}
	joined.x = x;
	joined.width = (double)joined.weight * b->scale;
	if (joined.joined)
		*VEC_PUSH(&b->todo) = joined;
	reverse_todo(b, first);
}

static void lay_out(struct flame *f, struct flame_strip *strip, const struct options *o)
{
	sum_t now = f->now.weight[0], gone = f->gone.weight[0];
	struct builder b = { .f = f, .strip = strip, .options = o };

	if (!strip->weight[0])
		return;
	b.scale = 1 / (double)(now > gone ? now : gone);
	*VEC_PUSH(&b.todo) = box_of(&b, 0);
	while (b.todo.n) {
		struct flame_box box = b.todo.at[--b.todo.n];

		*VEC_PUSH(&strip->boxes) = box;
		if (strip->rows <= box.depth)
			strip->rows = box.depth + 1;
		if (!box.joined)
			add_callees(&b, &box);
	}
	mem_free(b.todo.at);
	mem_free(b.callees.at);
}

static void end_flame(void *flame)
{
	struct flame *f = flame;

	calltree_free(&f->tree);
	mem_free(f->now.boxes.at);
	mem_free(f->gone.boxes.at);
}

int build_flame(struct report *r, struct error *err)
{
	struct flame *f = r->flame = report_new(r, sizeof(*r->flame), end_flame);

	(void)err;
	if (!strcmp(r->shown, "minimum"))
		r->shown = "auto";
	if (!r->profile->types.n)
		return 0;
	f->differs = differs(r);
	if (f->differs) /* what is gone can be anywhere */
		calltree_init_as(&f->tree, r, r->options->reverse ? CALLTREE_REVERSED : 0);
	else
		widetree_init(&f->tree, r, r->options->min_width / 100 / 2, ROWS_MAX);
	weigh(f, r);
	lay_out(f, &f->now, r->options);
	lay_out(f, &f->gone, r->options);
	note_shared_names(r, &f->tree.entities, NULL, NULL);
	return 0;
}
