#ifndef REPORT_NAMES_ELIDE_H
#define REPORT_NAMES_ELIDE_H

#include <stddef.h>

#include "parser/mem.h"
#include "parser/text.h"

/*
 * A name in at most width cells of a terminal: itself if it fits, else with
 * "…" for its middle. The method, which is the last part of a qualified name
 * and tells most, stays whole as long as it fits next to the "…". If it does
 * not fit with its parameters, these are cut, and what is in front is gone.
 */
struct text elide_name(struct arena *a, struct text name, size_t width);

/*
 * The same in what is left of a line of so many columns, of which some are
 * taken; a little is always left. A line of 0 columns has no end.
 */
struct text elide_behind(struct arena *a, struct text name, size_t columns, size_t taken);

#endif
