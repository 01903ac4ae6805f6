#ifndef REPORT_GRAPH_PIVOT_H
#define REPORT_GRAPH_PIVOT_H

#include "report/graph/typecolumns.h"

/*
 * Entries by the values of a label: a table as build_table makes it, and for
 * each value what its samples alone come to. The columns are r->columns, the
 * largest value first; what has no room follows as "(other values)", and what
 * has no such label as "(none)". Of a sample with several values the first
 * counts. A column is called KEY=VALUE.
 */
struct pivot {
	const char *key;   /* as people may see it */
	const char **name; /* of each column: the value */
	sum_t *total;      /* of each column: of all samples that have it */
	size_t nvalues;    /* that the key has */
};

report_build build_pivot; /* graph, columns, pivot */

#endif
