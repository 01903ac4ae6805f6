#include <inttypes.h>
#include <string.h>

#include "report/unit.h"
#include "views/escape.h"
#include "views/tui/list.h"
#include "views/tui/pane.h"
#include "views/tui/put.h"

/* One function between its callers and its callees. */

enum { PART = 7, SIDE = 4, FLAT_FROM = 60 };

static int names_at(const struct tui *t)
{
	return t->sandwich.width + PART + 3;
}

static const struct graph *graph(const struct tui *t)
{
	return t->answers[ASK_GRAPH]->report.graph;
}

static const struct node *center(const struct tui *t)
{
	return &graph(t)->nodes[t->sandwich.node];
}

static size_t length(const struct tui *t)
{
	return t->sandwich.found ? center(t)->nin + 1u + center(t)->nout : 0;
}

/* The edge of a line, or NULL for the function itself. */
static const struct edge *edge(const struct tui *t, size_t line)
{
	const struct graph *g = graph(t);
	const struct node *n = center(t);

	if (line < n->nin)
		return &g->edges.at[g->in[n->in + line]];
	if (line == n->nin)
		return NULL;
	return &g->edges.at[g->out[n->out + line - n->nin - 1]];
}

static const struct node *node(const struct tui *t, size_t line)
{
	const struct edge *e = edge(t, line);

	if (!e)
		return center(t);
	return &graph(t)->nodes[line < center(t)->nin ? e->from : e->to];
}

static struct text text(const struct tui *t, size_t line)
{
	return node(t, line)->name;
}

static const struct entity *entity(const struct tui *t, size_t line)
{
	return node(t, line)->entity;
}

static sum_t value(const struct tui *t, size_t line)
{
	const struct edge *e = edge(t, line);

	return e ? report_mean(e->weight, e->divisor) : node_cum(center(t));
}

/* ---- the function in the middle ---- */

/* A mean, or a value of a comparison, may be more than that of the whole. */
static int value_width(const struct tui *t)
{
	sum_t largest = sum_abs(node_flat(center(t)));

	for (size_t i = 0; i < length(t); i++)
		largest = sum_larger(largest, value(t, i));
	return put_value_width(&t->answers[ASK_GRAPH]->report, largest);
}

static bool look_at(struct tui *t, struct text name)
{
	const struct graph *g = graph(t);

	for (uint32_t i = 0; i < g->n; i++)
		if (text_equal(g->nodes[i].name, name)) {
			t->sandwich.node = i;
			t->lines++;
			t->sandwich.found = true;
			t->sandwich.width = value_width(t);
			t->sandwich.name.n = 0;
			for (size_t k = 0; k < name.n; k++)
				*VEC_PUSH(&t->sandwich.name) = name.at[k];
			return true;
		}
	return false;
}

static void prepare(struct tui *t)
{
	struct text name = { t->sandwich.name.at ? t->sandwich.name.at : "", t->sandwich.name.n };
	struct arena arena = { 0 };

	t->sandwich.found = false;
	if (!look_at(t, text_join(&arena, &name, 1)) && graph(t)->n)
		look_at(t, graph(t)->nodes[0].name);
	arena_free(&arena);
}

/* Coming from another view, its function is the one to look at; else a line of this one is. */
static bool find(struct tui *t, struct text name)
{
	if (t->entering && look_at(t, name)) {
		tui_place(t)->cursor = center(t)->nin;
		return true;
	}
	for (size_t i = 0; i < length(t); i++)
		if (text_equal(text(t, i), name)) {
			tui_place(t)->cursor = i;
			return true;
		}
	if (length(t))
		tui_place(t)->cursor = center(t)->nin;
	return length(t) > 0;
}

static void enter(struct tui *t, size_t line)
{
	look_at(t, text(t, line));
	list_go(t, center(t)->nin);
}

/* ---- drawing ---- */

static void head(struct tui *t, struct area a)
{
	put_style(t, STYLE_HEAD);
	put_right(t, a.y, a.x + 1, t->sandwich.width, "VALUE");
	put_right(t, a.y, a.x + 1 + t->sandwich.width, PART, "OF IT");
	put_text(t, a.y, a.x + names_at(t), a.cols - names_at(t),
		 text_of("CALLERS, FUNCTION, CALLEES"));
}

