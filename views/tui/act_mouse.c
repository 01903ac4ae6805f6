#include <ncurses.h>

#include "views/tui/actions.h"
#include "views/tui/ask.h"
#include "views/tui/list.h"

/* ---- the mouse ---- */

static bool is_in(struct area a, int y)
{
	return y >= a.y && y < a.y + a.rows;
}

/* A line of the view: a box is found by the pane itself. */
static void click(struct tui *t, int y, int x)
{
	const struct pane *p = tui_pane(t);
	size_t line = tui_place(t)->top + (size_t)(y - t->area.y);

	if (p->at)
		line = p->at(t, y, x);
	if (line < p->length(t))
		list_go(t, line);
}

/* The first row below the title has the tabs, as frame.c draws them. */
static bool click_tab(struct tui *t, int y, int x)
{
	if (y != 1 || !t->header)
		return false;
	for (size_t i = 0; i < PANE_COUNT; i++)
		if (t->tabs[i].cols && x >= t->tabs[i].x && x < t->tabs[i].x + t->tabs[i].cols) {
			ask_show(t, (enum pane_id)i);
			return true;
		}
	return false;
}

void act_mouse(struct tui *t, int arg)
{
	MEVENT e;

	(void)arg;
	if (getmouse(&e) != OK)
		return;
	if (e.bstate & BUTTON4_PRESSED) {
		list_move(t, MOVE_UP);
	} else if (e.bstate & BUTTON5_PRESSED) {
		list_move(t, MOVE_DOWN);
	} else if (is_in(t->area, e.y)) {
		click(t, e.y, e.x);
		if (e.bstate & BUTTON1_DOUBLE_CLICKED)
			act_enter(t, 0);
	} else if (e.y == t->area.y - 1 && (t->pane == PANE_TOP || tui_pane(t)->sort)) {
		act_sort(t, 1);
	} else {
		click_tab(t, e.y, e.x);
	}
}
