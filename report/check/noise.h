#ifndef REPORT_CHECK_NOISE_H
#define REPORT_CHECK_NOISE_H

#include "report/check/runs.h"
#include "report/check/stats.h"
#include "report/sums/delta.h"

/*
 * Which changes of r->delta chance alone explains. Entries that have nodefraction
 * of a side's total are judged among themselves, and so are the many small ones:
 * they would leave nothing certain.
 */
struct noise_row {
	struct stats stats; /* see evidence_judge */
	double q;           /* p among all that is judged; NAN: nothing is known */
};

struct noise {
	struct noise_row *rows; /* of each entity of the delta */
	struct noise_row total;
	enum per per;        /* what values are counted by, to be judged */
	double exposure[2];  /* of that, before and after */
	const char *missing; /* why nothing is known; NULL: something is */
};

/* r->delta, and r->noise if the options ask for it. */
report_build build_difference;

/* NULL: nobody asked. A row without entity is the total. */
const struct noise_row *noise_of(const struct report *r, const struct delta_row *row);

/* As far as is known; of what is not, no. */
bool noise_is(const struct report *r, const struct noise_row *row);

#endif
