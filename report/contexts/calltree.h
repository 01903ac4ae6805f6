#ifndef REPORT_CONTEXTS_CALLTREE_H
#define REPORT_CONTEXTS_CALLTREE_H

#include "report/report.h"
#include "report/sums/entity.h"

/*
 * The calling contexts of a profile: a row for each distinct path from the
 * root. Rows are in preorder, so that a view goes through them one after
 * another, and the subtree of row i is rows i up to end[i]:
 *
 *	for (c = i + 1; c < t->end[i]; c = t->end[c])
 *		...each callee of i, the heaviest first
 *
 * Row 0 stands for the whole profile and has no frame. A path may be a million
 * frames long: whoever walks the tree does it without recursion.
 */
struct calltree {
	size_t n;
	uint32_t *parent; /* a smaller row; of row 0 itself */
	uint32_t *end;
	uint32_t *frame; /* frame_entity; frame_inlined if every call of it here was */
	sum_t *flat, *cum;
	sum_t *flat_divisor, *cum_divisor; /* NULL without a mean */
	uint32_t *leaf;                    /* of each sample of r->profile: where it ends */

	/*
	 * Where there would be too many rows for the size of the profile, deep
	 * stacks are folded; see report/contexts/fold.h. Of n + 1 rows: how many
	 * frames those in front of it stand for besides their own. NULL: none does.
	 */
	uint32_t *hidden;

	struct entities entities;
	struct text *names; /* of the entities, as printed */
};

/* CALLTREE_REVERSED: contexts go from the leaf to the root; CALLTREE_ALL: samples without a value
 * count. */
enum { CALLTREE_REVERSED = 1 << 0, CALLTREE_ALL = 1 << 1 };

/* How many frames the subtree of a row has. */
static inline uint32_t calltree_frames(const struct calltree *t, uint32_t row)
{
	return t->end[row] - row + (t->hidden ? t->hidden[t->end[row]] - t->hidden[row] : 0);
}

void calltree_init(struct calltree *t, struct report *r);
void calltree_init_as(struct calltree *t, struct report *r, unsigned how);
void calltree_free(struct calltree *t); /* NULL is fine */

#endif
