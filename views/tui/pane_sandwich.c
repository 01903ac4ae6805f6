#include <string.h>

#include "report/graph/graph.h"
#include "report/names/unit.h"
#include "report/sums/entity.h"
#include "report/sums/neighbors.h"
#include "views/escape.h"
#include "views/tui/cursor.h"
#include "views/tui/pane.h"
#include "views/tui/put.h"
#include "views/tui/state.h"
#include "views/tui/values.h"

/* One function between its callers and its callees. */

enum { PART = 7, SIDE = 4, FLAT_FROM = 60 };

/* The function that is looked at between its callers and callees. */
struct sandwich {
	VEC(char) name; /* of the one in the middle, while it was last found */
	uint32_t node;  /* of the table */
	struct neighbors around;
	unsigned generation; /* of the answer that these are of */
	bool found;
	int width; /* of values, in cells */
};

static struct sandwich *sandwich(const struct tui *t)
{
	return pane_state(t, PANE_SANDWICH);
}

static int names_at(const struct tui *t)
{
	return sandwich(t)->width + PART + 3;
}

static const struct graph *graph(const struct tui *t)
{
	return t->answers[ASK_TABLE]->report.graph;
}

static const struct node *center(const struct tui *t)
{
	return &graph(t)->nodes[sandwich(t)->node];
}

static size_t length(const struct tui *t)
{
	const struct neighbors *n = &sandwich(t)->around;

	return sandwich(t)->found ? n->callers.n + 1 + n->callees.n : 0;
}

/* Whether a line stands above the function in the middle. */
static bool is_caller(const struct tui *t, size_t line)
{
	return line < sandwich(t)->around.callers.n;
}

/* NULL for the function itself. */
static const struct neighbor *neighbor(const struct tui *t, size_t line)
{
	const struct neighbors *n = &sandwich(t)->around;

	if (is_caller(t, line))
		return &n->callers.at[line];
	return line == n->callers.n ? NULL : &n->callees.at[line - n->callers.n - 1];
}

static struct text text(const struct tui *t, size_t line)
{
	const struct neighbor *n = neighbor(t, line);

	return n ? n->name : center(t)->name;
}

static const struct entity *entity(const struct tui *t, size_t line)
{
	const struct neighbor *n = neighbor(t, line);

	return n ? &graph(t)->entities.at.at[n->entity] : center(t)->entity;
}

static sum_t value(const struct tui *t, size_t line)
{
	const struct neighbor *n = neighbor(t, line);

	return n ? report_mean(n->weight, n->divisor) : node_cum(center(t));
}

/* ---- the function in the middle ---- */

/* A mean, or a value of a comparison, may be more than that of the whole. */
static int value_width(const struct tui *t)
{
	sum_t largest = sum_abs(node_flat(center(t)));

	for (size_t i = 0; i < length(t); i++)
		largest = sum_larger(largest, value(t, i));
	return put_value_width(&t->answers[ASK_TABLE]->report, largest);
}

static bool is_center(const struct tui *t, uint32_t node)
{
	return sandwich(t)->found && sandwich(t)->node == node &&
	       sandwich(t)->generation == t->answers[ASK_TABLE]->generation;
}

/* False if the watch stopped it: then what was looked at stays. */
static bool surround(struct tui *t, uint32_t node, struct text name)
{
	struct sandwich *s = sandwich(t);
	struct neighbors around;

	neighbors_find(&around, &t->answers[ASK_TABLE]->report, &graph(t)->entities,
		       graph(t)->nodes[node].item);
	if (t->work.watch.stopped) {
		neighbors_free(&around);
		return false;
	}
	neighbors_free(&s->around);
	s->around = around;
	s->found = true;
	s->node = node;
	s->generation = t->answers[ASK_TABLE]->generation;
	VEC_SET_TEXT(&s->name, name);
	s->width = value_width(t);
	t->lines++;
	return true;
}

static bool look_at(struct tui *t, struct text name)
{
	const struct graph *g = graph(t);

	for (uint32_t i = 0; i < g->n; i++)
		if (text_equal(g->nodes[i].name, name))
			return is_center(t, i) || surround(t, i, name);
	return false;
}

/* Another answer has to be looked at anew; which function in it, find says. */
static void prepare(struct tui *t)
{
	if (sandwich(t)->generation != t->answers[ASK_TABLE]->generation)
		sandwich(t)->found = false;
}

/* The function that was in the middle, or else the one that is selected, or the heaviest. */
static void look_again(struct tui *t, struct text name)
{
	struct arena arena = { 0 };
	struct text kept = { sandwich(t)->name.at ? sandwich(t)->name.at : "",
			     sandwich(t)->name.n };

	if (!(kept.n && look_at(t, text_join(&arena, &kept, 1))) && !look_at(t, name) &&
	    graph(t)->n)
		look_at(t, graph(t)->nodes[0].name);
	arena_free(&arena);
}

static struct text subject(const struct tui *t)
{
	return sandwich(t)->found ? center(t)->name : (struct text){ "", 0 };
}

