#ifndef VIEWS_TUI_STATE_H
#define VIEWS_TUI_STATE_H

#include "views/tui/act_mouse.h"
#include "views/tui/answer.h"
#include "views/tui/keys.h"
#include "views/tui/menu.h"
#include "views/tui/pane.h"
#include "views/tui/prompt.h"
#include "views/tui/put.h"
#include "views/tui/search.h"
#include "views/tui/sides.h"
#include "views/tui/split.h"
#include "views/tui/step.h"
#include "views/tui/term.h"
#include "views/tui/tui.h"
#include "views/tui/wait.h"

struct _win_st; /* a WINDOW of curses, whose header has names that are ours as well */

/* All that the interface knows. What only one pane knows is behind states. */
struct tui {
	const struct tui_setup *setup;
	struct arena arena; /* what the user typed: options point into it */
	struct profile profile;
	bool loaded; /* there is a profile */
	bool quit;

	/* What is asked, and the answers. The options, the sides and the zoom are a step. */
	struct options initial; /* of the command line and the configuration */
	struct options options;
	struct sides sides;
	struct steps undo, redo;
	unsigned generation; /* grows with every change of the options that reports depend on */
	struct answer *answers[ASK_COUNT]; /* NULL where nothing was asked yet */
	struct work work;

	/* The panes. */
	enum pane_id pane; /* what keys go to: the one of the active slot */
	struct slots slots;
	struct place places[PANE_COUNT];
	void *states[PANE_COUNT]; /* see pane_state */
	VEC(enum pane_id) back;   /* panes that Esc goes back to */
	bool entering;            /* the pane was another one before */
	bool inverted;            /* rows are in the other order */
	bool of_caller;           /* percentages of the tree are of the caller's value */
	unsigned order;           /* grows when rows are sorted or left out in another way */
	unsigned lines;           /* grows when the lines of a pane change, however that comes */
	VEC(char) selected;       /* the name that the cursor stands on, in any pane */
	VEC(char) bookmark;       /* the name to come back to */
	struct search search;
	struct search rows_filter; /* rows that do not match are left out */

	/* The screen. */
	struct tty term;
	FILE *printed; /* where :screen of a script goes */
	int rows, cols;
	bool ascii, colored;
	struct pairs pairs;           /* of colours, if it is coloured */
	bool header;                  /* lines above the view are shown */
	struct _win_st *win;          /* what is drawn to: a slot or the screen */
	bool passive;                 /* what is drawn is not what keys go to */
	struct area area;             /* of the pane's lines */
	struct area tabs[PANE_COUNT]; /* where they are on the screen, for the mouse */
	char status[300];
	bool failed; /* status is what went wrong */

	/* What keys are about. */
	VEC(struct binding) bindings;
	struct menu menu;
	struct mouse mouse;
	struct prompt prompt;
};

static inline const struct pane *tui_pane(const struct tui *t)
{
	return panes[t->pane];
}

/* Text stands beside the table of entries. */
static inline enum question tui_question(const struct tui *t)
{
	return tui_pane(t)->question == ASK_NOTHING ? ASK_TABLE : tui_pane(t)->question;
}

static inline struct place *tui_place(struct tui *t)
{
	return &t->places[t->pane];
}

static inline struct text tui_selected(const struct tui *t)
{
	return (struct text){ t->selected.n ? t->selected.at : "", t->selected.n };
}

/* The line at the foot of the screen that says what happened. */
void tui_say(struct tui *t, const char *fmt, ...) __attribute__((format(printf, 2, 3)));
void tui_fail(struct tui *t, const char *fmt, ...) __attribute__((format(printf, 2, 3)));

/* What it holds goes. */
void tui_release(struct tui *t);

#endif
