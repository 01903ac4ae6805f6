#ifndef REPORT_GRAPH_TYPECOLUMNS_H
#define REPORT_GRAPH_TYPECOLUMNS_H

#include "report/graph/items.h"
#include "report/report.h"

/*
 * Values of several sample types for the nodes and edges of one graph, which
 * are those of the type that the report is about. Names and units are as
 * people may see them, and no two of the names are equal.
 */
struct type_column {
	const char *name, *unit;
	const char *shown;       /* the unit to show values in */
	struct entity_sums sums; /* of items */
	sum_t *weight;           /* of each edge of the graph */
};

struct type_columns {
	struct type_column *at;
	size_t n;
};

/* The name of a column of r->columns that is made: wanted, if no other is called so. */
const char *type_columns_name(struct report *r, const char *wanted, size_t number);

/*
 * r->columns, if there is more than one type to show; items are those of
 * r->graph, in its order. With edges the columns have weights of these, too.
 */
void type_columns_sum(struct report *r, const struct items *items, bool edges);

/* A unit for each of them, once it is known which nodes are listed. */
void type_columns_fit(struct report *r);

/* What a node has, and a value as text: see report_value. */
sum_t type_column_flat(const struct type_column *c, const struct node *n);
sum_t type_column_cum(const struct type_column *c, const struct node *n);
char *type_column_value(const struct report *r, const struct type_column *c, char *buf, sum_t v);

#endif
