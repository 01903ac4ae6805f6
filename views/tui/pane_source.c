#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "report/names/unit.h"
#include "report/source/lines.h"
#include "report/sums/entity.h"
#include "views/escape.h"
#include "views/tui/ask.h"
#include "views/tui/cursor.h"
#include "views/tui/linecalls.h"
#include "views/tui/menu.h"
#include "views/tui/pane.h"
#include "views/tui/put.h"
#include "views/tui/sourcewhy.h"
#include "views/tui/state.h"
#include "views/tui/values.h"

/* The source of the selected function, with the values of its lines. */

enum {
	VALUE = 10,
	NUMBER = 6,
	FLAT_FROM = 56, /* columns of the screen */
	BAR_FROM = 100,
	BAR = 6,
	STEP = 8, /* cells, to the left and right */
	LEFT_MOST = 4096,
	HOT = 4, /* a line is hot if it has one of so many parts of its function, */
	WARM = 20,
	ADDRESS = 17, /* characters in front of the names of addresses */
};

/* The source of a function: a listing for each of its files, one below the other. */
struct source {
	unsigned generation; /* of the answer that the list is of */
	VEC(char) name;      /* of the function */
	struct source_list list;
	VEC(size_t) first;   /* line of each listing, and the end */
	VEC(size_t) message; /* the first of those that say why a listing has no text */
	struct source_messages messages;
	struct arena arena;       /* of all these */
	int64_t number;           /* the source line that the cursor is on */
	struct line_calls calls;  /* of the line that was entered */
	VEC(struct text) callers; /* functions that it was entered from, in t's arena */
	int left;                 /* cells that are scrolled away */
};

static struct source *source(const struct tui *t)
{
	return pane_state(t, PANE_SOURCE);
}

static struct report *report(const struct tui *t)
{
	return &t->answers[ASK_LINES]->report;
}

/* ---- lines ---- */

enum kind {
	HEADING, /* a function in a file */
	CODE,    /* a line of the file */
	BARE,    /* a line that has values, but no text */
	LOST,    /* all lines that the file does not have */
	MESSAGE,
};

struct shown {
	const struct listing *listing;
	enum kind kind;
	struct line_sum sum;
	struct text text;
};

static size_t length(const struct tui *t)
{
	return source(t)->first.n ? source(t)->first.at[source(t)->list.listings.n] : 0;
}

static bool has_text(const struct listing *g)
{
	return g->source && g->source->found;
}

static size_t code_lines(const struct listing *g)
{
	int64_t end = g->end, all = has_text(g) ? (int64_t)g->source->nlines : 0;

	if (end > all)
		end = all;
	return end < g->start ? 0 : (size_t)(end - g->start) + 1;
}

/* What lines have that are not in the file. */
static struct line_sum lost(const struct listing *g)
{
	struct line_sum all = { 0 };

	for (size_t i = 0; i < g->nsums; i++)
		if (g->sums[i].line < g->start ||
		    g->sums[i].line >= g->start + (int64_t)code_lines(g)) {
			all.flat += g->sums[i].flat;
			all.cum += g->sums[i].cum;
		}
	return all;
}

static bool has_lost(const struct listing *g)
{
	struct line_sum all = lost(g);

	return all.flat || all.cum;
}

/* 0, if the line has no values. */
static struct line_sum sum_of_line(const struct listing *g, int64_t line)
{
	size_t low = 0, high = g->nsums;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (g->sums[middle].line == line)
			return g->sums[middle];
		if (g->sums[middle].line < line)
			low = middle + 1;
		else
			high = middle;
	}
	return (struct line_sum){ .line = line };
}

static struct shown code_at(const struct listing *g, size_t i)
{
	struct shown s = { .listing = g, .kind = CODE, .text = text_of("") };

	if (i < code_lines(g)) {
		s.sum = sum_of_line(g, g->start + (int64_t)i);
		s.text = source_line(g->source, (size_t)s.sum.line);
	} else {
		s.kind = LOST;
		s.sum = lost(g);
		s.text = text_of("lines that are not in this file: another version");
	}
	return s;
}

