#include "report/options.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

static void setting_what_was_got_changes_nothing(void **state)
{
	struct options o, again;
	char buf[OPTION_TEXT_SIZE];

	(void)state;
	options_init(&o);
	again = o;
	for (const struct option_spec *s = options_table; s->name; s++)
		if (s->type != OPTION_SWITCH)
			assert_int_equal(option_set(&again, s, option_get(&o, s, buf), NULL), 0);
	assert_memory_equal(&o, &again, sizeof(o));
}

static void every_row_is_whole(void **state)
{
	(void)state;
	for (const struct option_spec *s = options_table; s->name; s++) {
		size_t n = strlen(s->summary);

		assert_true(n > 0 && n < 70 && s->summary[n - 1] != '.');
		assert_null(strchr(s->summary, '\n'));
		assert_int_equal(s->type == OPTION_CHOICE || s->type == OPTION_ORDER,
				 s->choices != NULL);
		assert_int_equal(s->type == OPTION_SWITCH, s->of != NULL);
		assert_int_equal(s->type == OPTION_BOOL || s->type == OPTION_SWITCH, !s->metavar);
	}
}

/* So help and the man page have each heading once. */
static void groups_stand_one_after_the_other(void **state)
{
	enum option_group group = GROUP_VALUES;

	(void)state;
	for (const struct option_spec *s = options_table; s->name; s++) {
		assert_true(s->group == group || s->group == group + 1);
		assert_non_null(option_groups[s->group]);
		group = s->group;
	}
	assert_int_equal(group, GROUP_LIMITS);
}

static void no_name_or_letter_stands_twice(void **state)
{
	(void)state;
	for (const struct option_spec *s = options_table; s->name; s++) {
		assert_ptr_equal(option_find(s->name), s);
		for (const struct option_spec *t = s + 1; t->name; t++)
			assert_false(s->letter && s->letter == t->letter);
	}
}

static void switches_set_an_option_to_what_it_takes(void **state)
{
	struct options o;
	char buf[OPTION_TEXT_SIZE];

	(void)state;
	for (const struct option_spec *s = options_table; s->name; s++) {
		if (s->type != OPTION_SWITCH)
			continue;
		options_init(&o);
		assert_int_equal(option_set(&o, s, NULL, NULL), 0);
		assert_string_equal(option_get(&o, option_find(s->of), buf), s->value);
	}
}

static void dashes_and_underscores_are_the_same(void **state)
{
	(void)state;
	assert_ptr_equal(option_find("show-from"), option_find("show_from"));
	assert_null(option_find("showfrom"));
}

static void a_bad_value_is_refused_and_named(void **state)
{
	static const struct {
		const char *name, *value;
	} rows[] = {
		{ "nodecount", "x" },     { "nodecount", "99999999999" },
		{ "nodefraction", "" },   { "nodefraction", "nan" },
		{ "trim", "maybe" },      { "granularity", "zzz" },
		{ "max_unpacked", "4Q" }, { "max_unpacked", "99999999T" },
		{ "max_memory", "5ms" },  { "max_memory", "mb" },
		{ "max_memory", "nan" },  { "max_memory", "1mbx" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct error err = { 0 };
		struct options o;

		options_init(&o);
		assert_int_equal(option_set(&o, option_find(rows[i].name), rows[i].value, &err),
				 -1);
		assert_int_equal(err.code, ERROR_USAGE);
		assert_non_null(strstr(err.text, rows[i].name));
	}
}

static void sizes_take_any_unit_in_either_case(void **state)
{
	static const struct {
		const char *typed;
		int64_t bytes;
	} rows[] = {
		{ "3m", 3 << 20 },
		{ "1mb", 1 << 20 },
		{ "1MB", 1 << 20 },
		{ "2GiB", 2LL << 30 },
		{ "2gib", 2LL << 30 },
		{ "7", 7 },
		{ "7B", 7 },
		{ "7 kB", -1 },
		{ "1.5G", 3LL << 29 },
		{ "1t", 1LL << 40 },
		{ "1PB", 1LL << 50 },
		{ "10kilobytes", 10240 },
		{ "0", 0 },
		{ "-1", -1 },
		{ "9223372036854775807", INT64_MAX },
	};
	const struct option_spec *s = option_find("max_unpacked");
	struct options o;

	(void)state;
	options_init(&o);
	assert_int_equal(o.max_unpacked, 4LL << 30);
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		o.max_unpacked = -1;
		assert_int_equal(option_set(&o, s, rows[i].typed, NULL),
				 rows[i].typed[1] == ' ' ? -1 : 0);
		assert_int_equal(o.max_unpacked, rows[i].bytes);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(setting_what_was_got_changes_nothing),
		cmocka_unit_test(every_row_is_whole),
		cmocka_unit_test(groups_stand_one_after_the_other),
		cmocka_unit_test(no_name_or_letter_stands_twice),
		cmocka_unit_test(switches_set_an_option_to_what_it_takes),
		cmocka_unit_test(dashes_and_underscores_are_the_same),
		cmocka_unit_test(a_bad_value_is_refused_and_named),
		cmocka_unit_test(sizes_take_any_unit_in_either_case),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
