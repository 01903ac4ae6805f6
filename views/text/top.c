#include "report/graph/graph.h"
#include "report/names/elide.h"
#include "report/names/unit.h"
#include "views/data/entry.h"
#include "views/paint.h"
#include "views/text/markdown.h"
#include "views/view.h"

enum { NAME_COLUMN = 44 };

/* Whether calls to it were inlined: all of them, some, or none. */
static const char *inlined(const struct node *n)
{
	if (!n->inlined_in)
		return "";
	return n->other_in ? " (partial-inline)" : " (inline)";
}

static void row(const struct report *r, const struct node *n, sum_t running, struct writer *out)
{
	struct arena arena = { 0 };
	char sum_part[UNIT_PERCENT_SIZE];

	paint_value(out, r, node_flat(n));
	writer_put(out, " %s ", unit_percent(sum_part, sizeof(sum_part), running, r->total));
	paint_value(out, r, node_cum(n));
	writer_put(out, "  ");
	writer_text(out, elide_behind(&arena, n->name, r->terminal.columns,
				      NAME_COLUMN + strlen(inlined(n))));
	writer_put(out, "%s\n", inlined(n));
	arena_free(&arena);
}

static int render(const struct report *r, struct writer *out, struct error *err)
{
	sum_t running = 0;

	(void)err;
	header_write(r, out);
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

static void put_head(const struct report *r, struct writer *out)
{
	(void)r;
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

	put_value(r, node_flat(n), out);
	put_value(r, node_cum(n), out);
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
			[FLAT] = cell_number(node_flat(n)),
			[CUM] = cell_number(node_cum(n)),
			[INLINE] = cell_bool(n->inlined_in && !n->other_in),
			[PARTIAL_INLINE] = cell_bool(n->inlined_in && n->other_in),
		};

		entry_cells(cells, n->name, n->entity);
		rows_add(w, cells);
	}
}

const struct view top_view = {
	.name = "top",
	.extension = "txt",
	.render = render,
	.columns = columns,
	.rows = rows,
	.markdown = markdown,
};
