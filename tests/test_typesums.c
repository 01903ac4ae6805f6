#include "parser/formats/formats.h"
#include "report/filter/begin.h"
#include "report/sums/typesums.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>

#include <cmocka.h>

#include "tests/corpus.h"

static void same_sums(struct report *r, size_t type)
{
	const struct entities *e = &r->type_sums->entities;
	int64_t *const *value = r->profile->samples.value;
	struct entity_sums ones =
		sums_columns(r, e, value[type], r->options->mean ? value[0] : NULL);

	for (size_t i = 0; i < e->at.n; i++) {
		struct entity_sum one = entity_sum_at(&ones, i);
		struct entity_sum all = entity_sum_at(&r->type_sums->sums[type], i);

		assert_true(one.flat == all.flat && one.cum == all.cum);
		assert_true(one.flat_divisor == all.flat_divisor);
		assert_true(one.cum_divisor == all.cum_divisor);
	}
}

static void check_with(const struct profile *p, const char *options)
{
	struct options o;
	struct report r;

	options_init(&o);
	options_set_all(&o, options);
	assert_int_equal(report_init(&r, p, &o, NULL, NULL), 0);
	assert_int_equal(build_types(&r, NULL), 0);
	for (size_t i = 0; i < p->types.n; i++)
		same_sums(&r, i);
	report_free(&r);
}

static void check_file(const char *path)
{
	const struct load_options o = { .max_types = 0 };
	struct profile p;

	assert_int_equal(profile_load(&p, path, &o, NULL), 0);
	check_with(&p, "");
	check_with(&p, "granularity=lines");
	if (p.types.n)
		check_with(&p, "mean=true");
	profile_free(&p);
}

static void sums_of_all_types_are_those_of_each(void **ctx)
{
	(void)ctx;
	each_valid(check_file);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(sums_of_all_types_are_those_of_each),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
