#ifndef REPORT_CONTEXTS_FOLD_H
#define REPORT_CONTEXTS_FOLD_H

#include "report/sums/entity.h"

/*
 * A tree of calls has a row for each frame that a stack shares with no other,
 * where the stack itself has a byte. So of stacks that are too deep for that
 * the middle becomes one frame, of an entity of its own: next to the root so
 * many frames stay, next to the leaf so many.
 */
struct fold {
	uint32_t outer, inner;
	uint32_t entity; /* that of the middle */
};

/* Adds the entity to what an e has, behind all others. */
uint32_t fold_entity(struct entities *e);

/* Folds n frames, leaf first, in place; how many are left. */
size_t fold_frames(const struct fold *f, uint32_t *frames, size_t n);

/* Whether a stack has more locations than are left of it. */
bool fold_needed(const struct fold *f, const struct samples *s);

/*
 * Makes to, which is empty, the stacks of from, folded. A new location of e,
 * behind the n there are, stands for the middle.
 */
void fold_stacks(const struct fold *f, struct samples *to, const struct samples *from,
		 struct entities *e, size_t n);

#endif
