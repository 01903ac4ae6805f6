#include <stdlib.h>
#include <string.h>

#include "report/graph/graph.h"
#include "report/names/unit.h"
#include "report/sums/entity.h"
#include "views/escape.h"
#include "views/tui/ask.h"
#include "views/tui/pane.h"
#include "views/tui/put.h"
#include "views/tui/search.h"
#include "views/tui/state.h"
#include "views/tui/values.h"
#include "views/tui/visit.h"

/* The table of entries: what each costs itself, and with all it called. */

/* Rows of graph->nodes, and the sum of flat up to each. */
struct top {
	VEC(uint32_t) rows;
	VEC(sum_t) running;
	int width; /* of values, in cells */
};

static struct top *top(const struct tui *t)
{
	return pane_state(t, PANE_TOP);
}

static const struct graph *graph(const struct tui *t)
{
	return t->answers[ASK_TABLE]->report.graph;
}

static const struct node *node(const struct tui *t, size_t line)
{
	return &graph(t)->nodes[top(t)->rows.at[line]];
}

/* ---- columns ---- */

enum column_id { FLAT, FLAT_PART, SUM, CUM, CUM_PART };

static const struct {
	const char *title;
	int width; /* 0: of values */
	int from;  /* left out on a screen with fewer columns */
	enum sort_key sort;
	bool sorts;
} columns[] = {
	[FLAT] = { "FLAT", 0, 0, SORT_FLAT, true },
	[FLAT_PART] = { "FLAT%", 7, 60, SORT_FLAT, false },
	[SUM] = { "SUM%", 7, 70, SORT_FLAT, false },
	[CUM] = { "CUM", 0, 48, SORT_CUM, true },
	[CUM_PART] = { "CUM%", 7, 0, SORT_CUM, false },
};
enum { NCOLUMNS = sizeof(columns) / sizeof(*columns), BAR = 10, BAR_FROM = 72 };

/* What a column of percentages has. */
static const char *part(const struct tui *t, size_t line, size_t column, char *buf)
{
	const struct node *n = node(t, line);
	sum_t value = column == SUM         ? top(t)->running.at[line]
		      : column == FLAT_PART ? node_flat(n)
					    : node_cum(n);

	if (value >= 0 || !t->options.diff_base) {
		put_percent(buf, value, t->answers[ASK_TABLE]->report.total);
		return buf;
	}
	/* Of a comparison: what shrank is no part of the total. */
	put_percent(buf + 1, value, t->answers[ASK_TABLE]->report.total);
	buf += strspn(buf + 1, " ");
	if (buf[1] == '<')
		return ">-0.01%";
	*buf = '-';
	return buf;
}

static int width(const struct tui *t, size_t i)
{
	int sign = t->options.diff_base != NULL;

	return columns[i].width ? columns[i].width + sign : top(t)->width;
}

static int bar_cells(struct area a)
{
	return a.cols >= BAR_FROM ? BAR : 0;
}

static void head(struct tui *t, struct area a)
{
	const char *arrow = put_mark(t, t->inverted ? "▲" : "▼");
	int x = a.x + 1;

	put_style(t, STYLE_HEAD);
	for (size_t i = 0; i < NCOLUMNS; i++) {
		bool sorted = columns[i].sorts && columns[i].sort == t->options.sort;

		if (a.cols < columns[i].from)
			continue;
		put_right(t, a.y, x, width(t, i), "%s%s", columns[i].title, sorted ? arrow : "");
		x += width(t, i);
	}
	put_print(t, a.y, x + 2, a.cols - x, "%s%s", put_entry_title(t),
		  t->options.sort == SORT_NAME ? arrow : "");
	put_style(t, STYLE_PLAIN);
}

