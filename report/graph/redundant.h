#ifndef REPORT_GRAPH_REDUNDANT_H
#define REPORT_GRAPH_REDUNDANT_H

#include "report/graph/graph.h"

/*
 * Takes residual edges out of a graph between whose ends there is another way,
 * the lightest first, and those of the last node before those of the first. The
 * search for these ways is given up where a graph is so
 * large that nobody will look at its single edges.
 */
void redundant_drop(struct graph *g);

#endif
