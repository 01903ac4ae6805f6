#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "report/check/noise.h"
#include "report/names/unit.h"
#include "report/sums/entity.h"
#include "views/escape.h"
#include "views/text/compare.h"
#include "views/tui/ask.h"
#include "views/tui/cursor.h"
#include "views/tui/pane.h"
#include "views/tui/put.h"
#include "views/tui/search.h"
#include "views/tui/state.h"
#include "views/tui/values.h"
#include "views/tui/visit.h"

/* Two profiles side by side: the totals, and below them every entry. */

/* The entries, as they are sorted. */
struct diff {
	VEC(uint32_t) rows; /* of the delta */
	enum sort_key sort; /* SORT_FLAT: not yet chosen */
	int width;          /* of changes, in cells */
};

static struct diff *diff(const struct tui *t)
{
	return pane_state(t, PANE_DIFF);
}

static const struct report *report(const struct tui *t)
{
	return &t->answers[ASK_DELTA]->report;
}

/* NULL without a base. */
static const struct delta *delta(const struct tui *t)
{
	return report(t)->delta;
}

/* Line 0 is the total, which is no entry. */
static struct delta_row row(const struct tui *t, size_t line)
{
	const struct delta *d = delta(t);

	if (line)
		return d->rows[diff(t)->rows.at[line - 1]];
	return (struct delta_row){ .name = text_of("Total"),
				   .before = d->before,
				   .after = d->after };
}

/* ---- columns ---- */

enum column_id { BEFORE, AFTER, CHANGE, PERCENT, SHARE };

static const struct {
	const char *title;
	int width;
	int from; /* left out on a screen with fewer columns */
	enum sort_key sort;
} columns[] = {
	[BEFORE] = { "BEFORE", 11, 66, SORT_BEFORE },
	[AFTER] = { "AFTER", 11, 54, SORT_AFTER },
	[CHANGE] = { "CHANGE", 12, 0, SORT_CHANGE },
	[PERCENT] = { "CHANGE%", 9, 38, SORT_PERCENT },
	[SHARE] = { "SHARE", 8, 96, SORT_SHARE },
};
enum { NCOLUMNS = sizeof(columns) / sizeof(*columns), BAR = 10, BAR_FROM = 76, MARK = 3 };

/* A number of percents that leaves no room to what stands beside it is only large. */
static const char *percent(char buf[COMPARE_PERCENT_SIZE], const struct delta_row *d)
{
	const char *text = compare_percent(buf, d->before, d->after);

	if (strlen(text) >= (size_t)columns[PERCENT].width)
		return delta_change(d) > 0 ? ">+999%" : "<-999%";
	return text;
}

/* With the sign of the change, unless it is next to nothing. */
static const char *share(char buf[UNIT_PERCENT_SIZE + 1], sum_t change, sum_t total)
{
	char *from;

	put_percent(buf + 1, change, total);
	from = buf + 1 + strspn(buf + 1, " ");
	if (!change || *from == '<')
		return from;
	*--from = change < 0 ? '-' : '+';
	return from;
}

/* A number is never cut; only changes have a sign. */
static int width(const struct tui *t, size_t i)
{
	int wanted = 0;

	if (delta(t) && i <= CHANGE)
		wanted = diff(t)->width - (i < CHANGE);
	return wanted > columns[i].width ? wanted : columns[i].width;
}

/* In a unit that has room, as put_amount does it. */
static const char *change(const struct tui *t, sum_t by, char buf[COMPARE_CHANGE_SIZE])
{
	const struct report *r = report(t);
	struct report automatic = { .options = r->options, .unit = r->unit, .shown = "auto" };

	compare_change(r, buf, by);
	if (strlen(buf) >= (size_t)width(t, CHANGE))
		compare_change(&automatic, buf, by);
	return buf;
}

static void put_cell(const struct tui *t, const struct delta_row *d, enum column_id c, int y, int x)
{
	const struct report *r = report(t);
	char buf[COMPARE_CHANGE_SIZE + COMPARE_PERCENT_SIZE];
	const char *text = buf;

	switch (c) {
	case BEFORE:
	case AFTER: put_amount(t, y, x, width(t, c), r, c == AFTER ? d->after : d->before); return;
	case CHANGE: change(t, delta_change(d), buf); break;
	case PERCENT: text = percent(buf, d); break;
	case SHARE: text = share(buf, delta_change(d), r->total); break;
	}
	put_right(t, y, x, width(t, c), "%s", text);
}

