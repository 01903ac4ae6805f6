#include <inttypes.h>
#include <math.h>

#include "report/graph/nodelets.h"
#include "report/names/elide.h"
#include "report/names/names.h"
#include "report/names/unit.h"
#include "views/picture/dotcolor.h"
#include "views/text/header.h"
#include "views/view.h"
#include "views/writer.h"

/* In cells: longer lines no layout can bear, and longer names no box of a picture. */
enum { LINE_MOST = 512, BOX_MOST = 100 };
enum { FONT_LEAST = 8, FONT_MORE = 16, WEIGHT_MORE = 100, WIDTH_MORE = 5 };

struct drawing {
	const struct report *r;
	struct writer *out;
	struct arena arena; /* of the node in hand */
	sum_t largest;      /* flat value */
	bool picture;       /* it is to be drawn, and not to be read */
};

static void put_text(struct drawing *d, struct text t)
{
	writer_text(d->out, elide_line(&d->arena, t, LINE_MOST));
}

static void put_whole(struct drawing *d, struct text name)
{
	writer_text(d->out, elide_name(&d->arena, name, ELIDE_WHOLE));
}

/* ---- the frame ---- */

static struct text title(struct drawing *d)
{
	const struct profile *p = d->r->profile;
	struct text file = profile_text(p, p->mappings.at[p->mappings.n > 1].file);

	return file.n ? names_base(&d->arena, file) : file;
}

/* A comment may say so: the legend, which is called like its first line, would be that node. */
static bool is_node(struct text line)
{
	return line.n > 1 && line.at[0] == 'N' && line.at[1] >= '0' && line.at[1] <= '9';
}

static void put_legend(struct drawing *d, struct text name)
{
	struct header h = { .arena = &d->arena };

	header_profile(&h, d->r);
	header_shown(&h, d->r);
	writer_put(d->out,
		   is_node(h.lines.at[0]) ? "subgraph cluster_L { \" " : "subgraph cluster_L { \"");
	put_text(d, h.lines.at[0]);
	writer_put(d->out, "\" [shape=box fontsize=16 label=\"");
	for (size_t i = 0; i < h.lines.n; i++) {
		put_text(d, h.lines.at[i]);
		writer_put(d->out, "\\l");
	}
	if (d->picture)
		writer_put(d->out,
			   "\\lColour: the more with all it calls, the redder; blue: negative\\l"
			   "Letters: the more of its own, the larger\\l"
			   "Arrows: the more, the thicker; dotted: across what is not shown\\l");
	writer_put(d->out, "\\lSee https://git.io/JfYMW for how to read the graph\\l\"");
	if (name.n) {
		writer_put(d->out, " tooltip=\"");
		put_text(d, name);
		writer_put(d->out, "\"");
	}
	writer_put(d->out, "] }\n");
	mem_free(h.lines.at);
}

/* ---- nodes ---- */

/*
 * Where a line of a name ends: the length of a "::" or ".", but within brackets
 * only in the DOT text, where the reference has it so.
 */
static size_t line_end(const struct drawing *d, const char *at, size_t *depth)
{
	if (memchr("([{<", *at, 4))
		++*depth;
	else if (memchr(")]}>", *at, 4))
		*depth -= *depth > 0;
	if (*depth && d->picture)
		return 0;
	return *at == '.' ? 1 : !strncmp(at, "::", 2) ? 2 : 0;
}

/* The name over several lines, and without type parameters. */
static void put_short_name(struct drawing *d, struct text name)
{
	static const char left_out[] = "[...]";
	size_t start = 0, depth = 0;

	for (size_t i = 0; i < name.n;) {
		bool skips = !strncmp(name.at + i, left_out, strlen(left_out));
		size_t n = skips ? strlen(left_out) : line_end(d, name.at + i, &depth);

		if (!n) {
			i++;
			continue;
		}
		put_text(d, (struct text){ name.at + start, i - start });
		if (skips)
			writer_put(d->out, "[…]");
		else
			writer_put(d->out, "\\n");
		start = i += n;
	}
	put_text(d, (struct text){ name.at + start, name.n - start });
}

