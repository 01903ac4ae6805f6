#ifndef REPORT_CONTEXTS_STACKS_H
#define REPORT_CONTEXTS_STACKS_H

#include "report/report.h"
#include "report/sums/entity.h"

/*
 * The distinct stacks of a profile with their values. Stacks are the same when
 * all their frames print the same, whatever locations they come from. Their
 * order is that of the bytes of "root;caller;leaf ", as sort(1) has it.
 */
struct stack_row {
	uint32_t sample; /* one of those that have this stack */
	sum_t value;
};

struct stacks {
	struct entities entities;
	uint32_t *name;         /* of each entity, a row of names */
	VEC(struct text) names; /* all different */
	VEC(struct stack_row) at;
};

/* The frames of a sample from the root, as rows of names. */
struct stack_walk {
	struct stack left;          /* locations */
	const uint32_t *first, *at; /* frames of the one in hand: next is the one below at */
};

static inline struct stack_walk stack_walk(const struct report *r, uint32_t sample)
{
	return (struct stack_walk){ .left = samples_stack(&r->profile->samples, sample) };
}

static inline bool stack_walk_done(const struct stack_walk *w)
{
	return w->at == w->first && w->left.p == w->left.end;
}

static inline bool stack_walk_next(struct stack_walk *w, const struct stacks *s, uint32_t *name)
{
	while (w->at == w->first) {
		const struct entities *e = &s->entities;
		uint32_t row;

		if (!stack_last(&w->left, &row))
			return false;
		w->first = e->frames.at + e->first[row];
		w->at = e->frames.at + e->first[row + 1];
	}
	*name = s->name[frame_entity(*--w->at)];
	return true;
}

#endif