static void head(struct tui *t, struct area a)
{
	const char *arrow = put_mark(t, t->inverted ? "▲" : "▼");
	int x = a.x + 1;

	put_style(t, STYLE_HEAD);
	for (size_t i = 0; i < NCOLUMNS; i++) {
		if (a.cols < columns[i].from)
			continue;
		put_right(t, a.y, x, width(t, i), "%s%s", columns[i].title,
			  columns[i].sort == diff(t)->sort ? arrow : "");
		x += width(t, i);
	}
	x += MARK;
	put_print(t, a.y, x, a.cols - x, "%s%s", put_entry_title(t),
		  diff(t)->sort == SORT_NAME ? arrow : "");
	put_style(t, STYLE_PLAIN);
}

static void draw(struct tui *t, size_t line, struct area a)
{
	struct delta_row d = row(t, line);
	sum_t change = delta_change(&d);
	bool noise = noise_is(report(t), noise_of(report(t), &d));
	enum style plain = noise ? STYLE_DIM : STYLE_PLAIN;
	enum style style = noise        ? STYLE_DIM
			   : change > 0 ? STYLE_HOT
			   : change < 0 ? STYLE_COOL
					: STYLE_PLAIN;
	int x = a.x + 1, bar = a.cols >= BAR_FROM ? BAR : 0;

	for (size_t i = 0; i < NCOLUMNS; i++) {
		if (a.cols < columns[i].from)
			continue;
		put_style(t, i < CHANGE ? plain : style);
		put_cell(t, &d, (enum column_id)i, a.y, x);
		x += width(t, i);
	}
	if (change)
		put_text(t, a.y, x + 1, 1, text_of(put_mark(t, change > 0 ? "▲" : "▼")));
	x += MARK;
	put_style(t, line ? plain : STYLE_HEAD);
	put_name(t, a.y, x, a.cols - x - bar - (bar ? 1 : 0), d.name);
	put_style(t, style);
	put_bar(t, a.y, a.x + a.cols - bar, line ? bar : 0, change, report(t)->total);
	put_style(t, STYLE_PLAIN);
}

/* ---- order ---- */

static int by_column(const void *x, const void *y, void *ctx)
{
	const struct tui *t = ctx;
	const struct delta_row *rows = delta(t)->rows;
	const uint32_t *a = x, *b = y;
	int order = delta_compare(&rows[*a], &rows[*b], diff(t)->sort);

	if (!order)
		order = (*a > *b) - (*a < *b);
	return t->inverted ? -order : order;
}

/* Of all that there is to write, without its sign. */
static sum_t largest(const struct tui *t)
{
	sum_t most = 0;

	for (size_t i = 0; i <= delta(t)->n; i++) {
		struct delta_row d = i ? delta(t)->rows[i - 1] : row(t, 0);

		most = sum_larger(most, sum_larger(d.before, d.after));
		most = sum_larger(most, delta_change(&d));
	}
	return most;
}

static void prepare(struct tui *t)
{
	const struct delta *d = delta(t);

	diff(t)->width = d ? put_value_width(report(t), largest(t)) : 0;
	diff(t)->rows.n = 0;
	if (diff(t)->sort == SORT_FLAT)
		diff(t)->sort = SORT_CHANGE;
	if (!d)
		tui_say(t, "there is nothing to compare with: D chooses a profile");
	for (uint32_t i = 0; d && i < d->n; i++)
		if (!t->rows_filter.regex || search_matches(&t->rows_filter, d->rows[i].name))
			*VEC_PUSH(&diff(t)->rows) = i;
	if (diff(t)->rows.n)
		qsort_r(diff(t)->rows.at, diff(t)->rows.n, sizeof(*diff(t)->rows.at), by_column, t);
}

static const char *column(const struct tui *t, size_t i, int *end)
{
	int x = 1;

	*end = t->area.cols;
	for (size_t k = 0; k < NCOLUMNS; k++) {
		x += t->area.cols >= columns[k].from ? width(t, k) : 0;
		if (i == k) {
			*end = x;
			return columns[k].title;
		}
	}
	return i == NCOLUMNS ? put_entry_title(t) : NULL;
}

static void sort(struct tui *t, size_t i)
{
	diff(t)->sort = i < NCOLUMNS ? columns[i].sort : SORT_NAME;
	ask_reorder(t);
}

static size_t sorted(const struct tui *t)
{
	size_t i = 0;

	while (i < NCOLUMNS && columns[i].sort != diff(t)->sort)
		i++;
	return i;
}

/* ---- answers ---- */

static size_t length(const struct tui *t)
{
	return delta(t) ? diff(t)->rows.n + 1 : 0;
}

static struct text text(const struct tui *t, size_t line)
{
	return row(t, line).name;
}

static const struct entity *entity(const struct tui *t, size_t line)
{
	return row(t, line).entity;
}

static void select_row(struct tui *t, size_t line)
{
	if (line)
		cursor_select(t, row(t, line).name);
}

static bool find(struct tui *t, struct text name)
{
	for (size_t i = 1; i < length(t); i++)
		if (text_equal(row(t, i).name, name)) {
			tui_place(t)->cursor = i;
			return true;
		}
	return false;
}

