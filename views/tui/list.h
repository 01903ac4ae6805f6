#ifndef VIEWS_TUI_LIST_H
#define VIEWS_TUI_LIST_H

#include "views/tui/state.h"

/* The cursor of a pane and what of it is on the screen. */
void list_move(struct tui *t, enum motion m);

/* Puts the cursor on a line, and makes its name the selection. */
void list_go(struct tui *t, size_t line);

/* What the cursor stands on: a label, or the selected function. */
struct text list_name(const struct tui *t);

/* Makes a name the selection. */
void list_select(struct tui *t, struct text name);

/* Puts the cursor on the line of this name, if there is one. */
bool list_find(struct tui *t, struct text name);

/* Puts the cursor on the selected name again, or as near as it was. */
void list_follow(struct tui *t);
void list_draw(struct tui *t, struct area a);

/* Of n parts that begin at lines in order, the last that does not begin behind a line. */
size_t list_part(const size_t *first, size_t n, size_t line);

#endif
