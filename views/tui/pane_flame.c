#include "views/tui/pane_flame.h"

#include <stdio.h>
#include <string.h>

#include "report/contexts/contexts.h"
#include "report/names/unit.h"
#include "report/names/width.h"
#include "report/sums/entity.h"
#include "views/tui/ask.h"
#include "views/tui/cursor.h"
#include "views/tui/explain.h"
#include "views/tui/flame.h"
#include "views/tui/matches.h"
#include "views/tui/pane.h"
#include "views/tui/put.h"
#include "views/tui/search.h"
#include "views/tui/state.h"
#include "views/tui/step.h"
#include "views/tui/values.h"

/* The flame graph: a box for each calling context, as wide as it costs. */

/* How far below the screen a name is looked for, and how many levels at a time. */
enum { LEVELS_AHEAD = 200, LEVELS_STEP = 20 };

static const struct contexts *contexts(const struct tui *t)
{
	return t->answers[ASK_TREE]->report.contexts;
}

static const struct report *report(const struct tui *t)
{
	return &t->answers[ASK_TREE]->report;
}

static const struct box *box(const struct tui *t, size_t i)
{
	return &flame_of(t)->boxes.at[i];
}

static size_t level_of(const struct tui *t, size_t i)
{
	return cursor_part(flame_of(t)->levels.at, flame_levels(t), i);
}

static sum_t value(const struct tui *t, const struct box *b)
{
	return contexts_value(contexts(t), b->row, b->more ? b->more : 1);
}

/* ---- answers ---- */

static size_t length(const struct tui *t)
{
	return flame_of(t)->boxes.n;
}

static struct text text(const struct tui *t, size_t line)
{
	const struct box *b = box(t, line);

	if (b->more)
		return text_of("");
	if (!b->row)
		return text_of(contexts(t)->from_leaf ? "all, from the leaf" : "root");
	return context_name(contexts(t), b->row);
}

static const struct entity *entity(const struct tui *t, size_t line)
{
	const struct contexts *c = contexts(t);
	const struct box *b = box(t, line);

	return b->row && !b->more ? &c->entities.at.at[frame_entity(c->rows.at[b->row].frame)]
				  : NULL;
}

/* ---- the layout ---- */

static bool is_box_of(const struct tui *t, size_t i, struct box b)
{
	return i < length(t) && box(t, i)->row == b.row && !box(t, i)->more == !b.more;
}

/* So many levels; the cursor stays on its box. */
static void lay_out(struct tui *t, int cells, size_t levels)
{
	struct flame *f = flame_of(t);
	struct place *place = tui_place(t);
	bool same = place->generation == t->generation && place->cursor < f->boxes.n;
	struct box here = same ? *box(t, place->cursor) : (struct box){ 0 };
	size_t level = same ? level_of(t, place->cursor) : 0;

	flame_lay_out(t, cells, level >= levels ? level + 1 : levels);
	if (is_box_of(t, place->cursor, here))
		return;
	place->cursor = 0;
	for (size_t i = 0; i < length(t); i++)
		if (is_box_of(t, i, here))
			place->cursor = i;
}

static size_t levels_seen(const struct tui *t)
{
	return t->places[t->pane].top + (size_t)(t->rows > 0 ? t->rows : 0);
}

/* ---- moving ---- */

/* The widest callee; there is none if that is the box itself. */
static size_t widest_callee(struct tui *t, size_t i)
{
	size_t level = level_of(t, i), best = i;

	flame_lay_out(t, flame_of(t)->made.cells, level + 2);
	if (level + 1 >= flame_levels(t))
		return i;
	for (size_t k = flame_of(t)->levels.at[level + 1]; k < flame_of(t)->levels.at[level + 2];
	     k++)
		if (box(t, k)->parent == i && (best == i || box(t, k)->width > box(t, best)->width))
			best = k;
	return best;
}

