#include <string.h>

#include "report/contexts/contexts.h"
#include "report/names/unit.h"
#include "report/sums/entity.h"
#include "views/tui/cursor.h"
#include "views/tui/explain.h"
#include "views/tui/matches.h"
#include "views/tui/pane.h"
#include "views/tui/put.h"
#include "views/tui/state.h"
#include "views/tui/unfold.h"
#include "views/tui/values.h"

/* The call tree: contexts below their callers, folded until they are looked into. */

enum { VALUE = 10, PART = 7, FLAT_FROM = 50, NARROW = 40, WIDE = 120 };
enum { LINES_MOST = 100000 }; /* that are unfolded at once */

/* The calling contexts as they are unfolded. */
struct tree_line {
	uint32_t row, depth;
};

struct tree {
	unsigned generation; /* of the answer that the lines are of */
	VEC(struct tree_line) lines;
	struct unfolded unfolded;
};

static struct tree *tree(const struct tui *t)
{
	return pane_state(t, PANE_TREE);
}

static const struct contexts *contexts(const struct tui *t)
{
	return t->answers[ASK_TREE]->report.contexts;
}

static struct report *report(const struct tui *t)
{
	return &t->answers[ASK_TREE]->report;
}

static uint32_t row(const struct tui *t, size_t line)
{
	return tree(t)->lines.at[line].row;
}

static const struct context *context(const struct tui *t, uint32_t i)
{
	return &contexts(t)->rows.at[i];
}

/* ---- lines ---- */

static bool is_last(const struct tui *t, uint32_t i)
{
	const struct context *caller = context(t, context(t, i)->parent);

	return i + 1 == caller->callees + caller->ncallees;
}

/* The rows that no folded caller hides; row 0, the whole, is not shown. */
static void list_rows(struct tui *t)
{
	uint32_t i = 0, depth = 0;

	tree(t)->lines.n = 0;
	t->lines++;
	while (true) {
		if ((!i || is_unfolded(&tree(t)->unfolded, i)) && context(t, i)->ncallees) {
			i = context(t, i)->callees;
			depth++;
		} else {
			for (; i && is_last(t, i); depth--)
				i = context(t, i)->parent;
			if (!i++)
				break;
		}
		*VEC_PUSH(&tree(t)->lines) = (struct tree_line){ i, depth - 1 };
	}
}

/* Unfolds the callers of a row, and puts the cursor on it. */
static void reveal(struct tui *t, uint32_t wanted)
{
	for (uint32_t i = context(t, wanted)->parent; i; i = context(t, i)->parent)
		unfold(&tree(t)->unfolded, report(t), i);
	list_rows(t);
	for (size_t k = 0; k < tree(t)->lines.n; k++)
		if (row(t, k) == wanted)
			tui_place(t)->cursor = k;
}

/* Whether the watch stopped it before there was any line. */
static bool is_unfinished(const struct tui *t)
{
	return !context(t, 0)->expanded;
}

/* At first the heaviest way down is unfolded. */
static void prepare(struct tui *t)
{
	unsigned generation = t->answers[ASK_TREE]->generation;

	if (tree(t)->generation != generation || is_unfinished(t)) {
		tree(t)->unfolded.open.n = 0;
		tree(t)->generation = generation;
		if (!unfolded_restore(&tree(t)->unfolded, report(t)))
			unfold_heaviest(&tree(t)->unfolded, report(t));
	}
	list_rows(t);
}

/* ---- answers ---- */

static size_t length(const struct tui *t)
{
	return tree(t)->lines.n;
}

static struct text text(const struct tui *t, size_t line)
{
	return context_name(contexts(t), row(t, line));
}

static const struct entity *entity(const struct tui *t, size_t line)
{
	return &contexts(t)->entities.at.at[frame_entity(context(t, row(t, line))->frame)];
}

static bool matches(const struct tui *t, size_t line)
{
	return matches_set(t)[frame_entity(context(t, row(t, line))->frame)];
}

static bool show(struct tui *t, const bool *set)
{
	uint32_t found = contexts_find(&t->answers[ASK_TREE]->report, set);

	if (found)
		reveal(t, found);
	return found;
}

/* The context of that name that is first on the heaviest way down. */
static bool find(struct tui *t, struct text name)
{
	const struct contexts *c = contexts(t);
	size_t cursor = tui_place(t)->cursor;
	bool *set, any = false;

	if (cursor < length(t) && text_equal(text(t, cursor), name))
		return true;
	set = mem_alloc(c->entities.at.n, sizeof(*set));
	for (size_t i = 0; i < c->entities.at.n && name.n; i++)
		any |= set[i] = text_equal(c->names[i], name);
	any = any && show(t, set);
	mem_free(set);
	return any;
}

static bool find_match(struct tui *t)
{
	if (!show(t, matches_set(t)))
		return false;
	cursor_go(t, tui_place(t)->cursor);
	return true;
}

/* ---- folding ---- */

static void turn(struct tui *t, uint32_t i)
{
	if (is_unfolded(&tree(t)->unfolded, i))
		fold(&tree(t)->unfolded, i);
	else
		unfold(&tree(t)->unfolded, report(t), i);
}

static void enter(struct tui *t, size_t line)
{
	if (!context_calls(context(t, row(t, line))))
		tui_say(t, contexts(t)->from_leaf ? "nothing called it that was counted"
						  : "it calls nothing that was counted");
	turn(t, row(t, line));
	list_rows(t);
}

