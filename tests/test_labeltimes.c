#include "report/labels/labeltimes.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

static const int64_t NOW = 1790000000;

static int64_t scale(const char *key, const char *unit, int64_t number)
{
	return label_time_scale(text_of(key), unit, number, number);
}

static void a_time_that_no_duration_is_as_long_as_is_a_point_in_time(void **state)
{
	(void)state;
	assert_true(scale("end", "nanoseconds", NOW * 1000000000) == 1);
	assert_true(scale("end", "us", NOW * 1000000) == 1000);
	assert_true(scale("end", "ms", NOW * 1000) == 1000000);
	assert_true(scale("end", "s", NOW) == 1000000000);
	assert_true(scale("end", "ns", 30LL * 365 * 86400 * 1000000000) == 0); /* 30 years */
	assert_true(scale("end", "ns", INT64_MAX) == 0);
	assert_true(scale("end", "s", INT64_MAX) == 0);
	assert_true(scale("end", "bytes", NOW * 1000000000) == 0);
	assert_true(label_time_scale(text_of("end"), "ns", 5, NOW * 1000000000) == 0);
}

static void without_a_unit_the_key_must_say_so(void **state)
{
	(void)state;
	assert_true(scale("end_timestamp", "end_timestamp", NOW) == 1000000000);
	assert_true(scale("Timestamp_ms", "Timestamp_ms", NOW * 1000) == 1000000);
	assert_true(scale("start_time", "start_time", NOW * 1000000000) == 1);
	assert_true(scale("id", "id", NOW * 1000000000) == 0);
	assert_true(scale("timestamp", "id", NOW) == 0);
	assert_true(scale("timestamp", "timestamp", 12) == 0);
}

static void digits_are_those_that_differ(void **state)
{
	int64_t seconds[] = { 3000000000, 1000000000, 2000000000, 1000000000 };
	int64_t halves[] = { 1500000000, 1000000000 };
	int64_t nanos[] = { 1000000001, 5000000000, 1000000002 };

	(void)state;
	assert_int_equal(label_time_digits(NULL, 0), 0);
	assert_int_equal(label_time_digits(seconds, 4), 0);
	assert_int_equal(label_time_digits(halves, 2), 1);
	assert_int_equal(label_time_digits(nanos, 3), 9);
}

static void times_are_in_utc_and_cut(void **state)
{
	char buf[LABEL_TIME_SIZE];
	int64_t nanos = NOW * 1000000000 + 250000001;

	(void)state;
	assert_string_equal(label_time_text(buf, sizeof(buf), nanos, 0), "2026-09-21T14:13:20Z");
	assert_string_equal(label_time_text(buf, sizeof(buf), nanos, 2), "2026-09-21T14:13:20.25Z");
	assert_string_equal(label_time_text(buf, sizeof(buf), nanos, 9),
			    "2026-09-21T14:13:20.250000001Z");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_time_that_no_duration_is_as_long_as_is_a_point_in_time),
		cmocka_unit_test(without_a_unit_the_key_must_say_so),
		cmocka_unit_test(digits_are_those_that_differ),
		cmocka_unit_test(times_are_in_utc_and_cut),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
