#include "views/tui/title.h"

#include <math.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

#include "report/filter/mycode.h"
#include "report/names/elide.h"
#include "report/names/names.h"
#include "report/names/unit.h"
#include "report/names/width.h"
#include "views/text/compare.h"
#include "views/tui/pane.h"
#include "views/tui/put.h"
#include "views/tui/split.h"
#include "views/tui/state.h"
#include "views/tui/values.h"

enum { NANOS = 1000000000, ROWS_FOR_TITLE = 4, ROWS_FOR_FILTERS = 6 };

static const struct report *report(const struct tui *t)
{
	return &t->answers[tui_question(t)]->report;
}

static struct text type_name(const struct tui *t, size_t type)
{
	return profile_text(&t->profile, t->profile.types.at[type].type);
}

static void date(const struct profile *p, char *buf, size_t size)
{
	time_t seconds = p->time_nanos / NANOS - (p->time_nanos % NANOS < 0);
	struct tm tm;

	buf[0] = '\0';
	if (p->time_nanos && gmtime_r(&seconds, &tm))
		strftime(buf, size, "%Y-%m-%d %H:%M", &tm);
}

/* "heap.pb.gz", "a.pb.gz + 2 more" */
static struct text sources_name(const struct tui *t, struct arena *arena)
{
	struct text first = names_base(arena, text_of(t->setup->sources[0]));
	size_t n = 1;

	while (t->setup->sources[n])
		n++;
	if (text_equal(first, text_of("-")))
		first = text_of("stdin");
	if (n == 1)
		return first;
	return text_of(arena_printf(arena, "%.*s + %zu more", (int)first.n, first.at, n - 1));
}

/* The file, or the two that are compared; the starts of their names tell most. */
static struct text shown_source(const struct tui *t, struct arena *arena, size_t room)
{
	enum { BETWEEN = 3 };
	struct text after = sources_name(t, arena);
	struct text before = t->sides.base ? names_base(arena, text_of(t->sides.base)) : after;

	if (t->sides.shown != SIDE_CHANGE)
		return elide_line(arena, t->sides.shown == SIDE_BEFORE ? before : after, room);
	if (width_text(before) + width_text(after) + BETWEEN > room) {
		before = elide_line(arena, before, room > BETWEEN ? (room - BETWEEN) / 2 : 0);
		after = elide_line(arena, after, room > BETWEEN ? (room - BETWEEN) / 2 : 0);
	}
	return text_of(arena_printf(arena, "%.*s %s %.*s", (int)before.n, before.at,
				    put_mark(t, "→"), (int)after.n, after.at));
}

/* Values are divided by the time that the profile took. */
static bool per_second(const struct tui *t)
{
	double seconds = (double)t->profile.duration_nanos / 1e9;

	return seconds > 0 && fabs(t->options.divide_by / seconds - 1) < 1e-6;
}

/* The total; of a comparison that nothing is filtered from, what it was before, is after, and the
 * change. */
static const char *total_text(const struct tui *t, struct arena *a)
{
	const struct answer *at = t->answers[tui_question(t)];
	const struct report *r = &at->report;
	char before[UNIT_TEXT_SIZE], after[UNIT_TEXT_SIZE], change[COMPARE_PERCENT_SIZE];
	sum_t now = r->total + at->change;

	put_short_value(r, before, r->total);
	if (!r->total_is_base || r->filters.n || t->options.mean || split_is_small(t))
		return arena_printf(a, "%s", before);
	return arena_printf(a, "%s %s %s %s", before, put_mark(t, "→"),
			    put_short_value(r, after, now), compare_percent(change, r->total, now));
}

