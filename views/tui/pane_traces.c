#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "report/contexts/tracelist.h"
#include "report/names/names.h"
#include "report/names/unit.h"
#include "report/sums/entity.h"
#include "views/escape.h"
#include "views/tui/cursor.h"
#include "views/tui/pane.h"
#include "views/tui/put.h"
#include "views/tui/search.h"
#include "views/tui/state.h"
#include "views/tui/tracelines.h"
#include "views/tui/values.h"

/*
 * Every sample, the heaviest first: a line from the leaf to the root, and below
 * those that are unfolded a line for each label and each frame. There may be
 * millions: nothing is made for a line before it is drawn.
 */

enum { VALUE = 11, PART = 8, FRAMES = 8, FRAMES_FROM = 60, INDENT = 4, NAME_LEAST = 6 };

/* The samples that a search finds. */
struct trace_hits {
	unsigned version; /* of the search */
	unsigned generation;
	bool *samples;
	sum_t sum;
};

/* What is shown, and the samples of it that are unfolded. */
struct shown {
	unsigned generation; /* of the answer that these are of */
	struct trace_list list;
	struct trace_hits hits; /* found when they are asked for */
};

static struct shown *shown(const struct tui *t)
{
	return pane_state(t, PANE_TRACES);
}

static struct report *report(const struct tui *t)
{
	return &t->answers[ASK_TRACES]->report;
}

static const struct traces *traces(const struct tui *t)
{
	return report(t)->traces;
}

/* ---- lines ---- */

/* The report may be another one than it was. */
static struct trace_list *list(const struct tui *t)
{
	struct trace_list *l = &shown(t)->list;

	l->report = report(t);
	return l;
}

static size_t length(const struct tui *t)
{
	return trace_lines(list(t));
}

/* NULL if the sample has no stack. */
static const struct entity *leaf(const struct tui *t, size_t rank)
{
	struct frames f = trace_frames(list(t), rank);
	uint32_t frame;

	return trace_next(&f, &frame) ? &traces(t)->entities.at.at[frame_entity(frame)] : NULL;
}

/* ---- folding ---- */

static void turn(struct tui *t, size_t rank, bool open)
{
	size_t before = length(t);

	trace_set_open(list(t), rank, open);
	t->lines += length(t) != before;
	cursor_go(t, trace_line_of(list(t), rank));
}

static void fold(struct tui *t, enum fold how)
{
	size_t line = tui_place(t)->cursor;
	struct spot s;

	if (line >= length(t))
		return;
	s = trace_spot(list(t), line);
	if (how == FOLD_ALL)
		trace_fold_all(list(t));
	turn(t, s.rank, how == FOLD_OPEN || how == FOLD_NONE || (how == FOLD_TURN && !s.open));
}

static void enter(struct tui *t, size_t line)
{
	struct spot s = trace_spot(list(t), line);

	turn(t, s.rank, !s.open);
}

/* To the left is the sample, which folds then; to the right it unfolds, and then is its first line.
 */
static bool move(struct tui *t, enum motion m)
{
	size_t line = tui_place(t)->cursor;
	struct spot s;

	if (line >= length(t) || (m != MOVE_LEFT && m != MOVE_RIGHT))
		return false;
	s = trace_spot(list(t), line);
	if (s.line) {
		if (m == MOVE_LEFT)
			cursor_go(t, s.open->first);
	} else if (m == MOVE_RIGHT && s.open && s.open->n) {
		cursor_go(t, line + 1);
	} else {
		turn(t, s.rank, m == MOVE_RIGHT);
	}
	return true;
}

/* ---- what is found ---- */

static void find_samples(const struct tui *t, struct trace_hits *h)
{
	const struct traces *tr = traces(t);
	bool *wanted = mem_alloc(tr->entities.at.n, sizeof(*wanted));

	for (size_t i = 0; i < tr->entities.at.n; i++)
		wanted[i] = search_matches(&t->search, tr->names[i]);
	h->sum = traces_through(report(t), wanted, h->samples);
	mem_free(wanted);
}

/* The samples that the search finds, looked for when the first of them is asked for. */
static const struct trace_hits *hits(const struct tui *t)
{
	struct trace_hits *h = &shown(t)->hits;

	if (h->generation == t->generation && h->version == t->search.version)
		return h;
	if (h->generation != t->generation) {
		mem_free(h->samples);
		h->samples = mem_alloc(report(t)->profile->samples.n, sizeof(*h->samples));
	}
	h->generation = t->generation;
	h->version = t->search.version;
	find_samples(t, h);
	return h;
}

