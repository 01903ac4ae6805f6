#include "report/sums/typesums.h"

static sum_t largest_of(const struct type_sums *s, size_t type)
{
	sum_t largest = 0;

	for (size_t i = 0; i < s->entities.at.n; i++) {
		largest = sum_larger(largest, type_sums_flat(s, type, i));
		largest = sum_larger(largest, type_sums_cum(s, type, i));
	}
	return largest;
}

static bool any_divides(const struct report *r)
{
	for (size_t i = 0; i < r->profile->types.n; i++)
		if (report_divisors(r, i))
			return true;
	return false;
}

static void end_type_sums(void *type_sums)
{
	struct type_sums *s = type_sums;

	entities_free(&s->entities);
}

int build_types(struct report *r, struct error *err)
{
	struct type_sums *s = r->type_sums = report_new(r, sizeof(*r->type_sums), end_type_sums);
	int64_t *const *value = r->profile->samples.value;
	size_t n = r->profile->types.n;

	(void)err;
	entities_init(&s->entities, r);
	s->names = entities_names(r, &s->entities);
	s->sums = arena_array(&r->arena, struct entity_sums, n);
	s->largest = arena_array(&r->arena, sum_t, n);
	if (!any_divides(r))
		sums_types(r, &s->entities, s->sums);
	else
		for (size_t i = 0; i < n; i++)
			s->sums[i] = sums_columns(r, &s->entities, value[i], report_divisors(r, i));
	s->units = arena_array(&r->arena, const char *, n);
	for (size_t i = 0; i < n; i++) {
		s->units[i] = report_unit(r, i);
		s->largest[i] = largest_of(s, i);
	}
	return 0;
}
