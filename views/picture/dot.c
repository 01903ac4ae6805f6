#include <inttypes.h>
#include <math.h>

#include "report/graph/nodelets.h"
#include "report/names/elide.h"
#include "report/names/names.h"
#include "report/names/unit.h"
#include "views/escape.h"
#include "views/picture/dotcolor.h"
#include "views/text/header.h"
#include "views/view.h"

/* Longer texts, which no program has and no layout can bear, are cut: in cells. */
enum { LABEL_MOST = 512 };
enum { FONT_LEAST = 8, FONT_MORE = 16, WEIGHT_MORE = 100, WIDTH_MORE = 5 };

struct drawing {
	const struct report *r;
	FILE *out;
	struct arena arena; /* of the node in hand */
	sum_t largest;      /* flat value */
};

static void put_text(struct drawing *d, struct text t, const char *after)
{
	escape_dot(d->out, t.n > LABEL_MOST ? elide_name(&d->arena, t, LABEL_MOST) : t);
	fputs(after, d->out);
}

/* ---- the frame ---- */

static struct text title(struct drawing *d)
{
	const struct profile *p = d->r->profile;
	struct text file = profile_text(p, p->mappings.at[p->mappings.n > 1].file);

	return file.n ? names_base(&d->arena, file) : file;
}

static void put_legend(struct drawing *d, struct text name)
{
	struct header h = { .arena = &d->arena };

	header_profile(&h, d->r);
	header_shown(&h, d->r);
	fputs("subgraph cluster_L { \"", d->out);
	put_text(d, h.lines.at[0], "\" [shape=box fontsize=16 label=\"");
	for (size_t i = 0; i < h.lines.n; i++)
		put_text(d, h.lines.at[i], "\\l");
	fputs("\\lSee https://git.io/JfYMW for how to read the graph\\l\"", d->out);
	if (name.n) {
		fputs(" tooltip=\"", d->out);
		put_text(d, name, "\"");
	}
	fputs("] }\n", d->out);
	mem_free(h.lines.at);
}

/* ---- nodes ---- */

/* The name over several lines: "::" and "." end one, and type parameters are left out. */
static void put_short_name(struct drawing *d, struct text name)
{
	static const struct {
		const char *from, *to;
	} changes[] = { { "::", "\\n" }, { "[...]", "[…]" }, { ".", "\\n" } };
	size_t start = 0, i = 0;

	while (i < name.n) {
		size_t k = 0, n = 0;

		for (; k < sizeof(changes) / sizeof(*changes); k++) {
			n = strlen(changes[k].from);
			if (!strncmp(name.at + i, changes[k].from, n))
				break;
			n = 0;
		}
		if (!n) {
			i++;
			continue;
		}
		put_text(d, (struct text){ name.at + start, i - start }, changes[k].to);
		start = i += n;
	}
	put_text(d, (struct text){ name.at + start, i - start }, "");
}

/* What a node is called in its box, a line for each part. */
static void put_name(struct drawing *d, const struct entity *e)
{
	struct entity brief = *e;
	struct text parts[ENTITY_PARTS];

	brief.name = names_short(&d->arena, e->name);
	if (e->file.n)
		brief.file = names_base(&d->arena, e->file);
	entity_parts(&d->arena, &brief, parts);
	for (size_t i = 0; i < ENTITY_PARTS; i++) {
		if (!parts[i].n)
			continue;
		if (i == ENTITY_NAME)
			put_short_name(d, parts[i]);
		else
			put_text(d, parts[i], "");
		fputs("\\n", d->out);
	}
}

/* "40ms (26.67%)" */
static void put_part(struct drawing *d, sum_t v)
{
	char value[UNIT_TEXT_SIZE], part[UNIT_PERCENT_SIZE];

	unit_percent(part, sizeof(part), v, d->r->total);
	escape_dot(d->out, text_of(report_value(d->r, value, v)));
	fprintf(d->out, " (%s)", part + strspn(part, " "));
}

