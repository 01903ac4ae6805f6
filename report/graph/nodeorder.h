#ifndef REPORT_GRAPH_NODEORDER_H
#define REPORT_GRAPH_NODEORDER_H

#include "report/graph/graph.h"

/*
 * Nodes: the larger of the key first, whatever its sign, then by name, then by
 * the other value. Edges: the heaviest first, then by the names of their ends.
 * Both orders are total: nodes that print alike are told apart by what they
 * stand for, and last by where it was found.
 */
void nodes_sort(struct graph *g, enum sort_key key); /* the listed ones; edges know them by row */

/* By their scores once more, when some are gone: those alike in name and score stay as they are. */
void nodes_sort_again(struct graph *g);
void nodes_reverse(struct graph *g);
void edges_sort(struct graph *g);

/* Makes in and out anew for the edges that are left. */
void edges_index(struct graph *g);

#endif
