#include "views/picture/graphsvg.h"

#include <math.h>
#include <stdlib.h>

#include "report/graph/graph.h"
#include "report/names/unit.h"
#include "views/picture/drawing.h"
#include "views/picture/plain.h"
#include "views/picture/web.h"
#include "views/view.h"

enum {
	POINTS = 72,
	MARGIN = 12,
	ARROW = 9,
	NODELET_SIZE = 8,
	LEGEND_SIZE = 16,
	EDGE_SIZE = 14,
	WIDTH_MORE = 5
};

struct canvas {
	const struct report *r;
	struct writer *out;
	double height; /* of the drawing, in points: Graphviz counts from the bottom */
};

static double px(double inches)
{
	return MARGIN + inches * POINTS;
}

static double py(const struct canvas *c, double inches)
{
	return MARGIN + c->height - inches * POINTS;
}

static const char *trimmed(const char *s)
{
	return s + strspn(s, " ");
}

/* ---- names of the drawing, which are ours: N12 is the node of row 11 ---- */

static const struct node *node_of(const struct canvas *c, struct text name)
{
	char *end;
	unsigned long row;

	if (name.n < 2 || name.at[0] != 'N')
		return NULL;
	row = strtoul(name.at + 1, &end, 10);
	return end == name.at + name.n && row && row <= c->r->graph->n
		       ? &c->r->graph->nodes[row - 1]
		       : NULL;
}

static void put_id(struct writer *out, const char *attribute, struct text name)
{
	writer_put(out, " %s=\"", attribute);
	writer_text(out, name);
	writer_put(out, "\"");
}

/* ---- labels ---- */

static size_t count_lines(struct text label, char *buf)
{
	struct plain_line line;
	size_t n = 0;

	while (plain_line(&label, &line, buf))
		n++;
	return n;
}

struct place {
	double x, y, width; /* middle of the text, and the room there is; 0: any */
	double size;
};

/* The DOT text names a page on how to read graphs; a picture that can be moved says how to. */
static struct text own_hint(struct text line)
{
	static const char prefix[] = "See https://git.io/";

	if (line.n < sizeof(prefix) || memcmp(line.at, prefix, sizeof(prefix) - 1) != 0)
		return line;
	return text_of("Click: callers and callees. Wheel: zoom. /: search.");
}

/* Text is squeezed into its box where a font is wider than the one the layout reckoned with. */
static void put_label(const struct canvas *c, struct text label, struct place at)
{
	char *buf = mem_alloc(label.n + 1, 1);
	size_t lines = count_lines(label, buf);
	double y = at.y - (double)lines * at.size * 0.6 + at.size * 0.92;
	struct plain_line line;

	for (; plain_line(&label, &line, buf); y += at.size * 1.2) {
		struct text text = own_hint(line.text);
		double room = at.width - 8, natural = (double)text.n * at.size * 0.5;
		double x = line.left ? at.x - room / 2 : at.x;

		writer_put(c->out, "<text x=\"%.1f\" y=\"%.1f\" font-size=\"%.4g\"", x, y, at.size);
		writer_put(c->out, line.left ? "" : " text-anchor=\"middle\"");
		if (at.width > 0 && natural > room)
			writer_put(c->out, " textLength=\"%.1f\" lengthAdjust=\"spacingAndGlyphs\"",
				   room);
		writer_put(c->out, ">");
		writer_text(c->out, text);
		writer_put(c->out, "</text>\n");
	}
	mem_free(buf);
}

/* ---- nodes ---- */

static double font_size(const struct plain_node *n, const struct node *node)
{
	size_t lines;
	char *buf;

	if (!node)
		return text_equal(n->shape, text_of("box3d")) ? NODELET_SIZE : LEGEND_SIZE;
	/* The layout made the box as high as its lines of this size need: 1.2 each, and a margin.
	 */
	buf = mem_alloc(n->label.n + 1, 1);
	lines = count_lines(n->label, buf);
	mem_free(buf);
	return lines ? (n->height * POINTS - 8) / (1.2 * (double)lines) : NODELET_SIZE;
}

