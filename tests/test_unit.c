#include "report/names/unit.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static const sum_t hour = 3600000000000;
static const sum_t most = (((sum_t)1 << 126) - 1) * 2 + 1; /* 2^127 - 1 */

struct row {
	sum_t v;
	const char *from, *to, *want;
};

static void check_rows(const struct row *rows, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		char buf[UNIT_TEXT_SIZE];

		assert_string_equal(unit_format(buf, sizeof(buf), rows[i].v, rows[i].from,
						rows[i].to),
				    rows[i].want);
	}
}

static void values_print_in_the_unit_asked_for(void **state)
{
	// clang-format off
	static const struct row rows[] = {
		{ 7195341, "bytes", "auto", "6.86MB" },
		{ 1048575, "bytes", "auto", "1024kB" },
		{ 1536, "bytes", "auto", "1.50kB" },
		{ (sum_t)1 << 60, "bytes", "auto", "1024PB" },
		{ 1234567, "ns", "auto", "1.23ms" },
		{ 90000000000, "ns", "auto", "90s" },
		{ 3599000000000, "ns", "auto", "3599s" },
		{ 3600000000000, "ns", "auto", "1hrs" },
		{ 34560000000000000, "ns", "auto", "9600hrs" },
		{ 1, "byte", "mb", "0" },
		{ 300000000000000000, "ns", "foos", "300000000s" },
		{ 5, "bytes", "ms", "5B" },
		{ 123, "count", "mb", "123mb" },
		{ 123, "count", "count", "123" },
		{ 123, "count", "auto", "123" },
		{ 123, "count", "minimum", "123" },
		{ 999, "nanogcu", "auto", "999n*GCU" },
		{ 1000000000000, "nanogcu", "auto", "1k*GCU" },
		{ -2048, "bytes", "auto", "-2kB" },
		{ 500, "bytes", "kB", "0.49kB" },
		{ 5368709120, "bytes", "kB", "5242880kB" },
		{ 500, "bytes", "B", "500B" },
	};
	// clang-format on

	(void)state;
	check_rows(rows, sizeof(rows) / sizeof(*rows));
}

static void every_unit_is_known_by_all_its_names(void **state)
{
	// clang-format off
	static const struct row rows[] = {
		{ 1, "b", "auto", "1B" }, { 1, "byte", "auto", "1B" }, { 1, "Bytes", "auto", "1B" },
		{ 1, "KB", "auto", "1kB" }, { 1, "kbyte", "auto", "1kB" }, { 1, "kilobytes", "auto", "1kB" },
		{ 1, "mb", "auto", "1MB" }, { 1, "mbytes", "auto", "1MB" }, { 1, "Megabyte", "auto", "1MB" },
		{ 1, "gb", "auto", "1GB" }, { 1, "gbyte", "auto", "1GB" }, { 1, "gigabyte", "auto", "1GB" },
		{ 1, "tb", "auto", "1TB" }, { 1, "tbyte", "auto", "1TB" }, { 1, "terabyte", "auto", "1TB" },
		{ 1, "pb", "auto", "1PB" }, { 1, "pbyte", "auto", "1PB" }, { 1, "petabyte", "auto", "1PB" },
		{ 1, "ns", "auto", "1ns" }, { 1, "nanoseconds", "auto", "1ns" },
		{ 1, "us", "auto", "1us" }, { 1, "microsecond", "auto", "1us" },
		{ 1, "ms", "auto", "1ms" }, { 1, "milliseconds", "auto", "1ms" },
		{ 1, "s", "auto", "1s" }, { 1, "secs", "auto", "1s" }, { 1, "Seconds", "auto", "1s" },
		{ 1, "hr", "auto", "1hrs" }, { 1, "hrs", "auto", "1hrs" }, { 1, "hours", "auto", "1hrs" },
		{ 1, "nanogcu", "auto", "1n*GCU" }, { 1, "microgcu", "auto", "1u*GCU" },
		{ 1, "milligcu", "auto", "1m*GCU" }, { 1, "gcus", "auto", "1GCU" },
		{ 1, "kilogcu", "auto", "1k*GCU" }, { 1, "MegaGCU", "auto", "1M*GCU" },
		{ 1, "gigagcu", "auto", "1G*GCU" }, { 1, "teragcu", "auto", "1T*GCU" },
		{ 1, "petagcu", "auto", "1P*GCU" },
	};
	// clang-format on

	(void)state;
	check_rows(rows, sizeof(rows) / sizeof(*rows));
}

