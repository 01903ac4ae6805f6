#ifndef VIEWS_TUI_PANE_H
#define VIEWS_TUI_PANE_H

#include <stdio.h>

#include "report/names/unit.h"
#include "views/tui/state.h"

/* What the files pane_*.c share. */

/* The style of a value: by its part of the total, and by its sign. */
void put_value_style(const struct tui *t, const struct report *r, sum_t value);

/* Cells for a column of values up to largest, whatever their unit: a number is never cut. */
int put_value_width(const struct report *r, sum_t largest);

/* A value in the unit that suits it. */
const char *put_short_value(const struct report *r, char buf[UNIT_TEXT_SIZE], sum_t value);

/*
 * A value at the right end of the cells, in the unit of the report if that has
 * room, or else in one that has: a part of a number is another number.
 */
void put_amount(const struct tui *t, int y, int x, int cells, const struct report *r, sum_t value);

/* What a row of a table stands for, as the title of its column. */
const char *put_entry_title(const struct tui *t);

/* The part of total as a percentage that fits six cells. buf has UNIT_PERCENT_SIZE bytes. */
void put_percent(char *buf, sum_t value, sum_t total);

/* A calling context in words, or n of them from a row on, which stand in one box. */
void explain_context(struct report *r, uint32_t row, FILE *out);
void explain_joined(struct report *r, uint32_t row, size_t n, FILE *out);

/* How a line of the call tree is folded. */
enum fold { FOLD_OPEN, FOLD_CLOSE, FOLD_TURN, FOLD_NONE, FOLD_ALL };
void tree_fold(struct tui *t, enum fold how);

#endif
