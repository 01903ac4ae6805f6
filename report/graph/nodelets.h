#ifndef REPORT_GRAPH_NODELETS_H
#define REPORT_GRAPH_NODELETS_H

#include "report/graph/nodetags.h"

/*
 * The tags that are drawn beside a node, as pprof draws them: at most four of text,
 * each with at most four numbers, then at most four numbers of the node. More
 * numbers than that are gathered into four ranges.
 */
enum { NODELETS_MAX = 4 };
static const uint32_t NODELET_NONE = UINT32_MAX;

struct nodelet {
	uint32_t texts;  /* which tag of text it is or goes with, NODELET_NONE: the node itself */
	uint32_t number; /* which number; NODELET_NONE: it is the tag of text */
	const struct text *parts; /* of its name */
	size_t nparts;
	sum_t weight;    /* as shown */
	bool cumulative; /* a number whose weight is not the node's own */
};

struct nodelets {
	VEC(struct nodelet) at;
	uint32_t *first; /* of each listed node: its run; one more than there are */
};

/* Of all listed nodes of r->graph, whose edges must be final. Texts are in r's arena. */
struct nodelets *nodelets_pick(struct report *r, struct node_tags *tags);

#endif
