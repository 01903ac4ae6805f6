#include "parser/profile.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "tests/little.h"

static void a_borrower_has_all_but_the_samples(void **state)
{
	struct profile p = little("types a/n b/n\nsample 1 2: x y\ncomment c\n"), q;

	(void)state;
	profile_borrow(&q, &p);
	assert_int_equal(samples_open(&q.samples), 0);
	q.samples.value[0][0] = 3;
	q.samples.value[1][0] = 4;
	samples_add_stack(&q.samples, samples_stack(&p.samples, 0));
	assert_true(samples_close(&q.samples));
	assert_ptr_equal(q.locations.at, p.locations.at);
	assert_little(&q, "types a/n b/n\ncomment c\nsample 3 4: x y\n");
	assert_little(&p, "types a/n b/n\ncomment c\nsample 1 2: x y\n");
}

static void what_it_owns_it_may_change(void **state)
{
	struct profile p = little("types a/n\nsample 1: x y\n"), q;
	str_id z;

	(void)state;
	profile_borrow(&q, &p);
	profile_own_functions(&q);
	profile_own_locations(&q);
	profile_own_locations(&q); /* once is enough */
	assert_ptr_not_equal(q.functions.at, p.functions.at);
	assert_ptr_equal(q.mappings.at, p.mappings.at);
	z = strtab_intern(&q.strings, text_of("z"));
	q.functions.at[1].name = z;
	*VEC_PUSH(&q.locations) = (struct location){ .id = 9 };
	samples_open(&q.samples);
	q.samples.value[0][0] = 5;
	samples_add_stack(&q.samples, samples_stack(&p.samples, 0));
	assert_true(samples_close(&q.samples));
	assert_int_equal(strtab_intern(&q.strings, text_of("y")), p.functions.at[2].name);
	assert_little(&q, "types a/n\nsample 5: z y\n");
	assert_little(&p, "types a/n\nsample 1: x y\n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_borrower_has_all_but_the_samples),
		cmocka_unit_test(what_it_owns_it_may_change),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
