#include "views/tui/act_diff.h"

#include "views/tui/act.h"
#include "views/tui/ask.h"
#include "views/tui/prompt.h"
#include "views/tui/state.h"
#include "views/tui/visit.h"

void act_diff(struct tui *t, int arg)
{
	static const enum tui_side next[] = {
		[SIDE_BEFORE] = SIDE_AFTER, [SIDE_AFTER] = SIDE_CHANGE, [SIDE_CHANGE] = SIDE_BEFORE
	};
	static const char *const what[] = { [SIDE_BEFORE] = "before:",
					    [SIDE_AFTER] = "after:",
					    [SIDE_CHANGE] = "the change from" };
	enum tui_side side = next[t->sides.shown];

	(void)arg;
	if (!t->sides.base)
		prompt_open(t, PROMPT_BASE);
	else if (t->pane == PANE_DIFF)
		tui_say(t, "this view has before, after and the change side by side");
	else if (ask_side(t, side) == 0)
		tui_say(t, "%s %s; d shows %s", what[side],
			side == SIDE_AFTER ? t->setup->sources[0] : t->sides.base,
			side == SIDE_BEFORE  ? "what is after"
			: side == SIDE_AFTER ? "the change"
					     : "what was before");
}

void act_show_diff(struct tui *t, int arg)
{
	(void)arg;
	if (!t->sides.base)
		prompt_open(t, PROMPT_BASE);
	else if (t->sides.shown == SIDE_CHANGE || ask_side(t, SIDE_CHANGE) == 0)
		act_show(t, PANE_DIFF);
}
