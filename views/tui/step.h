#ifndef VIEWS_TUI_STEP_H
#define VIEWS_TUI_STEP_H

#include "report/options.h"
#include "views/tui/flame.h"
#include "views/tui/tui.h"

struct tui;

/* What is asked, and so what undo goes back to. */
struct step {
	struct options options; /* with diff_base for SIDE_CHANGE alone */
	enum tui_side side;
	const char *base;       /* the other profile of a comparison; or NULL */
	struct flame_path zoom; /* of the flame graph, in t's arena */
};

struct steps {
	struct step *at;
	size_t n, cap;
};

struct step step_now(struct tui *t);

/* What was asked is for undo, and nothing is for redo any more. */
void step_keep(struct tui *t, const struct step *before);

/* The same for what is about to change. */
void step_remember(struct tui *t);

#endif
