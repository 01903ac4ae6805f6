#include "report/sums/through.h"

#include "report/parallel.h"

bool *through_locations(const struct report *r, const struct entities *e, const bool *set)
{
	size_t n = r->profile->locations.n;
	bool *locations = mem_alloc(n, sizeof(*locations)), any = false;

	for (size_t i = 1; i < n && e->first; i++) {
		for (uint32_t k = e->first[i]; k < e->first[i + 1]; k++)
			locations[i] |= set[frame_entity(e->frames.at[k])];
		any |= locations[i];
	}
	if (any)
		return locations;
	mem_free(locations);
	return NULL;
}

static inline bool passes(const struct samples *s, const bool *locations, size_t sample)
{
	struct stack st = samples_stack(s, sample);
	uint32_t row;

	while (stack_next(&st, &row))
		if (locations[row])
			return true;
	return false;
}

bool through_passes(const struct report *r, const bool *locations, size_t sample)
{
	return passes(&r->profile->samples, locations, sample);
}

struct marking {
	const struct report *r;
	const bool *locations;
	bool *marks; /* of each sample, or NULL */
	sum_t value[PARALLEL_MAX], divisor[PARALLEL_MAX];
};

static void mark(void *ctx, size_t part, size_t from, size_t to)
{
	struct marking *m = ctx;
	sum_t value = 0, divisor = 0;

	for (size_t i = from; i < to; i++) {
		int64_t weight = report_weight(m->r, i), by = report_divisor(m->r, i);
		bool counts = (weight || by) && passes(&m->r->profile->samples, m->locations, i);

		if (m->marks)
			m->marks[i] = counts;
		if (counts) {
			value += weight;
			divisor += by;
		}
	}
	m->value[part] += value;
	m->divisor[part] += divisor;
}

sum_t through_sum(const struct report *r, const struct entities *e, const bool *set, bool *marks,
		  struct report_watch *watch)
{
	bool *locations = through_locations(r, e, set);
	struct marking m = { .r = r, .locations = locations, .marks = marks };
	size_t n = r->profile->samples.n;
	sum_t value = 0, divisor = 0;

	if (locations)
		parallel_run(n, parallel_parts(n), mark, &m, watch);
	else if (marks)
		memset(marks, 0, n * sizeof(*marks));
	for (size_t i = 0; i < PARALLEL_MAX; i++) {
		value += m.value[i];
		divisor += m.divisor[i];
	}
	mem_free(locations);
	return report_mean(value, divisor);
}
