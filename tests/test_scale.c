#include "parser/scale.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "tests/little.h"

static struct profile scaled(const char *text, const double *factor)
{
	struct profile p = little(text);

	assert_int_equal(profile_scale(&p, factor, NULL), 0);
	return p;
}

static void values_round_half_away_from_zero(void **state)
{
	struct profile p = scaled("types a/n b/n\nsample 1 1: x\nsample 5 -1: x {k=v}\n",
				  (double[]){ 0.5, 2.5 });

	(void)state;
	assert_little(&p, "types a/n b/n\nsample 1 3: x\nsample 3 -3: x {k=v}\n");
}

static void factors_of_1_leave_even_zeros_alone(void **state)
{
	struct profile p = scaled("types a/n b/n\nsample 0 0: x\n", (double[]){ 1, 1 });

	(void)state;
	assert_little(&p, "types a/n b/n\nsample 0 0: x\n");
}

static void a_value_that_is_not_scaled_keeps_no_sample(void **state)
{
	struct profile p = scaled("types a/n b/n\nsample 7 0: x\nsample 0 7: y\nsample 0 0: z\n",
				  (double[]){ 1, 2 });

	(void)state;
	assert_little(&p, "types a/n b/n\nsample 0 14: y\n");
}

static void whole_factors_are_exact_past_2_to_the_53(void **state)
{
	struct profile p = scaled("types a/n\nsample 9007199254740993: x\n", (double[]){ -1 });

	(void)state;
	assert_little(&p, "types a/n\nsample -9007199254740993: x\n");
}

static void what_outgrows_64_bits_goes_on_in_another_sample(void **state)
{
	struct profile p = scaled("types a/n b/n\nsample -9223372036854775808 5: x y {k=v}\n",
				  (double[]){ -1, -1 });

	(void)state;
	assert_little(&p, "types a/n b/n\n"
			  "sample 9223372036854775807 -5: x y {k=v}\nsample 1 0: x y {k=v}\n");
}

static void what_outgrows_them_many_times_is_refused(void **state)
{
	struct profile p = little("types a/n\nsample 1: x\nsample 9223372036854775807: x\n");
	struct error err = { 0 };

	(void)state;
	assert_int_equal(profile_scale_all(&p, 1e6, &err), -1);
	assert_int_equal(err.code, ERROR_LIMIT);
	assert_string_equal(err.text,
			    "sample[1]: 9223372036854775807 times 1e+06 does not fit 64 bits");
	profile_free(&p);
	p = little("types a/n\nsample 1: x\n");
	assert_int_equal(profile_scale_all(&p, 1.5e300, &err), -1);
	profile_free(&p);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(values_round_half_away_from_zero),
		cmocka_unit_test(factors_of_1_leave_even_zeros_alone),
		cmocka_unit_test(a_value_that_is_not_scaled_keeps_no_sample),
		cmocka_unit_test(whole_factors_are_exact_past_2_to_the_53),
		cmocka_unit_test(what_outgrows_64_bits_goes_on_in_another_sample),
		cmocka_unit_test(what_outgrows_them_many_times_is_refused),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
