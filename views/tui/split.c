#include "views/tui/split.h"

#include <ncurses.h>

#include "views/tui/ask.h"
#include "views/tui/cursor.h"
#include "views/tui/pane.h"
#include "views/tui/put.h"
#include "views/tui/state.h"
#include "views/tui/wait.h"

enum { SMALL_ROWS = 16, SMALL_COLS = 60 };
enum { WIDE = 120, TALL = 40, LEAST_ROWS = 22, LEAST_COLS = 80 };

bool split_is_small(const struct tui *t)
{
	return t->rows < SMALL_ROWS || t->cols < SMALL_COLS;
}

/* Where the second pane is, or SPLIT_NONE. */
static enum split where(const struct tui *t)
{
	enum split s = t->slots.where;

	if (s == SPLIT_AUTO)
		s = t->cols >= WIDE ? SPLIT_RIGHT : t->rows >= TALL ? SPLIT_BELOW : SPLIT_NONE;
	if (split_is_small(t) || !panes[t->slots.pane[t->slots.active]]->digit ||
	    (s == SPLIT_RIGHT && t->cols < LEAST_COLS) ||
	    (s == SPLIT_BELOW && t->rows < LEAST_ROWS))
		return SPLIT_NONE;
	return s;
}

bool split_is_on(const struct tui *t)
{
	return where(t) != SPLIT_NONE;
}

enum pane_id split_other(const struct tui *t)
{
	return t->slots.pane[!t->slots.active];
}

/* ---- drawing ---- */

static void draw_lines(struct tui *t, struct area a)
{
	const struct pane *p = tui_pane(t);

	t->area = a;
	if (p->paint) {
		p->paint(t, a);
		return;
	}
	if (p->head && a.rows > 1) {
		p->head(t, a);
		t->area.y++;
		t->area.rows--;
	}
	cursor_draw(t, t->area);
}

/* Else its lines are those of an answer that is gone. */
static bool is_prepared(const struct tui *t)
{
	const struct answer *a = t->answers[tui_question(t)];

	return a && a->generation == t->places[t->pane].generation;
}

/* A pane in a part of the screen: it sees a screen of its own, which is not wider. */
static void draw_slot(struct tui *t, int slot, struct area a)
{
	int cols = t->cols;
	bool active = slot == t->slots.active;
	enum pane_id pane = t->pane;
	struct area area = t->area;

	if (a.rows <= 0 || a.cols <= 0)
		return;
	t->win = derwin(stdscr, t->rows, a.cols, 0, a.x);
	t->cols = a.cols;
	t->pane = t->slots.pane[slot];
	t->passive = !active;
	if (is_prepared(t))
		draw_lines(t, (struct area){ a.y, 0, a.rows, a.cols });
	wsyncup(t->win);
	delwin(t->win);
	t->win = stdscr;
	t->cols = cols;
	t->pane = pane;
	t->passive = false;
	*(active ? &t->slots.window : &t->slots.other_window) = a;
	if (!active)
		t->area = area;
}

static void draw_line_between(const struct tui *t, struct area a, enum split s)
{
	put_style(t, STYLE_DIM);
	for (int i = 0; i < (s == SPLIT_RIGHT ? a.rows : a.cols); i++)
		put_text(t, a.y + (s == SPLIT_RIGHT ? i : 0), a.x + (s == SPLIT_RIGHT ? 0 : i), 1,
			 text_of(put_mark(t, s == SPLIT_RIGHT ? "│" : "─")));
	put_style(t, STYLE_PLAIN);
}

void split_draw(struct tui *t, struct area a)
{
	enum split s = where(t);
	struct area first = a, line = a, second = a;

	if (s == SPLIT_NONE) {
		draw_slot(t, t->slots.active, a);
		return;
	}
	if (s == SPLIT_RIGHT) {
		first.cols = line.x = a.cols / 2;
		second.x = line.x + 1;
		second.cols = a.cols - second.x;
	} else {
		first.rows = a.rows / 2;
		line.y = a.y + first.rows;
		second.y = line.y + 1;
		second.rows = a.rows - first.rows - 1;
	}
	draw_slot(t, 0, first);
	draw_line_between(t, line, s);
	draw_slot(t, 1, second);
}

/* ---- the other pane ---- */

static bool follow(struct tui *t)
{
	struct place before = *tui_place(t);
	unsigned lines = t->lines;
	struct error err = { 0 };

	t->entering = true;
	if (ask_pane(t, &err) == 0 && t->selected.n)
		cursor_find(t, tui_selected(t));
	t->entering = false;
	return before.cursor != tui_place(t)->cursor || lines != t->lines ||
	       before.generation != tui_place(t)->generation;
}

bool split_catch_up(struct tui *t)
{
	enum pane_id pane = t->pane;
	char status[sizeof(t->status)];
	bool changed, failed = t->failed;

	if (!split_is_on(t) || t->quit)
		return false;
	memcpy(status, t->status, sizeof(status));
	wait_start(t);
	t->work.yields = true;
	t->pane = split_other(t);
	changed = follow(t);
	t->pane = pane;
	t->work.yields = false;
	memcpy(t->status, status, sizeof(status));
	t->failed = failed;
	return changed;
}