static void put_title(const struct canvas *c, const struct node *n)
{
	char flat[UNIT_TEXT_SIZE], cum[UNIT_TEXT_SIZE];
	char flat_part[UNIT_PERCENT_SIZE], cum_part[UNIT_PERCENT_SIZE];
	sum_t f = node_flat(n), all = node_cum(n);

	writer_put(c->out, "<title>");
	writer_text(c->out, n->name);
	writer_put(c->out, "\nflat %s (%s)\ncum %s (%s)</title>\n", report_value(c->r, flat, f),
		   trimmed(unit_percent(flat_part, sizeof(flat_part), f, c->r->total)),
		   report_value(c->r, cum, all),
		   trimmed(unit_percent(cum_part, sizeof(cum_part), all, c->r->total)));
}

static void begin_node(const struct canvas *c, const struct plain_node *n, const struct node *node)
{
	writer_put(c->out, node ? "<g class=\"n\" tabindex=\"0\"" : "<g");
	put_id(c->out, "id", n->name);
	if (node) {
		double total = (double)sum_abs(c->r->total);
		sum_t flat = node_flat(node);

		writer_put(c->out, " data-flat=\"%.4f\"",
			   total > 0 ? (double)flat * 100 / total : 0);
		put_id(c->out, "data-name", node->name);
	}
	writer_put(c->out, ">\n");
	if (node)
		put_title(c, node);
}

static void put_node(const struct canvas *c, const struct plain_node *n)
{
	const struct node *node = node_of(c, n->name);
	double width = n->width * POINTS, height = n->height * POINTS;

	begin_node(c, n, node);
	writer_put(c->out, "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" rx=\"3\"",
		   px(n->x) - width / 2, py(c, n->y) - height / 2, width, height);
	put_id(c->out, "fill", n->fill);
	put_id(c->out, "stroke", n->color);
	writer_put(c->out, "/>\n");
	put_label(c, n->label, (struct place){ px(n->x), py(c, n->y), width, font_size(n, node) });
	writer_put(c->out, "</g>\n");
}

/* ---- edges ---- */

/* The spline ends where the head of the arrow begins. */
static void put_arrow(const struct canvas *c, const struct plain_edge *e)
{
	const double *end = e->points + 2 * (e->npoints - 1), *before = end - 2;
	double x = px(end[0]), y = py(c, end[1]);
	double dx = x - px(before[0]), dy = y - py(c, before[1]), length = hypot(dx, dy);

	if (!(length > 0))
		return;
	dx = dx / length * ARROW;
	dy = dy / length * ARROW;
	writer_put(c->out, "<polygon points=\"%.1f,%.1f %.1f,%.1f %.1f,%.1f\"", x + dx, y + dy,
		   x - dy * 0.4, y + dx * 0.4, x + dy * 0.4, y - dx * 0.4);
	put_id(c->out, "fill", e->color);
	writer_put(c->out, "/>\n");
}

/* From 1 to 6, the wider the more of the total goes along the edge, as in DOT. */
static double edge_width(const struct canvas *c, const struct plain_edge *e)
{
	const struct graph *g = c->r->graph;
	const struct node *from = node_of(c, e->from), *to = node_of(c, e->to);

	for (uint32_t k = 0; from && to && c->r->total && k < from->nout; k++) {
		const struct edge *edge = &g->edges.at[g->out[from->out + k]];
		double part = (double)edge_weight(g, edge) / (double)c->r->total;

		if (&g->nodes[edge->to] == to)
			return 1 + fmin(fabs(part), 1) * WIDTH_MORE;
	}
	return 1;
}

static void put_path(const struct canvas *c, const struct plain_edge *e)
{
	writer_put(c->out, "<path stroke-width=\"%.1f\" d=\"", edge_width(c, e));
	for (size_t i = 0; i < e->npoints; i++)
		writer_put(c->out,
			   i == 0   ? "M%.1f,%.1f"
			   : i == 1 ? " C%.1f,%.1f"
				    : " %.1f,%.1f",
			   px(e->points[2 * i]), py(c, e->points[2 * i + 1]));
	writer_put(c->out, "\"");
	put_id(c->out, "stroke", e->color);
	writer_put(c->out, "/>\n");
}

/* The part of the total that goes along an edge of the graph. */
static void put_part(const struct canvas *c, const struct node *from, const struct node *to)
{
	const struct graph *g = c->r->graph;
	char part[UNIT_PERCENT_SIZE];

	for (uint32_t i = 0; i < from->nout; i++) {
		const struct edge *e = &g->edges.at[g->out[from->out + i]];

		if (&g->nodes[e->to] == to)
			writer_put(c->out, " (%s)",
				   trimmed(unit_percent(part, sizeof(part), edge_weight(g, e),
							c->r->total)));
	}
}