/* Two bytes keep their s; three bytes lose it, the three bytes of μs too. */
static void other_units_are_only_names(void **state)
{
	// clang-format off
	static const struct row rows[] = {
		{ 2000, "bs", "kb", "2000kb" },
		{ 2000, "ss", "auto", "2000" },
		{ 2000, "\xce\xbcs", "auto", "2000" },
		{ 2000, "ns", "\xce\xbcs", "2us" },
		{ 2000, "min", "s", "2000s" },
		{ 2000, "mins", "minimum", "2000" },
		{ 2000, "h", "h", "2000h" },
		{ 2000, "", "", "2000" },
		{ 2000, "samples", "samples", "2000samples" },
		{ 2000, "samples", "sample", "2000" },
		{ 2000, "samples", "unit", "2000" },
		{ 2000, "samples", "Count", "2000Count" },
		{ 2000, "abcdefghijklmnopqrstuvwxyz", "b", "2000b" },
		{ 2000000000, "ns", "", "2s" },
		{ 2000000000, "ns", "Minimum", "2s" },
		{ 2000, "n*GCU", "auto", "2000" },
	};
	// clang-format on

	(void)state;
	check_rows(rows, sizeof(rows) / sizeof(*rows));
}

/* People know more units than profiles are written in. */
static void what_is_typed_may_be_a_unit_of_no_profile(void **state)
{
	// clang-format off
	static const struct row rows[] = {
		{ 90000000000, "ns", "min", "1.50min" },
		{ 90000000000, "ns", "minutes", "1.50min" },
		{ 3600000000000, "ns", "h", "1hrs" },
		{ 43200, "s", "days", "0.50days" },
		{ 1500, "ns", "\xc2\xb5s", "1.50us" },
		{ 1536, "bytes", "KiB", "1.50KiB" },
		{ 3, "gb", "MiB", "3072MiB" },
		{ 2000, "MiB", "auto", "2000" }, /* of a profile it is a name */
	};
	// clang-format on

	(void)state;
	check_rows(rows, sizeof(rows) / sizeof(*rows));
}

static void a_unit_fits_what_it_converts_from(void **state)
{
	struct arena a = { 0 };

	(void)state;
	assert_true(unit_fits("bytes", "MiB") && unit_fits("ns", "min") && unit_fits("ns", "auto"));
	assert_true(unit_fits("apples", "Apples") && unit_fits("apples", "count"));
	assert_false(unit_fits("bytes", "ms") || unit_fits("apples", "ms"));
	assert_false(unit_fits("bytes", "megabytez") || unit_fits("apples", "pears"));
	assert_string_equal(unit_list(&a, "ns"), "minimum, auto, ns, us, ms, s, hrs, min, days");
	assert_string_equal(unit_list(&a, "apples"), "minimum, auto, apples");
	assert_string_equal(unit_typed("mebibytes"), "MiB");
	assert_null(unit_typed("apples"));
	arena_free(&a);
}

static void values_round_to_two_decimals(void **state)
{
	// clang-format off
	static const struct row rows[] = {
		{ 0, "ns", "auto", "0" },
		{ 0, "count", "mb", "0" },
		{ -1, "byte", "mb", "0" },
		{ 1023, "bytes", "auto", "1023B" },
		{ 1024, "bytes", "auto", "1kB" },
		{ 1500, "ms", "s", "1.50s" },
		{ 100, "bytes", "kb", "0.10kB" },
		{ 999999, "ns", "auto", "1000us" },
		{ -1500000, "ns", "auto", "-1.50ms" },
		{ 1, "hour", "ns", "3600000000000ns" },
		{ 3, "gcu", "nanogcu", "3000000000n*GCU" },
		{ 500, "milligcu", "auto", "500m*GCU" },
		{ 2, "kb", "bytes", "2048B" },
	};
	// clang-format on

	(void)state;
	check_rows(rows, sizeof(rows) / sizeof(*rows));
}

