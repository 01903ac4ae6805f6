#ifndef VIEWS_PAINT_H
#define VIEWS_PAINT_H

#include "report/report.h"
#include "views/writer.h"

/* Colours for terminals: each function writes nothing of them when the report is not coloured. */
void paint_heading(struct writer *w, const struct report *r);
/* As paint_value does, around whatever comes before paint_end: in steps of the part of total. */
void paint_heat(struct writer *w, const struct report *r, sum_t value, sum_t total);
void paint_change(struct writer *w, const struct report *r, sum_t change); /* growth is bad */
void paint_faint(struct writer *w, const struct report *r);
void paint_end(struct writer *w, const struct report *r); /* back to plain */

/* "      10ms 25.00%": a value and what part of the total it is, in a colour that says so, too. */
void paint_value(struct writer *w, const struct report *r, sum_t value);

/* What shows a change without a colour, in so many cells, if the report is coloured. */
enum { PAINT_ARROW = 2 };
void paint_arrow(struct writer *w, const struct report *r, sum_t change);

#endif