/* A sample is found by any of its functions, so that it need not be unfolded. */
static bool matches(const struct tui *t, size_t line)
{
	struct spot s = trace_spot(list(t), line);

	return s.line ? search_matches(&t->search, s.line->text)
		      : hits(t)->samples[trace_sample(list(t), s.rank)];
}

static sum_t matched(const struct tui *t)
{
	return t->search.regex && length(t) ? hits(t)->sum : 0;
}

/* ---- answers ---- */

static void prepare(struct tui *t)
{
	if (shown(t)->generation != t->generation) {
		trace_fold_all(list(t));
		t->lines++;
	}
	shown(t)->generation = t->generation;
}

static const struct entity *entity(const struct tui *t, size_t line)
{
	struct spot s = trace_spot(list(t), line);

	return s.line ? s.line->entity : leaf(t, s.rank);
}

static struct text text(const struct tui *t, size_t line)
{
	struct spot s = trace_spot(list(t), line);
	const struct entity *e = s.line ? s.line->entity : leaf(t, s.rank);

	if (s.line)
		return s.line->text;
	return e ? trace_name(list(t), e) : text_of("(no stack)");
}

static void select_line(struct tui *t, size_t line)
{
	const struct entity *e = entity(t, line);

	if (e)
		cursor_select(t, trace_name(list(t), e));
}

static bool label(const struct tui *t, size_t line, struct tag_pattern *label, const char **why)
{
	struct spot s = trace_spot(list(t), line);

	(void)why;
	if (!s.line || s.line->kind != TRACE_LABEL)
		return false;
	*label = s.line->label;
	return true;
}

/* The heaviest sample that passes through a function of that name; its rank, or n. */
static size_t heaviest_with(const struct tui *t, struct text name)
{
	const struct traces *tr = traces(t);
	bool *wanted = mem_alloc(tr->entities.at.n, sizeof(*wanted));
	size_t rank;

	for (size_t i = 0; i < tr->entities.at.n; i++)
		wanted[i] = text_equal(tr->names[i], name);
	rank = traces_heaviest(report(t), wanted);
	mem_free(wanted);
	return rank;
}

/* Where the function is not the leaf, the sample is unfolded down to it. */
static bool find(struct tui *t, struct text name)
{
	size_t cursor = tui_place(t)->cursor, rank;
	const struct entity *e;

	if (cursor < length(t) && text_equal(text(t, cursor), name))
		return true;
	rank = name.n && length(t) ? heaviest_with(t, name) : traces(t)->n;
	if (rank == traces(t)->n)
		return false;
	tui_place(t)->cursor = trace_line_of(list(t), rank);
	e = leaf(t, rank);
	if (e && text_equal(trace_name(list(t), e), name))
		return true;
	trace_set_open(list(t), rank, true);
	t->lines++;
	while (!text_equal(text(t, tui_place(t)->cursor), name))
		tui_place(t)->cursor++;
	return true;
}

/* ---- drawing ---- */

static sum_t value(const struct tui *t, size_t rank)
{
	size_t i = trace_sample(list(t), rank);

	return report_mean(report_weight(report(t), i), report_divisor(report(t), i));
}

static int names_at(struct area a)
{
	return a.x + 1 + VALUE + PART + (a.cols >= FRAMES_FROM ? FRAMES : 0) + 2;
}

static void head(struct tui *t, struct area a)
{
	size_t left_out = report(t)->profile->samples.n - traces(t)->n;
	int x = names_at(a);
	char without[60];

	put_style(t, STYLE_HEAD);
	put_right(t, a.y, a.x + 1, VALUE, "VALUE");
	put_right(t, a.y, a.x + 1 + VALUE, PART, "PART");
	if (a.cols >= FRAMES_FROM)
		put_right(t, a.y, a.x + 1 + VALUE + PART, FRAMES, "FRAMES");
	x += put_print(t, a.y, x, a.x + a.cols - x, "STACK, LEAF FIRST") + 2;
	put_style(t, STYLE_DIM);
	snprintf(without, sizeof(without), "without %zu of value 0", left_out);
	if (left_out && (int)strlen(without) <= a.x + a.cols - x)
		put_text(t, a.y, x, a.x + a.cols - x, text_of(without));
	put_style(t, STYLE_PLAIN);
}

/* The leaf and its callers, as far as there is room for names. */
static void put_stack(struct tui *t, size_t rank, int y, int x, int end)
{
	struct frames f = trace_frames(list(t), rank);
	struct arena arena = { 0 };
	uint32_t frame;
	bool first = true;

	while (x + NAME_LEAST <= end && trace_next(&f, &frame)) {
		struct text name = traces(t)->names[frame_entity(frame)];

		if (!first) {
			put_style(t, STYLE_DIM);
			x += put_print(t, y, x, end - x, " %s ", put_mark(t, "←"));
			put_style(t, STYLE_PLAIN);
		}
		x += put_name(t, y, x, end - x, names_short(&arena, name));
		first = false;
	}
	if (first)
		put_text(t, y, x, end - x, text_of("(no stack)"));
	arena_free(&arena);
}