static struct shown shown_at(const struct tui *t, size_t line)
{
	const struct source *src = source(t);
	size_t k = cursor_part(src->first.at, src->list.listings.n, line);
	size_t i = line - src->first.at[k], message = src->message.at[k];
	const struct listing *g = &src->list.listings.at[k];

	if (i == 0)
		return (struct shown){ g, HEADING, { 0, g->flat, g->cum }, g->function };
	if (has_text(g))
		return code_at(g, i - 1);
	if (i <= g->nsums)
		return (struct shown){ g, BARE, g->sums[i - 1], text_of("") };
	return (struct shown){ g, MESSAGE, { 0 }, src->messages.at.at[message + i - 1 - g->nsums] };
}

/* ---- the function ---- */

static void lay_out(struct tui *t)
{
	const struct source_list *list = &source(t)->list;
	size_t first = 0;

	source(t)->messages.arena = &source(t)->arena;
	source(t)->first.n = source(t)->message.n = source(t)->messages.at.n = 0;
	t->lines++;
	for (size_t i = 0; i < list->listings.n; i++) {
		const struct listing *g = &list->listings.at[i];
		size_t message = source(t)->messages.at.n;

		*VEC_PUSH(&source(t)->first) = first;
		*VEC_PUSH(&source(t)->message) = message;
		if (!has_text(g))
			source_say_why(&source(t)->messages, g);
		first += 1 + (has_text(g) ? code_lines(g) + has_lost(g)
					  : g->nsums + source(t)->messages.at.n - message);
	}
	*VEC_PUSH(&source(t)->first) = first;
}

/* Without the place behind the last blank, whose line number is the one to look at; of several none
 * is. */
static struct text without_place(struct tui *t, struct text name)
{
	const char *blank = memrchr(name.at, ' ', name.n), *colon;

	if (!blank)
		return (struct text){ "", 0 };
	colon = memchr(blank, ':', (size_t)(name.at + name.n - blank));
	if (colon && !memchr(blank, ',', (size_t)(name.at + name.n - blank)))
		source(t)->number = strtoll(colon + 1, NULL, 10);
	return (struct text){ name.at, (size_t)(blank - name.at) };
}

/* A row of another granularity is called "0123456789abcdef function file:line". */
static void list_function(struct tui *t, struct text name)
{
	struct text short_name;

	source(t)->list.listings.n = 0;
	lines_list(report(t), &source(t)->arena, name, &source(t)->list);
	if (source(t)->list.listings.n)
		return;
	if (name.n > ADDRESS && name.at[ADDRESS - 1] == ' ' &&
	    strspn(name.at, "0123456789abcdef") == ADDRESS - 1)
		name = (struct text){ name.at + ADDRESS, name.n - ADDRESS };
	short_name = without_place(t, text_join(&source(t)->arena, &name, 1));
	short_name = text_join(&source(t)->arena, &short_name, 1);
	if (short_name.n)
		lines_list(report(t), &source(t)->arena, short_name, &source(t)->list);
	if (!source(t)->list.listings.n)
		lines_list(report(t), &source(t)->arena, name, &source(t)->list);
}

/* The line with the number that is looked at, or the heaviest of all. */
static size_t best_line(const struct tui *t)
{
	sum_t most = -1;
	size_t best = 0;

	for (size_t i = 0; i < length(t); i++) {
		struct shown s = shown_at(t, i);

		if (s.kind == HEADING || s.kind == MESSAGE)
			continue;
		if (s.sum.line == source(t)->number && source(t)->number)
			return i;
		if (sum_abs(s.sum.cum) > most) {
			most = sum_abs(s.sum.cum);
			best = i;
		}
	}
	return best;
}

