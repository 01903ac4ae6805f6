#include "views/tui/frame.h"

#include <inttypes.h>
#include <math.h>
#include <ncurses.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

#include "report/names.h"
#include "report/unit.h"
#include "report/width.h"
#include "views/tui/actions.h"
#include "views/tui/keys.h"
#include "views/tui/list.h"
#include "views/tui/menu.h"
#include "views/tui/pane.h"
#include "views/tui/put.h"
#include "views/tui/search.h"
#include "views/tui/split.h"

enum { NANOS = 1000000000, ROWS_FOR_FILTERS = 6 };

static const struct report *report(const struct tui *t)
{
	return &t->answers[tui_question(t)]->report;
}

void put_value_style(const struct tui *t, const struct report *r, sum_t value)
{
	sum_t total = sum_abs(r->total), part = total ? sum_abs(value) * 100 / total : 0;

	if (t->options.diff_base) {
		put_style(t, value < 0 ? STYLE_COOL : value > 0 ? STYLE_HOT : STYLE_PLAIN);
		return;
	}
	put_style(t, value < 0    ? STYLE_COOL
		     : part >= 10 ? STYLE_HOT
		     : part >= 2  ? STYLE_WARM
				  : STYLE_PLAIN);
}

/* ---- above ---- */

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

int put_value_width(const struct report *r, sum_t largest)
{
	enum { USUAL = 10 };
	char buf[UNIT_TEXT_SIZE];
	sum_t total = sum_abs(r->total);
	sum_t most = largest > total ? largest : total;
	int width = (int)strlen(report_value(r, buf, r->total_is_base ? -most : most)) + 1;

	return width > USUAL ? width : USUAL;
}

/* The same value in the unit that suits it. */
static const char *short_value(const struct report *r, char buf[UNIT_TEXT_SIZE], sum_t value)
{
	struct report automatic = { .options = r->options, .unit = r->unit, .shown = "auto" };

	return report_value(&automatic, buf, value);
}

void put_amount(const struct tui *t, int y, int x, int cells, const struct report *r, sum_t value)
{
	char buf[UNIT_TEXT_SIZE];

	report_value(r, buf, value);
	if ((int)strlen(buf) >= cells)
		short_value(r, buf, value);
	if ((int)strlen(buf) > cells)
		snprintf(buf, sizeof(buf), "%.3g", (double)value);
	put_right(t, y, x, cells, "%s", buf);
}

const char *put_entry_title(const struct tui *t)
{
	static const char *const titles[] = {
		[BY_DEFAULT] = "FUNCTION",
		[BY_FUNCTION] = "FUNCTION",
		[BY_FILEFUNCTION] = "FUNCTION",
		[BY_FILE] = "FILE",
		[BY_LINE] = "LINE",
		[BY_ADDRESS] = "ADDRESS",
		[BY_PACKAGE] = "PACKAGE",
		[BY_MODULE] = "MODULE",
	};

	return titles[t->options.granularity];
}

