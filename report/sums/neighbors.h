#ifndef REPORT_SUMS_NEIGHBORS_H
#define REPORT_SUMS_NEIGHBORS_H

#include "report/sums/entity.h"

/*
 * Who calls one entity and whom it calls: the edges of a graph that nothing is
 * trimmed from, but for this entity alone, which takes a fraction of the time.
 * A sample counts once for a call, however often that is on its stack; calls
 * of an entity to itself are none.
 */
struct neighbor {
	uint32_t entity;
	struct text name; /* as printed */
	bool inlined;     /* every such call was */
	sum_t weight, divisor;
};

struct neighbor_list {
	struct neighbor *at; /* the heaviest first */
	size_t n, cap;
};

struct neighbors {
	struct neighbor_list callers, callees;
};

/* Names are in r's arena. What is found is of no use when r's watch was stopped. */
void neighbors_find(struct neighbors *n, struct report *r, const struct entities *e,
		    uint32_t entity);
void neighbors_free(struct neighbors *n);

#endif