static void look_at(struct tui *t, struct text name)
{
	struct text old = { source(t)->name.at, source(t)->name.n };

	if (!text_equal(name, old)) {
		source(t)->number = 0;
		source(t)->left = 0;
		VEC_SET_TEXT(&source(t)->name, name);
	} else if (source(t)->generation == t->generation) {
		return;
	}
	source(t)->generation = t->generation;
	arena_reset(&source(t)->arena);
	list_function(t, name);
	lay_out(t);
	tui_place(t)->cursor = best_line(t);
	if (!length(t) && name.n)
		tui_say(t, "no line of it has a value: %.*s", (int)name.n, name.at);
}

static void prepare(struct tui *t)
{
	look_at(t, tui_selected(t));
}

static struct text subject(const struct tui *t)
{
	return (struct text){ source(t)->name.n ? source(t)->name.at : "", source(t)->name.n };
}

/* ---- answers ---- */

static struct text text(const struct tui *t, size_t line)
{
	struct text s = shown_at(t, line).text;

	while (s.n && (*s.at == ' ' || *s.at == '\t'))
		s = (struct text){ s.at + 1, s.n - 1 };
	return s;
}

static const struct entity *entity(const struct tui *t, size_t line)
{
	return shown_at(t, line).listing->entity;
}

/* The function stays selected, wherever in it the cursor is. */
static void select_line(struct tui *t, size_t line)
{
	source(t)->number = shown_at(t, line).sum.line;
}

/* Another function is another page. */
static bool find(struct tui *t, struct text name)
{
	look_at(t, name);
	if (length(t))
		cursor_select(t, name);
	return length(t) > 0;
}

/* To the source of what the line calls. */
static void go_into(struct tui *t, int call)
{
	struct text here = subject(t);

	*VEC_PUSH(&source(t)->callers) = text_join(&t->arena, &here, 1);
	find(t, source(t)->calls.at.at[call].name);
	tui_say(t, "Esc goes back to its caller");
}

static void enter(struct tui *t, size_t line)
{
	struct shown s = shown_at(t, line);
	struct line_calls *c = &source(t)->calls;
	char value[UNIT_TEXT_SIZE];

	if (s.sum.line <= 0)
		tui_say(t, "this is no line that calls; on one, Enter goes to what it calls");
	else
		line_calls_find(c, report(t), s.listing, s.sum.line);
	if (s.sum.line <= 0)
		return;
	if (!c->at.n)
		tui_say(t, "line %" PRId64 " calls nothing that was counted", s.sum.line);
	else if (c->at.n == 1)
		go_into(t, 0);
	else
		menu_start(t, "Called from this line");
	for (size_t i = 0; c->at.n > 1 && i < c->at.n; i++)
		menu_add(t, go_into, (int)i, "%10s  %.*s",
			 report_value(report(t), value, c->at.at[i].weight),
			 (int)c->at.at[i].name.n, c->at.at[i].name.at);
}

static bool back(struct tui *t)
{
	struct source *s = source(t);

	return s->callers.n && find(t, s->callers.at[--s->callers.n]);
}

static const char *file(const struct tui *t, size_t line, int64_t *number)
{
	struct shown s = shown_at(t, line);

	*number = s.kind == CODE ? s.sum.line : s.listing->start;
	return has_text(s.listing) ? s.listing->source->path : NULL;
}

static bool move(struct tui *t, enum motion m)
{
	int left = source(t)->left;

	if (m != MOVE_LEFT && m != MOVE_RIGHT)
		return false;
	left += m == MOVE_RIGHT ? STEP : -STEP;
	left = left < 0 ? 0 : left > LEFT_MOST ? LEFT_MOST : left;
	t->lines += left != source(t)->left;
	source(t)->left = left;
	return true;
}

/* ---- drawing ---- */

/* Cells for line numbers: seldom more than are always there. */
static int number_width(const struct tui *t)
{
	int cells = NUMBER;

	for (size_t i = 0; i < source(t)->list.listings.n; i++) {
		const struct listing *g = &source(t)->list.listings.at[i];
		int digits = snprintf(NULL, 0, "%" PRId64, g->sums[g->nsums - 1].line);

		cells = digits > cells ? digits : cells;
	}
	return cells;
}

