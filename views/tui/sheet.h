#ifndef VIEWS_TUI_SHEET_H
#define VIEWS_TUI_SHEET_H

#include <stdbool.h>
#include <stdio.h>

#include "parser/mem.h"

struct tui;

/*
 * Text that is written for a page: in memory, and no more than anybody would
 * scroll through. Writing it can be stopped as other work can.
 */
struct sheet {
	struct tui *t;
	VEC(char) text;
	bool cut; /* there was more */
};

FILE *sheet_open(struct sheet *s, struct tui *t);

/* Shows what was written up to now, and closed, as a page; frees it. */
void sheet_show(struct sheet *s, const char *title);
void sheet_free(struct sheet *s);

#endif
