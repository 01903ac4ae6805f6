#include "report/sums/pass.h"

enum { PARTS_FREE = 4 << 20 }; /* bytes */

size_t pass_parts(const struct profile *p, size_t sums)
{
	size_t parts = parallel_parts(p->samples.n), room = PARTS_FREE + p->samples.frames.n;
	size_t each = sums * (sizeof(struct hot_sum) + sizeof(sum_t));

	while (parts > 1 && (parts - 1) * each > room)
		parts--;
	return parts;
}

struct pass pass_of(const struct report *r, const struct entities *e, const int64_t *values,
		    const int64_t *divisors)
{
	return (struct pass){ .r = r,
			      .e = e,
			      .values = values,
			      .divisors = divisors,
			      .columns = 1,
			      .parts = pass_parts(r->profile, e->at.n) };
}

struct pass pass_of_type(const struct report *r, const struct entities *e)
{
	const int64_t *values = r->profile->samples.value[r->type];

	return pass_of(r, e, values, report_divisors(r, r->type));
}