static void put_values(struct drawing *d, sum_t flat, sum_t cum)
{
	if (flat)
		put_part(d, flat);
	else
		putc('0', d->out);
	if (cum != flat) {
		fputs(flat ? "\\nof " : " of ", d->out);
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

	fprintf(d->out, "N%zu [label=\"", number);
	put_name(d, n->entity);
	put_values(d, flat, cum);
	fprintf(d->out, "\" id=\"node%zu\" fontsize=%d shape=box tooltip=\"", number,
		font_size(d, flat));
	put_text(d, n->name, " (");
	put_text(d, text_of(report_value(d->r, value, cum)), ")\"");
	fprintf(d->out, " color=\"%s\" fillcolor=\"%s\"]\n", dotcolor_text(text, cum, d->r->total),
		dotcolor_fill(fill, cum, d->r->total));
	arena_reset(&d->arena);
}

/* ---- tags ---- */

enum { OF_SIZE = 48, ID_SIZE = 64 };

/* Ids of a nodelet, and of the node or nodelet that it belongs to. */
static void name_ids(char id[ID_SIZE], char of[OF_SIZE], size_t number, const struct nodelet *t)
{
	if (t->label == NODELET_NONE || t->number == NODELET_NONE)
		snprintf(of, OF_SIZE, "N%zu", number);
	else
		snprintf(of, OF_SIZE, "N%zu_%" PRIu32, number, t->label);
	if (t->number == NODELET_NONE)
		snprintf(id, ID_SIZE, "%s_%" PRIu32, of, t->label);
	else
		snprintf(id, ID_SIZE, "N%s_%" PRIu32, of, t->number);
}

static void put_nodelet(struct drawing *d, size_t number, const struct nodelet *t)
{
	char id[ID_SIZE], of[OF_SIZE], buf[UNIT_TEXT_SIZE];
	struct text weight = text_of(report_value(d->r, buf, t->weight));

	name_ids(id, of, number, t);
	fprintf(d->out, "%s [label = \"", id);
	for (size_t i = 0; i < t->nparts; i++)
		put_text(d, t->parts[i], i + 1 < t->nparts ? "\\n" : "");
	fprintf(d->out, "\" id=\"%s\" fontsize=8 shape=box3d tooltip=\"", id);
	put_text(d, weight, "\"]\n");
	fprintf(d->out, "%s -> %s [label=\" ", of, id);
	put_text(d, weight, "\" weight=100 tooltip=\"");
	put_text(d, weight, "\" labeltooltip=\"");
	put_text(d, weight, t->cumulative ? "\" style=\"dotted\"]\n" : "\"]\n");
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
			struct text weight)
{
	const struct node *nodes = d->r->graph->nodes;

	fprintf(d->out, " %s=\"", what);
	put_text(d, nodes[e->from].name, e->residual ? " ... " : " -> ");
	put_text(d, nodes[e->to].name, " (");
	put_text(d, weight, ")\"");
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
		fprintf(d->out, " weight=%d", weight);
	if (width > 1)
		fprintf(d->out, " penwidth=%d", width);
	fprintf(d->out, " color=\"%s\"", dotcolor_text(color, value, d->r->total));
}

static void put_edge(struct drawing *d, const struct edge *e)
{
	const struct graph *g = d->r->graph;
	sum_t value = report_mean(e->weight, e->divisor);
	char buf[UNIT_TEXT_SIZE];
	struct text weight = text_of(report_value(d->r, buf, value));

	fprintf(d->out, "N%zu -> N%zu [label=\" ", e->from + (size_t)1,
		e->to < g->n ? e->to + (size_t)1 : 0);
	put_text(d, weight, e->inlined ? "\\n (inline)\"" : "\"");
	if (d->r->total)
		put_importance(d, value);
	put_tooltip(d, "tooltip", e, weight);
	put_tooltip(d, "labeltooltip", e, weight);
	fprintf(d->out, "%s%s]\n", e->residual ? " style=\"dotted\"" : "",
		has_nodelets(g->nodelets, e->from) ? " minlen=2" : "");
}

static int render(const struct report *r, FILE *out, struct error *err)
{
	struct drawing d = { .r = r, .out = out };
	const struct graph *g = r->graph;
	struct text name = title(&d);

	(void)err;
	fputs("digraph \"", out);
	escape_dot(out, name.n ? name : text_of("unnamed"));
	fputs("\" {\nnode [style=filled fillcolor=\"#f8f8f8\"]\n", out);
	put_legend(&d, name);
	if (g->n)
		put_nodes(&d);
	for (size_t i = 0; i < g->edges.n; i++)
		if (g->edges.at[i].from < g->n)
			put_edge(&d, &g->edges.at[i]);
	fputs("}\n", out);
	arena_free(&d.arena);
	return 0;
}

const struct view dot_view = {
	.extension = "dot",
	.render = render,
};
