#ifndef VIEWS_PICTURE_DRAWING_H
#define VIEWS_PICTURE_DRAWING_H

#include "report/report.h"
#include "views/picture/layout.h"

/*
 * The call graph of a report, laid out by Graphviz. A graph that takes longer
 * than the layout budget is cut to its heaviest nodes until it fits, and then
 * its legend says so, as it does for --nodecount.
 */
struct drawing {
	const struct report *report; /* what is drawn: the one asked for, or smaller */
	struct report smaller;
	struct options options; /* of smaller */
	struct layout_result layout;
	void (*confine)(void); /* the surroundings' */
};

/* To be closed in any case. */
int drawing_open(struct drawing *d, const struct report *r, const char *format, struct error *err);
void drawing_close(struct drawing *d);

#endif
