#include "report/names/elide.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "report/names/width.h"

static struct arena arena;

static const char *elide(const char *name, size_t width)
{
	struct text t = elide_name(&arena, (struct text){ name, strlen(name) }, width);

	assert_int_equal(t.at[t.n], '\0');
	return t.at;
}

struct row {
	const char *name;
	size_t width;
	const char *want;
};

static void check_rows(const struct row *rows, size_t n)
{
	for (size_t i = 0; i < n; i++)
		assert_string_equal(elide(rows[i].name, rows[i].width), rows[i].want);
}

static void names_that_fit_stay(void **state)
{
	(void)state;
	assert_string_equal(elide("main.main", 9), "main.main");
	assert_string_equal(elide("", 0), "");
	assert_string_equal(elide("\u4e16\u754c", 4), "\u4e16\u754c");
}

/*
 * tests/names.tsv: a name, and what is left of it at the widths that the first
 * line gives; "=" is all of it. tests/names.mjs holds browsers to the same.
 */
static void names_of_the_table(void **state)
{
	enum { WIDTHS = 4 };
	FILE *in = fopen("tests/names.tsv", "r");
	char *line = NULL;
	size_t widths[WIDTHS] = { 0 }, size = 0, names = 0;

	(void)state;
	assert_non_null(in);
	while (getline(&line, &size, in) > 0) {
		char *rest = line, *name = strsep(&rest, "\t");

		for (size_t i = 0; i < WIDTHS; i++) {
			const char *want = strsep(&rest, "\t\n");

			assert_non_null(want);
			if (!names)
				widths[i] = strtoul(want, NULL, 10);
			else
				assert_string_equal(elide(name, widths[i]),
						    strcmp(want, "=") ? want : name);
		}
		names++;
	}
	assert_true(names > 60);
	free(line);
	fclose(in);
}

/* From wide to narrow: what goes first, and what last. */
static void parts_go_in_order(void **state)
{
	static const struct row rows[] = {
		// clang-format off
		{ "a::Vec<int, float>::push(int const&)", 35, "a::Vec<…>::push(int const&)" },
		{ "a::Vec<int, float>::push(int const&)", 26, "a::Vec<…>::push(…)" },
		{ "a::Vec<int, float>::push(int const&)", 17, "…Vec<…>::push(…)" },
		{ "a::Vec<int, float>::push(int const&)", 15, "a::Vec::push…" },
		{ "a::Vec<int, float>::push(int const&)", 12, "…Vec::push" },
		{ "a::Vec<int, float>::push(int const&)", 9, "Ve…::push" },
		{ "a::Vec<int, float>::push(int const&)", 7, "…push" },
		{ "a::Vec<int, float>::push(int const&)", 4, "pus…" },
		{ "a::Vec<int, float>::push(int const&)", 1, "…" },
		{ "a::Vec<int, float>::push(int const&)", 0, "" },
		{ "abcdefghij", 5, "abcd…" },
		// clang-format on
	};

	(void)state;
	check_rows(rows, sizeof(rows) / sizeof(*rows));
}

static void lines_lose_their_end(void **state)
{
	struct text line = text_of("Type: cpu, and more");

	(void)state;
	assert_string_equal(elide_line(&arena, line, 10).at, "Type: cpu…");
	assert_string_equal(elide_line(&arena, line, 0).at, "");
	assert_ptr_equal(elide_line(&arena, line, 19).at, line.at);
}

static void characters_are_never_cut(void **state)
{
	static const struct row rows[] = {
		// clang-format off
		{ "\u4e16\u754c\u4e16\u754c.\u4e16\u754c", 10, "\u4e16\u754c….\u4e16\u754c" },
		{ "\u4e16\u754c\u4e16\u754c.\u4e16\u754c", 4, "\u4e16…" },
		{ "ae\u0301e\u0301e\u0301e\u0301.e\u0301x", 5, "…e\u0301x" },
		{ "aaaaaaaa\u0301.x", 5, "aa….x" },
		{ "\xff\xff\xff.ab", 9, "\xff….ab" },
		// clang-format on
	};

	(void)state;
	check_rows(rows, sizeof(rows) / sizeof(*rows));
}

/* Any bytes at any width: never wider than asked for, never longer than the name and its "…". */
static void results_fit(void **state)
{
	uint32_t seed = 7;

	(void)state;
	for (int i = 0; i < 3000; i++) {
		static const char alphabet[] = "a.:/(<>)[]{}1\0\xff\xe4\xb8\x96\xcc\x81";
		char bytes[24];
		struct text name = { bytes, (seed >> 20) % 23 }, got;
		size_t width;

		for (size_t k = 0; k < name.n; k++) {
			seed = seed * 1664525 + 1013904223;
			bytes[k] = alphabet[(seed >> 16) % (sizeof(alphabet) - 1)];
		}
		bytes[name.n] = '\0';
		seed = seed * 1664525 + 1013904223;
		width = (seed >> 24) % 40;
		got = elide_name(&arena, name, width);
		assert_true(width_text(got) <= width);
		assert_true(got.n <= 2 * name.n + strlen("…"));
	}
}

static void long_names_take_linear_time(void **state)
{
	enum { LENGTH = 1 << 20 };
	static const char *const units[] = { "func", "/func", ".1", "::", "(", "{" };
	char *s = arena_alloc(&arena, LENGTH + 8);

	(void)state;
	for (size_t u = 0; u < sizeof(units) / sizeof(*units); u++) {
		size_t n = 0;

		for (; n < LENGTH; n += strlen(units[u]))
			strcpy(s + n, units[u]);
		assert_in_range(width_text(elide_name(&arena, (struct text){ s, n }, 80)), 1, 80);
	}
}

static int free_arena(void **state)
{
	(void)state;
	arena_free(&arena);
	return 0;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(names_that_fit_stay),
		cmocka_unit_test(names_of_the_table),
		cmocka_unit_test(parts_go_in_order),
		cmocka_unit_test(lines_lose_their_end),
		cmocka_unit_test(characters_are_never_cut),
		cmocka_unit_test(results_fit),
		cmocka_unit_test(long_names_take_linear_time),
	};

	return cmocka_run_group_tests(tests, NULL, free_arena);
}