/* The line stays, or its outermost caller takes its place. */
static void fold_line(struct tui *t, enum fold how)
{
	size_t line = tui_place(t)->cursor;
	bool whole = true;
	uint32_t at;

	if (line >= length(t))
		return;
	at = row(t, line);
	switch (how) {
	case FOLD_OPEN: unfold(&tree(t)->unfolded, report(t), at); break;
	case FOLD_CLOSE: fold(&tree(t)->unfolded, at); break;
	case FOLD_TURN: turn(t, at); break;
	case FOLD_NONE: whole = unfold_all(&tree(t)->unfolded, report(t), LINES_MOST); break;
	case FOLD_ALL:
		tree(t)->unfolded.open.n = 0;
		while (context(t, at)->parent)
			at = context(t, at)->parent;
		break;
	}
	reveal(t, at);
	cursor_go(t, tui_place(t)->cursor);
	if (!whole)
		tui_say(t, "the heaviest %zu lines are unfolded, not all; + unfolds others",
			length(t));
}

/* To the left is the caller, to the right the first callee. */
static bool move(struct tui *t, enum motion m)
{
	size_t line = tui_place(t)->cursor;
	uint32_t at;

	if (line >= length(t) || (m != MOVE_LEFT && m != MOVE_RIGHT && m != MOVE_PARENT))
		return false;
	at = row(t, line);
	if (m == MOVE_RIGHT) {
		unfold(&tree(t)->unfolded, report(t), at);
		if (is_unfolded(&tree(t)->unfolded, at))
			reveal(t, context(t, at)->callees);
	} else if (m == MOVE_LEFT && is_unfolded(&tree(t)->unfolded, at)) {
		fold(&tree(t)->unfolded, at);
		list_rows(t);
	} else if (context(t, at)->parent) {
		reveal(t, context(t, at)->parent);
	}
	cursor_go(t, tui_place(t)->cursor);
	return true;
}

static void explain(const struct tui *t, size_t line, FILE *out)
{
	explain_context(&t->answers[ASK_TREE]->report, row(t, line), out);
}

/* ---- drawing ---- */

/* Where names begin: on a small screen they take the room of the flat values. */
static int names_at(struct area a)
{
	return VALUE + PART + 3 + (a.cols < FLAT_FROM ? 0 : VALUE);
}

/* From the leaf a context may end with a function that nothing called: the root of a stack. */
static void head(struct tui *t, struct area a)
{
	bool from_leaf = contexts(t)->from_leaf;

	if (is_unfinished(t))
		prepare(t);
	put_style(t, STYLE_HEAD);
	put_right(t, a.y, a.x + 1, VALUE, "CUM");
	put_right(t, a.y, a.x + 1 + VALUE, PART, t->of_caller ? "OF IT" : "CUM%%");
	if (a.cols >= FLAT_FROM)
		put_right(t, a.y, a.x + 1 + VALUE + PART, VALUE, from_leaf ? "ROOT" : "FLAT");
	put_print(t, a.y, a.x + names_at(a), a.cols - names_at(a), "CALL TREE%s",
		  from_leaf ? " FROM THE LEAF" : "");
}

/* The name, below and to the right of its caller's as far as there is room. */
static void draw_name(const struct tui *t, size_t line, struct area a)
{
	uint32_t i = row(t, line), depth = tree(t)->lines.at[line].depth;
	int step = a.cols < WIDE ? 1 : 2,
	    most = a.cols > 0 ? a.cols / (a.cols < NARROW ? 3 : 2) : 0;
	int indent = depth < (uint32_t)(most / step) ? (int)depth * step : most;
	const char *mark = !context_calls(context(t, i))        ? " "
			   : is_unfolded(&tree(t)->unfolded, i) ? "▾"
								: "▸";

	put_text(t, a.y, a.x + indent, 1, text_of(put_mark(t, mark)));
	put_name(t, a.y, a.x + indent + 2, a.cols - indent - 2, text(t, line));
}

static void draw(struct tui *t, size_t line, struct area a)
{
	const struct context *c = context(t, row(t, line));
	const struct report *r = report(t);
	sum_t cum = contexts_value(contexts(t), row(t, line), 1);
	sum_t flat = report_mean(c->flat, c->flat_divisor);
	char buf[UNIT_TEXT_SIZE + UNIT_PERCENT_SIZE];
	int names = names_at(a);

	put_value_style(t, r, cum);
	put_amount(t, a.y, a.x + 1, VALUE, r, cum);
	put_percent(buf, cum, t->of_caller ? contexts_value(contexts(t), c->parent, 1) : r->total);
	put_right(t, a.y, a.x + 1 + VALUE, PART, "%s", buf);
	if (t->options.diff_base && cum)
		put_text(t, a.y, a.x + names, 1, text_of(put_mark(t, cum > 0 ? "▲" : "▼")));
	put_value_style(t, r, flat);
	if (a.cols >= FLAT_FROM)
		put_amount(t, a.y, a.x + 1 + VALUE + PART, VALUE, r, flat);
	put_style(t, STYLE_PLAIN);
	names += t->options.diff_base ? 2 : 0;
	draw_name(t, line, (struct area){ a.y, a.x + names, 1, a.cols - names });
}

static void forget(struct tui *t)
{
	if (t->answers[ASK_TREE]->generation == tree(t)->generation)
		unfolded_keep(&tree(t)->unfolded, contexts(t));
}

static void close_state(void *state)
{
	struct tree *s = state;

	mem_free(s->lines.at);
	unfolded_free(&s->unfolded);
}

const struct pane pane_tree = {
	.name = "tree",
	.command = "calls",
	.title = "Tree",
	.digit = '3',
	.question = ASK_TREE,
	.size = sizeof(struct tree),
	.forget = forget,
	.close = close_state,
	.prepare = prepare,
	.length = length,
	.head = head,
	.draw = draw,
	.text = text,
	.entity = entity,
	.matches = matches,
	.matched = matches_sum,
	.enter = enter,
	.explain = explain,
	.move = move,
	.find = find,
	.find_match = find_match,
	.fold = fold_line,
};
