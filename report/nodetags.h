#ifndef REPORT_NODETAGS_H
#define REPORT_NODETAGS_H

#include "report/graph.h"
#include "report/tagsets.h"

/* What a tag is worth at a node: what it would be if only samples with this tag were there. */
struct node_tag {
	uint32_t slot; /* of the node */
	uint32_t tag;  /* a row of sets.tags */
	sum_t flat, cum, flat_divisor, cum_divisor;
};

/* The tags of some nodes, a run for each. They do not depend on what else is kept of a graph. */
struct node_tags {
	struct tag_sets sets;
	VEC(struct node_tag) at; /* by slot, then by tag */
	uint32_t *slot;          /* of each item that a node may stand for, or TAG_NONE */
	uint32_t *first;         /* where the run of each slot begins; one more than there are */
};

/*
 * Those of the first n nodes of r->graph, without those whose flat and
 * cumulative values are both lighter than cut.
 */
void node_tags_sum(struct node_tags *t, struct report *r, size_t n, sum_t cut);
void node_tags_free(struct node_tags *t); /* NULL is fine */

/* Those of a node, which was among the n. */
const struct node_tag *node_tags_of(const struct node_tags *t, const struct node *node, size_t *n);

#endif