static size_t beside(const struct tui *t, size_t i, int step)
{
	size_t level = level_of(t, i);
	size_t first = flame_of(t)->levels.at[level], last = flame_of(t)->levels.at[level + 1] - 1;

	if (step < 0)
		return i > first ? i - 1 : i;
	return i < last ? i + 1 : i;
}

static size_t far(struct tui *t, size_t i, size_t steps, bool up)
{
	while (steps--) {
		size_t next = up ? box(t, i)->parent : widest_callee(t, i);

		if (next == i)
			break;
		i = next;
	}
	return i;
}

static bool move(struct tui *t, enum motion m)
{
	size_t i = tui_place(t)->cursor, page = t->area.rows > 1 ? (size_t)t->area.rows - 1 : 1;

	if (!flame_of(t)->boxes.n)
		return true;
	if (flame_of(t)->upside_down && (m == MOVE_UP || m == MOVE_DOWN))
		m = m == MOVE_UP ? MOVE_DOWN : MOVE_UP;
	switch (m) {
	case MOVE_LEFT: i = beside(t, i, -1); break;
	case MOVE_RIGHT: i = beside(t, i, 1); break;
	case MOVE_UP:
	case MOVE_PARENT: i = far(t, i, 1, true); break;
	case MOVE_DOWN: i = far(t, i, 1, false); break;
	case MOVE_PAGE_UP: i = far(t, i, page, true); break;
	case MOVE_PAGE_DOWN: i = far(t, i, page, false); break;
	case MOVE_HALF_UP: i = far(t, i, (page + 1) / 2, true); break;
	case MOVE_HALF_DOWN: i = far(t, i, (page + 1) / 2, false); break;
	case MOVE_FIRST: i = 0; break;
	case MOVE_LAST: i = far(t, i, SIZE_MAX, false); break;
	}
	cursor_go(t, i);
	return true;
}

/* ---- what the cursor is on ---- */

/* The widest box of that name from a level on. */
static size_t widest_named(const struct tui *t, struct text name, size_t level)
{
	size_t best = SIZE_MAX;

	for (size_t i = flame_of(t)->levels.at[level]; i < length(t); i++)
		if (text_equal(text(t, i), name) &&
		    (best == SIZE_MAX || box(t, i)->width > box(t, best)->width))
			best = i;
	return best;
}

/* The widest box of that name, or one that is as near below the screen as can be. */
static bool find(struct tui *t, struct text name)
{
	size_t cursor = tui_place(t)->cursor, best, from = 0, most = levels_seen(t) + LEVELS_AHEAD;

	if (!length(t) || !name.n)
		return false;
	if (cursor < length(t) && text_equal(text(t, cursor), name))
		return true;
	best = widest_named(t, name, from);
	while (best == SIZE_MAX && !flame_of(t)->whole && flame_levels(t) < most) {
		from = flame_levels(t);
		flame_lay_out(t, flame_of(t)->made.cells, from + LEVELS_STEP);
		best = widest_named(t, name, from);
	}
	if (best != SIZE_MAX)
		tui_place(t)->cursor = best;
	return best != SIZE_MAX;
}

static void prepare(struct tui *t)
{
	if (tui_place(t)->generation != t->generation)
		flame_zoom_follow(t);
	lay_out(t, flame_of(t)->made.cells ? flame_of(t)->made.cells : t->cols, levels_seen(t));
}

/* Lays out another zoom, and puts the cursor on a row. */
static void go_to(struct tui *t, uint32_t row)
{
	lay_out(t, flame_of(t)->made.cells, levels_seen(t) + 1);
	for (size_t i = 0; i < length(t); i++)
		if (box(t, i)->row == row && !box(t, i)->more) {
			cursor_go(t, i);
			break;
		}
}

static void enter(struct tui *t, size_t line)
{
	uint32_t row = box(t, line)->row;
	bool more = box(t, line)->more;

	step_remember(t);
	flame_zoom(t, line);
	go_to(t, row);
	if (more)
		tui_say(t, "Esc goes back to all of them");
}