static void extremes_of_int64_are_exact(void **state)
{
	// clang-format off
	static const struct row rows[] = {
		{ INT64_MAX, "count", "auto", "9223372036854775807" },
		{ -(sum_t)INT64_MAX, "count", "auto", "-9223372036854775807" },
		{ (INT64_C(1) << 53) + 1, "count", "auto", "9007199254740993" },
		{ (INT64_C(1) << 53) + 1, "ms", "us", "9007199254740993000us" },
		{ (INT64_C(1) << 53) + 1, "ns", "ms", "9007199254.74ms" },
		{ INT64_MAX, "ns", "us", "9223372036854775.81us" },
		{ INT64_MAX, "bytes", "kb", "9007199254740992kB" },
		{ INT64_MIN, "count", "auto", "-9223372036854775808" },
		{ INT64_MIN, "ns", "auto", "-9223372036.85s" },
		{ -(sum_t)INT64_MAX, "ns", "auto", "-2562047.79hrs" },
		{ INT64_MIN, "bytes", "auto", "-9223372036854775808B" },
		{ INT64_MIN, "bytes", "gb", "-8589934592GB" },
	};
	// clang-format on

	(void)state;
	check_rows(rows, sizeof(rows) / sizeof(*rows));
}

static void sums_beyond_int64_keep_all_digits(void **state)
{
	const sum_t big = (sum_t)INT64_MAX * 1000 + 1;
	// clang-format off
	const struct row rows[] = {
		{ (sum_t)INT64_MAX + 1, "count", "minimum", "9223372036854775808" },
		{ big, "count", "minimum", "9223372036854775807001" },
		{ -big, "count", "minimum", "-9223372036854775807001" },
		{ big, "samples", "samples", "9223372036854775807001samples" },
		{ big, "s", "sec", "9223372036854775807001s" },
		{ big, "bytes", "b", "9223372036854775807001B" },
		{ big, "bytes", "pb", "8192000PB" },
		{ most, "count", "auto", "170141183460469231731687303715884105727" },
		{ -most, "x", "y", "-170141183460469231731687303715884105727y" },
		{ -hour * 4000000, "ns", "auto", "-4000000hrs" },
	};
	// clang-format on

	check_rows(rows, sizeof(rows) / sizeof(*rows));
	(void)state;
}

static void the_largest_number_fits(void **state)
{
	char buf[UNIT_TEXT_SIZE];

	(void)state;
	unit_format(buf, sizeof(buf), -most, "petagcu", "nanogcu");
	assert_int_equal(strspn(buf, "-0123456789"), 64);
	assert_string_equal(buf + 64, "n*GCU");
}

static void a_unit_too_long_is_cut(void **state)
{
	char buf[8];

	(void)state;
	assert_string_equal(unit_format(buf, sizeof(buf), 12, "count", "abcdefghij"), "12ab…");
	assert_string_equal(unit_format(buf, sizeof(buf), 12, "count", "aµµµµµµ"), "12a…");
	assert_string_equal(unit_format(buf, sizeof(buf), 12, "count", "abcde"), "12abcde");
	assert_string_equal(unit_format(buf, sizeof(buf), 123456, "count", "abcde"), "123456");
}

static void scale_gives_the_unit_itself(void **state)
{
	static const char made_up[] = "frobs";
	struct scaled s = unit_scale(-3, "count", made_up);

	(void)state;
	assert_true(s.value == -3);
	assert_ptr_equal(s.unit, made_up);
	s = unit_scale(0, "nanoseconds", "minimum");
	assert_true(s.value == 0);
	assert_string_equal(s.unit, "s");
	s = unit_scale(0, "kilobytes", "minimum");
	assert_string_equal(s.unit, "B");
	s = unit_scale(1536, "bytes", "minimum");
	assert_true(s.value == 1.5);
}

