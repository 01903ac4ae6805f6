#include "report/graph/pivot.h"
#include "report/names/elide.h"
#include "report/names/unit.h"
#include "report/names/width.h"
#include "views/data/entry.h"
#include "views/data/typecells.h"
#include "views/paint.h"
#include "views/text/markdown.h"
#include "views/view.h"

/*
 * A line is an entry, a column a value of the label; a cell has what the entry
 * has of that value, and which part that is of all that the value has. Flat, or
 * cumulative values where these are in order.
 */
enum { GAP = 2, TITLE_MOST = 24, TITLE_LEAST = 5 };

struct table {
	const struct report *r;
	size_t *width; /* of each column, and of the total in front of them */
	size_t all;
	struct text *title;
};

static bool is_cum(const struct report *r)
{
	return r->options->sort == SORT_CUM;
}

/* Of an entry. column 0 is the total. */
static sum_t value_at(const struct report *r, const struct node *n, size_t column)
{
	const struct type_column *c = column ? &r->columns->at[column - 1] : NULL;

	if (!c)
		return is_cum(r) ? node_cum(n) : node_flat(n);
	return is_cum(r) ? type_column_cum(c, n) : type_column_flat(c, n);
}

static sum_t total_at(const struct report *r, size_t column)
{
	return column ? r->pivot->total[column - 1] : r->total;
}

enum { CELL_SIZE = UNIT_TEXT_SIZE + UNIT_PERCENT_SIZE };

static const char *cell_at(const struct report *r, char buf[CELL_SIZE], sum_t v, size_t column)
{
	char value[UNIT_TEXT_SIZE], part[UNIT_PERCENT_SIZE];

	if (!v)
		return "-";
	unit_percent(part, sizeof(part), v, total_at(r, column));
	snprintf(buf, CELL_SIZE, "%s %s", report_value(r, value, v), part);
	return buf;
}

/* ---- widths ---- */

static size_t widest_cell(const struct report *r, size_t column)
{
	char buf[CELL_SIZE];
	size_t width = width_text(text_of(cell_at(r, buf, total_at(r, column), column)));

	for (size_t i = 0; i < r->graph->n; i++) {
		sum_t v = value_at(r, &r->graph->nodes[i], column);
		size_t cells = width_text(text_of(cell_at(r, buf, v, column)));

		width = cells > width ? cells : width;
	}
	return width;
}

static void table_init(struct table *t, const struct report *r, struct arena *a)
{
	size_t n = r->columns->n + 1;

	*t = (struct table){ .r = r,
			     .width = arena_array(a, size_t, n),
			     .title = arena_array(a, struct text, n) };
	for (size_t i = 0; i < n; i++) {
		struct text name = text_of(i ? r->pivot->name[i - 1] : is_cum(r) ? "cum" : "flat");

		t->title[i] = elide_behind(a, name, TITLE_MOST, 0);
		t->width[i] = widest_cell(r, i);
		if (width_text(t->title[i]) > t->width[i])
			t->width[i] = width_text(t->title[i]);
		t->all += t->width[i] + GAP;
	}
}

/* ---- lines ---- */

static void put_heading(const struct table *t, struct writer *out)
{
	paint_heading(out, t->r);
	for (size_t i = 0; i <= t->r->columns->n; i++) {
		writer_put(out, "%*s", (int)(t->width[i] + GAP - width_text(t->title[i])), "");
		writer_text(out, t->title[i]);
	}
	paint_end(out, t->r);
	writer_put(out, "\n");
}

static void put_cell(const struct table *t, sum_t v, size_t column, struct writer *out)
{
	char buf[CELL_SIZE];

	writer_put(out, "%*s", GAP, "");
	paint_heat(out, t->r, v, total_at(t->r, column));
	writer_put(out, "%*s", (int)t->width[column], cell_at(t->r, buf, v, column));
	paint_end(out, t->r);
}

