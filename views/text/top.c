#include "report/graph/graph.h"
#include "report/names/elide.h"
#include "report/names/unit.h"
#include "views/data/entry.h"
#include "views/data/typecells.h"
#include "views/paint.h"
#include "views/text/markdown.h"
#include "views/text/typetable.h"
#include "views/view.h"

enum { NAME_COLUMN = 44, NAME_GAP = 2 };

/* Whether calls to it were inlined: all of them, some, or none. */
static const char *inlined(const struct node *n)
{
	if (!n->inlined_in)
		return "";
	return n->other_in ? " (partial-inline)" : " (inline)";
}

static void put_name(const struct report *r, const struct node *n, size_t taken, struct writer *out)
{
	struct arena arena = { 0 };

	writer_put(out, "  ");
	writer_text(out,
		    elide_behind(&arena, n->name, r->terminal.columns, taken + strlen(inlined(n))));
	writer_put(out, "%s\n", inlined(n));
	arena_free(&arena);
}

static void row(const struct report *r, const struct node *n, sum_t running, struct writer *out)
{
	char sum_part[UNIT_PERCENT_SIZE];

	paint_value(out, r, node_flat(n));
	writer_put(out, " %s ", unit_percent(sum_part, sizeof(sum_part), running, r->total));
	paint_value(out, r, node_cum(n));
	put_name(r, n, NAME_COLUMN, out);
}

static void render_types(const struct report *r, struct writer *out)
{
	struct arena arena = { 0 };
	struct type_table t;

	type_table_init(&t, r, &arena);
	type_table_head(&t, out, "");
	for (size_t i = 0; i < r->graph->n; i++) {
		const struct node *n = &r->graph->nodes[i];

		type_table_node(&t, out, n);
		put_name(r, n, t.all + NAME_GAP, out);
	}
	arena_free(&arena);
}

static int render(const struct report *r, struct writer *out, struct error *err)
{
	sum_t running = 0;

	(void)err;
	header_write(r, out);
	if (r->columns) {
		render_types(r, out);
		return 0;
	}
	paint_heading(out, r);
	writer_put(out, "%10s %5s%% %5s%% %10s %5s%%", "flat", "flat", "sum", "cum", "cum");
	paint_end(out, r);
	writer_put(out, "\n");
	for (size_t i = 0; i < r->graph->n; i++) {
		const struct node *n = &r->graph->nodes[i];

		running += node_flat(n);
		row(r, n, running, out);
	}
	return 0;
}

/* ---- in Markdown ---- */

static sum_t measured(const struct report *r, const struct node *n)
{
	return r->options->sort == SORT_CUM ? node_cum(n) : node_flat(n);
}

/* Of several sample types the names are in the head, and there is no room for percentages. */
static void put_type_head(const struct report *r, struct writer *out)
{
	const struct type_columns *all = r->columns;

	writer_put(out, "| ");
	for (size_t i = 0; i < all->n; i++)
		writer_put(out, "%s flat | %s cum | ", all->at[i].name, all->at[i].name);
	writer_put(out, " | name |\n| ");
	for (size_t i = 0; i < all->n; i++)
		writer_put(out, "---: | ---: | ");
	writer_put(out, "--- | --- |\n");
}

static void put_type_values(const struct report *r, const struct node *n, struct writer *out)
{
	for (size_t i = 0; i < r->columns->n; i++) {
		const struct type_column *c = &r->columns->at[i];
		char flat[UNIT_TEXT_SIZE], cum[UNIT_TEXT_SIZE];

		writer_put(out, "| %s | %s ", type_column_value(r, c, flat, type_column_flat(c, n)),
			   type_column_value(r, c, cum, type_column_cum(c, n)));
	}
}

static void put_head(const struct report *r, struct writer *out)
{
	if (r->columns) {
		put_type_head(r, out);
		return;
	}
	writer_put(out, "| flat | flat%% | cum | cum%% |  | name |\n"
			"| ---: | ---: | ---: | ---: | --- | --- |\n");
}

static void put_value(const struct report *r, sum_t v, struct writer *out)
{
	char value[UNIT_TEXT_SIZE], part[UNIT_PERCENT_SIZE];

	unit_percent(part, sizeof(part), v, r->total);
	writer_put(out, "| %s | %s ", report_value(r, value, v), part + strspn(part, " "));
}

static void put_row(const struct report *r, size_t i, sum_t largest, struct writer *out)
{
	const struct node *n = &r->graph->nodes[i];

	if (r->columns) {
		put_type_values(r, n, out);
	} else {
		put_value(r, node_flat(n), out);
		put_value(r, node_cum(n), out);
	}
	writer_put(out, "| ");
	markdown_bar(out, measured(r, n), largest);
	writer_put(out, " | ");
	markdown_name(out, n->name);
	writer_put(out, "%s |\n", inlined(n));
}

static void markdown(const struct report *r, size_t most, struct writer *out)
{
	const struct graph *g = r->graph;
	struct markdown_table t = { put_head, put_row, .n = g->n, .all = g->untrimmed,
				    .most = most };
	struct arena arena = { 0 };
	struct header h = { .arena = &arena };
	char total[UNIT_TEXT_SIZE];

	markdown_heading(r, out);
	writer_put(out, "%s\n\n", report_value(r, total, r->total));
	if (!r->options->compact_labels)
		header_time(&h, r);
	header_shown(&h, r);
	markdown_lines(&h, out);
	for (size_t i = 0; i < g->n; i++) {
		sum_t size = sum_abs(measured(r, &g->nodes[i]));

		t.largest = size > t.largest ? size : t.largest;
	}
	markdown_table(r, &t, out);
	arena_free(&arena);
}

/* ---- as data ---- */

enum { FLAT = ENTRY_CELLS, CUM, INLINE, PARTIAL_INLINE, CELLS };

static const struct column columns[] = {
	ENTRY_COLUMNS,
	[FLAT] = { .name = "flat", .number = true },
	[CUM] = { .name = "cum", .number = true },
	[INLINE] = { .name = "inline" },
	[PARTIAL_INLINE] = { .name = "partial_inline" },
	[CELLS] = { .name = NULL },
};

static void rows(const struct report *r, struct rows *w)
{
	for (size_t i = 0; i < r->graph->n; i++) {
		const struct node *n = &r->graph->nodes[i];
		struct cell cells[CELLS] = {
			[FLAT] = cell_value(node_flat(n)),
			[CUM] = cell_value(node_cum(n)),
			[INLINE] = cell_bool(n->inlined_in && !n->other_in),
			[PARTIAL_INLINE] = cell_bool(n->inlined_in && n->other_in),
		};

		entry_cells(cells, n->name, n->entity);
		type_cells_node(w, r->columns, n);
		rows_add(w, cells);
	}
}

const struct view top_view = {
	.name = "top",
	.extension = "txt",
	.render = render,
	.types = true,
	.columns = columns,
	.rows = rows,
	.markdown = markdown,
};
