#ifndef VIEWS_TUI_AREA_H
#define VIEWS_TUI_AREA_H

#include <stdbool.h>

/* Part of the screen, in cells from its upper left corner. */
struct area {
	int y, x, rows, cols;
};

bool area_has(struct area a, int y, int x);

#endif
