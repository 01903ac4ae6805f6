#include <string.h>

#include "report/unit.h"
#include "views/tui/ask.h"
#include "views/tui/list.h"
#include "views/tui/pane.h"
#include "views/tui/put.h"

/* The call tree: contexts below their callers, folded until they are looked into. */

enum { VALUE = 10, PART = 7, NAMES = VALUE * 2 + PART + 3, WIDE = 120 };

static const struct calltree *tree(const struct tui *t)
{
	return &t->answers[ASK_TREE]->tree;
}

static const struct report *report(const struct tui *t)
{
	return &t->answers[ASK_TREE]->report;
}

static uint32_t row(const struct tui *t, size_t line)
{
	return t->tree.lines.at[line].row;
}

static bool has_callees(const struct calltree *c, uint32_t i)
{
	return c->end[i] > i + 1;
}

static sum_t mean(sum_t v, const sum_t *divisors, uint32_t i)
{
	return report_mean(v, divisors ? divisors[i] : 0);
}

/* ---- lines ---- */

/* The rows that no folded caller hides; row 0, the whole, is not shown. */
static void list_rows(struct tui *t)
{
	const struct calltree *c = tree(t);
	VEC(uint32_t) ends = { 0 };

	t->tree.lines.n = 0;
	for (uint32_t i = 1; i < c->n;) {
		while (ends.n && ends.at[ends.n - 1] <= i)
			ends.n--;
		*VEC_PUSH(&t->tree.lines) = (struct tree_line){ i, (uint32_t)ends.n };
		if (t->tree.open[i] && has_callees(c, i)) {
			*VEC_PUSH(&ends) = c->end[i];
			i++;
		} else {
			i = c->end[i];
		}
	}
	mem_free(ends.at);
}

/* Opens the callers of a row, and puts the cursor on it. */
static void reveal(struct tui *t, uint32_t wanted)
{
	const struct calltree *c = tree(t);

	for (uint32_t i = c->parent[wanted]; i; i = c->parent[i])
		t->tree.open[i] = true;
	list_rows(t);
	for (size_t k = 0; k < t->tree.lines.n; k++)
		if (row(t, k) == wanted)
			tui_place(t)->cursor = k;
}

/* At first the heaviest way down is open, as far as it has most of what is above it. */
static void open_heaviest(struct tui *t)
{
	const struct calltree *c = tree(t);
	uint32_t i = 0;

	while (i + 1 < c->end[i] && sum_abs(c->cum[i + 1]) * 2 >= sum_abs(c->cum[i])) {
		t->tree.open[i] = true;
		i++;
	}
}

static void prepare(struct tui *t)
{
	if (t->tree.generation != t->generation) {
		mem_free(t->tree.open);
		t->tree.open = mem_alloc(tree(t)->n + 1, sizeof(*t->tree.open));
		t->tree.generation = t->generation;
		if (tree(t)->n)
			open_heaviest(t);
	}
	list_rows(t);
}

/* ---- answers ---- */

static size_t length(const struct tui *t)
{
	return t->tree.lines.n;
}

static struct text text(const struct tui *t, size_t line)
{
	return tree(t)->names[frame_entity(tree(t)->frame[row(t, line)])];
}

static const struct entity *entity(const struct tui *t, size_t line)
{
	return &tree(t)->entities.at.at[frame_entity(tree(t)->frame[row(t, line)])];
}

/* The heaviest context of that name. */
static bool find(struct tui *t, struct text name)
{
	const struct calltree *c = tree(t);
	size_t cursor = tui_place(t)->cursor;
	uint32_t best = 0;

	if (cursor < length(t) && text_equal(text(t, cursor), name))
		return true;
	for (uint32_t i = 1; i < c->n && name.n; i++)
		if ((!best || sum_abs(c->cum[i]) > sum_abs(c->cum[best])) &&
		    text_equal(c->names[frame_entity(c->frame[i])], name))
			best = i;
	if (best)
		reveal(t, best);
	return best;
}

/* ---- folding ---- */

