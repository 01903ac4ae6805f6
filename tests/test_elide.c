#include "report/names/elide.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
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

static void the_middle_is_cut(void **state)
{
	static const struct row rows[] = {
		// clang-format off
		{ "abcdefghijklmnopqrstuvwxyz.f", 11, "abcde…xyz.f" },
		{ "github.com/example/project/pkg/server.(*Conn).serve", 30, "github.com/exam….(*Conn).serve" },
		{ "github.com/example/project/pkg/server.(*Conn).serve", 16, "github.c…).serve" },
		{ "github.com/example/project/pkg/server.(*Conn).serve", 7, "g…serve" },
		{ "github.com/example/project/pkg/server.(*Conn).serve", 6, "…serve" },
		{ "/usr/lib/go/src/runtime/proc.go", 16, "/usr/lib…proc.go" },
		// clang-format on
	};

	(void)state;
	check_rows(rows, sizeof(rows) / sizeof(*rows));
}

/* One row for each way in which a method's name shows its beginning. */
static void the_method_stays_whole(void **state)
{
	static const struct row rows[] = {
		// clang-format off
		{ "java.lang.Foo.abcdefgh", 10, "j…abcdefgh" },
		{ "std::vector<int, std::allocator<int> >::push_back(int const&)", 24, "st…push_back(int const&)" },
		{ "a::b::c::frob(std::vector<x::y>, z::w)", 30, "…frob(std::vector<x::y>, z::w)" },
		{ "example/pkg.Function[go.shape.int_0]", 26, "e…Function[go.shape.int_0]" },
		{ "example/pkg.(*Thing).Method.func1", 14, "e…Method.func1" },
		{ "example/pkg.(*Thing).Method.func1.2", 15, "…Method.func1.2" },
		{ "example/pkg.(*Thing).Method.gowrap3", 15, "…Method.gowrap3" },
		{ "example/pkg.(*Thing).Method.functor", 8, "…functor" },
		{ "crate::module::work::{closure#0}", 19, "c…work::{closure#0}" },
		{ "java.lang.Exception.<init>", 17, "…Exception.<init>" },
		{ "ns::Outer::Class::operator()(int) const", 29, "…Class::operator()(int) const" },
		{ "ns::Outer::operator<<(std::ostream&)", 26, "…operator<<(std::ostream&)" },
		{ "<alloc::vec::Vec<T> as core::ops::Drop>::drop", 6, "<…drop" },
		// clang-format on
	};

	(void)state;
	check_rows(rows, sizeof(rows) / sizeof(*rows));
}

static void parameters_go_before_the_method(void **state)
{
	static const struct row rows[] = {
		// clang-format off
		{ "std::vector<int>::push_back(int const&)", 14, "push_back(int…" },
		{ "std::vector<int>::push_back(int const&)", 10, "push_back…" },
		{ "std::vector<int>::push_back(int const&)", 5, "push…" },
		{ "std::vector<int>::push_back(int const&)", 1, "…" },
		{ "std::vector<int>::push_back(int const&)", 0, "" },
		{ "abcdefghij", 5, "abcd…" },
		// clang-format on
	};

	(void)state;
	check_rows(rows, sizeof(rows) / sizeof(*rows));
}

static void characters_are_never_cut(void **state)
{
	static const struct row rows[] = {
		// clang-format off
		{ "\u4e16\u754c\u4e16\u754c.\u4e16\u754c", 10, "\u4e16\u754c…\u4e16\u754c" },
		{ "\u4e16\u754c\u4e16\u754c.\u4e16\u754c", 4, "\u4e16…" },
		{ "ae\u0301e\u0301e\u0301e\u0301.e\u0301x", 5, "ae\u0301…e\u0301x" },
		{ "aaaaaaaa\u0301.x", 5, "aa….x" },
		{ "\xff\xff\xff.ab", 9, "\xff….ab" },
		// clang-format on
	};

	(void)state;
	check_rows(rows, sizeof(rows) / sizeof(*rows));
}

/* Any bytes at any width: never wider than asked for, never longer than the name and the "…". */
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
		assert_true(got.n <= name.n + strlen("…"));
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
		assert_int_equal(width_text(elide_name(&arena, (struct text){ s, n }, 80)), 80);
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
		cmocka_unit_test(the_middle_is_cut),
		cmocka_unit_test(the_method_stays_whole),
		cmocka_unit_test(parameters_go_before_the_method),
		cmocka_unit_test(characters_are_never_cut),
		cmocka_unit_test(results_fit),
		cmocka_unit_test(long_names_take_linear_time),
	};

	return cmocka_run_group_tests(tests, NULL, free_arena);
}
