#ifndef REPORT_SUMS_HOTSUM_H
#define REPORT_SUMS_HOTSUM_H

#include <stdbool.h>
#include <stdint.h>

#include "report/sum.h"

/*
 * What a loop over all frames adds to, kept small: 64 bits. A sum that leaves
 * these wraps, and the wraps are counted: the exact sum is sum + wraps * 2^64.
 */
struct hot_sum {
	int64_t sum;
	int32_t wraps;
	uint32_t seen; /* the last sample that counted, + 1 */
};

static inline void hot_sum_add(struct hot_sum *h, int64_t value)
{
	if (__builtin_add_overflow(h->sum, value, &h->sum))
		h->wraps += value > 0 ? 1 : -1;
}

/* Whether a sample is here for the first time: it is to count once. */
static inline bool hot_sum_counts(struct hot_sum *h, uint32_t sample)
{
	if (h->seen == sample + 1)
		return false;
	h->seen = sample + 1;
	return true;
}

static inline sum_t hot_sum_value(const struct hot_sum *h)
{
	return h->sum + (sum_t)h->wraps * ((sum_t)1 << 64);
}

#endif