static bool back(struct tui *t)
{
	uint32_t row = box(t, tui_place(t)->cursor)->row;

	if (!flame_of(t)->back.n)
		return false;
	step_remember(t);
	flame_zoom_out(t);
	lay_out(t, flame_of(t)->made.cells, levels_seen(t) + 1);
	for (size_t i = 0; i < length(t); i++)
		if (box(t, i)->row == row)
			tui_place(t)->cursor = i;
	return true;
}

/* ---- drawing ---- */

static enum style package_style(const struct tui *t, size_t i)
{
	struct arena arena = { 0 };
	int shade = color_shade(entity_package(&arena, report(t)->profile, entity(t, i)));

	arena_free(&arena);
	return STYLE_BOX_PACKAGE + (enum style)shade;
}

static enum style style_of(const struct tui *t, size_t i)
{
	const struct box *b = box(t, i);
	sum_t total = sum_abs(report(t)->total);

	if (flame_of(t)->colors == FLAME_MONO)
		return STYLE_KEY;
	if (search_matches(&t->search, text(t, i)))
		return STYLE_MATCH;
	if (flame_of(t)->colors == FLAME_BY_VALUE && total) {
		sum_t percent = b->value * 100 / total;

		return percent >= 50   ? STYLE_BOX_HOT
		       : percent >= 10 ? STYLE_BOX_WARM
				       : STYLE_BOX_COOL;
	}
	if (b->more || !b->row)
		return STYLE_KEY;
	if (t->options.diff_base)
		return value(t, b) < 0 ? STYLE_BOX_SHRINKAGE : STYLE_BOX_GROWTH;
	return package_style(t, i);
}

/* As much as has room, but no part of the number. */
static void label_more(const struct tui *t, size_t more, int y, int x, int cells)
{
	char buf[40];

	snprintf(buf, sizeof(buf), "…%zu more", more);
	if ((int)width_text(text_of(buf)) > cells)
		snprintf(buf, sizeof(buf), "…%zu", more);
	if ((int)width_text(text_of(buf)) > cells)
		snprintf(buf, sizeof(buf), "…");
	put_text(t, y, x, cells, text_of(buf));
}

static void label(const struct tui *t, size_t i, int y, int x, int cells)
{
	const struct box *b = box(t, i);
	char amount[UNIT_TEXT_SIZE];
	int used;

	if (b->more) {
		label_more(t, b->more, y, x, cells);
		return;
	}
	used = put_name(t, y, x, cells, text(t, i));
	report_value(report(t), amount, value(t, b));
	if (t->options.diff_base && used + 1 < cells)
		used += put_print(t, y, x + used, cells - used, " %s",
				  put_mark(t, value(t, b) < 0 ? "▼" : "▲"));
	if (used + 1 + (int)strlen(amount) < cells)
		put_print(t, y, x + used + 1, cells - used - 1, "%s", amount);
}

static void draw_box(struct tui *t, size_t i, int y, struct area a)
{
	const struct box *b = box(t, i);
	int first = (b->x + FLAME_THIN - 1) / FLAME_EIGHTHS, end = b->x + b->width;
	int last = (end + FLAME_THIN - 1) / FLAME_EIGHTHS;
	enum style style = style_of(t, i);
	bool here = i == tui_place(t)->cursor;

	if (last <= first)
		last = first + 1;
	if (last > a.cols)
		last = a.cols;
	put_style(t, style);
	for (int x = first; x < last; x++)
		put_text(t, y, a.x + x, 1, text_of(" "));
	/* What is left of the last cell, where nothing follows. */
	if (end % FLAME_EIGHTHS >= FLAME_THIN && t->colored && !t->ascii)
		put_part(t, y, a.x + end / FLAME_EIGHTHS, end % FLAME_EIGHTHS, style);
	put_style(t, style);
	put_text(t, y, a.x + first, 1, text_of(here ? put_mark(t, "▶") : t->ascii ? "|" : "▏"));
	label(t, i, y, a.x + first + 1, last - first - 1);
	if (here)
		put_reverse(t, y, a.x + first, last - first);
	put_style(t, STYLE_PLAIN);
}

