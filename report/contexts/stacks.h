#ifndef REPORT_CONTEXTS_STACKS_H
#define REPORT_CONTEXTS_STACKS_H

#include "report/sums/walk.h"

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

/* The next frame from the root, as a row of names. */
static inline bool stacks_next(const struct stacks *s, struct walk *w, uint32_t *name)
{
	uint32_t frame;

	if (!walk_down(w, &s->entities, &frame))
		return false;
	*name = s->name[frame_entity(frame)];
	return true;
}

report_build build_stacks;

#endif
