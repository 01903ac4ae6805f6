#include "views/tui/visit.h"

#include "views/tui/ask.h"
#include "views/tui/cursor.h"
#include "views/tui/pane.h"
#include "views/tui/state.h"

/* A pane that was left before is come back to: there are no circles. */
static void remember(struct tui *t, enum pane_id left)
{
	for (size_t i = 0; i < t->back.n; i++)
		if (t->back.at[i] == t->pane)
			t->back.n = i;
	if (t->pane != left)
		*VEC_PUSH(&t->back) = left;
}

static int enter(struct tui *t, enum pane_id pane)
{
	enum pane_id before = t->pane;
	struct error err = { 0 };

	t->pane = pane;
	t->entering = panes[before]->question != ASK_NOTHING;
	if (tui_pane(t)->subject)
		tui_place(t)->generation = 0;
	if (ask_pane(t, &err) < 0) {
		t->pane = before;
		t->entering = false;
		tui_fail(t, "%s", err.text);
		return -1;
	}
	if (split_is_on(t) && pane == split_other(t))
		t->slots.active = !t->slots.active;
	t->slots.pane[t->slots.active] = pane;
	cursor_follow(t);
	t->entering = false;
	return 0;
}

void visit_pane(struct tui *t, enum pane_id pane)
{
	enum pane_id before = t->pane;

	if (pane != before && enter(t, pane) == 0)
		remember(t, before);
}

bool visit_back(struct tui *t)
{
	if (!t->back.n)
		return false;
	enter(t, t->back.at[--t->back.n]);
	return true;
}
