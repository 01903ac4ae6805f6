#ifndef VIEWS_TEXT_TYPETABLE_H
#define VIEWS_TEXT_TYPETABLE_H

#include "report/graph/typecolumns.h"
#include "views/writer.h"

/*
 * Sample types beside each other, for people: two columns for each, flat and
 * cum, below its name, and as wide as what is in them.
 */
struct type_table {
	const struct report *r;
	size_t *width; /* of each type: of either of its columns */
	size_t all;    /* cells that a line of it takes */
};

/* In a. Knows all that the graph of r has. */
void type_table_init(struct type_table *t, const struct report *r, struct arena *a);

/* Both lines of the head; behind the second one stands title. */
void type_table_head(const struct type_table *t, struct writer *out, const char *title);

/* The columns of a node, and of an edge, which has one below cum; without an end of line. */
void type_table_node(const struct type_table *t, struct writer *out, const struct node *n);
void type_table_edge(const struct type_table *t, struct writer *out, size_t edge);

#endif