static sum_t matched(const struct tui *t)
{
	sum_t sum = 0;

	for (size_t i = 1; i < length(t); i++) {
		struct delta_row d = row(t, i);

		if (search_matches(&t->search, d.name))
			sum += delta_change(&d);
	}
	return sum;
}

/* ---- in words ---- */

static void explain_measure(const struct tui *t, FILE *out)
{
	const struct report *r = report(t);
	char buf[UNIT_TEXT_SIZE];

	fputs(t->options.measure == MEASURE_CUM
		      ? "Compared are the values of functions and of all they called (cum);\n"
			":measure=flat compares those of functions themselves.\n"
		      : "Compared are the values of functions themselves (flat); :measure=cum\n"
			"compares them with all that they called.\n",
	      out);
	if (delta(t)->kind == DELTA_LEVEL)
		fputs("Values are levels: what there was when each profile was taken.\n", out);
	if (delta(t)->kind == DELTA_ACCUMULATES)
		fputs("Values accumulate: a profile of a longer time has more.\n", out);
	fprintf(out, "100%% of SHARE and of bars is %s, the total %s.\n",
		report_value(r, buf, sum_abs(r->total)),
		r->total_is_base ? "before" : "after: there was nothing before");
}

/* Whether chance alone explains the change. */
static void explain_noise(const struct tui *t, const struct noise_row *noise, FILE *out)
{
	static const char *const per[] = {
		[PER_NONE] = "Judged are values as they are.",
		[PER_SECOND] = "Judged is what there was in each second.",
		[PER_OPERATION] = "Judged is what there was in each operation.",
		[PER_TOTAL] = "Judged are parts of the totals.",
	};
	bool is = noise_is(report(t), noise);
	char buf[COMPARE_STATS_SIZE];

	if (isnan(noise->q)) {
		fprintf(out, "NOISE    %s\n\n",
			report(t)->noise->missing ? report(t)->noise->missing : "not known");
		return;
	}
	fprintf(out, "NOISE    %s: p %s, above %g it %s noise, and dim.\n",
		is ? "yes, it may be chance" : "no", compare_chance(buf, noise->q),
		t->options.alpha, is ? "is" : "would be");
	fprintf(out, "         %s\n", per[report(t)->noise->per]);
	if (*compare_interval(buf, &noise->stats))
		fprintf(out, "         In 95 of 100 cases the true change is %s.\n", buf);
	putc('\n', out);
}

static void explain(const struct tui *t, size_t line, FILE *out)
{
	const struct report *r = report(t);
	struct delta_row d = row(t, line);
	char before[UNIT_TEXT_SIZE], after[UNIT_TEXT_SIZE], change[COMPARE_CHANGE_SIZE];
	char part[COMPARE_PERCENT_SIZE], of_all[UNIT_PERCENT_SIZE + 1];

	escape_text(out, d.name);
	fputs("\n\nBEFORE   ", out);
	fprintf(out, "%s in ", report_value(r, before, d.before));
	escape_text(out, text_of(t->options.diff_base));
	fprintf(out, "\nAFTER    %s in ", report_value(r, after, d.after));
	escape_text(out, text_of(t->setup->sources[0]));
	fprintf(out, "\nCHANGE   %s: %s\nCHANGE%%  %s\nSHARE    %s\n\n",
		compare_change(r, change, delta_change(&d)),
		!delta_change(&d)      ? "it did not change"
		: delta_change(&d) > 0 ? "it grew"
				       : "it shrank",
		!d.before && d.after   ? "new: there was none of it before"
		: d.before && !d.after ? "gone: there is none of it any more"
				       : compare_percent(part, d.before, d.after),
		share(of_all, delta_change(&d), r->total));
	if (noise_of(r, &d))
		explain_noise(t, noise_of(r, &d), out);
	explain_measure(t, out);
}

/* Between its callers and callees, with the change of each. */
static void enter(struct tui *t, size_t line)
{
	if (line)
		visit_pane(t, PANE_SANDWICH);
	else
		tui_say(t, "the total is no function; on one, Enter shows its callers and callees");
}

static void close_state(void *state)
{
	struct diff *s = state;

	mem_free(s->rows.at);
}

const struct pane pane_diff = {
	.name = "diff",
	.command = "diff",
	.title = "Diff",
	.digit = '8',
	.question = ASK_DELTA,
	.size = sizeof(struct diff),
	.close = close_state,
	.prepare = prepare,
	.length = length,
	.head = head,
	.draw = draw,
	.text = text,
	.entity = entity,
	.enter = enter,
	.matched = matched,
	.explain = explain,
	.find = find,
	.select = select_row,
	.column = column,
	.sort = sort,
	.sorted = sorted,
};
