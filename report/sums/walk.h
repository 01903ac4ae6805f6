#ifndef REPORT_SUMS_WALK_H
#define REPORT_SUMS_WALK_H

#include "report/sums/entity.h"

/*
 * Walks the frames of a sample, which are those of its locations as e has them:
 *
 *	struct walk w = walk_sample(r, i);
 *	while (walk_up(&w, e, &frame))
 *		...
 *
 * The two loops that everybody waits for take frames in ways of their own: the
 * sums, which take a stack apart as a whole, and the contexts, which go on
 * where they were with many samples in turn.
 */
struct walk {
	struct stack left;          /* locations */
	const uint32_t *first, *at; /* frames left of the one in hand: up to at */
};

static inline struct walk walk_sample(const struct report *r, size_t sample)
{
	return (struct walk){ .left = samples_stack(&r->profile->samples, sample) };
}

static inline bool walk_done(const struct walk *w)
{
	return w->at == w->first && w->left.p == w->left.end;
}

static inline void walk_enter(struct walk *w, const struct entities *e, uint32_t location)
{
	w->first = e->frames.at + e->first[location];
	w->at = e->frames.at + e->first[location + 1];
}

/* From the leaf towards the root. False: there are no more. */
static inline bool walk_up(struct walk *w, const struct entities *e, uint32_t *frame)
{
	uint32_t location;

	while (w->at == w->first) {
		if (!stack_next(&w->left, &location))
			return false;
		walk_enter(w, e, location);
	}
	*frame = *w->first++;
	return true;
}

/* From the root towards the leaf. */
static inline bool walk_down(struct walk *w, const struct entities *e, uint32_t *frame)
{
	uint32_t location;

	while (w->at == w->first) {
		if (!stack_last(&w->left, &location))
			return false;
		walk_enter(w, e, location);
	}
	*frame = *--w->at;
	return true;
}

#endif
