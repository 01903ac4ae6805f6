#ifndef VIEWS_DATA_ENTRY_H
#define VIEWS_DATA_ENTRY_H

#include "views/data/rows.h"

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
	[ENTRY_NAME] = { .name = "name" }, \
	[ENTRY_FUNCTION] = { .name = "function", .from = BY_FILEFUNCTION }, \
	[ENTRY_FILE] = { .name = "file", .from = BY_FILEFUNCTION }, \
	[ENTRY_LINE] = { .name = "line", .number = true, .from = BY_LINE }, \
	[ENTRY_COLUMN] = { .name = "column", .number = true, .from = BY_LINE }, \
	[ENTRY_ADDRESS] = { .name = "address", .number = true, .from = BY_ADDRESS }, \
	[ENTRY_BINARY] = { .name = "binary", .from = BY_ADDRESS }
/* clang-format on */

/* The columns of a label. A number has the unit that the profile has for it, if any. */
enum { LABEL_KEY, LABEL_VALUE, LABEL_UNIT, LABEL_CELLS };

/* clang-format off */
#define LABEL_COLUMNS \
	[LABEL_KEY] = { .name = "key" }, \
	[LABEL_VALUE] = { .name = "value" }, \
	[LABEL_UNIT] = { .name = "value_unit" }
/* clang-format on */

void label_cells(struct cell cells[LABEL_CELLS], const struct profile *p, const struct label *l);
void entry_cells(struct cell cells[ENTRY_CELLS], struct text name, const struct entity *e);

#endif
