#ifndef VIEWS_TUI_VALUES_H
#define VIEWS_TUI_VALUES_H

#include "report/names/unit.h"
#include "report/report.h"

struct tui;

/* How values, parts and what they are of look in the panes. */

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

#endif
