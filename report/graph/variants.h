#ifndef REPORT_GRAPH_VARIANTS_H
#define REPORT_GRAPH_VARIANTS_H

#include "report/graph/graph.h"

/*
 * Functions that callgrind would take for one, because their names and files
 * are the same: of different binaries, or in different contexts. Those of a
 * name are numbered from 1, in the order of the nodes.
 */
struct variant {
	uint32_t number, of;
};

/* That of each listed node, in a. */
struct variant *variants_number(const struct graph *g, struct arena *a);

#endif