/* The type and the total are never cut: a part of a number is another number. */
static int title(const struct tui *t, int y)
{
	const struct report *r = report(t);
	const struct profile *p = &t->profile;
	struct arena arena = { 0 };
	struct text binary = profile_text(p, p->mappings.at[p->mappings.n > 1].file);
	char when[32];
	const char *asked;
	int x = 1, room;

	date(p, when, sizeof(when));
	asked = arena_printf(&arena, "%.*s%s  total %s",
			     p->types.n ? (int)type_name(t, r->type).n : 0,
			     p->types.n ? type_name(t, r->type).at : "",
			     t->options.divide_by == 1 ? ""
			     : per_second(t)           ? " per second"
						       : " divided",
			     total_text(t, &arena));
	room = t->cols - x - 2 - (int)width_text(text_of(asked));
	put_blank(t, y, STYLE_TITLE);
	if (room > 3)
		x += put_text(t, y, x, room, shown_source(t, &arena, (size_t)room)) + 2;
	if (binary.n)
		binary = names_base(&arena, binary);
	if (binary.n && !split_is_small(t) && (int)width_text(binary) < room - x)
		x += put_text(t, y, x, t->cols - x, binary) + 2;
	x += put_text(t, y, x, t->cols - x, text_of(asked));
	if (x + (int)strlen(when) + 3 < t->cols)
		put_right(t, y, x, t->cols - x - 1, "%s", when);
	arena_free(&arena);
	return y + 1;
}

/* The table with all sample types is a form of the other one. */
static enum pane_id tab_of(enum pane_id pane)
{
	return pane == PANE_TYPES ? PANE_TOP : pane;
}

/* A tab for each pane; returns the line below. */
static int tabs(struct tui *t, int y)
{
	int x = 1;

	put_blank(t, y, STYLE_PLAIN);
	for (size_t i = 0; i < PANE_COUNT; i++) {
		bool here = i == tab_of(t->pane),
		     second = split_is_on(t) && i == tab_of(split_other(t));

		if (!panes[i]->digit)
			continue;
		t->tabs[i] = (struct area){ y, x, 1, (int)strlen(panes[i]->title) + 4 };
		put_style(t, here || second ? STYLE_HEAD : STYLE_DIM);
		x += put_print(t, y, x, t->cols - x,
			       here     ? "[%c %s]"
			       : second ? "(%c %s)"
					: " %c %s ",
			       panes[i]->digit, panes[i]->title);
	}
	return y + 1;
}

static int types(const struct tui *t, int y)
{
	const struct report *r = report(t);
	static const char hint[] = "t: next type";
	int x = 1, room = t->cols - (int)strlen(hint) - 3;
	size_t first = 0;

	if (t->profile.types.n < 2)
		return y;
	put_blank(t, y, STYLE_DIM);
	/* As many types in front of the current one as leave it room. */
	for (int cells = 0; first < r->type; first++) {
		cells = 0;
		for (size_t i = first; i <= r->type; i++)
			cells += (int)type_name(t, i).n + 2;
		if (cells < room)
			break;
	}
	for (size_t i = first; i < t->profile.types.n && x < room; i++) {
		bool here = i == r->type;

		put_style(t, here ? STYLE_HEAD : STYLE_DIM);
		x += put_print(t, y, x, room - x, here ? "[" : " ");
		x += put_text(t, y, x, room - x, type_name(t, i));
		x += put_print(t, y, x, room - x, here ? "]" : " ");
	}
	put_style(t, STYLE_DIM);
	put_right(t, y, room, t->cols - room - 1, "%s", hint);
	return y + 1;
}

/* ---- the filters in force ---- */

struct crumbs {
	VEC(const char *) at;
	struct arena arena;
};

static void add_crumbs(struct crumbs *c, const struct tui *t)
{
	const struct report *r = report(t);

	for (size_t i = 0; i < r->filters.n; i++)
		*VEC_PUSH(&c->at) = strcmp(r->filters.at[i], "my_code=" MY_CODE_AUTO)
					    ? r->filters.at[i]
					    : "my code";
	if (t->options.prune_from)
		*VEC_PUSH(&c->at) = arena_printf(&c->arena, "prune_from=%s", t->options.prune_from);
	if (t->rows_filter.regex)
		*VEC_PUSH(&c->at) = arena_printf(&c->arena, "rows: %s", t->rows_filter.typed);
}