static void draw(struct tui *t, size_t line, struct area a)
{
	const struct report *r = &t->answers[ASK_GRAPH]->report;
	const struct edge *e = edge(t, line);
	const struct node *n = center(t);
	char buf[UNIT_TEXT_SIZE + UNIT_PERCENT_SIZE];
	int x = a.x + names_at(t), flat = a.cols >= FLAT_FROM ? t->sandwich.width + 6 : 0;

	put_value_style(t, r, value(t, line));
	put_amount(t, a.y, a.x + 1, t->sandwich.width, r, value(t, line));
	put_percent(buf, value(t, line), e ? node_cum(n) : r->total);
	put_right(t, a.y, a.x + 1 + t->sandwich.width, PART, "%s", buf);
	put_style(t, e ? STYLE_PLAIN : STYLE_HEAD);
	if (e)
		put_text(t, a.y, x, SIDE, text_of(put_mark(t, line < n->nin ? "┌" : "└")));
	x += e ? SIDE - 2 : 0;
	x += put_name(t, a.y, x, a.x + a.cols - x - (e ? 0 : flat), text(t, line)) + 1;
	if (!e && flat)
		put_print(t, a.y, x, a.x + a.cols - x, "flat %s",
			  report_value(r, buf, node_flat(n)));
	else if (e && (e->residual || e->inlined))
		put_print(t, a.y, x, a.x + a.cols - x, "%s",
			  e->inlined ? "(inline)" : "(indirect)");
}

/* ---- in words ---- */

static void explain_center(const struct report *r, const struct node *n, FILE *out)
{
	char a[UNIT_TEXT_SIZE], part[UNIT_PERCENT_SIZE];

	escape_text(out, n->name);
	fprintf(out, "\n\nCUM   %s", report_value(r, a, node_cum(n)));
	put_percent(part, node_cum(n), r->total);
	fprintf(out, " with all that it called, %s of %s.\n", part + strspn(part, " "),
		report_value(r, a, r->total));
	fprintf(out, "FLAT  %s while it ran itself.\n", report_value(r, a, node_flat(n)));
	fprintf(out, "\nCallers, above it: %" PRIu32 ". Callees, below: %" PRIu32 ".\n", n->nin,
		n->nout);
}

/* Who calls whom, and what of the function in the middle goes through the call. */
static void explain_edge(const struct tui *t, size_t line, FILE *out)
{
	const struct report *r = &t->answers[ASK_GRAPH]->report;
	const struct edge *e = edge(t, line);
	const struct node *n = center(t);
	char a[UNIT_TEXT_SIZE], part[UNIT_PERCENT_SIZE];

	put_percent(part, value(t, line), node_cum(n));
	fprintf(out, "VALUE  %s was counted where\n       ", report_value(r, a, value(t, line)));
	escape_text(out, graph(t)->nodes[e->from].name);
	fputs("\n       called\n       ", out);
	escape_text(out, graph(t)->nodes[e->to].name);
	fprintf(out, "\n       A sample counts once, however often the call is on its stack.\n");
	fprintf(out, "OF IT  that is %s of the %s of\n       ", part + strspn(part, " "),
		report_value(r, a, node_cum(n)));
	escape_text(out, n->name);
	putc('\n', out);
	if (e->inlined)
		fputs("\nThe compiler put every such call into the caller (inline).\n", out);
	if (e->residual)
		fputs("\nThere are calls between the two that are not shown (indirect).\n", out);
}

static void explain(const struct tui *t, size_t line, FILE *out)
{
	if (edge(t, line))
		explain_edge(t, line, out);
	else
		explain_center(&t->answers[ASK_GRAPH]->report, center(t), out);
}

const struct pane pane_sandwich = {
	.name = "sandwich",
	.command = "peek",
	.of_selection = true,
	.title = "Sandwich",
	.digit = '4',
	.question = ASK_GRAPH,
	.prepare = prepare,
	.length = length,
	.head = head,
	.draw = draw,
	.text = text,
	.entity = entity,
	.enter = enter,
	.find = find,
	.explain = explain,
};