/* Those that lines are sorted by: two, and the name. */
static const char *column(const struct tui *t, size_t i, int *end)
{
	int x = 1;

	*end = t->area.cols;
	for (size_t k = 0; k < NCOLUMNS; k++) {
		x += t->area.cols >= columns[k].from ? width(t, k) : 0;
		if (columns[k].sorts && i-- == 0) {
			*end = x;
			return columns[k].title;
		}
	}
	return i ? NULL : put_entry_title(t);
}

static const enum sort_key sort_keys[] = { SORT_FLAT, SORT_CUM, SORT_NAME };

static void sort(struct tui *t, size_t i)
{
	t->options.sort = sort_keys[i];
	ask_reorder(t);
}

static size_t sorted(const struct tui *t)
{
	return t->options.sort == SORT_NAME ? 2 : t->options.sort == SORT_CUM;
}

static void draw(struct tui *t, size_t line, struct area a)
{
	const struct report *r = &t->answers[ASK_TABLE]->report;
	const struct node *n = node(t, line);
	char buf[UNIT_TEXT_SIZE];
	int x = a.x + 1;

	for (size_t i = 0; i < NCOLUMNS; i++) {
		if (a.cols < columns[i].from)
			continue;
		put_value_style(t, r, i <= SUM ? node_flat(n) : node_cum(n));
		if (columns[i].width)
			put_right(t, a.y, x, width(t, i), "%s", part(t, line, i, buf));
		else
			put_amount(t, a.y, x, width(t, i), r,
				   i == FLAT ? node_flat(n) : node_cum(n));
		x += width(t, i);
	}
	if (t->options.diff_base && node_cum(n))
		put_text(t, a.y, x + 1, 1, text_of(put_mark(t, node_cum(n) > 0 ? "▲" : "▼")));
	put_style(t, STYLE_PLAIN);
	x += 2 + (t->options.diff_base ? 1 : 0);
	put_name(t, a.y, x, a.cols - x - bar_cells(a) - (bar_cells(a) ? 1 : 0), n->name);
	put_value_style(t, r, node_cum(n));
	put_bar(t, a.y, a.x + a.cols - bar_cells(a), bar_cells(a), node_cum(n), r->total);
	put_style(t, STYLE_PLAIN);
}

/* ---- order ---- */

static int compare(const struct tui *t, const struct node *a, const struct node *b)
{
	sum_t flat = sum_cmp(sum_abs(node_flat(b)), sum_abs(node_flat(a)));
	sum_t cum = sum_cmp(sum_abs(node_cum(b)), sum_abs(node_cum(a)));
	int name = text_compare(a->name, b->name);

	if (t->options.sort == SORT_NAME)
		return name;
	if (t->options.sort == SORT_CUM)
		return cum ? (int)cum : name;
	return flat ? (int)flat : cum ? (int)cum : name;
}

static int by_column(const void *x, const void *y, void *ctx)
{
	const struct tui *t = ctx;
	const uint32_t *a = x, *b = y;
	int order = compare(t, &graph(t)->nodes[*a], &graph(t)->nodes[*b]);

	if (!order)
		order = (*a > *b) - (*a < *b);
	return t->inverted ? -order : order;
}

static void prepare(struct tui *t)
{
	const struct graph *g = graph(t);
	sum_t running = 0, largest = 0;

	top(t)->rows.n = top(t)->running.n = 0;
	for (uint32_t i = 0; i < g->n; i++)
		if (!t->rows_filter.regex || search_matches(&t->rows_filter, g->nodes[i].name))
			*VEC_PUSH(&top(t)->rows) = i;
	if (top(t)->rows.n)
		qsort_r(top(t)->rows.at, top(t)->rows.n, sizeof(*top(t)->rows.at), by_column, t);
	for (size_t i = 0; i < top(t)->rows.n; i++) {
		running += node_flat(node(t, i));
		largest = sum_larger(largest,
				     sum_larger(node_flat(node(t, i)), node_cum(node(t, i))));
		*VEC_PUSH(&top(t)->running) = running;
	}
	top(t)->width = put_value_width(&t->answers[ASK_TABLE]->report, largest);
}