enum { BETWEEN = 3 };

/* "focus=" stays, and what it is about is cut as a name. */
static int put_crumb(const struct tui *t, int y, int x, int cells, const char *crumb)
{
	size_t option = strcspn(crumb, "=");
	int used = 0;

	if (crumb[option] && (int)option + 1 < cells)
		used = put_text(t, y, x, cells, (struct text){ crumb, option + 1 });
	return used + put_name(t, y, x + used, cells - used, text_of(crumb + used));
}

/* Where there is no room for all, each has its part of it. more: something follows. */
static int put_crumbs(const struct tui *t, const struct crumbs *c, int y, int room, bool more)
{
	int x = 1, used = 0, each = room;

	for (size_t i = 0; i < c->at.n; i++)
		used += (int)width_text(text_of(c->at.at[i])) + BETWEEN;
	if (used > room)
		each = room / (int)c->at.n - BETWEEN;
	for (size_t i = 0; i < c->at.n; i++) {
		x += put_crumb(t, y, x, each, c->at.at[i]);
		if (i + 1 < c->at.n || more)
			x += put_print(t, y, x, BETWEEN, " > ");
	}
	return x - 1;
}

/* What the filters keep: in words, and shorter where these have no room. */
struct share {
	char text[3][2 * UNIT_TEXT_SIZE + UNIT_PERCENT_SIZE + 80];
	size_t n;
};

static void write_share(const struct tui *t, struct share *s)
{
	enum { SIZE = sizeof(*s->text) };
	sum_t left = t->answers[tui_question(t)]->kept;
	const struct report *r = report(t);
	char percent[UNIT_PERCENT_SIZE], part[UNIT_PERCENT_SIZE + 4] = "";
	char value[UNIT_TEXT_SIZE], total[UNIT_TEXT_SIZE];

	unit_format(value, sizeof(value), left, r->unit, "auto");
	unit_format(total, sizeof(total), r->total, r->unit, "auto");
	if (!t->options.mean) { /* means are no parts of each other */
		put_percent(percent, left, r->total);
		snprintf(part, sizeof(part), " (%s)", percent + strspn(percent, " "));
	}
	snprintf(s->text[0], SIZE, "%s of %s%s  u: undo", value, total, part);
	snprintf(s->text[1], SIZE, "%s of %s%s", value, total, part);
	snprintf(s->text[2], SIZE, "%s%s", value, part);
	s->n = 3;
}

/* What the filters keep is always to be seen. */
static int crumbs(const struct tui *t, int y)
{
	const struct report *r = report(t);
	struct share s = { .n = 0 };
	struct crumbs c = { 0 };
	int used = 1, room = t->cols - 1;
	size_t form = 0;

	add_crumbs(&c, t);
	if (c.at.n) {
		if (r->profile->types.n && (r->filters.n || t->options.prune_from))
			write_share(t, &s);
		for (size_t i = 0; i < c.at.n; i++)
			used += (int)width_text(text_of(c.at.at[i])) + BETWEEN;
		while (form + 1 < s.n && used + (int)strlen(s.text[form]) > room)
			form++;
		put_blank(t, y, STYLE_PLAIN);
		used = 1 + put_crumbs(t, &c, y, room - 1 - (int)strlen(s.text[form]), s.n > 0);
		put_style(t, STYLE_DIM);
		put_print(t, y++, used, t->cols - used, "%s", s.text[form]);
	}
	mem_free(c.at.at);
	arena_free(&c.arena);
	return y;
}

/* ---- all of it ---- */

int title_draw(struct tui *t)
{
	int y = 0;

	if (t->rows >= ROWS_FOR_TITLE)
		y = title(t, y);
	if (t->header && !split_is_small(t)) {
		y = tabs(t, y);
		y = types(t, y);
	}
	if (t->rows >= ROWS_FOR_FILTERS) /* numbers that leave something out say so */
		y = crumbs(t, y);
	return y;
}
