#ifndef REPORT_SUMS_SUMS_H
#define REPORT_SUMS_SUMS_H

#include "report/sums/entity.h"

/*
 * The passes over the samples that every graph and table is made from. A
 * sample adds to the cumulative value of an entity once, however often it is
 * on the stack, and once to each edge; its flat value goes to the leaf.
 */
struct entity_sum {
	sum_t flat, cum, flat_divisor, cum_divisor;
};

/* Those of all entities, in columns. What is not wanted is NULL, as without a mean divisors are. */
struct entity_sums {
	sum_t *flat, *cum, *flat_divisor, *cum_divisor;
};

static inline struct entity_sum entity_sum_at(const struct entity_sums *s, size_t i)
{
	return (struct entity_sum){ .flat = s->flat[i],
				    .cum = s->cum ? s->cum[i] : 0,
				    .flat_divisor = s->flat_divisor ? s->flat_divisor[i] : 0,
				    .cum_divisor = s->cum_divisor ? s->cum_divisor[i] : 0 };
}

/* A call from one to another of what is numbered. There may be as many as there are frames. */
struct edge {
	uint32_t from, to;
	uint32_t divisor; /* the row of what its weight is divided by for a mean */
	bool residual;    /* it leads over what was trimmed away */
	bool inlined;     /* every call along it was inlined */
	sum_t weight;
} __attribute__((packed, aligned(2)));

struct edge_sums {
	VEC(struct edge) at; /* of entities, as they come first in the samples, from the root on */
	VEC(sum_t) divisors; /* none without a mean */
};

/*
 * The sums of all entities, in a. edges may be NULL; else it becomes all edges
 * between them, which takes less time than a pass of its own.
 */
struct entity_sums sums_entities(const struct report *r, struct arena *a, const struct entities *e,
				 struct edge_sums *edges);

/*
 * The same of groups of entities, which of has for each of them: a sample that
 * passes through several of a group counts once.
 */
struct entity_sums sums_groups(const struct report *r, struct arena *a, const struct entities *e,
			       const uint32_t *of, size_t ngroups);

/* The same of other columns: a value for each sample of r->profile. divisors may be NULL. */
struct entity_sums sums_columns(struct report *r, const struct entities *e, const int64_t *values,
				const int64_t *divisors);

/* The same of all sample types, by type, without divisors: of few types in one pass. */
void sums_types(struct report *r, const struct entities *e, struct entity_sums *sums);

static const uint32_t SUMS_TRIMMED = UINT32_MAX;

/*
 * The edges between the entities in keep that lead to one in want; both are
 * flags for each entity, and want may be NULL for all. A frame that is not
 * kept is passed over, and the edge that then leads across it is residual.
 * Those whose weight is less than at_least either way may be left out.
 */
void sums_edges(struct edge_sums *sums, const struct report *r, const struct entities *e,
		const bool *keep, const bool *want, sum_t at_least);
void edge_sums_free(struct edge_sums *sums);

#endif
