#include "report/names/names.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

static struct arena arena;

static struct text text(const char *s)
{
	return (struct text){ s, strlen(s) };
}

static void check_text(struct text got, const char *want)
{
	if (got.n != strlen(want) || memcmp(got.at, want, got.n) != 0)
		fail_msg("\"%.*s\" != \"%s\"", (int)got.n, got.at, want);
}

/* For results that promise a NUL behind them. */
static void check(struct text got, const char *want)
{
	check_text(got, want);
	assert_int_equal(got.at[got.n], '\0');
}

struct row {
	const char *given, *want;
};

static void base_is_the_last_element(void **state)
{
	static const struct row rows[] = {
		// clang-format off
		{ "/src/main.go", "main.go" }, { "main.go", "main.go" }, { "/a/b/", "b" },
		{ "/a/b///", "b" }, { "", "." }, { "/", "/" }, { "///", "/" }, { "a/..", ".." },
		{ "[vdso]", "[vdso]" },
		// clang-format on
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++)
		check(names_base(&arena, text(rows[i].given)), rows[i].want);
}

static void clean_paths_have_one_form(void **state)
{
	static const struct row rows[] = {
		// clang-format off
		{ "", "." }, { ".", "." }, { "./", "." }, { "a/..", "." }, { "a/../", "." },
		{ "a/b", "a/b" }, { "a//b", "a/b" }, { "a/./b", "a/b" }, { "a/b/", "a/b" },
		{ "a/b/../c", "a/c" }, { "a/b/../../c", "c" }, { "a/../../c", "../c" },
		{ "..", ".." }, { "../../a", "../../a" }, { "../a/..", ".." }, { "../a/../..", "../.." },
		{ "./a", "a" }, { "./../a", "../a" },
		{ "/", "/" }, { "//", "/" }, { "/..", "/" }, { "/../a", "/a" }, { "/a/../..", "/" },
		{ "/a/b/..", "/a" }, { "/a/./b//c/", "/a/b/c" }, { "//a", "/a" }, { "/.", "/" },
		{ "/a/...", "/a/..." }, { "a/.b", "a/.b" }, { "a/..b/c", "a/..b/c" },
		{ "/proc/self/cwd/./x.cc", "/proc/self/cwd/x.cc" },
		// clang-format on
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++)
		check(names_clean(&arena, text(rows[i].given)), rows[i].want);
}

static void a_clean_path_is_not_copied(void **state)
{
	struct text path = text("/usr/lib/go/src/runtime/proc.go");

	(void)state;
	assert_ptr_equal(names_clean(&arena, path).at, path.at);
}

static void prefixes_of_paths_are_trimmed(void **state)
{
	static const struct {
		const char *file, *trim, *source, *want;
	} rows[] = {
		// clang-format off
		{ "/src/a.go", "", "", "/src/a.go" },
		{ "/proc/self/cwd/a.cc", "", "", "a.cc" },
		{ "/proc/self/cwd/./a.cc", "", "", "a.cc" },
		{ "/proc/self/cwd", "", "", "/proc/self/cwd" },
		{ "/proc/self/cwdx/a.cc", "", "", "/proc/self/cwdx/a.cc" },
		/* trim_path: whole elements, the first that fits, only one of them */
		{ "/src/a.go", "/src", "", "a.go" },
		{ "/src/a.go", "/src/", "", "a.go" },
		{ "/srcs/a.go", "/src", "", "/srcs/a.go" },
		{ "/x/src/a.go", "/src", "", "/x/src/a.go" },
		{ "/src/x/a.go", "/other:/src:/src/x", "", "x/a.go" },
		{ "/src/x/a.go", "/src/x:/src", "", "a.go" },
		{ "/src/proc/self/cwd/a.go", "/src", "", "proc/self/cwd/a.go" },
		{ "/proc/self/cwd/a.cc", "/src", "", "a.cc" },
		{ "/src/", "/src", "", "" },
		{ "/src", "/src", "", "/src" },
		{ "/src/a.go", ":x", "", "src/a.go" },
		{ "/src/a.go", "/", "", "src/a.go" },
		/* source_path: behind the last element of a path, wherever it is */
		{ "/build/proj/x/a.go", "", "/home/me/proj", "x/a.go" },
		{ "/build/proj/x/a.go", "", "/home/me/proj/", "x/a.go" },
		{ "/b/proj/proj/a.go", "", "proj", "proj/a.go" },
		{ "/b/project/a.go", "", "/home/proj", "/b/project/a.go" },
		{ "/b/aproj/proj/a.go", "", "/home/proj", "a.go" },
		{ "proj/a.go", "", "/home/proj", "proj/a.go" },
		{ "/b/y/z/a.go", "", "/p/x:/p/z:/p/y", "a.go" },
		{ "/proc/self/cwd/y/a.go", "", "/p/x", "y/a.go" },
		{ "/b/proj/a.go", "/c", "/home/proj", "/b/proj/a.go" },
		{ "", "", "/home/proj", "" },
		{ "", "/src", "", "" },
		// clang-format on
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++)
		check(names_trim_path(text(rows[i].file), text(rows[i].trim), text(rows[i].source)),
		      rows[i].want);
}

