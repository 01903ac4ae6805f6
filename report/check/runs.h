#ifndef REPORT_CHECK_RUNS_H
#define REPORT_CHECK_RUNS_H

#include "report/report.h"

/*
 * The runs that are compared, and how much each did of what values are
 * counted by: a profile of twice the time may have twice the samples.
 */
enum per { PER_NONE, PER_SECOND, PER_OPERATION, PER_TOTAL };

struct runs {
	size_t n, nbefore; /* those before come first */
	uint32_t *of;      /* the run of each sample of r->profile */
	double *exposure;  /* of each run, in seconds, operations or the total; 1 for nothing */
	enum per per;
};

/* All of it is in r's arena. */
void runs_init(struct runs *runs, struct report *r);

/*
 * Settles what the values of a type are counted by: what the option per says,
 * or without it seconds for what accumulates with time, if all durations are
 * known. totals: of each run.
 */
int runs_expose(struct runs *runs, const struct report *r, size_t type, const double *totals,
		struct error *err);

/* The exposure of all runs of a side, and the mean. */
double runs_sum(const struct runs *runs, bool after);
double runs_mean(const struct runs *runs, bool after);

#endif
