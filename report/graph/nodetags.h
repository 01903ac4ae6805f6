#ifndef REPORT_GRAPH_NODETAGS_H
#define REPORT_GRAPH_NODETAGS_H

#include "report/graph/graph.h"
#include "report/labels/tagsets.h"

/*
 * What a tag is worth at a node: what the node would be if only the samples
 * with this tag were there.
 */
struct node_tag {
	uint32_t tag; /* a row of sets.tags */
	sum_t flat, cum, flat_divisor, cum_divisor;
};

/*
 * The tags of some nodes, which do not depend on what else is kept of a graph.
 * Samples may have very many tags, so those of a node are summed when it is
 * asked for them.
 */
struct node_tags {
	const struct report *r;
	struct tag_sets sets;
	sum_t cut;
	uint32_t *slot;        /* of each item that one of the nodes stands for, or TAG_NONE */
	struct groups samples; /* of each slot: those with tags that pass it */
	uint32_t *leaf;        /* of each sample: the slot where it ends, or TAG_NONE */
	VEC(struct node_tag) at;
	uint32_t *row; /* of each tag: its row of at, or TAG_NONE */
};

/* For the first n nodes of r->graph. Tags whose values are all lighter than cut are left out. */
struct node_tags *node_tags_new(struct report *r, size_t n, sum_t cut);

/* Those of a node, which was among the n, in no particular order; until the next call. */
const struct node_tag *node_tags_of(struct node_tags *t, const struct node *node, size_t *n);

#endif
