#ifndef VIEWS_ENTRY_H
#define VIEWS_ENTRY_H

#include "views/rows.h"

/*
 * The first columns of every table whose rows are entries or frames: the name
 * that text has, and of the parts that it is made of those that are known.
 */
enum {
	ENTRY_NAME,
	ENTRY_FUNCTION,
	ENTRY_FILE,
	ENTRY_LINE,
	ENTRY_COLUMN,
	ENTRY_ADDRESS,
	ENTRY_BINARY,
	ENTRY_CELLS,
};

/* clang-format off */
#define ENTRY_COLUMNS \
	[ENTRY_NAME] = { "name" }, \
	[ENTRY_FUNCTION] = { "function", .from = BY_FILEFUNCTION }, \
	[ENTRY_FILE] = { "file", .from = BY_FILEFUNCTION }, \
	[ENTRY_LINE] = { "line", .number = true, .from = BY_LINE }, \
	[ENTRY_COLUMN] = { "column", .number = true, .from = BY_LINE }, \
	[ENTRY_ADDRESS] = { "address", .number = true, .from = BY_ADDRESS }, \
	[ENTRY_BINARY] = { "binary", .from = BY_ADDRESS }
/* clang-format on */

void entry_cells(struct cell cells[ENTRY_CELLS], struct text name, const struct entity *e);

#endif