static void put_totals(const struct table *t, struct writer *out)
{
	char buf[CELL_SIZE];

	for (size_t i = 0; i <= t->r->columns->n; i++)
		writer_put(out, "%*s", (int)(t->width[i] + GAP),
			   cell_at(t->r, buf, total_at(t->r, i), i));
	writer_put(out, "  (all)\n");
}

static void put_entry(const struct table *t, const struct node *n, struct writer *out)
{
	struct arena arena = { 0 };

	for (size_t i = 0; i <= t->r->columns->n; i++)
		put_cell(t, value_at(t->r, n, i), i, out);
	writer_put(out, "  ");
	writer_text(out, elide_behind(&arena, n->name, t->r->terminal.columns, t->all + GAP));
	writer_put(out, "\n");
	arena_free(&arena);
}

static int render(const struct report *r, struct writer *out, struct error *err)
{
	struct arena arena = { 0 };
	struct table t;

	(void)err;
	header_write(r, out);
	writer_put(out, "By %s, of %zu value%s: what entries have, and which part of the value\n",
		   r->pivot->key, r->pivot->nvalues, r->pivot->nvalues == 1 ? "" : "s");
	table_init(&t, r, &arena);
	put_heading(&t, out);
	put_totals(&t, out);
	for (size_t i = 0; i < r->graph->n; i++)
		put_entry(&t, &r->graph->nodes[i], out);
	arena_free(&arena);
	return 0;
}

/* ---- in Markdown ---- */

static void put_head(const struct report *r, struct writer *out)
{
	writer_put(out, is_cum(r) ? "| cum | " : "| flat | ");
	for (size_t i = 0; i < r->columns->n; i++)
		writer_put(out, "%s | ", r->pivot->name[i]);
	writer_put(out, "name |\n| ---: | ");
	for (size_t i = 0; i < r->columns->n; i++)
		writer_put(out, "---: | ");
	writer_put(out, "--- |\n");
}

static void put_row(const struct report *r, size_t i, sum_t largest, struct writer *out)
{
	const struct node *n = &r->graph->nodes[i];
	char buf[CELL_SIZE];

	(void)largest;
	for (size_t c = 0; c <= r->columns->n; c++)
		writer_put(out, "| %s ", cell_at(r, buf, value_at(r, n, c), c));
	writer_put(out, "| ");
	markdown_name(out, n->name);
	writer_put(out, " |\n");
}

static void markdown(const struct report *r, size_t most, struct writer *out)
{
	struct markdown_table t = { put_head, put_row, .n = r->graph->n, .all = r->graph->untrimmed,
				    .most = most };
	struct arena arena = { 0 };
	struct header h = { .arena = &arena };
	char total[UNIT_TEXT_SIZE];

	markdown_heading(r, out);
	writer_put(out, "%s by %s\n\n", report_value(r, total, r->total), r->pivot->key);
	header_shown(&h, r);
	markdown_lines(&h, out);
	markdown_table(r, &t, out);
	arena_free(&arena);
}

/* ---- as data ---- */

enum { FLAT = ENTRY_CELLS, CUM, CELLS };

static const struct column columns[] = {
	ENTRY_COLUMNS,
	[FLAT] = { .name = "flat", .number = true },
	[CUM] = { .name = "cum", .number = true },
	[CELLS] = { .name = NULL },
};

static void rows(const struct report *r, struct rows *w)
{
	for (size_t i = 0; i < r->graph->n; i++) {
		const struct node *n = &r->graph->nodes[i];
		struct cell cells[CELLS] = {
			[FLAT] = cell_value(node_flat(n)),
			[CUM] = cell_value(node_cum(n)),
		};

		entry_cells(cells, n->name, n->entity);
		type_cells_node(w, r->columns, n);
		rows_add(w, cells);
	}
}

const struct view pivot_view = {
	.name = "pivot",
	.extension = "txt",
	.render = render,
	.columns = columns,
	.rows = rows,
	.markdown = markdown,
};