static void enter(struct tui *t, size_t line)
{
	bool *open = &t->tree.open[row(t, line)];

	*open = !*open;
	list_rows(t);
}

void tree_fold(struct tui *t, enum fold how)
{
	size_t line = tui_place(t)->cursor;
	uint32_t at;

	if (line >= length(t))
		return;
	at = row(t, line);
	if (how == FOLD_ALL || how == FOLD_NONE)
		memset(t->tree.open, how == FOLD_NONE, tree(t)->n);
	else
		t->tree.open[at] = how == FOLD_OPEN || (how == FOLD_TURN && !t->tree.open[at]);
	while (how == FOLD_ALL && tree(t)->parent[at])
		at = tree(t)->parent[at];
	reveal(t, at);
	list_go(t, tui_place(t)->cursor);
}

/* To the left is the caller, to the right the first callee. */
static bool move(struct tui *t, enum motion m)
{
	size_t line = tui_place(t)->cursor;
	uint32_t at;

	if (line >= length(t) || (m != MOVE_LEFT && m != MOVE_RIGHT && m != MOVE_PARENT))
		return false;
	at = row(t, line);
	if (m == MOVE_RIGHT && has_callees(tree(t), at)) {
		t->tree.open[at] = true;
		reveal(t, at + 1);
	} else if (m == MOVE_LEFT && t->tree.open[at] && has_callees(tree(t), at)) {
		t->tree.open[at] = false;
		list_rows(t);
	} else if (m != MOVE_RIGHT && tree(t)->parent[at]) {
		reveal(t, tree(t)->parent[at]);
	}
	list_go(t, tui_place(t)->cursor);
	return true;
}

/* ---- drawing ---- */

static void head(struct tui *t, struct area a)
{
	put_style(t, STYLE_HEAD);
	put_right(t, a.y, a.x + 1, VALUE, "CUM");
	put_right(t, a.y, a.x + 1 + VALUE, PART, "CUM%%");
	put_right(t, a.y, a.x + 1 + VALUE + PART, VALUE, "FLAT");
	put_text(t, a.y, a.x + NAMES, a.cols - NAMES, text_of("CALL TREE"));
}

static void draw(struct tui *t, size_t line, struct area a)
{
	const struct calltree *c = tree(t);
	const struct report *r = report(t);
	uint32_t i = row(t, line), depth = t->tree.lines.at[line].depth;
	sum_t cum = mean(c->cum[i], c->cum_divisor, i);
	sum_t flat = mean(c->flat[i], c->flat_divisor, i);
	char buf[UNIT_TEXT_SIZE + UNIT_PERCENT_SIZE];
	int step = a.cols < WIDE ? 1 : 2, most = a.cols > NAMES ? (a.cols - NAMES) / 2 : 0;
	int indent = depth < (uint32_t)(most / step) ? (int)depth * step : most;
	const char *mark = !has_callees(c, i) ? " " : t->tree.open[i] ? "▾" : "▸";

	put_value_style(t, r, cum);
	put_right(t, a.y, a.x + 1, VALUE, "%s", report_value(r, buf, cum));
	put_percent(buf, cum, r->total);
	put_right(t, a.y, a.x + 1 + VALUE, PART, "%s", buf);
	put_value_style(t, r, flat);
	put_right(t, a.y, a.x + 1 + VALUE + PART, VALUE, "%s", report_value(r, buf, flat));
	put_style(t, STYLE_PLAIN);
	put_text(t, a.y, a.x + NAMES + indent, 1, text_of(put_mark(t, mark)));
	put_name(t, a.y, a.x + NAMES + indent + 2, a.cols - NAMES - indent - 2, text(t, line));
}

const struct pane pane_tree = {
	.name = "tree",
	.command = "calls",
	.title = "Tree",
	.digit = '3',
	.question = ASK_TREE,
	.prepare = prepare,
	.length = length,
	.head = head,
	.draw = draw,
	.text = text,
	.entity = entity,
	.matched = tree_matched,
	.enter = enter,
	.move = move,
	.find = find,
};