struct layout {
	int flat, cum, number, bar, text; /* where they begin; flat and bar may be -1 */
	int number_cells;
};

static struct layout layout_of(const struct tui *t, struct area a)
{
	bool flat = a.cols >= FLAT_FROM, bar = a.cols >= BAR_FROM;
	int x = a.x + 1;
	struct layout l = { .flat = flat ? x : -1, .bar = -1, .number_cells = number_width(t) };

	x += flat ? VALUE : 0;
	l.cum = x;
	l.number = x + VALUE;
	x = l.number + l.number_cells + 1;
	if (bar)
		l.bar = x;
	l.text = x + (bar ? BAR : 1) + 1;
	return l;
}

static void head(struct tui *t, struct area a)
{
	struct layout l = layout_of(t, a);

	put_style(t, STYLE_HEAD);
	if (l.flat >= 0)
		put_right(t, a.y, l.flat, VALUE, "FLAT");
	put_right(t, a.y, l.cum, VALUE, "CUM");
	put_right(t, a.y, l.number, l.number_cells, "LINE");
	put_print(t, a.y, l.text, a.x + a.cols - l.text, source(t)->left ? "SOURCE +%d" : "SOURCE",
		  source(t)->left);
	put_style(t, STYLE_PLAIN);
}

/* A line is as hot as the part of its function that it has. */
static void value_style(const struct tui *t, const struct shown *s, sum_t value)
{
	sum_t all = sum_abs(s->listing->cum);

	if (t->options.diff_base || s->kind == HEADING)
		put_value_style(t, report(t), value);
	else if (value < 0)
		put_style(t, STYLE_COOL);
	else
		put_style(t, !value                ? STYLE_DIM
			     : value * HOT >= all  ? STYLE_HOT
			     : value * WARM >= all ? STYLE_WARM
						   : STYLE_PLAIN);
}

static void put_value_or_dot(struct tui *t, const struct shown *s, sum_t value, int y, int x)
{
	value_style(t, s, value);
	if (value)
		put_amount(t, y, x, VALUE, report(t), value);
	else
		put_right(t, y, x, VALUE, ".");
}

/* The number of a line, and how much it costs, as a bar or at least a mark. */
static void put_number(struct tui *t, const struct shown *s, const struct layout *l, int y)
{
	put_style(t, STYLE_DIM);
	if (s->sum.line > 0)
		put_right(t, y, l->number, l->number_cells, "%" PRId64, s->sum.line);
	else if (s->kind == BARE)
		put_right(t, y, l->number, l->number_cells, "?");
	value_style(t, s, s->sum.cum);
	if (l->bar >= 0)
		put_bar(t, y, l->bar, BAR, s->sum.cum, s->listing->cum);
	else if (s->sum.cum)
		put_text(t, y, l->number + l->number_cells + 1, 1, text_of(put_mark(t, "▐")));
}

static void put_heading(struct tui *t, const struct listing *g, int y, int x, int cells)
{
	int used = 0;

	put_style(t, STYLE_HEAD);
	if (g->file.n && cells > 30)
		used = cells / 2;
	x += put_name(t, y, x, cells - used, g->function);
	put_style(t, STYLE_DIM);
	if (used)
		x += put_print(t, y, x, 4, " in ");
	if (used)
		put_name(t, y, x, used - 4, g->file);
}

