#include "views/tui/step.h"

#include "views/tui/state.h"

struct step step_now(struct tui *t)
{
	return (struct step){ t->options, t->sides.shown, t->sides.base, flame_zoom_path(t) };
}

void step_keep(struct tui *t, const struct step *before)
{
	*VEC_PUSH(&t->undo) = *before;
	t->redo.n = 0;
}

void step_remember(struct tui *t)
{
	struct step before = step_now(t);

	step_keep(t, &before);
}
