#ifndef REPORT_SUMS_DELTA_H
#define REPORT_SUMS_DELTA_H

#include "report/sums/entity.h"

/*
 * Two profiles side by side: what each entity had before and has after, in the
 * measure that the options name. 100% is the total before, or if that is 0 the
 * total after. The samples of the older profile are those of the base.
 */
struct delta_row {
	const struct entity *entity;
	struct text name;
	sum_t before, after;
};

/* What values of a sample type mean when two of them are compared. */
enum delta_kind {
	DELTA_UNKNOWN,
	DELTA_LEVEL,      /* what there was when the profile was taken: memory in use */
	DELTA_ACCUMULATES /* what came together until then: processor time */
};

enum delta_kind delta_kind(const struct profile *p, size_t type);

struct delta {
	struct delta_row *rows; /* in order */
	size_t n;
	sum_t before, after; /* totals */
	enum delta_kind kind;

	sum_t cut;        /* rows whose change is not above it are dropped */
	size_t dropped;   /* how many these are */
	size_t untrimmed; /* rows before nodecount took its part */

	struct entities entities;
};

static inline sum_t delta_change(const struct delta_row *row)
{
	return row->after - row->before;
}

/* The order that diff --sort has: the largest first, those alike by change and by name. */
int delta_compare(const struct delta_row *a, const struct delta_row *b, enum sort_key sort);

report_build build_delta;

#endif
