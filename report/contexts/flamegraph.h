#ifndef REPORT_CONTEXTS_FLAMEGRAPH_H
#define REPORT_CONTEXTS_FLAMEGRAPH_H

#include "report/contexts/calltree.h"

/*
 * A flame graph: the calling-context tree as boxes, each as wide as what it
 * and all it called cost, its callees side by side on the next row. Boxes too
 * thin to see are joined in one that says how many they are; none is lost.
 *
 * With a base, now is what the new profile has and before what the base had.
 * What is wholly gone has no width in the former, and stands in a second strip.
 * A negative value without a base is taken for one of a base.
 */
struct flame_box {
	uint32_t row;    /* of the tree; that of the caller, if the box stands for several */
	uint32_t joined; /* for how many contexts; 0: for one, its row */
	uint32_t depth;
	double x, width; /* parts of the picture's width */
	sum_t weight, before;
};

struct flame_strip {
	sum_t *weight; /* of each row of the tree, never negative: what makes it wide */
	VEC(struct flame_box) boxes; /* callers before callees; the first is all of it */
	uint32_t rows;               /* of boxes */
};

struct flame {
	struct calltree tree;
	bool differs;                 /* there is something to compare with */
	sum_t *before;                /* of each row of the tree */
	struct flame_strip now, gone; /* at the same scale */
};

report_build build_flame;

#endif
