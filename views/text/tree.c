#include "report/graph/graph.h"
#include "report/names/elide.h"
#include "report/names/unit.h"
#include "views/data/entry.h"
#include "views/data/typecells.h"
#include "views/paint.h"
#include "views/text/header.h"
#include "views/text/typetable.h"
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

/* ---- of several sample types ---- */

static void put_rule(const struct type_table *t, struct writer *out)
{
	for (size_t i = 0; i < t->all; i++)
		writer_put(out, "-");
	writer_put(out, "-+-------------\n");
}

static void type_edge(const struct type_table *t, size_t edge, const struct node *other,
		      struct writer *out)
{
	const struct edge *e = &t->r->graph->edges.at[edge];

	type_table_edge(t, out, edge);
	writer_put(out, " |   ");
	put_name(t->r, other->name, t->all + sizeof(" |   ") - 1, e->inlined ? " (inline)" : "",
		 out);
}

static void type_block(const struct type_table *t, const struct node *n, struct writer *out)
{
	const struct graph *g = t->r->graph;

	for (uint32_t i = n->in; i < n->in + n->nin; i++)
		type_edge(t, g->in[i], &g->nodes[g->edges.at[g->in[i]].from], out);
	type_table_node(t, out, n);
	writer_put(out, " | ");
	put_name(t->r, n->name, t->all + sizeof(" | ") - 1, "", out);
	for (uint32_t i = n->out; i < n->out + n->nout; i++)
		type_edge(t, g->out[i], &g->nodes[g->edges.at[g->out[i]].to], out);
	put_rule(t, out);
}

static void render_types(const struct report *r, struct writer *out)
{
	struct arena arena = { 0 };
	struct type_table t;

	type_table_init(&t, r, &arena);
	put_rule(&t, out);
	type_table_head(&t, out, " | context");
	put_rule(&t, out);
	for (size_t i = 0; i < r->graph->n; i++)
		type_block(&t, &r->graph->nodes[i], out);
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

static void add_edge(struct rows *w, const struct report *r, uint32_t edge, bool caller)
{
	const struct edge *e = &r->graph->edges.at[edge];
	const struct node *other = &r->graph->nodes[caller ? e->from : e->to];

	type_cells_edge(w, r->columns, edge);
	rows_add(w, (struct cell[EDGE_CELLS]){
			    [OTHER] = cell_text(other->name),
			    [WEIGHT] = cell_value(e->weight),
			    [INLINE] = cell_bool(e->inlined),
			    [RESIDUAL] = cell_bool(e->residual),
		    });
}

static void add_block(struct rows *w, const struct report *r, const struct node *n)
{
	const struct graph *g = r->graph;
	struct cell cells[CELLS] = {
		[FLAT] = cell_value(node_flat(n)),
		[CUM] = cell_value(node_cum(n)),
	};

	entry_cells(cells, n->name, n->entity);
	type_cells_node(w, r->columns, n);
	rows_add(w, cells);
	rows_enter(w, &columns[CALLERS]);
	for (uint32_t i = 0; i < n->nin; i++)
		add_edge(w, r, g->in[n->in + i], true);
	rows_leave(w);
	rows_enter(w, &columns[CALLEES]);
	for (uint32_t i = 0; i < n->nout; i++)
		add_edge(w, r, g->out[n->out + i], false);
	rows_leave(w);
}

static void rows(const struct report *r, struct rows *w)
{
	for (size_t i = 0; i < r->graph->n; i++)
		add_block(w, r, &r->graph->nodes[i]);
}

const struct view tree_view = {
	.name = "tree",
	.extension = "txt",
	.render = render,
	.types = true,
	.columns = columns,
	.rows = rows,
};
