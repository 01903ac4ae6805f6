#include "report/names/package.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>

#include <cmocka.h>

static void check(const char *name, const char *package)
{
	struct text found = name_package(text_of(name));

	if (!text_equal(found, text_of(package)))
		fail_msg("%s: %.*s, not %s", name, (int)found.n, found.at, package);
}

static void a_package_is_what_a_name_says_in_any_language(void **state)
{
	(void)state;
	check("net/http.(*Server).Serve", "net/http");
	check("net/http.HandlerFunc.ServeHTTP", "net/http");
	check("main.main.func1", "main");
	check("main.Run", "main");
	check("gopkg.in/yaml%2ev3.Unmarshal", "gopkg.in/yaml%2ev3");
	check("slices.SortFunc[go.shape.int,go.shape.string]", "slices");
	check("java.util.HashMap.get", "java.util");
	check("std::vector<int, std::allocator<int>>::push_back(int&&)", "std");
	check("core::fmt::write", "core");
}

static void a_name_of_one_part_has_none(void **state)
{
	(void)state;
	check("malloc", "");
	check("", "");
	check("<unknown>", "");
	check("(anonymous namespace)", "");
	check(".hidden", "");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_package_is_what_a_name_says_in_any_language),
		cmocka_unit_test(a_name_of_one_part_has_none),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