/* ---- answers ---- */

static size_t length(const struct tui *t)
{
	return top(t)->rows.n;
}

static struct text text(const struct tui *t, size_t line)
{
	return node(t, line)->name;
}

static const struct entity *entity(const struct tui *t, size_t line)
{
	return node(t, line)->entity;
}

static sum_t matched(const struct tui *t)
{
	sum_t sum = 0;

	for (size_t i = 0; i < top(t)->rows.n; i++)
		if (search_matches(&t->search, text(t, i)))
			sum += node_flat(node(t, i));
	return sum;
}

/* Of a comparison, each value is after less before. */
static void explain_change(const struct tui *t, size_t line, FILE *out)
{
	const struct report *r = &t->answers[ASK_TABLE]->report;
	const struct node *n = node(t, line);
	char a[UNIT_TEXT_SIZE], b[UNIT_PERCENT_SIZE];

	escape_text(out, n->name);
	fprintf(out,
		"\n\nThis compares two profiles: values are what is after less what was before.\n");
	fprintf(out, "FLAT  %s: by that it itself %s", report_value(r, a, node_flat(n)),
		node_flat(n) < 0 ? "shrank"
		: node_flat(n)   ? "grew"
				 : "did not change");
	put_percent(b, node_flat(n), r->total);
	fprintf(out, ", which is %s%s of the total %s, %s.\n", node_flat(n) < 0 ? "-" : "",
		b + strspn(b, " "), r->total_is_base ? "before" : "of both",
		report_value(r, a, r->total));
	fprintf(out, "CUM   %s: the same with all that it called.\n",
		report_value(r, a, node_cum(n)));
	fputs("SUM%  FLAT of this row and all above it, as a part of that total.\n"
	      "\n8 has before, after and change side by side; d shows one of the profiles alone.\n",
	      out);
}

static void explain(const struct tui *t, size_t line, FILE *out)
{
	const struct report *r = &t->answers[ASK_TABLE]->report;
	const struct node *n = node(t, line);
	char a[UNIT_TEXT_SIZE], b[UNIT_PERCENT_SIZE];

	if (t->options.diff_base) {
		explain_change(t, line, out);
		return;
	}
	escape_text(out, n->name);
	fprintf(out, "\n\nFLAT  %s", report_value(r, a, node_flat(n)));
	put_percent(b, node_flat(n), r->total);
	fprintf(out, " of %s, that is %s:\n      what was counted while it ran itself, ",
		report_value(r, a, r->total), b + strspn(b, " "));
	fprintf(out, "and nothing that it called.\nCUM   %s", report_value(r, a, node_cum(n)));
	put_percent(b, node_cum(n), r->total);
	fprintf(out,
		", that is %s:\n      the same with all that it called. A sample counts once, ",
		b + strspn(b, " "));
	fputs("however often it is on the stack.\n", out);
	fprintf(out, "SUM%%  FLAT of this row and all above it, as a part of %s.\n",
		report_value(r, a, r->total));
	fprintf(out, "\n%zu of the %zu samples of the profile are counted.\n",
		r->profile->samples.n, r->whole->samples.n);
}

/* Between its callers and callees. */
static void enter(struct tui *t, size_t line)
{
	(void)line;
	visit_pane(t, PANE_SANDWICH);
}

static void close_state(void *state)
{
	struct top *s = state;

	mem_free(s->rows.at);
	mem_free(s->running.at);
}

const struct pane pane_top = {
	.command = "top",
	.explain = explain,
	.name = "top",
	.title = "Top",
	.digit = '1',
	.question = ASK_TABLE,
	.size = sizeof(struct top),
	.close = close_state,
	.prepare = prepare,
	.length = length,
	.head = head,
	.draw = draw,
	.text = text,
	.entity = entity,
	.enter = enter,
	.matched = matched,
	.column = column,
	.sort = sort,
	.sorted = sorted,
};
