#ifndef VIEWS_TUI_SPLIT_H
#define VIEWS_TUI_SPLIT_H

#include <stdbool.h>

#include "views/tui/pane.h"

/*
 * Two panes at once, where the screen is large: what keys go to, and one that
 * follows its selection.
 */
/* Where the second pane is: by the size of the screen, or where the user wants it. */
enum split { SPLIT_AUTO, SPLIT_RIGHT, SPLIT_BELOW, SPLIT_NONE, SPLIT_COUNT };

/* Left and right, or above and below; one if it is not split. */
struct slots {
	enum pane_id pane[2];
	int active; /* the one that keys go to */
	enum split where;
	struct area window, other_window; /* of the active slot and the other one, on the screen */
};

bool split_is_small(const struct tui *t); /* too small for more than a pane and a line or two */
bool split_is_on(const struct tui *t);

/* The pane of the slot that keys do not go to. */
enum pane_id split_other(const struct tui *t);

/* Draws one pane or two, and says in t->slots.window where that of the keys is. */
void split_draw(struct tui *t, struct area a);

/*
 * Brings the other pane up to date, if there is one. The frame of the keys'
 * pane does not wait for that: it ends when a key is pressed. True if it is
 * another one now, and to be drawn.
 */
bool split_catch_up(struct tui *t);

#endif
