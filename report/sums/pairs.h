#ifndef REPORT_SUMS_PAIRS_H
#define REPORT_SUMS_PAIRS_H

#include "parser/mem.h"
#include "report/sums/hotsum.h"

/*
 * Sums by pairs of two different numbers, in the order in which the pairs came
 * first; so those that come often are close together. An open-addressing table
 * of row numbers, small for the same reason, finds them. They are hashed by
 * multiplying with a random odd number (M. Dietzfelbinger et al., "A reliable
 * randomized algorithm for the closest-pair problem"), which keeps files from
 * choosing pairs that collide.
 */
struct pair {
	uint64_t key; /* see pairs_key */
	struct hot_sum weight;
	uint32_t flags; /* the owner's */
};

struct pairs {
	VEC(struct pair) at;
	VEC(struct hot_sum) divisors; /* of each, as far as they were asked for */
	uint32_t *slots;              /* row + 1; 0: empty */
	unsigned bits;                /* 2^bits slots */
	uint64_t factor;
};

void pairs_init(struct pairs *p);
void pairs_free(struct pairs *p);

/* Adds a pair that is not there yet, and returns its row. */
uint32_t pairs_add(struct pairs *p, uint64_t key);

static inline uint64_t pairs_key(uint32_t from, uint32_t to)
{
	return (uint64_t)from << 32 | to;
}

/* The slot of a pair, or the empty one where it belongs. */
static inline size_t pairs_slot(const struct pairs *p, uint64_t key)
{
	size_t mask = ((size_t)1 << p->bits) - 1;
	size_t at = (key * p->factor) >> (64 - p->bits);

	while (p->slots[at] && p->at.at[p->slots[at] - 1].key != key)
		at = (at + 1) & mask;
	return at;
}

/* The row of a pair, which is added when it is not there. */
static inline uint32_t pairs_row(struct pairs *p, uint64_t key)
{
	uint32_t slot = p->slots[pairs_slot(p, key)];

	return slot ? slot - 1 : pairs_add(p, key);
}

/* What is added up beside the weight. */
static inline struct hot_sum *pairs_divisor(struct pairs *p, uint32_t row)
{
	while (p->divisors.n <= row)
		*VEC_PUSH(&p->divisors) = (struct hot_sum){ 0 };
	return &p->divisors.at[row];
}

#endif
