#ifndef VIEWS_TUI_SPLIT_H
#define VIEWS_TUI_SPLIT_H

#include "views/tui/state.h"

/*
 * Two panes at once, where the screen is large: what keys go to, and one that
 * follows its selection.
 */
bool split_is_small(const struct tui *t); /* too small for more than a pane and a line or two */
bool split_is_on(const struct tui *t);

/* The pane of the slot that keys do not go to. */
enum pane_id split_other(const struct tui *t);

/* Draws one pane or two, and says in t->window where that of the keys is. */
void split_draw(struct tui *t, struct area a);

/*
 * Brings the other pane up to date, if there is one. The frame of the keys'
 * pane does not wait for that: it ends when a key is pressed. True if it is
 * another one now, and to be drawn.
 */
bool split_catch_up(struct tui *t);

#endif
