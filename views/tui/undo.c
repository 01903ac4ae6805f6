#include "views/tui/undo.h"

#include <string.h>

#include "views/tui/ask.h"
#include "views/tui/flame.h"
#include "views/tui/sides.h"
#include "views/tui/state.h"
#include "views/tui/step.h"

/* Whether only the zoom is another one. */
static bool is_asked(const struct tui *t, const struct step *s)
{
	return !sides_differ(t, s) && !memcmp(&t->options, &s->options, sizeof(t->options));
}

/* Takes the last step of one list, and puts what was shown on the other. */
static void go_to(struct tui *t, struct steps *from, struct steps *to, const char *none)
{
	struct error err = { 0 };
	struct step before = step_now(t);

	if (!from->n) {
		tui_say(t, "%s", none);
	} else if (!is_asked(t, &from->at[from->n - 1]) &&
		   ask_step(t, &from->at[from->n - 1], &err) < 0) {
		tui_fail(t, "%s", err.text);
	} else {
		flame_zoom_to(t, &from->at[--from->n].zoom);
		*VEC_PUSH(to) = before;
		ask_prepare(t);
	}
}

void act_undo(struct tui *t, int arg)
{
	(void)arg;
	go_to(t, &t->undo, &t->redo, "nothing to undo");
}

void act_redo(struct tui *t, int arg)
{
	(void)arg;
	go_to(t, &t->redo, &t->undo, "nothing to redo");
}

void act_reset(struct tui *t, int arg)
{
	struct step first = {
		t->initial, t->initial.diff_base ? SIDE_CHANGE : SIDE_AFTER, t->sides.base, { 0 }
	};

	(void)arg;
	search_clear(&t->rows_filter);
	if (first.options.diff_base)
		first.base = first.options.diff_base;
	if (ask_aloud(t, first) < 0)
		return;
	flame_zoom_to(t, &first.zoom);
	ask_prepare(t);
	if (!t->status[0])
		tui_say(t, "all is as it began; u undoes that");
}
