#include <stdlib.h>
#include <string.h>

#include "report/names/unit.h"
#include "report/names/width.h"
#include "report/sums/entity.h"
#include "report/sums/typesums.h"
#include "views/escape.h"
#include "views/tui/act.h"
#include "views/tui/ask.h"
#include "views/tui/pane.h"
#include "views/tui/put.h"
#include "views/tui/search.h"
#include "views/tui/state.h"
#include "views/tui/values.h"
#include "views/tui/visit.h"

/* The table of entries with a column for each sample type: flat, or cum if these are in that order.
 */

enum { VALUE = 11, NAME = 22 };

/* The rows that are shown. */
struct types {
	uint32_t *at; /* entities */
	size_t n, cap;
};

static struct types *types(const struct tui *t)
{
	return pane_state(t, PANE_TYPES);
}

static const struct report *report(const struct tui *t)
{
	return &t->answers[ASK_TYPES]->report;
}

static const struct type_sums *sums(const struct tui *t)
{
	return report(t)->type_sums;
}

static sum_t value(const struct tui *t, size_t type, uint32_t entity)
{
	return t->options.sort == SORT_CUM ? type_sums_cum(sums(t), type, entity)
					   : type_sums_flat(sums(t), type, entity);
}

static uint32_t row(const struct tui *t, size_t line)
{
	return types(t)->at[line];
}

static struct text text(const struct tui *t, size_t line)
{
	return sums(t)->names[row(t, line)];
}

static const struct entity *entity(const struct tui *t, size_t line)
{
	return &sums(t)->entities.at.at[row(t, line)];
}

static size_t length(const struct tui *t)
{
	return types(t)->n;
}

/* ---- columns ---- */

static struct text title(const struct tui *t, size_t type)
{
	return profile_text(&t->profile, t->profile.types.at[type].type);
}

/* What values of a type are shown with: each type has its own unit. */
static struct report of_type(const struct tui *t, size_t type)
{
	const struct report *r = report(t);

	return (struct report){
		.options = r->options,
		.unit = sums(t)->units[type],
		.shown = type == r->type && t->options.unit ? t->options.unit : "minimum",
	};
}

static int width(const struct tui *t, size_t type)
{
	bool sorted = type == report(t)->type; /* there is an arrow behind it */
	struct report r = of_type(t, type);
	int cells = (int)width_text(title(t, type)) + 1 + sorted;
	int values = put_value_width(&r, sums(t)->largest[type]);

	if (values > cells)
		cells = values;
	return cells > VALUE ? cells : VALUE;
}

/* The first type that is shown: with it, the one that is sorted by has room. */
static size_t first_type(const struct tui *t, int cols)
{
	size_t first = report(t)->type;
	int used = first < t->profile.types.n ? width(t, first) : 0;

	while (first && used + width(t, first - 1) < cols - NAME)
		used += width(t, --first);
	return first;
}

/* One behind the last that has room; the one that is sorted by is shown in any case. */
static size_t last_type(const struct tui *t, int cols)
{
	size_t last = first_type(t, cols);
	int used = 0;

	while (last < t->profile.types.n &&
	       (last <= report(t)->type || used + width(t, last) < cols - NAME))
		used += width(t, last++);
	return last;
}

static const char *column(const struct tui *t, size_t i, int *end)
{
	size_t first = first_type(t, t->area.cols), last = last_type(t, t->area.cols);

	*end = 1;
	for (size_t type = first; type < last && type <= i; type++)
		*end += width(t, type);
	if (i < t->profile.types.n) {
		if (i >= last)
			*end = 0; /* it has no place */
		return title(t, i).at;
	}
	*end = t->area.cols;
	return i == t->profile.types.n ? put_entry_title(t) : NULL;
}

static size_t sorted(const struct tui *t)
{
	return t->options.sort == SORT_NAME ? t->profile.types.n : report(t)->type;
}

static void sort(struct tui *t, size_t i)
{
	bool by_name = i == t->profile.types.n;

	if (by_name || t->options.sort == SORT_NAME)
		t->options.sort = by_name ? SORT_NAME : SORT_FLAT;
	if (!by_name && i != report(t)->type)
		act_type_number(t, i);
	else
		ask_reorder(t);
}