static void draw(struct tui *t, size_t line, struct area a)
{
	struct shown s = shown_at(t, line);
	struct layout l = layout_of(t, a);
	int cells = a.x + a.cols - l.text;

	if (s.kind == MESSAGE) {
		put_text(t, a.y, a.x + 2, a.cols - 2, s.text);
		return;
	}
	if (l.flat >= 0)
		put_value_or_dot(t, &s, s.sum.flat, a.y, l.flat);
	put_value_or_dot(t, &s, s.sum.cum, a.y, l.cum);
	if (s.kind == HEADING) {
		put_heading(t, s.listing, a.y, l.number + 2, a.x + a.cols - l.number - 2);
	} else {
		put_number(t, &s, &l, a.y);
		put_style(t, s.kind == CODE ? STYLE_PLAIN : STYLE_DIM);
		put_source(t, a.y, l.text, cells, s.text, source(t)->left);
	}
	put_style(t, STYLE_PLAIN);
}

/* ---- in words ---- */

static void detail(const struct tui *t, size_t line, char *buf, size_t size)
{
	struct shown s = shown_at(t, line);
	const struct listing *g = s.listing;

	int n = snprintf(buf, size, "%.*s", (int)g->file.n, g->file.at);

	if (g->file.n && s.sum.line > 0 && (size_t)n < size)
		snprintf(buf + n, size - (size_t)n, ":%" PRId64, s.sum.line);
}

static void explain_line(const struct tui *t, const struct shown *s, FILE *out)
{
	const struct report *r = report(t);
	const char *what = s->kind == HEADING ? "all lines of the function" : "this line";
	char a[UNIT_TEXT_SIZE], all[UNIT_TEXT_SIZE], b[UNIT_PERCENT_SIZE];

	put_percent(b, s->sum.flat, r->total);
	fprintf(out, "FLAT  %s, %s of %s: ", report_value(r, a, s->sum.flat), b + strspn(b, " "),
		report_value(r, all, r->total));
	fprintf(out, "what was counted in %s itself.\n", what);
	put_percent(b, s->sum.cum, r->total);
	fprintf(out, "CUM   %s, %s: the same with all that was called from there.\n",
		report_value(r, a, s->sum.cum), b + strspn(b, " "));
	put_percent(b, s->sum.cum, s->listing->cum);
	if (s->kind != HEADING)
		fprintf(out, "      It is %s of the function's.\n", b + strspn(b, " "));
	fputs("\nA sample counts once for each line that it passes through, however often; one\n"
	      "that passes through several lines of a function counts for each, and several\n"
	      "times in the sum of all.\n",
	      out);
}

static void explain(const struct tui *t, size_t line, FILE *out)
{
	struct shown s = shown_at(t, line);

	escape_text(out, s.listing->function);
	if (s.sum.line)
		fprintf(out, ", line %" PRId64, s.sum.line);
	fputs("\n", out);
	if (s.listing->file.n) {
		fputs("in ", out);
		escape_text(out, s.listing->file);
	}
	if (has_text(s.listing)) {
		fputs(", read from ", out);
		escape_text(out, text_of(s.listing->source->path));
	}
	fputs("\n\n", out);
	if (s.kind == MESSAGE)
		fputs("Sources are looked for in the folders of --source_path, in the working\n"
		      "folder and its parents in the same checkout, in the Go module cache, in\n"
		      "GOROOT and in vendor/. :source_path=FOLDER names another one.\n",
		      out);
	else
		explain_line(t, &s, out);
}

static void close_state(void *state)
{
	struct source *s = state;

	mem_free(s->name.at);
	mem_free(s->first.at);
	mem_free(s->message.at);
	mem_free(s->messages.at.at);
	source_list_free(&s->list);
	line_calls_free(&s->calls);
	mem_free(s->callers.at);
	arena_free(&s->arena);
}

const struct pane pane_source = {
	.name = "source",
	.command = "list",
	.subject = subject,
	.title = "Source",
	.digit = '5',
	.question = ASK_LINES,
	.size = sizeof(struct source),
	.close = close_state,
	.prepare = prepare,
	.length = length,
	.head = head,
	.draw = draw,
	.text = text,
	.entity = entity,
	.explain = explain,
	.detail = detail,
	.move = move,
	.find = find,
	.select = select_line,
	.file = file,
	.enter = enter,
	.back = back,
};
