#ifndef REPORT_SUMS_PASS_H
#define REPORT_SUMS_PASS_H

#include "report/parallel.h"
#include "report/sums/bounds.h"
#include "report/sums/pairs.h"
#include "report/sums/sums.h"

/* One pass over the samples: what it reads, and what each of its parts sums into. For sums/ alone.
 */

/* A call from one frame to the next that is kept. */
struct hop {
	uint64_t key; /* of a pair; 0: none yet */
	uint32_t row; /* of the pair, or NO_PAIR; or of its bound */
};

/* The frames of a location. */
struct span {
	uint32_t first, n;
};

/* What a part sums into, apart from what others write to. */
struct part {
	_Alignas(64) VEC(uint32_t) frames; /* of the sample in hand, leaf first */
	struct hot_sum *cum;               /* of each entity; NULL: not wanted */
	sum_t *flat;
	VEC(struct hop) hops; /* of the sample before; mostly it has the same callers */
	struct pairs pairs;   /* of caller and callee */
	struct bounds bounds; /* of theirs */
};

struct pass {
	const struct report *r;
	const struct entities *e;
	uint32_t *only;                   /* of each location: its one frame, or SEVERAL */
	struct span *spans;               /* of each location; of edges_prepare */
	uint32_t *frames;                 /* e's, and AT_ONCE more; of edges_prepare */
	bool *wanted;                     /* of each location: it has one of want that is kept */
	const int64_t *values, *divisors; /* of each sample; divisors may be NULL */
	bool edges;                       /* wanted, between: */
	const bool *keep, *want;          /* see sums_edges; NULL: all */
	uint64_t at_least;                /* see sums_edges */
	const struct bounds *bounds;      /* which pairs may reach it; NULL: not known */
	size_t columns;                   /* of values: 1, or as many as there are types */
	size_t parts;
	struct part part[PARALLEL_MAX];
};

static const uint32_t SEVERAL = UINT32_MAX; /* or no frame */

struct pass pass_of(const struct report *r, const struct entities *e, const int64_t *values,
		    const int64_t *divisors);
struct pass pass_of_type(const struct report *r, const struct entities *e); /* its type, and mean */

/* So many parts that their sums take no more memory than the stacks, if that is much. */
size_t pass_parts(const struct profile *p, size_t sums);

/* ---- edges, beside the entities in one pass ---- */

void edges_open(struct pass *pass);
void edges_prepare(struct pass *pass); /* before it runs */
void edges_add(const struct pass *pass, struct part *p, size_t sample);
void edges_release(struct pass *pass); /* what edges_prepare made, and what parts have in hand */
void edges_close(struct pass *pass, struct edge_sums *sums);

#endif
