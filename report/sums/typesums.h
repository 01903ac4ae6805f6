#ifndef REPORT_SUMS_TYPESUMS_H
#define REPORT_SUMS_TYPESUMS_H

#include "report/sums/sums.h"

/*
 * The sums of all sample types at once, for those who show them side by side.
 * They do not depend on which of the types the report is about.
 */
struct type_sums {
	struct entities entities;
	struct text *names;       /* of the entities, as printed */
	struct entity_sums *sums; /* by type */
	const char **units;       /* of each type, as report_unit has them */
	sum_t *largest;           /* of each type, flat or cum, without its sign */
};

static inline sum_t type_sums_flat(const struct type_sums *s, size_t type, size_t entity)
{
	struct entity_sum e = entity_sum_at(&s->sums[type], entity);

	return report_mean(e.flat, e.flat_divisor);
}

static inline sum_t type_sums_cum(const struct type_sums *s, size_t type, size_t entity)
{
	struct entity_sum e = entity_sum_at(&s->sums[type], entity);

	return report_mean(e.cum, e.cum_divisor);
}

report_build build_types;

#endif
