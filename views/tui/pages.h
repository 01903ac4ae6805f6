#ifndef VIEWS_TUI_PAGES_H
#define VIEWS_TUI_PAGES_H

#include "views/tui/state.h"

/* Shows lines of text in the page pane: help, the answer of a command, an explanation. */
void pages_show(struct tui *t, const char *title, struct text text);

/* The keys of the current view, from the table. */
void pages_help(struct tui *t);

#endif