static void draw_level(struct tui *t, size_t level, int y, struct area a)
{
	for (size_t i = flame_of(t)->levels.at[level]; i < flame_of(t)->levels.at[level + 1]; i++)
		draw_box(t, i, y, a);
	/* The cursor last: a box next to it may have taken part of its cell. */
	if (level_of(t, tui_place(t)->cursor) == level)
		draw_box(t, tui_place(t)->cursor, y, a);
}

static void paint(struct tui *t, struct area a)
{
	struct place *place = tui_place(t);
	size_t level, rows = (size_t)(a.rows > 0 ? a.rows : 0);

	lay_out(t, a.cols, place->top + rows);
	if (!rows || !length(t))
		return;
	level = level_of(t, place->cursor);
	if (level < place->top)
		place->top = level;
	if (level >= place->top + rows)
		place->top = level - rows + 1;
	flame_lay_out(t, a.cols, place->top + rows);
	if (!flame_of(t)->made.generation && !t->passive)
		tui_say(t, "stopped; the next key goes on");
	for (size_t i = 0; i < rows && place->top + i < flame_levels(t); i++)
		draw_level(t, place->top + i,
			   flame_of(t)->upside_down ? a.y + a.rows - 1 - (int)i : a.y + (int)i, a);
}

static size_t at(const struct tui *t, int y, int x)
{
	int row = flame_of(t)->upside_down ? t->area.y + t->area.rows - 1 - y : y - t->area.y;
	size_t level = t->places[t->pane].top + (size_t)row;

	for (size_t i = level < flame_levels(t) ? flame_of(t)->levels.at[level] : SIZE_MAX;
	     i < SIZE_MAX && i < flame_of(t)->levels.at[level + 1]; i++)
		if ((x - t->area.x) * FLAME_EIGHTHS < box(t, i)->x + box(t, i)->width)
			return i;
	return SIZE_MAX;
}

static void detail(const struct tui *t, size_t line, char *buf, size_t size)
{
	const struct box *b = box(t, line), *p = box(t, b->parent);
	char amount[UNIT_TEXT_SIZE], part[UNIT_PERCENT_SIZE], of[UNIT_PERCENT_SIZE];

	put_percent(part, value(t, b), report(t)->total);
	put_percent(of, value(t, b), value(t, p));
	snprintf(buf, size, "%s  %s, %s of %s", report_value(report(t), amount, value(t, b)),
		 part + strspn(part, " "), of + strspn(of, " "),
		 contexts(t)->from_leaf ? "what it called" : "its caller");
}

static void explain(const struct tui *t, size_t line, FILE *out)
{
	struct report *r = &t->answers[ASK_TREE]->report;
	const struct box *b = box(t, line);

	if (b->more)
		explain_joined(r, b->row, b->more, out);
	else
		explain_context(r, b->row, out);
}

/* ---- how it looks ---- */

void act_flame(struct tui *t, int what)
{
	static const char *const colors[] = { "by package", "by value", "none" };

	switch ((enum flame_action)what) {
	case FLAME_FLIP: flame_of(t)->upside_down = !flame_of(t)->upside_down; break;
	case FLAME_ORDER:
		flame_of(t)->by_name = !flame_of(t)->by_name;
		ask_prepare(t);
		break;
	case FLAME_RECOLOR:
		flame_of(t)->colors = (flame_of(t)->colors + 1) % FLAME_COLORS;
		tui_say(t, "colours: %s", colors[flame_of(t)->colors]);
		break;
	}
}

const struct pane pane_flame = {
	.name = "flame",
	.command = "flame",
	.writes = "flame.svg",
	.title = "Flame",
	.digit = '2',
	.question = ASK_TREE,
	.size = sizeof(struct flame),
	.close = flame_close,
	.prepare = prepare,
	.length = length,
	.text = text,
	.entity = entity,
	.matched = matches_sum,
	.enter = enter,
	.back = back,
	.explain = explain,
	.move = move,
	.find = find,
	.paint = paint,
	.detail = detail,
	.at = at,
};
