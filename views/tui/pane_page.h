#ifndef VIEWS_TUI_PANE_PAGE_H
#define VIEWS_TUI_PANE_PAGE_H

#include "parser/text.h"

struct tui;

/* Shows lines of text in the page pane: help, the answer of a command, an explanation. */
enum page_kind { PAGE_TABLE, PAGE_PROSE }; /* lines are as wide as they are, or as the screen */
void pages_show(struct tui *t, enum page_kind kind, const char *title, struct text text);

/* The keys of the current view, from the table. */
void pages_help(struct tui *t);

#endif