static void simplified_names_have_no_parameters(void **state)
{
	static const struct row rows[] = {
		// clang-format off
		{ "", "" }, { ".", "" }, { ".foo", "foo" }, { "..foo", ".foo" },
		{ "malloc", "malloc" }, { "foo(int)", "foo" }, { "foo(int)(long)", "foo" },
		{ "(anonymous namespace)::Bar::Foo(int)", "(anonymous namespace)::Bar::Foo" },
		{ "a::(anonymous namespace)::f((anonymous namespace)::T)", "a::(anonymous namespace)::f" },
		{ "(anonymous namespace", "" },
		{ "Foo::operator()(int) const", "Foo::operator()" },
		{ ".operator()(x)", "operator()" }, { "operator(", "operator" },
		{ "Foo::operator()", "Foo::operator()" }, { "perator()", "perator" },
		{ "main.(*T).Method", "main." },
		// clang-format on
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++)
		check_text(names_simplified(text(rows[i].given)), rows[i].want);
}

static void short_names_keep_type_and_method(void **state)
{
	static const struct row rows[] = {
		// clang-format off
		{ "", "" }, { "main", "main" }, { "main.main", "main.main" },
		{ "path/to/package1.object.function1", "package1.object.function1" },
		{ "github.com/a-b/c.d/e.(*T).F", "e.(*T).F" },
		{ "java.bar.foo.FooBar.run(java.lang.Runnable)", "FooBar.run" },
		{ "java.lang.Foo.<init>", "Foo.<init>" }, { "Foo.lambda$run$0", "Foo.lambda$run$0" },
		{ "java.lang.Foo.Run", "java.lang.Foo.Run" }, { "java.lang.Foo", "java.lang.Foo" },
		{ "ns::Foo::bar", "Foo::bar" }, { "ns::Foo::~Foo", "Foo::~Foo" },
		{ "a::b::Foo::Bar::baz<int>(x)", "Bar::baz<int>" }, { "ns::foo::bar", "ns::foo::bar" },
		{ "std::_Vector::at", "_Vector::at" }, { "Foo::bar", "Foo::bar" },
		{ "(anonymous namespace)::Bar::Foo", "Bar::Foo" },
		{ "(anonymous namespace)::ns::Bar::Foo", "Bar::Foo" },
		{ "a/b/v2/c.F", "c.F" }, { "a/b/v2.F", "b.F" }, { "a/b/v1/c.F", "c.F" },
		{ "a/b/v1.F", "v1.F" }, { "a/b/v10.F", "b.F" }, { "a/b/v2x.F", "v2x.F" },
		{ "a/b/v0.F", "v0.F" }, { "a/b/v02.F", "v02.F" }, { "a::B::c<\n>", "B::c" },
		{ "(a/v2.F/v3.G)", "(a.F/v3.G)" },
		// clang-format on
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++)
		check(names_short(&arena, text(rows[i].given)), rows[i].want);
}

/* Group 1 of the pattern. */
static bool group(const char *pattern, struct text *t)
{
	int code;
	size_t at;
	pcre2_code *re = pcre2_compile((PCRE2_SPTR)pattern, PCRE2_ZERO_TERMINATED,
				       PCRE2_DOLLAR_ENDONLY, &code, &at, NULL);
	pcre2_match_data *data = pcre2_match_data_create_from_pattern(re, NULL);
	bool found = pcre2_match(re, (PCRE2_SPTR)t->at, t->n, 0, 0, data, NULL) > 0;
	const size_t *ends = pcre2_get_ovector_pointer(data);

	if (found)
		*t = (struct text){ t->at + ends[2], ends[3] - ends[2] };
	pcre2_match_data_free(data);
	pcre2_code_free(re);
	return found;
}

