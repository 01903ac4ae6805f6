#include "parser/formats/ranges.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

static void each_address_is_in_the_first_range_that_was_added(void **state)
{
	static const struct range table[] = {
		{ 10, 20, 1 }, { 15, 30, 2 }, { 12, 14, 3 }, { 30, 30, 4 },
		{ 25, 50, 5 }, { 40, 35, 6 }, { 0, 5, 7 },   { 60, UINT64_MAX, 8 },
	};
	struct ranges r = { 0 };

	(void)state;
	for (size_t i = 0; i < sizeof(table) / sizeof(*table); i++)
		ranges_add(&r, table[i].start, table[i].limit, table[i].row);
	ranges_sort(&r);
	assert_int_equal(ranges_find(&r, 0), 7);
	assert_int_equal(ranges_find(&r, 5), 0);
	assert_int_equal(ranges_find(&r, 9), 0);
	assert_int_equal(ranges_find(&r, 10), 1);
	assert_int_equal(ranges_find(&r, 13), 1);
	assert_int_equal(ranges_find(&r, 20), 2);
	assert_int_equal(ranges_find(&r, 29), 2);
	assert_int_equal(ranges_find(&r, 30), 5);
	assert_int_equal(ranges_find(&r, 49), 5);
	assert_int_equal(ranges_find(&r, 50), 0);
	assert_int_equal(ranges_find(&r, UINT64_MAX - 1), 8);
	assert_int_equal(ranges_find(&r, UINT64_MAX), 0);
	ranges_free(&r);
}

static void any_ranges_are_searched_as_one_by_one(void **state)
{
	enum { ROUNDS = 200, RANGES = 40, ADDRESSES = 64 };
	unsigned seed = 1;

	(void)state;
	for (int round = 0; round < ROUNDS; round++) {
		struct ranges r = { 0 };

		for (uint32_t i = 1; i <= RANGES; i++) {
			uint64_t start = (seed = seed * 1103515245 + 12345) >> 16 & 63;
			uint64_t limit = (seed = seed * 1103515245 + 12345) >> 16 & 63;

			ranges_add(&r, start, limit, i);
		}
		ranges_sort(&r);
		for (uint64_t a = 0; a < ADDRESSES; a++) {
			uint32_t row = 0;

			for (size_t i = 0; i < r.all.n && !row; i++)
				if (r.all.at[i].start <= a && a < r.all.at[i].limit)
					row = r.all.at[i].row;
			assert_int_equal(ranges_find(&r, a), row);
		}
		ranges_free(&r);
	}
}

static void without_ranges_there_is_nothing_to_find(void **state)
{
	struct ranges r = { 0 };

	(void)state;
	ranges_sort(&r);
	assert_int_equal(ranges_find(&r, 0), 0);
	ranges_free(&r);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_address_is_in_the_first_range_that_was_added),
		cmocka_unit_test(any_ranges_are_searched_as_one_by_one),
		cmocka_unit_test(without_ranges_there_is_nothing_to_find),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
