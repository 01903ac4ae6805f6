#ifndef REPORT_CHECK_EVENTS_H
#define REPORT_CHECK_EVENTS_H

#include "parser/profile.h"

/*
 * How many events a profiler saw to say what a sample is worth: a value of
 * ten seconds that was seen a thousand times is known better than one that was
 * seen twice. What counts them depends on the sample type:
 *
 * - a count is of events itself (samples, contentions, goroutines);
 * - of a Go heap profile those allocations that were sampled. The profile has
 *   them scaled up by 1 / (1 - exp(-size / rate)), rate being the period in
 *   bytes and size the mean of bytes / objects (runtime/pprof's scaleHeapSample);
 * - else another sample type that counts them (samples beside cpu,
 *   contentions beside delay), or the period that one event stands for.
 */
enum events_kind { EVENTS_UNKNOWN, EVENTS_ARE_VALUES, EVENTS_COLUMN, EVENTS_PERIOD, EVENTS_HEAP };

struct events {
	enum events_kind kind;
	size_t type;           /* the sample type whose values these are */
	size_t count;          /* EVENTS_COLUMN: the sample type that counts */
	size_t objects, bytes; /* EVENTS_HEAP: the two sample types */
	double period;
};

struct events events_of_type(const struct profile *p, size_t type);

/* Behind the value of a sample: at least 1 if it has one, else 0. Not of EVENTS_UNKNOWN. */
double events_of_sample(const struct events *e, const struct profile *p, size_t sample);

#endif
