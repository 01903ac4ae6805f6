#include "report/labels/labelunits.h"

#include <string.h>

#include "tests/filtering.h"

static int start(void **state)
{
	(void)state;
	begin();
	location(mapping("/usr/bin/prog"), "main@main.c");
	return 0;
}

static const char *unit(const char *key)
{
	return label_unit(label_units(&report), string(key));
}

static void the_first_unit_of_a_key_is_that_of_all_its_values(void **state)
{
	(void)state;
	sample(1, "1", "size=1 lat=5");
	sample(2, "1", "lat=5ms size=2kb size=3");
	left("");
	assert_string_equal(unit("size"), "kb");
	assert_string_equal(unit("lat"), "ms");
	assert_string_equal(notes(), "");
}

static void a_key_without_units_is_one(void **state)
{
	(void)state;
	sample(1, "1", "bytes=1 depth=2 alignment=8 request=9 mixed:text");
	left("");
	assert_string_equal(unit("bytes"), "bytes");
	assert_string_equal(unit("depth"), "depth");
	assert_string_equal(unit("alignment"), "bytes");
	assert_string_equal(unit("request"), "bytes");
	assert_string_equal(unit("mixed"), "mixed");
}

static void other_units_are_noted_once_in_order(void **state)
{
	(void)state;
	sample(1, "1", "z=1a lat=5ms");
	sample(2, "1", "lat=5us lat=6s lat=7us lat=8ms lat=9 z=1b");
	left("");
	assert_string_equal(notes(), "");
	assert_string_equal(unit("lat"), "ms");
	assert_string_equal(unit("z"), "a");
	assert_string_equal(notes(), "For tag lat used unit ms, also encountered unit(s) s, us\n"
				     "For tag z used unit a, also encountered unit(s) b\n");
}

static void many_conflicts_are_counted(void **state)
{
	const char *labels = "";

	(void)state;
	for (int i = 0; i < 12; i++)
		labels = arena_printf(&arena, "%s k%d=1a k%d=1b", labels, i, i);
	sample(1, "1", labels);
	left("");
	unit("k0");
	assert_int_equal(report.notes.n, 11);
	assert_string_equal(report.notes.at[10], "2 more tags have several units");
}

/* A file may hold a string twice. */
static void keys_and_units_of_the_same_text_are_the_same(void **state)
{
	struct label l = { .num = 1 };
	size_t row;

	(void)state;
	sample(1, "1", "lat=5ms");
	row = samples_open(&profile.samples);
	l.key = strtab_add(&profile.strings, text_of("lat"));
	samples_label(&profile.samples, &l);
	l.unit = strtab_add(&profile.strings, text_of("ms"));
	samples_label(&profile.samples, &l);
	profile.samples.value[0][row] = 2;
	assert_true(samples_close(&profile.samples));
	left("");
	assert_string_equal(label_unit(label_units(&report), l.key), "ms");
	assert_string_equal(unit("lat"), "ms");
	assert_string_equal(notes(), "");
}

static void units_are_those_of_the_whole_profile(void **state)
{
	(void)state;
	sample(1, "1", "lat=5ms");
	sample(2, "", "lat=5s");
	assert_string_equal(left("focus=none"), "");
	assert_string_equal(unit("lat"), "ms");
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, start, end)
int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(the_first_unit_of_a_key_is_that_of_all_its_values),
		TEST(a_key_without_units_is_one),
		TEST(other_units_are_noted_once_in_order),
		TEST(many_conflicts_are_counted),
		TEST(keys_and_units_of_the_same_text_are_the_same),
		TEST(units_are_those_of_the_whole_profile),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