static struct text short_by_regex(struct text t)
{
	struct text front = t;

	if (strncmp(t.at, "(anonymous namespace)::", 23) == 0)
		front = t = (struct text){ t.at + 23, t.n - 23 };
	if (group("^(.*?)/v(?:[2-9]|[1-9][0-9]+)([./].*)$", &front)) {
		struct text back = t;

		group("^.*?/v(?:[2-9]|[1-9][0-9]+)([./].*)$", &back);
		t.at = arena_printf(&arena, "%.*s%.*s", (int)front.n, front.at, (int)back.n,
				    back.at);
		t.n = front.n + back.n;
	}
	if (!group("^(?:[\\w\\-\\.]+\\/)+([^.]+\\..+)", &t) &&
	    !group("^(?:[a-z]\\w*\\.)*([A-Z][\\w\\$]*\\.(?:<init>|[a-z][\\w\\$]*(?:\\$\\d+)?))"
		   "(?:(?:\\()|$)",
		   &t))
		group("^(?:[_a-zA-Z]\\w*::)+(_*[A-Z]\\w*::~?[_a-zA-Z]\\w*(?:<.*>)?)", &t);
	return t;
}

/* A random name from pieces that the patterns are about. */
static struct text random_name(uint32_t *seed)
{
	// clang-format off
	static const char *const pieces[] = {
		"a", "B", "_", "9", ".", ".", "/", "/", "::", "::", "-", "(", ")", "$", "$1", "<", ">",
		"<init>", "~", "/v2", "/v1", "/v12", "\n", "foo", "Bar", "(anonymous namespace)::", " ",
	};
	// clang-format on
	char *s = arena_alloc(&arena, 512);

	for (uint32_t n = (*seed >> 8) % 12; n > 0; n--) {
		*seed = *seed * 1664525 + 1013904223;
		strcat(s, pieces[(*seed >> 16) % (sizeof(pieces) / sizeof(*pieces))]);
	}
	*seed = *seed * 1664525 + 1013904223;
	return text(s);
}

static void short_names_are_those_of_the_regular_expressions(void **state)
{
	uint32_t seed = 1;

	(void)state;
	for (int i = 0; i < 3000; i++) {
		struct text name = random_name(&seed), want = short_by_regex(name);
		struct text got = names_short(&arena, name);

		if (got.n != want.n || memcmp(got.at, want.at, got.n) != 0)
			fail_msg("short name of \"%s\": \"%.*s\" != \"%.*s\"", name.at, (int)got.n,
				 got.at, (int)want.n, want.at);
		assert_int_equal(got.at[got.n], '\0');
	}
}

/* A matcher that backtracks over these would not return. */
static void long_names_take_linear_time(void **state)
{
	enum { LENGTH = 1 << 20 };
	static const char *const units[] = {
		"a/", "a.", "a::", "A::", "_", "/v2", "<", "(", "../"
	};
	char *s = arena_alloc(&arena, LENGTH + 8);

	(void)state;
	for (size_t u = 0; u < sizeof(units) / sizeof(*units); u++) {
		size_t n = 0;

		while (n < LENGTH)
			n += (size_t)sprintf(s + n, "%s", units[u]);
		assert_true(names_short(&arena, (struct text){ s, n }).n <= n);
		assert_true(names_simplified((struct text){ s, n }).n <= n);
		assert_true(names_clean(&arena, (struct text){ s, n }).n <= n);
	}
}

static void a_nul_is_a_character(void **state)
{
	static const char name[] = "a/b.c\0d/e(f";
	struct text t = { name, sizeof(name) - 1 };

	(void)state;
	assert_int_equal(names_short(&arena, t).n, 9);
	assert_int_equal(names_simplified(t).n, 9);
	assert_int_equal(names_base(&arena, t).n, 3);
	assert_int_equal(names_clean(&arena, t).n, t.n);
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
		cmocka_unit_test(base_is_the_last_element),
		cmocka_unit_test(clean_paths_have_one_form),
		cmocka_unit_test(a_clean_path_is_not_copied),
		cmocka_unit_test(prefixes_of_paths_are_trimmed),
		cmocka_unit_test(simplified_names_have_no_parameters),
		cmocka_unit_test(short_names_keep_type_and_method),
		cmocka_unit_test(short_names_are_those_of_the_regular_expressions),
		cmocka_unit_test(long_names_take_linear_time),
		cmocka_unit_test(a_nul_is_a_character),
	};

	return cmocka_run_group_tests(tests, NULL, free_arena);
}
