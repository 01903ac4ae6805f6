#ifndef REPORT_GRAPH_ENTROPY_H
#define REPORT_GRAPH_ENTROPY_H

#include "report/graph/graph.h"

/*
 * How much a node is worth drawing: its cumulative value times the entropies of
 * its incoming and of its outgoing edges (1 where there are none; a flat value
 * is one more way out), and its flat value.
 */
int64_t graph_entropy(const struct graph *g, const struct node *n);

#endif
