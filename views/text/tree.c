#include "report/graph/graph.h"
#include "report/names/elide.h"
#include "report/names/unit.h"
#include "views/data/entry.h"
#include "views/paint.h"
#include "views/text/header.h"
#include "views/view.h"

enum { NODE_COLUMN = 60, EDGE_COLUMN = 62 };

static const char rule[] =
	"----------------------------------------------------------+-------------\n";

/* On a terminal, cut to what is left of the line. */
static void put_name(const struct report *r, struct text name, size_t column, const char *suffix,
		     struct writer *out)
{
	struct arena arena = { 0 };

	writer_text(out, elide_behind(&arena, name, r->terminal.columns, column + strlen(suffix)));
	writer_put(out, "%s\n", suffix);
	arena_free(&arena);
}

/* An edge shows the sum of its calls, also where the nodes show a mean. */
static void edge_row(const struct report *r, const struct edge *e, sum_t of, struct text other,
		     struct writer *out)
{
	char weight[UNIT_TEXT_SIZE], part[UNIT_PERCENT_SIZE];

	writer_put(out, "%50s %s |   ", report_value(r, weight, e->weight),
		   unit_percent(part, sizeof(part), e->weight, of));
	put_name(r, other, EDGE_COLUMN, e->inlined ? " (inline)" : "", out);
}

static void node_row(const struct report *r, const struct node *n, sum_t running,
		     struct writer *out)
{
	char sum_part[UNIT_PERCENT_SIZE];

	paint_value(out, r, node_flat(n));
	writer_put(out, " %s ", unit_percent(sum_part, sizeof(sum_part), running, r->total));
	paint_value(out, r, node_cum(n));
	writer_put(out, "                | ");
	put_name(r, n->name, NODE_COLUMN, "", out);
}

static void block(const struct report *r, const struct node *n, sum_t running, struct writer *out)
{
	const struct graph *g = r->graph;

	for (uint32_t i = 0; i < n->nin; i++) {
		const struct edge *e = &g->edges.at[g->in[n->in + i]];

		edge_row(r, e, node_cum(n), g->nodes[e->from].name, out);
	}
	node_row(r, n, running, out);
	for (uint32_t i = 0; i < n->nout; i++) {
		const struct edge *e = &g->edges.at[g->out[n->out + i]];

		edge_row(r, e, node_cum(n), g->nodes[e->to].name, out);
	}
	writer_put(out, rule);
}

static int render(const struct report *r, struct writer *out, struct error *err)
{
	sum_t running = 0;

	(void)err;
	header_write(r, out);
	writer_put(out, rule);
	paint_heading(out, r);
	writer_put(out, "%10s %5s%% %5s%% %10s %5s%%   calls calls%% + context", "flat", "flat",
		   "sum", "cum", "cum");
	paint_end(out, r);
	writer_put(out, " \t \t \n");
	if (r->graph->n)
		writer_put(out, rule);
	for (size_t i = 0; i < r->graph->n; i++) {
		running += node_flat(&r->graph->nodes[i]);
		block(r, &r->graph->nodes[i], running, out);
	}
	return 0;
}

/* ---- as data ---- */

enum { OTHER, WEIGHT, INLINE, RESIDUAL, EDGE_CELLS };

static const struct column edge_columns[] = {
	[OTHER] = { .name = "name" },    [WEIGHT] = { .name = "weight", .number = true },
	[INLINE] = { .name = "inline" }, [RESIDUAL] = { .name = "residual" },
	[EDGE_CELLS] = { .name = NULL },
};

enum { FLAT = ENTRY_CELLS, CUM, CALLERS, CALLEES, CELLS };

static const struct column columns[] = {
	ENTRY_COLUMNS,
	[FLAT] = { .name = "flat", .number = true },
	[CUM] = { .name = "cum", .number = true },
	[CALLERS] = { .name = "callers", .list = edge_columns },
	[CALLEES] = { .name = "callees", .list = edge_columns },
	[CELLS] = { .name = NULL },
};

static void add_edge(struct rows *w, const struct edge *e, const struct node *other)
{
	rows_add(w, (struct cell[EDGE_CELLS]){
			    [OTHER] = cell_text(other->name),
			    [WEIGHT] = cell_number(e->weight),
			    [INLINE] = cell_bool(e->inlined),
			    [RESIDUAL] = cell_bool(e->residual),
		    });
}

static void add_block(struct rows *w, const struct graph *g, const struct node *n)
{
	struct cell cells[CELLS] = {
		[FLAT] = cell_number(node_flat(n)),
		[CUM] = cell_number(node_cum(n)),
	};

	entry_cells(cells, n->name, n->entity);
	rows_add(w, cells);
	rows_enter(w, &columns[CALLERS]);
	for (uint32_t i = 0; i < n->nin; i++) {
		const struct edge *e = &g->edges.at[g->in[n->in + i]];

		add_edge(w, e, &g->nodes[e->from]);
	}
	rows_leave(w);
	rows_enter(w, &columns[CALLEES]);
	for (uint32_t i = 0; i < n->nout; i++) {
		const struct edge *e = &g->edges.at[g->out[n->out + i]];

		add_edge(w, e, &g->nodes[e->to]);
	}
	rows_leave(w);
}

static void rows(const struct report *r, struct rows *w)
{
	for (size_t i = 0; i < r->graph->n; i++)
		add_block(w, r->graph, &r->graph->nodes[i]);
}

const struct view tree_view = {
	.name = "tree",
	.extension = "txt",
	.render = render,
	.columns = columns,
	.rows = rows,
};