/* What a node is called in its box, a line for each part. */
static void put_name(struct drawing *d, const struct entity *e)
{
	struct entity brief = *e;
	struct site site = *e->site;
	struct text parts[ENTITY_PARTS];

	brief.name = names_short(&d->arena, e->name);
	if (d->picture)
		brief.name = elide_name(&d->arena, brief.name, BOX_MOST);
	if (e->site->file.n)
		site.file = names_base(&d->arena, e->site->file);
	brief.site = &site;
	entity_parts(&d->arena, &brief, parts);
	for (size_t i = 0; i < ENTITY_PARTS; i++) {
		if (!parts[i].n)
			continue;
		if (i == ENTITY_NAME)
			put_short_name(d, parts[i]);
		else
			put_text(d, parts[i]);
		writer_put(d->out, "\\n");
	}
}

/* "40ms (26.67%)" */
static void put_part(struct drawing *d, sum_t v)
{
	char value[UNIT_TEXT_SIZE], part[UNIT_PERCENT_SIZE];

	unit_percent(part, sizeof(part), v, d->r->total);
	writer_put(d->out, "%s (%s)", report_value(d->r, value, v), part + strspn(part, " "));
}

static void put_values(struct drawing *d, sum_t flat, sum_t cum)
{
	if (flat)
		put_part(d, flat);
	else
		writer_put(d->out, "0");
	if (cum != flat) {
		writer_put(d->out, flat ? "\\nof " : " of ");
		put_part(d, cum);
	}
}

static int font_size(const struct drawing *d, sum_t flat)
{
	if (!flat)
		return FONT_LEAST;
	return FONT_LEAST + (int)ceil(FONT_MORE * sqrt((double)sum_abs(flat) / (double)d->largest));
}

static void put_node(struct drawing *d, size_t number, const struct node *n)
{
	char value[UNIT_TEXT_SIZE], text[DOTCOLOR_SIZE], fill[DOTCOLOR_SIZE];
	sum_t flat = node_flat(n), cum = node_cum(n);

	writer_put(d->out, "N%zu [label=\"", number);
	put_name(d, n->entity);
	put_values(d, flat, cum);
	writer_put(d->out, "\" id=\"node%zu\" fontsize=%d shape=box tooltip=\"", number,
		   font_size(d, flat));
	put_whole(d, n->name);
	writer_put(d->out, " (%s)\"", report_value(d->r, value, cum));
	writer_put(d->out, " color=\"%s\" fillcolor=\"%s\"]\n",
		   dotcolor_text(text, cum, d->r->total, d->picture),
		   dotcolor_fill(fill, cum, d->r->total, d->picture));
	arena_reset(&d->arena);
}

/* ---- tags ---- */

enum { OF_SIZE = 48, ID_SIZE = 64 };

/* Ids of a nodelet, and of the node or nodelet that it belongs to. */
static void name_ids(char id[ID_SIZE], char of[OF_SIZE], size_t number, const struct nodelet *t)
{
	if (t->texts == NODELET_NONE || t->number == NODELET_NONE)
		snprintf(of, OF_SIZE, "N%zu", number);
	else
		snprintf(of, OF_SIZE, "N%zu_%" PRIu32, number, t->texts);
	if (t->number == NODELET_NONE)
		snprintf(id, ID_SIZE, "%s_%" PRIu32, of, t->texts);
	else
		snprintf(id, ID_SIZE, "N%s_%" PRIu32, of, t->number);
}

static void put_nodelet(struct drawing *d, size_t number, const struct nodelet *t)
{
	char id[ID_SIZE], of[OF_SIZE], buf[UNIT_TEXT_SIZE];
	const char *weight = report_value(d->r, buf, t->weight);

	name_ids(id, of, number, t);
	writer_put(d->out, "%s [label = \"", id);
	for (size_t i = 0; i < t->nparts; i++) {
		writer_put(d->out, i ? "\\n" : "");
		put_text(d, t->parts[i]);
	}
	writer_put(d->out, "\" id=\"%s\" fontsize=8 shape=box3d tooltip=\"%s\"]\n", id, weight);
	writer_put(d->out, "%s -> %s [label=\" %s\" weight=100 tooltip=\"%s\" labeltooltip=\"%s\"",
		   of, id, weight, weight, weight);
	writer_put(d->out, t->cumulative ? " style=\"dotted\"]\n" : "]\n");
}