void put_percent(char *buf, sum_t value, sum_t total)
{
	double percent = total ? fabs((double)value / (double)total) * 100 : 0;

	unit_percent(buf, UNIT_PERCENT_SIZE, value, total);
	if (strlen(buf) <= 6)
		return;
	if (percent < 1)
		snprintf(buf, UNIT_PERCENT_SIZE, "<0.01%%");
	else if (percent < 99999)
		snprintf(buf, UNIT_PERCENT_SIZE, "%.0f%%", percent);
	else
		snprintf(buf, UNIT_PERCENT_SIZE, ">99999%%");
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

/* The file, or the two that are compared. */
static struct text shown_source(const struct tui *t, struct arena *arena)
{
	struct text after = sources_name(t, arena);
	struct text before = t->base ? names_base(arena, text_of(t->base)) : after;

	if (t->side == SIDE_CHANGE)
		return text_of(arena_printf(arena, "%.*s %s %.*s", (int)before.n, before.at,
					    put_mark(t, "→"), (int)after.n, after.at));
	return t->side == SIDE_BEFORE ? before : after;
}

/* Values are divided by the time that the profile took. */
static bool per_second(const struct tui *t)
{
	double seconds = (double)t->profile.duration_nanos / 1e9;

	return seconds > 0 && fabs(t->options.divide_by / seconds - 1) < 1e-6;
}

/* The type and the total are never cut: a part of a number is another number. */
static int title(const struct tui *t, int y)
{
	const struct report *r = report(t);
	const struct profile *p = &t->profile;
	struct arena arena = { 0 };
	struct text binary = profile_text(p, p->mappings.at[p->mappings.n > 1].file);
	char total[UNIT_TEXT_SIZE], when[32];
	const char *asked;
	int x = 1, room;

	date(p, when, sizeof(when));
	asked = arena_printf(&arena, "%.*s%s  total %s",
			     p->types.n ? (int)type_name(t, r->type).n : 0,
			     p->types.n ? type_name(t, r->type).at : "",
			     t->options.divide_by == 1 ? ""
			     : per_second(t)           ? " per second"
						       : " divided",
			     short_value(r, total, r->total));
	room = t->cols - x - 2 - (int)width_text(text_of(asked));
	put_blank(t, y, STYLE_TITLE);
	if (room > 3)
		x += put_name(t, y, x, room, shown_source(t, &arena)) + 2;
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

/* The report's own words for a filter, but for what m hides. */
static void add_crumb(struct crumbs *c, const struct tui *t, const char *filter)
{
	size_t own = strncmp(filter, "hide=", 5) ? SIZE_MAX : hides_others(t->options.hide);

	if (own == SIZE_MAX)
		*VEC_PUSH(&c->at) = filter;
	else if (own)
		*VEC_PUSH(&c->at) = arena_printf(&c->arena, "hide=%.*s", (int)own, t->options.hide);
	if (own < SIZE_MAX)
		*VEC_PUSH(&c->at) = "my code";
}

static void add_crumbs(struct crumbs *c, const struct tui *t)
{
	const struct report *r = report(t);

	for (size_t i = 0; i < r->filters.n; i++)
		add_crumb(c, t, r->filters.at[i]);
	if (t->options.prune_from)
		*VEC_PUSH(&c->at) = arena_printf(&c->arena, "prune_from=%s", t->options.prune_from);
	if (t->rows_filter.regex)
		*VEC_PUSH(&c->at) = arena_printf(&c->arena, "rows: %s", t->rows_filter.typed);
}

/* Where there is no room for all, each has its part of it. */
static int put_crumbs(const struct tui *t, int y, int x, int room)
{
	enum { BETWEEN = 3 };
	struct crumbs c = { 0 };
	int from = x, used = 0, each = room;

	add_crumbs(&c, t);
	for (size_t i = 0; i < c.at.n; i++)
		used += (int)width_text(text_of(c.at.at[i])) + BETWEEN;
	if (used > room)
		each = room / (int)c.at.n - BETWEEN;
	for (size_t i = 0; i < c.at.n; i++) {
		x += put_name(t, y, x, each, text_of(c.at.at[i]));
		x += put_print(t, y, x, BETWEEN, " > ");
	}
	mem_free(c.at.at);
	arena_free(&c.arena);
	return x - from;
}

/* Means are no parts of each other. */
static void write_share(const struct tui *t, char *buf, size_t size)
{
	sum_t left = t->answers[tui_question(t)]->kept;
	const struct report *r = report(t);
	char part[UNIT_PERCENT_SIZE] = "", value[UNIT_TEXT_SIZE], total[UNIT_TEXT_SIZE];

	if (!t->options.mean)
		put_percent(part, left, r->total);
	snprintf(buf, size, "%s of %s%s%s%s  u: undo",
		 unit_format(value, sizeof(value), left, r->unit, "auto"),
		 unit_format(total, sizeof(total), r->total, r->unit, "auto"), *part ? " (" : "",
		 part + strspn(part, " "), *part ? ")" : "");
}

/* What the filters keep is always to be seen. */
static int crumbs(const struct tui *t, int y)
{
	const struct report *r = report(t);
	char share[160] = "";
	int x = 1;

	if (!r->filters.n && !t->options.prune_from && !t->rows_filter.regex)
		return y;
	if (r->profile->types.n && (r->filters.n || t->options.prune_from))
		write_share(t, share, sizeof(share));
	put_blank(t, y, STYLE_PLAIN);
	x += put_crumbs(t, y, x, t->cols - x - (int)strlen(share) - 1);
	put_style(t, STYLE_DIM);
	put_print(t, y, x, t->cols - x, "%s", share);
	return y + 1;
}

/* ---- below ---- */

/* The function key of an action, or else its first key. */
static const char *foot_key(const struct action *a)
{
	const char *f = strstr(a->keys, " F");

	return f ? f + 1 : a->keys;
}

/* The action with this function key that is at the foot of the screen here, or NULL. */
static const struct action *foot_action(const struct tui *t, int number)
{
	char name[16];

	snprintf(name, sizeof(name), "F%d", number);
	for (const struct action *a = actions; a->name; a++)
		if (a->foot && strcspn(foot_key(a), " ") == strlen(name) &&
		    !strncmp(foot_key(a), name, strlen(name)) &&
		    key_action(t, key_named(a->keys, strcspn(a->keys, " "))) == a)
			return a;
	return NULL;
}

static void footer(const struct tui *t, int y)
{
	enum { LAST = 12 };
	int x = 0;

	put_blank(t, y, STYLE_PLAIN);
	for (int number = 1; number <= LAST; number++) {
		const struct action *a = foot_action(t, number);

		if (!a)
			continue;
		if (x + 4 + (int)strlen(a->foot) > t->cols)
			break;
		put_style(t, STYLE_HEAD);
		x += put_print(t, y, x, t->cols - x, "F%d", number);
		put_style(t, STYLE_KEY);
		x += put_print(t, y, x, t->cols - x, "%s", a->foot);
		put_style(t, STYLE_PLAIN);
		x++;
	}
}

/* "3/17 (matches 12.4%)" */
static int search_result(struct tui *t, int y, int x)
{
	char part[UNIT_PERCENT_SIZE] = "";

	search_count(t);
	if (tui_pane(t)->matched)
		put_percent(part, t->search.matched, report(t)->total);
	put_style(t, STYLE_DIM);
	return put_print(t, y, x, t->cols - x, "%zu/%zu%s%s%s", search_at(t), t->search.hits.n,
			 part[0] ? " (matches " : "", part + strspn(part, " "), part[0] ? ")" : "");
}

static void search_line(struct tui *t, int y)
{
	int x = 1;

	x += put_print(t, y, x, t->cols - x, "/%s  ", t->search.typed);
	put_style(t, STYLE_DIM);
	x += put_print(t, y, x, t->cols - x, "n next  ");
	search_result(t, y, x);
}

static const char *prompt_mark(const struct tui *t)
{
	static const char *const marks[] = {
		[PROMPT_NONE] = "",
		[PROMPT_SEARCH] = "/",
		[PROMPT_ROWS] = "\\",
		[PROMPT_COMMAND] = ":",
		[PROMPT_WRITE] = "write to: ",
		[PROMPT_BASE] = "compare with: ",
	};

	return marks[t->prompt];
}

static void status(struct tui *t, int y)
{
	int before = (int)strlen(prompt_mark(t)), x;

	put_blank(t, y, STYLE_PLAIN);
	if (t->prompt) {
		put_print(t, y, 0, t->cols, "%s", prompt_mark(t));
		x = before + put_print(t, y, before, t->cols - before, "%.*s", (int)t->line.n,
				       t->line.n ? t->line.at : "");
		if (t->prompt == PROMPT_SEARCH && t->search.regex)
			search_result(t, y, x + 2);
	} else if (t->status[0]) {
		put_style(t, t->failed ? STYLE_FAIL : STYLE_PLAIN);
		put_text(t, y, 1, t->cols - 1, text_of(t->status));
	} else if (t->search.regex) {
		search_line(t, y);
	}
}

/* What the cursor stands on, with what the table has no room for. */
static void detail(const struct tui *t, int y)
{
	const struct pane *p = tui_pane(t);
	size_t line = t->places[t->pane].cursor;
	const struct entity *e = p->entity && line < p->length(t) ? p->entity(t, line) : NULL;
	char where[40] = "", more[200];
	int x = 1, used;

	put_blank(t, y, STYLE_DIM);
	if (line >= p->length(t) || p->question == ASK_NOTHING)
		return;
	if (e && e->start_line > 0)
		snprintf(where, sizeof(where), ":%" PRId64, e->line ? e->line : e->start_line);
	used = p->detail || (e && e->file.n) ? t->cols / 3 : 0;
	x += put_name(t, y, x, t->cols - 2 - used, p->text(t, line)) + 2;
	if (p->detail) {
		p->detail(t, line, more, sizeof(more));
		put_text(t, y, x, t->cols - x, text_of(more));
		return;
	}
	if (used)
		x += put_name(t, y, x, t->cols - x - (int)strlen(where) - 1, e->file);
	if (used)
		put_text(t, y, x, t->cols - x, text_of(where));
}

/* What Tab found for the line that is being typed. */
static void candidates(const struct tui *t, int y)
{
	put_blank(t, y, STYLE_DIM);
	put_text(t, y, 1, t->cols - 1, text_of(t->status));
}

/* ---- all of it ---- */

static void place_cursor(const struct tui *t, int y)
{
	struct text typed = { t->line.n ? t->line.at : "", t->line.n };
	int x = (int)(strlen(prompt_mark(t)) + width_text(typed));

	move(y, x < t->cols ? x : t->cols - 1);
}

/* The lowest but one; where the screen is small, the lowest. */
static int status_row(const struct tui *t)
{
	return t->rows - (split_is_small(t) ? 1 : 2);
}

void frame_draw(struct tui *t)
{
	int y = 0, below = t->rows < 4 ? 0 : split_is_small(t) ? 1 : 3;
	struct area a = { .cols = t->cols };

	erase();
	t->win = stdscr;
	if (t->rows >= 4)
		y = title(t, y);
	if (t->header && !split_is_small(t)) {
		y = tabs(t, y);
		y = types(t, y);
	}
	if (t->rows >= ROWS_FOR_FILTERS) /* numbers that leave something out say so */
		y = crumbs(t, y);
	a.y = y;
	a.rows = t->rows - below - y;
	put_style(t, STYLE_PLAIN);
	split_draw(t, a);
	if (below == 3) {
		if (t->prompt && t->status[0])
			candidates(t, t->rows - 3);
		else
			detail(t, t->rows - 3);
		footer(t, t->rows - 1);
	}
	if (below || t->prompt)
		status(t, status_row(t));
	if (menu_is_open(t))
		menu_draw(t, a);
	put_style(t, STYLE_PLAIN);
	if (t->prompt)
		place_cursor(t, status_row(t));
	curs_set(t->prompt ? 1 : 0);
}

/* Where there is a screen already its status line tells; else it is all there is to show. */
void frame_progress(struct tui *t, const char *what, uint64_t done, uint64_t size)
{
	int y = t->loaded ? status_row(t) : t->rows / 2;
	char far[40] = "a moment";

	if (size)
		snprintf(far, sizeof(far), "%d%%", (int)((double)done / (double)size * 100));
	else if (done)
		snprintf(far, sizeof(far), "%" PRIu64 " MB", done >> 20);
	put_style(t, STYLE_PLAIN);
	if (t->loaded) {
		put_blank(t, y, STYLE_PLAIN);
		put_print(t, y, 1, t->cols - 1, "%s, %s; Esc stops", what, far);
	} else {
		erase();
		put_print(t, y, 2, t->cols - 2, "%s %s", what, t->setup->sources[0]);
		put_print(t, y + 1, 2, t->cols - 2, "%s, q quits", far);
		put_bar(t, y + 2, 2, t->cols > 44 ? 40 : t->cols - 4, (sum_t)done,
			size ? (sum_t)size : (sum_t)done + 1);
	}
	refresh();
}