static void head(struct tui *t, struct area a)
{
	const char *arrow = put_mark(t, t->inverted ? "▲" : "▼");
	bool by_name = t->options.sort == SORT_NAME;
	size_t last = last_type(t, a.cols);
	int x = a.x + 1;

	put_style(t, STYLE_HEAD);
	for (size_t i = first_type(t, a.cols); i < last; x += width(t, i++))
		put_right(t, a.y, x, width(t, i), "%s%s", title(t, i).at,
			  i == report(t)->type && !by_name ? arrow : "");
	put_print(t, a.y, x + 2, a.cols - x - 2, "%s%s  %s", put_entry_title(t),
		  by_name ? arrow : "", t->options.sort == SORT_CUM ? "(cum)" : "(flat)");
	put_style(t, STYLE_PLAIN);
}

static void draw(struct tui *t, size_t line, struct area a)
{
	size_t last = last_type(t, a.cols);
	int x = a.x + 1;

	for (size_t i = first_type(t, a.cols); i < last; x += width(t, i++)) {
		struct report r = of_type(t, i);
		sum_t v = value(t, i, row(t, line));

		if (i == report(t)->type)
			put_value_style(t, report(t), v);
		else
			put_style(t, STYLE_PLAIN);
		put_amount(t, a.y, x, width(t, i), &r, v);
	}
	put_style(t, STYLE_PLAIN);
	put_name(t, a.y, x + 2, a.cols - x - 2, text(t, line));
}

/* ---- order ---- */

static int by_column(const void *x, const void *y, void *ctx)
{
	const struct tui *t = ctx;
	uint32_t a = *(const uint32_t *)x, b = *(const uint32_t *)y;
	size_t type = report(t)->type;
	int order = 0;

	if (t->options.sort != SORT_NAME)
		order = sum_cmp(sum_abs(value(t, type, b)), sum_abs(value(t, type, a)));
	if (!order && t->options.sort != SORT_NAME)
		order = sum_cmp(sum_abs(type_sums_cum(sums(t), type, b)),
				sum_abs(type_sums_cum(sums(t), type, a)));
	if (!order)
		order = text_compare(sums(t)->names[a], sums(t)->names[b]);
	if (!order)
		order = (a > b) - (a < b);
	return t->inverted ? -order : order;
}

static bool has_value(const struct tui *t, uint32_t entity)
{
	for (size_t i = 0; i < t->profile.types.n; i++)
		if (sums(t)->sums[i].flat[entity] || sums(t)->sums[i].cum[entity])
			return true;
	return false;
}

static void prepare(struct tui *t)
{
	types(t)->n = 0;
	for (uint32_t i = 0; i < sums(t)->entities.at.n; i++)
		if (has_value(t, i) &&
		    (!t->rows_filter.regex || search_matches(&t->rows_filter, sums(t)->names[i])))
			*VEC_PUSH(types(t)) = i;
	if (types(t)->n)
		qsort_r(types(t)->at, types(t)->n, sizeof(*types(t)->at), by_column, t);
}

/* ---- in words ---- */

static void explain(const struct tui *t, size_t line, FILE *out)
{
	char flat[UNIT_TEXT_SIZE], cum[UNIT_TEXT_SIZE];

	escape_text(out, text(t, line));
	fputs("\n\n", out);
	for (size_t i = 0; i < t->profile.types.n; i++) {
		struct report r = of_type(t, i);

		escape_text(out, title(t, i));
		fprintf(out, ": %s while it ran itself, ",
			report_value(&r, flat, type_sums_flat(sums(t), i, row(t, line))));
		fprintf(out, "%s with all that it called\n",
			report_value(&r, cum, type_sums_cum(sums(t), i, row(t, line))));
	}
	fprintf(out, "\nThe columns show %s; s shows the other. t sorts by the next column.\n",
		t->options.sort == SORT_CUM ? "the latter" : "the former");
}

/* Between its callers and callees, of the type that is sorted by. */
static void enter(struct tui *t, size_t line)
{
	(void)line;
	visit_pane(t, PANE_SANDWICH);
}

static void close_state(void *state)
{
	struct types *s = state;

	mem_free(s->at);
}

const struct pane pane_types = {
	.name = "types",
	.title = "Types",
	.command = "top",
	.question = ASK_TYPES,
	.size = sizeof(struct types),
	.close = close_state,
	.prepare = prepare,
	.length = length,
	.head = head,
	.draw = draw,
	.text = text,
	.entity = entity,
	.enter = enter,
	.explain = explain,
	.column = column,
	.sort = sort,
	.sorted = sorted,
};
