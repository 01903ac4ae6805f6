#ifndef REPORT_CONTEXTS_TRACELIST_H
#define REPORT_CONTEXTS_TRACELIST_H

#include "report/report.h"
#include "report/sums/entity.h"

/* What the frames of each sample are called, for those who show samples one by one. */
struct traces {
	struct entities entities;
	struct text *names; /* of the entities */

	uint32_t *order; /* of build_ranked: samples, the largest value first */
	size_t n;        /* how many have a value; the others are not there */
};

/*
 * Flags the samples that count and pass through one of the flagged entities.
 * Returns the value of all of them.
 */
sum_t traces_through(const struct report *r, const bool *entities, bool *samples);

/* The first of these in order: its rank, or n if there are none. */
size_t traces_heaviest(const struct report *r, const bool *entities);

report_build build_traces;
report_build build_ranked; /* with their order */

#endif
