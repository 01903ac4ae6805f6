#ifndef VIEWS_PAINT_H
#define VIEWS_PAINT_H

#include "report/report.h"

/*
 * Colours for terminals. Each function returns an escape sequence, or "" when
 * the report is not coloured; paint_end goes back to plain.
 */
const char *paint_heading(const struct report *r);
const char *paint_value(const struct report *r, sum_t value);   /* by its part of the total */
const char *paint_change(const struct report *r, sum_t change); /* growth is bad */
const char *paint_end(const struct report *r);

/* What shows a change without a colour, in two cells, if the report is coloured. */
const char *paint_arrow(const struct report *r, sum_t change);

#endif
