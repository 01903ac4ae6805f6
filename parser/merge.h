#ifndef PARSER_MERGE_H
#define PARSER_MERGE_H

#include "parser/profile.h"

/*
 * Adds profiles up: samples of equal stacks and equal labels become one, and
 * the tables hold each thing once, numbered in the order of first use,
 * as pprof numbers them. One profile alone comes out as it went in.
 *
 *	struct merge *m = merge_open();
 *
 *	while (another profile p)
 *		if (merge_add(m, &p, err) < 0)
 *			...
 *	merge_finish(m, &p, err);
 *
 * Each profile is gone once it is added, so of all inputs only one, and one that
 * is being loaded meanwhile, is in memory beside the result. Therefore, unlike
 * the reference, which knows all of them before it begins, a third profile that
 * lacks a sample type, or has it in a finer unit, is held against the sum of
 * those before it: samples that vanish for that (see scale.h) do so by their
 * sums, and one that is only kept for the dropped type still holds its place in
 * the order.
 */
struct merge;

struct merge *merge_open(void);

/*
 * Takes p over, and frees it. A p that does not go with those before it is
 * refused (ERROR_FORMAT), and others can follow; after any other failure only
 * merge_close makes sense.
 */
int merge_add(struct merge *m, struct profile *p, struct error *err);

/* The sum, which is the caller's to free. Something must have been added. */
int merge_finish(struct merge *m, struct profile *p, struct error *err);

/* Frees m; after merge_finish, too. */
void merge_close(struct merge *m);

#endif
