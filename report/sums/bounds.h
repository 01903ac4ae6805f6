#ifndef REPORT_SUMS_BOUNDS_H
#define REPORT_SUMS_BOUNDS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * What the sums of very many pairs cannot exceed, in memory that does not grow:
 * pairs share places by their hash, and a place has the sum of all that came
 * there, whatever its sign (one row of a count-min sketch: G. Cormode,
 * S. Muthukrishnan, "An improved data stream summary"). What places files chose
 * pairs for, cannot be told: see pairs.h.
 */
enum { BOUNDS_BITS = 16 };

struct bounds {
	uint64_t *at; /* stops at UINT64_MAX */
	uint64_t factor;
};

void bounds_init(struct bounds *b, uint64_t factor); /* which those that are merged share */
void bounds_merge(struct bounds *b, const struct bounds *from);
void bounds_free(struct bounds *b);

static inline uint32_t bounds_row(const struct bounds *b, uint64_t key)
{
	return (uint32_t)((key * b->factor) >> (64 - BOUNDS_BITS));
}

static inline void bounds_add(struct bounds *b, uint32_t row, uint64_t size)
{
	if (__builtin_add_overflow(b->at[row], size, &b->at[row]))
		b->at[row] = UINT64_MAX;
}

#endif
