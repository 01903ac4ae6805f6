#include "parser/agree.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "tests/little.h"

/* Makes a and b agree, and compares both with what they are to be. */
static int agree(const char *a, const char *b, const char *a_then, const char *b_then)
{
	struct profile p = little(a), q = little(b);
	struct error err = { 0 };
	int r = profile_agree(&p, &q, &err);

	assert_string_equal(err.text, "");
	assert_little(&p, a_then);
	assert_little(&q, b_then);
	return r;
}

static void refuses(const char *a, const char *b, const char *why)
{
	struct profile p = little(a), q = little(b);
	struct error err = { 0 };

	assert_int_equal(profile_agree(&p, &q, &err), -1);
	assert_int_equal(err.code, ERROR_FORMAT);
	assert_string_equal(err.text, why);
	assert_little(&p, a);
	assert_little(&q, b);
}

static void equal_types_stay_as_they_are(void **state)
{
	const char *p = "types a/count b/ms\nperiod b/ms 10\nsample 0 1: x\n";

	(void)state;
	assert_int_equal(agree(p, p, p, p), 0);
}

static void types_of_both_stay_in_the_order_of_the_first(void **state)
{
	(void)state;
	assert_int_equal(agree("types a/n b/n c/n\nsample 1 2 3: x\n",
			       "types c/n z/n a/n\nsample 4 5 6: x\n",
			       "types a/n c/n\ndefault a\nsample 1 3: x\n",
			       "types a/n c/n\ndefault a\nsample 6 4: x\n"),
			 0);
}

static void a_default_type_stays_if_its_type_does(void **state)
{
	(void)state;
	agree("types a/n b/n c/n\ndefault c\n", "types a/n c/n\ndefault z\n",
	      "types a/n c/n\ndefault c\n", "types a/n c/n\ndefault z\n");
	agree("types a/n b/n c/n\ndefault b\n", "types a/n c/n\n", "types a/n c/n\ndefault a\n",
	      "types a/n c/n\n");
}

static void a_name_that_one_has_twice_is_dropped(void **state)
{
	(void)state;
	agree("types a/n b/n a/n\nsample 1 2 3: x\n", "types a/n b/n\nsample 4 5: x\n",
	      "types b/n\ndefault b\nsample 2: x\n", "types b/n\ndefault b\nsample 5: x\n");
}

static void no_common_type_is_refused(void **state)
{
	(void)state;
	refuses("types a/n b/n\nsample 1 2: x\n", "types c/n\n",
		"profiles have empty common sample type list: [a b] [c]");
	refuses("types a/n a/n\n", "types a/n a/n\n",
		"profiles have empty common sample type list: [a a] [a a]");
}

static void the_finer_unit_counts_for_both(void **state)
{
	(void)state;
	assert_int_equal(agree("types a/ms b/kb\nsample 1 2: x\n",
			       "types a/ns b/MB\nsample 3 4: x\n",
			       "types a/ns b/kb\nsample 1000000 2: x\n",
			       "types a/ns b/kb\nsample 3 4096: x\n"),
			 1);
	assert_int_equal(agree("types a/ns\nsample 1: x\n", "types a/hours\nsample 2: x\n",
			       "types a/ns\nsample 1: x\n",
			       "types a/ns\nsample 7200000000000: x\n"),
			 0);
}

static void of_two_names_of_a_unit_the_first_stays(void **state)
{
	(void)state;
	assert_int_equal(agree("types a/ns\nsample 0: x\n", "types a/nanoseconds\nsample 0: x\n",
			       "types a/ns\nsample 0: x\n", "types a/ns\nsample 0: x\n"),
			 0);
}

/* 8.3: a value that is not converted does not protect a sample. */
static void conversion_drops_samples_without_a_converted_value(void **state)
{
	(void)state;
	assert_int_equal(agree("types n/n a/ms\nsample 7 0: x\nsample 1 1: x\n",
			       "types n/n a/us\nsample 7 0: x\n",
			       "types n/n a/us\nsample 1 1000: x\n",
			       "types n/n a/us\nsample 7 0: x\n"),
			 1);
}

static void the_period_is_converted_and_cut(void **state)
{
	(void)state;
	assert_int_equal(agree("types a/n\nperiod cpu/ms 3\n", "types a/n\nperiod cpu/us 5\n",
			       "types a/n\nperiod cpu/us 3000\n", "types a/n\nperiod cpu/us 5\n"),
			 0);
	agree("types a/n\nperiod cpu/ns 3\n", "types a/n\nperiod cpu/hr 5000000000000\n",
	      "types a/n\nperiod cpu/ns 3\n", "types a/n\nperiod cpu/ns 9223372036854775807\n");
}

static void units_of_different_kinds_are_refused(void **state)
{
	(void)state;
	refuses("types a/ms\nsample 1: x\n", "types a/kb\nsample 1: x\n",
		"sample types: incompatible types: {a ms 0 0} {a kb 0 0}");
	refuses("types a/widgets\n", "types a/gadgets\n",
		"sample types: incompatible types: {a widgets 0 0} {a gadgets 0 0}");
	refuses("types a/n\nperiod cpu/nanoseconds 1\n", "types a/n\nperiod wall/nanoseconds 1\n",
		"period type: incompatible types: {cpu nanoseconds 0 0} {wall nanoseconds 0 0}");
	refuses("types a/n\nperiod cpu/ms 1\n", "types a/n\n",
		"period type: incompatible types: {cpu ms 0 0} {  0 0}");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(equal_types_stay_as_they_are),
		cmocka_unit_test(types_of_both_stay_in_the_order_of_the_first),
		cmocka_unit_test(a_default_type_stays_if_its_type_does),
		cmocka_unit_test(a_name_that_one_has_twice_is_dropped),
		cmocka_unit_test(no_common_type_is_refused),
		cmocka_unit_test(the_finer_unit_counts_for_both),
		cmocka_unit_test(of_two_names_of_a_unit_the_first_stays),
		cmocka_unit_test(conversion_drops_samples_without_a_converted_value),
		cmocka_unit_test(the_period_is_converted_and_cut),
		cmocka_unit_test(units_of_different_kinds_are_refused),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