static void put_edge_title(const struct canvas *c, const struct plain_edge *e)
{
	const struct node *from = node_of(c, e->from), *to = node_of(c, e->to);
	char *buf = mem_alloc(e->label.n + 1, 1);
	struct text label = e->label;
	struct plain_line line;

	writer_put(c->out, "<title>");
	if (from && to) {
		writer_text(c->out, from->name);
		writer_put(c->out, text_equal(e->style, text_of("dotted")) ? " ... " : " -> ");
		writer_text(c->out, to->name);
		writer_put(c->out, "\n");
	}
	while (plain_line(&label, &line, buf))
		writer_text(c->out, line.text);
	if (from && to)
		put_part(c, from, to);
	writer_put(c->out, "</title>\n");
	mem_free(buf);
}

/* What calls lead to that are not drawn, but stand in the DOT text as those of one node, N0. */
static bool is_nowhere(struct text name)
{
	return text_equal(name, text_of("N0"));
}

static void put_edge(const struct canvas *c, const struct plain_edge *e)
{
	bool residual = text_equal(e->style, text_of("dotted"));

	writer_put(c->out, "<g class=\"%s\"", residual ? "e residual" : "e");
	put_id(c->out, "data-from", e->from);
	put_id(c->out, "data-to", e->to);
	writer_put(c->out, ">\n");
	put_edge_title(c, e);
	if (e->npoints > 1) {
		put_path(c, e);
		put_arrow(c, e);
	}
	put_label(c, e->label, (struct place){ px(e->label_x), py(c, e->label_y), 0, EDGE_SIZE });
	writer_put(c->out, "</g>\n");
}

/* ---- the whole ---- */

static void put_picture(struct canvas *c, const struct plain *p, bool alone)
{
	double width = p->width * POINTS + 2 * MARGIN, height = p->height * POINTS + 2 * MARGIN;

	c->height = p->height * POINTS;
	if (alone)
		writer_put(c->out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
	writer_put(
		c->out,
		"<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"graph\" width=\"%.0f\" height=\"%.0f\" "
		"viewBox=\"0 0 %.0f %.0f\">\n",
		width, height, width, height);
	if (alone)
		web_svg_style(c->out, &web_graph_css);
	writer_put(c->out, "<g class=\"view\">\n");
	for (size_t i = 0; i < p->edges.n; i++)
		if (!is_nowhere(p->edges.at[i].to))
			put_edge(c, &p->edges.at[i]);
	for (size_t i = 0; i < p->nodes.n; i++)
		if (!is_nowhere(p->nodes.at[i].name))
			put_node(c, &p->nodes.at[i]);
	writer_put(c->out, "</g>\n<text class=\"status\" x=\"%d\" y=\"%d\"></text>\n", MARGIN,
		   2 * MARGIN);
	if (alone)
		web_svg_script(c->out, &web_graph_js);
	writer_put(c->out, "</svg>\n");
}

int graphsvg_open(struct graphsvg *g, const struct report *r, struct error *err)
{
	*g = (struct graphsvg){ 0 };
	if (drawing_open(&g->drawing, r, "plain", err) < 0)
		return -1;
	return plain_read(&g->plain,
			  (struct text){ g->drawing.layout.bytes.at, g->drawing.layout.bytes.n },
			  err);
}

static void put(const struct graphsvg *g, struct writer *out, bool alone)
{
	struct canvas c = { .r = g->drawing.report, .out = out };

	put_picture(&c, &g->plain, alone);
}

void graphsvg_put(const struct graphsvg *g, struct writer *out)
{
	put(g, out, false);
}

void graphsvg_close(struct graphsvg *g)
{
	plain_free(&g->plain);
	drawing_close(&g->drawing);
}

static int render(const struct report *r, struct writer *out, struct error *err)
{
	struct graphsvg g;
	int ret = graphsvg_open(&g, r, err);

	if (ret == 0)
		put(&g, out, true);
	graphsvg_close(&g);
	return ret;
}

const struct view svg_view = {
	.extension = "svg",
	.form = WRITER_XML,
	.render = render,
};