/* Coming from another view, its function is the one to look at; else a line of this one is. */
static bool find(struct tui *t, struct text name)
{
	bool entered = t->entering && look_at(t, name);

	if (!sandwich(t)->found)
		look_again(t, name);
	for (size_t i = 0; i < length(t) && !entered; i++)
		if (text_equal(text(t, i), name)) {
			tui_place(t)->cursor = i;
			return true;
		}
	if (length(t))
		tui_place(t)->cursor = sandwich(t)->around.callers.n;
	return length(t) > 0;
}

static void enter(struct tui *t, size_t line)
{
	struct arena arena = { 0 };
	struct text name = text(t, line);

	if (!neighbor(t, line))
		tui_say(t, "this is the function in the middle; Enter on another one goes there");
	else if (look_at(t, text_join(&arena, &name, 1)))
		cursor_go(t, sandwich(t)->around.callers.n);
	arena_free(&arena);
}

/* ---- drawing ---- */

static void head(struct tui *t, struct area a)
{
	static const char title[] = "CALLERS, FUNCTION, CALLEES";
	int room = a.cols - names_at(t);

	put_style(t, STYLE_HEAD);
	put_right(t, a.y, a.x + 1, sandwich(t)->width, "VALUE");
	put_right(t, a.y, a.x + 1 + sandwich(t)->width, PART, "OF IT");
	put_text(t, a.y, a.x + names_at(t), room,
		 text_of(room < (int)strlen(title) ? "CALLERS, CALLEES" : title));
}

static void draw(struct tui *t, size_t line, struct area a)
{
	const struct report *r = &t->answers[ASK_TABLE]->report;
	const struct neighbor *n = neighbor(t, line);
	int width = sandwich(t)->width;
	char buf[UNIT_TEXT_SIZE + UNIT_PERCENT_SIZE];
	int x = a.x + names_at(t), flat = a.cols >= FLAT_FROM ? width + 6 : 0;

	put_value_style(t, r, value(t, line));
	put_amount(t, a.y, a.x + 1, width, r, value(t, line));
	put_percent(buf, value(t, line), n ? node_cum(center(t)) : r->total);
	put_right(t, a.y, a.x + 1 + width, PART, "%s", buf);
	put_style(t, n ? STYLE_PLAIN : STYLE_HEAD);
	if (n) {
		put_text(t, a.y, x, SIDE, text_of(put_mark(t, is_caller(t, line) ? "┌" : "└")));
		x += SIDE - 2;
	}
	x += put_name(t, a.y, x, a.x + a.cols - x - (n ? 0 : flat), text(t, line)) + 1;
	if (!n && flat)
		put_print(t, a.y, x, a.x + a.cols - x, "flat %s",
			  report_value(r, buf, node_flat(center(t))));
	else if (n && n->inlined)
		put_print(t, a.y, x, a.x + a.cols - x, "(inline)");
}

/* ---- in words ---- */

static void explain_center(const struct tui *t, FILE *out)
{
	const struct report *r = &t->answers[ASK_TABLE]->report;
	const struct node *n = center(t);
	char a[UNIT_TEXT_SIZE], part[UNIT_PERCENT_SIZE];

	escape_text(out, n->name);
	fprintf(out, "\n\nCUM   %s", report_value(r, a, node_cum(n)));
	put_percent(part, node_cum(n), r->total);
	fprintf(out, " with all that it called, %s of %s.\n", part + strspn(part, " "),
		report_value(r, a, r->total));
	fprintf(out, "FLAT  %s while it ran itself.\n", report_value(r, a, node_flat(n)));
	fprintf(out, "\nCallers, above it: %zu. Callees, below: %zu.\n",
		sandwich(t)->around.callers.n, sandwich(t)->around.callees.n);
}

/* Who calls whom, and what of the function in the middle goes through the call. */
static void explain_call(const struct tui *t, size_t line, FILE *out)
{
	const struct report *r = &t->answers[ASK_TABLE]->report;
	const struct neighbor *n = neighbor(t, line);
	const struct node *middle = center(t);
	char a[UNIT_TEXT_SIZE], part[UNIT_PERCENT_SIZE];

	put_percent(part, value(t, line), node_cum(middle));
	fprintf(out, "VALUE  %s was counted where\n       ", report_value(r, a, value(t, line)));
	escape_text(out, is_caller(t, line) ? n->name : middle->name);
	fputs("\n       called\n       ", out);
	escape_text(out, is_caller(t, line) ? middle->name : n->name);
	fprintf(out, "\n       A sample counts once, however often the call is on its stack.\n");
	fprintf(out, "OF IT  that is %s of the %s of\n       ", part + strspn(part, " "),
		report_value(r, a, node_cum(middle)));
	escape_text(out, middle->name);
	putc('\n', out);
	if (n->inlined)
		fputs("\nThe compiler put every such call into the caller (inline).\n", out);
}

static void explain(const struct tui *t, size_t line, FILE *out)
{
	if (neighbor(t, line))
		explain_call(t, line, out);
	else
		explain_center(t, out);
}

static void close_state(void *state)
{
	struct sandwich *s = state;

	mem_free(s->name.at);
	neighbors_free(&s->around);
}

const struct pane pane_sandwich = {
	.name = "sandwich",
	.command = "peek",
	.subject = subject,
	.title = "Sandwich",
	.digit = '4',
	.question = ASK_TABLE,
	.size = sizeof(struct sandwich),
	.close = close_state,
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
