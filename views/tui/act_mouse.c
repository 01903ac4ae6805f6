#include "views/tui/act_mouse.h"

#include "views/tui/act.h"
#include "views/tui/area.h"
#include "views/tui/ask.h"
#include "views/tui/cursor.h"
#include "views/tui/frame.h"
#include "views/tui/menu.h"
#include "views/tui/split.h"
#include "views/tui/state.h"
#include "views/tui/visit.h"

enum { WHEEL_LINES = 3 };

/* A line of the view: a box is found by the pane itself. */
static bool click_line(struct tui *t, int y, int x)
{
	const struct pane *p = tui_pane(t);
	size_t line = tui_place(t)->top + (size_t)(y - t->area.y);

	if (p->at)
		line = p->at(t, y, x);
	if (line >= p->length(t))
		return false;
	cursor_go(t, line);
	return true;
}

/* The line above the first: x is in the column that ends behind it. */
static void click_head(struct tui *t, int x)
{
	const struct pane *p = tui_pane(t);
	int end;

	for (size_t i = 0; p->column && p->column(t, i, &end); i++)
		if (x < end) {
			p->sort(t, i);
			return;
		}
}

/* As frame.c draws them. */
static void click_tab(struct tui *t, int y, int x)
{
	for (size_t i = 0; i < PANE_COUNT; i++)
		if (t->header && area_has(t->tabs[i], y, x)) {
			visit_pane(t, (enum pane_id)i);
			return;
		}
}

static void wheel(struct tui *t, enum motion m)
{
	for (int i = 0; i < WHEEL_LINES; i++)
		cursor_move(t, m);
}

static void click_pane(struct tui *t, const struct mouse *m)
{
	int x = m->x - t->slots.window.x;

	if (m->y < t->area.y)
		click_head(t, x);
	else if (click_line(t, m->y, x) && m->what == MOUSE_DOUBLE)
		act_enter(t, 0);
	else if (m->what == MOUSE_RIGHT)
		menu_open(t, MENU_ACTIONS);
}

void act_mouse(struct tui *t, int arg)
{
	const struct mouse *m = &t->mouse;

	(void)arg;
	if (m->what == MOUSE_WHEEL_UP || m->what == MOUSE_WHEEL_DOWN) {
		wheel(t, m->what == MOUSE_WHEEL_UP ? MOVE_UP : MOVE_DOWN);
		return;
	}
	if (menu_is_open(t)) {
		menu_click(t, m->y, m->x);
		return;
	}
	if (split_is_on(t) && area_has(t->slots.other_window, m->y, m->x)) {
		visit_pane(t, split_other(t));
		frame_draw(t); /* the pane is where it was, and now it is that of the keys */
	}
	if (area_has(t->slots.window, m->y, m->x))
		click_pane(t, m);
	else
		click_tab(t, m->y, m->x);
}
