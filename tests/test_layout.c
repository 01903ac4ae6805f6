#include "views/picture/layout.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

static int run(const char *dot, const char *format, double seconds, struct layout_result *r,
	       struct error *err)
{
	struct layout l = { .dot = text_of(dot), .format = format, .seconds = seconds };

	return layout_run(r, &l, err);
}

static void a_graph_gets_coordinates(void **state)
{
	struct layout_result r;

	(void)state;
	assert_int_equal(run("digraph { a -> b }", "plain", 20, &r, NULL), 0);
	*VEC_PUSH(&r.bytes) = '\0';
	assert_non_null(strstr(r.bytes.at, "\nnode a "));
	assert_non_null(strstr(r.bytes.at, "\nedge a b "));
	layout_free(&r);
}

static void what_is_no_graph_is_an_error_and_not_a_crash(void **state)
{
	struct error err = { 0 };
	struct layout_result r;

	(void)state;
	assert_int_equal(run("digraph { a -> ", "plain", 20, &r, &err), -1);
	assert_int_equal(err.code, ERROR_OUTPUT);
	assert_int_equal(run("digraph { a }", "no-such-format", 20, &r, &err), -1);
	assert_int_equal(r.bytes.n, 0);
}

/* A complete graph of 120 nodes takes the layout minutes. */
static void a_layout_that_takes_too_long_is_given_up(void **state)
{
	struct layout_result r;
	size_t n = 0, cap = 0;
	char *dot = NULL;

	(void)state;
	dot = mem_grow(dot, &cap, 1 << 20, 1);
	n += (size_t)sprintf(dot + n, "digraph {");
	for (int i = 0; i < 120; i++)
		for (int j = 0; j < 120; j++)
			n += (size_t)sprintf(dot + n, "N%d -> N%d [label=\"x\"]\n", i, j);
	sprintf(dot + n, "}");
	assert_int_equal(run(dot, "plain", 0.2, &r, NULL), 1);
	mem_free(dot);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_graph_gets_coordinates),
		cmocka_unit_test(what_is_no_graph_is_an_error_and_not_a_crash),
		cmocka_unit_test(a_layout_that_takes_too_long_is_given_up),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
