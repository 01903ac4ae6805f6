#ifndef REPORT_PARALLEL_H
#define REPORT_PARALLEL_H

#include <stddef.h>

#include "report/report.h"

/*
 * Splits a long loop over rows among as many threads as there are processors.
 * Each part sums into memory of its own; whoever called adds the parts up, in
 * their order, so that the answer does not depend on how many there were. A
 * part is run block after block: from where the last one ended.
 */
enum { PARALLEL_MAX = 8 };

/*
 * Bytes at the end of what a part has for itself: two processors that write to
 * one cache line take turns, and two lines are often fetched together.
 */
enum { PARALLEL_APART = 128 };

typedef void parallel_part(void *ctx, size_t part, size_t from, size_t to);

/*
 * How many parts to make of n rows, up to PARALLEL_MAX. Another call may say
 * another number: processors come and go. So loops that need the same parts,
 * or memory for each, ask once.
 */
size_t parallel_parts(size_t n);
void parallel_run(size_t n, size_t parts, parallel_part *run, void *ctx,
		  struct report_watch *watch);

#endif
