#include "report/graph/graph.h"
#include "report/names/elide.h"
#include "report/names/names.h"
#include "report/names/unit.h"
#include "views/picture/dotcolor.h"
#include "views/text/header.h"
#include "views/view.h"

/*
 * The call graph as a flowchart of Mermaid, which GitHub and many others draw
 * between fences: https://mermaid.js.org/syntax/flowchart.html. Nodes are
 * called by numbers; all that a profile says stands between quotes.
 */
enum { NAME_MOST = 60, LINE_MOST = 120, HEAVY_PERCENT = 20 };

struct chart {
	const struct report *r;
	struct writer *out;
	struct arena arena; /* of the node in hand */
};

/* "40ms (26.67%)" */
static void put_part(struct chart *c, sum_t v)
{
	char value[UNIT_TEXT_SIZE], part[UNIT_PERCENT_SIZE];

	unit_percent(part, sizeof(part), v, c->r->total);
	writer_put(c->out, "%s (%s)", report_value(c->r, value, v), part + strspn(part, " "));
}

static void put_style(struct chart *c, size_t number, sum_t cum)
{
	char text[DOTCOLOR_SIZE], fill[DOTCOLOR_SIZE];

	dotcolor_text(text, cum, c->r->total, true);
	dotcolor_fill(fill, cum, c->r->total, true);
	writer_put(c->out, "    style N%zu fill:", number);
	writer_escaped(c->out, escaped_own(text_of(fill)));
	writer_put(c->out, ",stroke:");
	writer_escaped(c->out, escaped_own(text_of(text)));
	writer_put(c->out, ",color:#000\n");
}

static void put_node(struct chart *c, size_t number, const struct node *n)
{
	sum_t flat = node_flat(n), cum = node_cum(n);
	struct text name = names_short(&c->arena, n->name);

	writer_put(c->out, "    N%zu[\"", number);
	writer_text(c->out, elide_name(&c->arena, name, NAME_MOST));
	writer_put(c->out, "<br/>");
	if (flat || !cum)
		put_part(c, flat);
	if (cum != flat) {
		writer_put(c->out, flat ? "<br/>of " : "of ");
		put_part(c, cum);
	}
	writer_put(c->out, "\"]\n");
	put_style(c, number, cum);
	arena_reset(&c->arena);
}

static bool is_heavy(const struct report *r, sum_t weight)
{
	return sum_abs(weight) * 100 >= sum_abs(r->total) * HEAVY_PERCENT && weight;
}

static void put_edge(struct chart *c, const struct edge *e)
{
	sum_t weight = edge_weight(c->r->graph, e);
	char value[UNIT_TEXT_SIZE];

	writer_put(c->out, "    N%zu ", e->from + (size_t)1);
	writer_put(c->out, e->residual ? "-.->" : is_heavy(c->r, weight) ? "==>" : "-->");
	writer_put(c->out, "|\"%s%s\"| N%zu\n", report_value(c->r, value, weight),
		   e->inlined ? " (inline)" : "", e->to + (size_t)1);
}

/* A node of its own, as DOT has it. */
static void put_legend(struct chart *c)
{
	struct header h = { .arena = &c->arena };

	header_profile(&h, c->r);
	header_shown(&h, c->r);
	writer_put(c->out, "    L[\"");
	for (size_t i = 0; i < h.lines.n; i++) {
		writer_text(c->out, elide_line(&c->arena, h.lines.at[i], LINE_MOST));
		writer_put(c->out, "<br/>");
	}
	writer_put(c->out,
		   "Red is what takes most with all it calls.<br/>Thick arrows lead to a fifth or "
		   "more, dotted ones across what is not shown.\"]\n");
	writer_put(c->out, "    style L fill:#fff,stroke:#999,color:#000,text-align:left\n");
	mem_free(h.lines.at);
	arena_reset(&c->arena);
}

static int render(const struct report *r, struct writer *out, struct error *err)
{
	struct chart c = { .r = r, .out = out };
	const struct graph *g = r->graph;

	(void)err;
	writer_put(out, "flowchart TD\n");
	put_legend(&c);
	for (size_t i = 0; i < g->n; i++)
		put_node(&c, i + 1, &g->nodes[i]);
	for (size_t i = 0; i < g->edges.n; i++)
		if (g->edges.at[i].from < g->n && g->edges.at[i].to < g->n)
			put_edge(&c, &g->edges.at[i]);
	arena_free(&c.arena);
	return 0;
}

const struct view mermaid_view = {
	.extension = "mmd",
	.also = "mermaid",
	.form = WRITER_MERMAID,
	.render = render,
};