static void put_line(struct tui *t, const struct trace_line *l, struct area a)
{
	int x = a.cols >= FRAMES_FROM ? names_at(a) + INDENT : a.x + VALUE, end = a.x + a.cols;

	put_style(t, l->entity ? STYLE_PLAIN : STYLE_DIM);
	x += put_name(t, a.y, x, end - x - (l->inlined ? 9 : 0), l->text);
	put_style(t, STYLE_DIM);
	if (l->inlined)
		put_print(t, a.y, x, end - x, " (inline)");
	put_style(t, STYLE_PLAIN);
}

static void draw(struct tui *t, size_t line, struct area a)
{
	const struct report *r = report(t);
	struct spot s = trace_spot(list(t), line);
	char buf[UNIT_TEXT_SIZE + UNIT_PERCENT_SIZE];
	sum_t v;

	if (s.line) {
		put_line(t, s.line, a);
		return;
	}
	v = value(t, s.rank);
	put_value_style(t, r, v);
	put_amount(t, a.y, a.x + 1, VALUE, r, v);
	put_percent(buf, v, r->total);
	put_right(t, a.y, a.x + 1 + VALUE, PART, "%s", buf);
	put_style(t, STYLE_DIM);
	if (a.cols >= FRAMES_FROM)
		put_right(t, a.y, a.x + 1 + VALUE + PART, FRAMES, "%zu",
			  trace_count(trace_frames(list(t), s.rank)));
	put_style(t, STYLE_PLAIN);
	put_text(t, a.y, names_at(a), 1, text_of(put_mark(t, s.open ? "▾" : "▸")));
	put_stack(t, s.rank, a.y, names_at(a) + 2, a.x + a.cols);
}

/* ---- in words ---- */

static void detail(const struct tui *t, size_t line, char *buf, size_t size)
{
	struct spot s = trace_spot(list(t), line);

	snprintf(buf, size, "sample %zu of %zu", s.rank + 1, traces(t)->n);
}

static void explain(const struct tui *t, size_t line, FILE *out)
{
	const struct report *r = report(t);
	struct spot s = trace_spot(list(t), line);
	char a[UNIT_TEXT_SIZE], all[UNIT_TEXT_SIZE], b[UNIT_PERCENT_SIZE];
	size_t frames = trace_count(trace_frames(list(t), s.rank));
	sum_t v = value(t, s.rank);

	escape_text(out, text(t, line));
	put_percent(b, v, r->total);
	fprintf(out,
		"\n\nVALUE   %s: of the sample alone, number %zu of %zu by its size.\n"
		"PART    %s of %s.\nFRAMES  %zu%s\n\n",
		report_value(r, a, v), s.rank + 1, traces(t)->n, b + strspn(b, " "),
		report_value(r, all, r->total), frames,
		frames > 1 ? ", from the leaf, which ran, to the root, which called all others."
			   : ".");
	if (s.line && s.line->kind == TRACE_MORE)
		fputs("These frames are not of your code; m shows them, and hides them again.\n\n",
		      out);
	if (r->profile->samples.n > traces(t)->n)
		fprintf(out, "Samples whose value is 0 are not shown: %zu.\n\n",
			r->profile->samples.n - traces(t)->n);
	fputs("Enter unfolds a sample: its labels, and its frames, the leaf first. A folded\n"
	      "one stands for its leaf, and f, i, H and S filter by that; on a line below,\n"
	      "by the function or the label that stands there.\n\n"
	      "A search finds a sample by any of its functions, and lines below it by their\n"
	      "text.\n",
	      out);
}

static void close_state(void *state)
{
	struct shown *s = state;

	trace_list_free(&s->list);
	mem_free(s->hits.samples);
}

const struct pane pane_traces = {
	.name = "traces",
	.command = "traces",
	.title = "Traces",
	.digit = '0',
	.question = ASK_TRACES,
	.size = sizeof(struct shown),
	.close = close_state,
	.prepare = prepare,
	.length = length,
	.head = head,
	.draw = draw,
	.text = text,
	.entity = entity,
	.matched = matched,
	.enter = enter,
	.explain = explain,
	.detail = detail,
	.move = move,
	.find = find,
	.select = select_line,
	.matches = matches,
	.label = label,
	.fold = fold,
};