static bool has_nodelets(const struct nodelets *t, uint32_t row)
{
	return t->first[row] < t->first[row + 1];
}

static void put_nodes(struct drawing *d)
{
	const struct graph *g = d->r->graph;

	for (size_t i = 0; i < g->n; i++)
		if (sum_abs(node_flat(&g->nodes[i])) > d->largest)
			d->largest = sum_abs(node_flat(&g->nodes[i]));
	for (size_t i = 0; i < g->n; i++) {
		put_node(d, i + 1, &g->nodes[i]);
		for (uint32_t k = g->nodelets->first[i]; k < g->nodelets->first[i + 1]; k++)
			put_nodelet(d, i + 1, &g->nodelets->at.at[k]);
	}
}

/* ---- edges ---- */

static void put_tooltip(struct drawing *d, const char *what, const struct edge *e,
			const char *weight)
{
	const struct node *nodes = d->r->graph->nodes;

	writer_put(d->out, " %s=\"", what);
	put_whole(d, nodes[e->from].name);
	writer_put(d->out, e->residual ? " ... " : " -> ");
	put_whole(d, nodes[e->to].name);
	writer_put(d->out, " (%s)\"", weight);
}

/* A whole number from 1 to 1 + more, the larger the more of the total value is. */
static int rate(const struct drawing *d, sum_t value, int more)
{
	sum_t part = sum_abs(value * more / d->r->total);

	return 1 + (part < more ? (int)part : more);
}

static void put_importance(struct drawing *d, sum_t value)
{
	int weight = rate(d, value, WEIGHT_MORE), width = rate(d, value, WIDTH_MORE);
	char color[DOTCOLOR_SIZE];

	if (weight > 1)
		writer_put(d->out, " weight=%d", weight);
	if (width > 1)
		writer_put(d->out, " penwidth=%d", width);
	writer_put(d->out, " color=\"%s\"", dotcolor_text(color, value, d->r->total, d->picture));
}

static void put_edge(struct drawing *d, const struct edge *e)
{
	const struct graph *g = d->r->graph;
	sum_t value = edge_weight(g, e);
	char buf[UNIT_TEXT_SIZE];
	const char *weight = report_value(d->r, buf, value);

	writer_put(d->out, "N%zu -> N%zu [label=\" %s", e->from + (size_t)1,
		   e->to < g->n ? e->to + (size_t)1 : 0, weight);
	writer_put(d->out, e->inlined ? "\\n (inline)\"" : "\"");
	if (d->r->total)
		put_importance(d, value);
	put_tooltip(d, "tooltip", e, weight);
	put_tooltip(d, "labeltooltip", e, weight);
	writer_put(d->out, e->residual ? " style=\"dotted\"" : "");
	writer_put(d->out, has_nodelets(g->nodelets, e->from) ? " minlen=2]\n" : "]\n");
}

static void put_graph(const struct report *r, struct writer *out, bool picture)
{
	struct drawing d = { .r = r, .out = out, .picture = picture };
	const struct graph *g = r->graph;
	struct text name = title(&d);

	writer_put(out, "digraph \"");
	writer_text(out, name.n ? name : text_of("unnamed"));
	writer_put(out, "\" {\nnode [style=filled fillcolor=\"#f8f8f8\"]\n");
	put_legend(&d, name);
	if (g->n)
		put_nodes(&d);
	for (size_t i = 0; i < g->edges.n; i++)
		if (g->edges.at[i].from < g->n)
			put_edge(&d, &g->edges.at[i]);
	writer_put(out, "}\n");
	arena_free(&d.arena);
}

static int render(const struct report *r, struct writer *out, struct error *err)
{
	(void)err;
	put_graph(r, out, false);
	return 0;
}

static int render_picture(const struct report *r, struct writer *out, struct error *err)
{
	(void)err;
	put_graph(r, out, true);
	return 0;
}

const struct view dot_view = {
	.extension = "dot",
	.form = WRITER_DOT,
	.render = render,
};

const struct view drawn_view = {
	.extension = "dot",
	.form = WRITER_DOT,
	.render = render_picture,
};
