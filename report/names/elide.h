#ifndef REPORT_NAMES_ELIDE_H
#define REPORT_NAMES_ELIDE_H

#include <stddef.h>

#include "parser/mem.h"
#include "parser/text.h"

/*
 * A name in at most width cells of a terminal: itself if it fits. What tells
 * functions apart stays, which is the class or the type of the receiver, and
 * the method. "…" stands for the rest, that goes in this order as far as it
 * must: type arguments, parameters, the path of the package from its front;
 * then the end of the class, and last the end of the method. A file behind the
 * name loses its folders first, and an address in front stays.
 *
 * In browsers views/web/names.js does the same; tests/names.tsv holds for both.
 */
struct text elide_name(struct arena *a, struct text name, size_t width);

/*
 * The same in what is left of a line of so many columns, of which some are
 * taken; a little is always left. A line of 0 columns has no end.
 */
struct text elide_behind(struct arena *a, struct text name, size_t columns, size_t taken);

/* What is no name, but a line of text: its end goes. */
struct text elide_line(struct arena *a, struct text line, size_t width);

/* More than any compiler calls a function: where a name is shown whole, only hostile ones are cut.
 */
enum { ELIDE_WHOLE = 1 << 14 };

#endif
