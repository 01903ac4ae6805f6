#ifndef VIEWS_DATA_TYPECELLS_H
#define VIEWS_DATA_TYPECELLS_H

#include "report/graph/typecolumns.h"
#include "views/data/rows.h"

/*
 * Columns of all sample types that are shown beside each other: TYPE_flat and
 * TYPE_cum of entries, and TYPE_weight of the calls in their lists.
 */

/* Makes the columns, in a, before the first row. */
void type_cells_open(struct rows *w, const struct type_columns *columns, struct arena *a);

/* What the row that is added next has of them. columns may be NULL. */
void type_cells_node(struct rows *w, const struct type_columns *columns, const struct node *n);
void type_cells_edge(struct rows *w, const struct type_columns *columns, size_t edge);

#endif
