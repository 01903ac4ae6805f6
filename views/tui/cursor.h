#ifndef VIEWS_TUI_CURSOR_H
#define VIEWS_TUI_CURSOR_H

#include "views/tui/pane.h"

/* The cursor of a pane and what of it is on the screen. */
void cursor_move(struct tui *t, enum motion m);

/* Puts the cursor on a line, and makes its name the selection. */
void cursor_go(struct tui *t, size_t line);

/* What the cursor stands on: a label, or the selected function. */
struct text cursor_name(const struct tui *t);

/* Makes a name the selection. */
void cursor_select(struct tui *t, struct text name);

/* Puts the cursor on the line of this name, if there is one. */
bool cursor_find(struct tui *t, struct text name);

/* Puts the cursor on the selected name again, or as near as it was. */
void cursor_follow(struct tui *t);
void cursor_draw(struct tui *t, struct area a);

/* Of n parts that begin at lines in order, the last that does not begin behind a line. */
size_t cursor_part(const size_t *first, size_t n, size_t line);

#endif
