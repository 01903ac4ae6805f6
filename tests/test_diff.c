#include "parser/diff.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "tests/little.h"

/* The worked example of the reference, in milliseconds. */
#define NEW \
	"types cpu/ms\nsample 100: a main\nsample 50: b main\nsample 10: c main\n" \
	"sample 5: e main\nsample 7: z main\n"
#define BASE \
	"types cpu/ms\nsample 60: a main\nsample 80: b main\nsample 20: d main\n" \
	"sample 5: e main\n"

static void diff(const char *a, const char *b, struct diff_options o, const char *want)
{
	struct profile p = little(a), base = little(b);

	assert_int_equal(profile_diff(&p, &base, &o, NULL), 0);
	assert_little(&p, want);
}

static void equal_samples_cancel(void **state)
{
	(void)state;
	diff(NEW, BASE, (struct diff_options){ 0 },
	     "types cpu/ms\nsample 40: a main\nsample -30: b main\nsample 10: c main\n"
	     "sample 7: z main\nsample -20: d main\n");
	diff(NEW, NEW, (struct diff_options){ 0 }, "types cpu/ms\n");
}

static void samples_of_a_labelled_base_stay(void **state)
{
	(void)state;
	diff("types a/n\nsample 1: x\n", "types a/n\nsample 1: x {pprof::base=odd}\n",
	     (struct diff_options){ .labelled = true },
	     "types a/n\nsample 1: x\nsample -1: x {pprof::base=true}\n");
}

static void normalize_scales_to_the_sums_of_the_base(void **state)
{
	(void)state;
	diff("types cpu/ns n/n\nsample 100000000 1: a\nsample 72000000 -1: b\n",
	     "types cpu/ns n/n\nsample 60000000 9: a\nsample 105000000 0: b\n",
	     (struct diff_options){ .normalize = true },
	     /* the factors are 165/172, and 0 because the sum is 0 */
	     "types cpu/ns n/n\nsample 35930233 -9: a\nsample -35930233 0: b\n");
}

static void cannot(const char *a, const char *b, const char *why)
{
	struct diff_options o = { .normalize = true };
	struct profile p = little(a), base = little(b);
	struct error err = { 0 };

	assert_int_equal(profile_diff(&p, &base, &o, &err), -1);
	assert_int_equal(err.code, ERROR_FORMAT);
	assert_string_equal(err.text, why);
}

static void normalize_converts_nothing(void **state)
{
	(void)state;
	cannot("types a/n\nperiod cpu/ms 1\n", "types a/n\nperiod cpu/ns 1\n",
	       "incompatible period types &{cpu ms 0 0} and &{cpu ns 0 0}");
	cannot("types a/ms\n", "types a/ns\n",
	       "incompatible sample types &{a ms 0 0} and &{a ns 0 0}");
	cannot("types a/ms\n", "types a/ms b/ms\n", "incompatible sample types: 1 of them and 2");
}

static void without_it_types_and_units_may_differ(void **state)
{
	(void)state;
	diff("types a/ms b/n\nsample 5 7: x\n", "types a/us\nsample 2: x\n",
	     (struct diff_options){ 0 }, "types a/us\ndefault a\nsample 4998: x\n");
}

/* The reference wraps: there, this base would be added. */
static void the_smallest_value_is_taken_away_exactly(void **state)
{
	const char *smallest = "types a/n\nsample -9223372036854775808: x\n";

	(void)state;
	diff("types a/n\nsample -1: x\n", smallest, (struct diff_options){ 0 },
	     "types a/n\nsample 9223372036854775807: x\n");
	diff(smallest, smallest, (struct diff_options){ 0 }, "types a/n\n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(equal_samples_cancel),
		cmocka_unit_test(samples_of_a_labelled_base_stay),
		cmocka_unit_test(normalize_scales_to_the_sums_of_the_base),
		cmocka_unit_test(normalize_converts_nothing),
		cmocka_unit_test(without_it_types_and_units_may_differ),
		cmocka_unit_test(the_smallest_value_is_taken_away_exactly),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