static void percentages_round_as_in_the_reference(void **state)
{
	static const struct {
		sum_t value, total;
		const char *want;
	} rows[] = {
		// clang-format off
		{ 0, 100, "    0%" }, { 5, 0, "    0%" }, { 0, 0, "    0%" },
		{ 100, 100, "  100%" }, { -100, 100, "  100%" }, { 100, -100, "  100%" },
		{ 9995, 10000, "  100%" }, { 99949, 100000, "99.95%" }, { 9994, 10000, "99.94%" },
		{ 10005, 10000, "  100%" }, { 100051, 100000, "100.05%" }, { 10006, 10000, "100.06%" },
		{ 995, 100000, "    1%" }, { 994, 100000, " 0.99%" }, { 1, 100, " 1.00%" },
		{ 1, 1000, "  0.1%" }, { 25, 100000, "0.025%" }, { 93, 100000000000, "9.3e-08%" },
		{ 40, 7, "571.43%" }, { 2, 1, "200.00%" }, { 1, 3, "33.33%" }, { 107, 3000, " 3.57%" },
		{ INT64_MIN, INT64_MAX, "  100%" },
		// clang-format on
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		char buf[UNIT_PERCENT_SIZE];

		assert_string_equal(unit_percent(buf, sizeof(buf), rows[i].value, rows[i].total),
				    rows[i].want);
	}
}

static void the_largest_percentage_fits(void **state)
{
	char buf[UNIT_PERCENT_SIZE];

	(void)state;
	assert_int_equal(strlen(unit_percent(buf, sizeof(buf), most, 1)), 41 + 4);
}

static void only_time_units_are_time(void **state)
{
	(void)state;
	assert_true(unit_is_time("nanoseconds"));
	assert_true(unit_is_time("Hours"));
	assert_false(unit_is_time("bytes"));
	assert_false(unit_is_time("min"));
	assert_false(unit_is_time(""));
}

static void durations_read_as_in_go(void **state)
{
	static const struct {
		int64_t nanos;
		const char *want;
	} rows[] = {
		// clang-format off
		{ 0, "0s" }, { 1, "1ns" }, { 999, "999ns" }, { 100, "100ns" },
		{ 1000, "1µs" }, { 1100, "1.1µs" }, { 999999, "999.999µs" }, { 100000, "100µs" },
		{ 1500000, "1.5ms" }, { 100000000, "100ms" }, { 999999999, "999.999999ms" },
		{ 1000000000, "1s" }, { 1500000000, "1.5s" }, { 10000000000, "10s" },
		{ 59999999999, "59.999999999s" }, { 60000000000, "1m0s" }, { 83456000000, "1m23.456s" },
		{ 3600000000000, "1h0m0s" }, { 3605000000000, "1h0m5s" }, { 360000000000000, "100h0m0s" },
		{ -1500000, "-1.5ms" }, { -83456000000, "-1m23.456s" },
		{ INT64_MAX, "2562047h47m16.854775807s" }, { INT64_MIN, "-2562047h47m16.854775808s" },
		// clang-format on
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		char buf[DURATION_TEXT_SIZE];

		assert_string_equal(duration_text(buf, sizeof(buf), rows[i].nanos), rows[i].want);
	}
}

static void sums_compare_and_print(void **state)
{
	const sum_t big = (sum_t)INT64_MAX * 4;
	char buf[SUM_TEXT_SIZE];

	(void)state;
	assert_true(sum_cmp(-big, big) < 0);
	assert_true(sum_cmp(big, -big) > 0);
	assert_int_equal(sum_cmp(big, big), 0);
	assert_true(sum_abs(-big) == big);
	assert_string_equal(sum_text(buf, 0), "0");
	assert_string_equal(sum_text(buf, -7), "-7");
	assert_string_equal(sum_text(buf, big), "36893488147419103228");
	assert_string_equal(sum_text(buf, -most - 1), "-170141183460469231731687303715884105728");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(values_print_in_the_unit_asked_for),
		cmocka_unit_test(every_unit_is_known_by_all_its_names),
		cmocka_unit_test(other_units_are_only_names),
		cmocka_unit_test(what_is_typed_may_be_a_unit_of_no_profile),
		cmocka_unit_test(a_unit_fits_what_it_converts_from),
		cmocka_unit_test(values_round_to_two_decimals),
		cmocka_unit_test(extremes_of_int64_are_exact),
		cmocka_unit_test(sums_beyond_int64_keep_all_digits),
		cmocka_unit_test(the_largest_number_fits),
		cmocka_unit_test(a_unit_too_long_is_cut),
		cmocka_unit_test(scale_gives_the_unit_itself),
		cmocka_unit_test(percentages_round_as_in_the_reference),
		cmocka_unit_test(the_largest_percentage_fits),
		cmocka_unit_test(only_time_units_are_time),
		cmocka_unit_test(durations_read_as_in_go),
		cmocka_unit_test(sums_compare_and_print),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
