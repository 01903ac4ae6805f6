#ifndef REPORT_GRAPH_ITEMS_H
#define REPORT_GRAPH_ITEMS_H

#include "report/graph/graph.h"
#include "report/sums/sums.h"

/*
 * What the nodes of a graph are made of: the entities of a profile, or the
 * rows of its call tree. Both have sums, and edges between those that are kept.
 */
struct items {
	const struct report *r;
	const struct entities *entities;
	const struct calltree *tree; /* NULL: an item is an entity */
	size_t n;
	struct entity_sums sums; /* of entities */
	bool *keep;              /* of each: edges end at it, and do not lead across it */
	bool *cut;               /* of a tree: nothing leads to it any more */
};

/*
 * All are kept. entities must outlive the items; r's arena holds the rest, but for the
 * sums, which are in values: if that ends, items have no values any more.
 * edges may be NULL; else it becomes the edges between all of them.
 */
void items_init(struct items *it, struct report *r, struct arena *values, const struct entities *e,
		struct edge_sums *edges);

/* The same of the rows of a call tree, which must outlive them. */
void items_init_tree(struct items *it, struct report *r, const struct calltree *tree);

const struct entity *items_entity(const struct items *it, uint32_t i);
struct entity_sum items_sum(const struct items *it, uint32_t i);

/* Takes the values from those that have one, once they have a node. */
void items_forget(struct items *it, struct arena *values);

/* Whether it has a value, and one that is wanted: then there may be a node for it. */
bool items_counts(const struct items *it, uint32_t i);
struct node items_node(const struct items *it, struct report *r, uint32_t i);

/* How many of them count, and their flat values. */
size_t items_count(const struct items *it, sum_t *flat);

/* Keeps those with a node: row is not SUMS_TRIMMED. In a tree also those that never had one. */
void items_keep(struct items *it, const uint32_t *row);

/* The edges between those that are kept; for want and at_least see sums_edges. */
void items_edges(const struct items *it, struct edge_sums *sums, const bool *want, sum_t at_least);

#endif
