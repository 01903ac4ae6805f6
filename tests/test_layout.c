#include "views/picture/layout.h"

#include <dlfcn.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>

#include <cmocka.h>

#include "parser/formats/formats.h"
#include "report/filter/begin.h"
#include "report/graph/page.h"
#include "views/view.h"

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

static void leave_no_memory(void)
{
	setrlimit(RLIMIT_DATA, &(struct rlimit){ 1 << 20, 1 << 20 });
}

static void crash(void)
{
	raise(SIGKILL);
}

/* Writes the page of a small profile, whose layout begins with a call. */
static int write_page(void (*begins)(void), char **text, struct error *err)
{
	const struct load_options limits = { 0 };
	struct options o;
	struct profile p;
	struct report r;
	size_t n;
	FILE *out = mem_stream(text, &n);
	int ret;

	options_init(&o);
	assert_int_equal(profile_load(&p, "testdata/go/heap.pb.gz", &limits, err), 0);
	assert_int_equal(report_init(&r, &p, &o, NULL, err), 0);
	r.surroundings.confine = begins;
	assert_int_equal(build_page(&r, err), 0);
	ret = view_render(&page_view, &r, out, err);
	mem_stream_end(out);
	report_free(&r);
	profile_free(&p);
	return ret;
}

/* Sanitizers take more memory than that for themselves. */
static void where_memory_ends_there_is_no_page(void **state)
{
	struct error err = { 0 };
	char *page;

	(void)state;
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
	return;
#endif
	assert_int_equal(write_page(leave_no_memory, &page, &err), -1);
	assert_int_equal(err.code, ERROR_LIMIT);
	assert_string_equal(page, "");
	mem_free(page);
}

static void where_a_layout_dies_the_page_is_without_graph_and_it_is_said(void **state)
{
	struct error err = { 0 };
	char *page;

	(void)state;
	assert_int_equal(write_page(crash, &page, &err), 0);
	assert_non_null(strstr(page, "No call graph: Graphviz died"));
	assert_non_null(strstr(err.text, "the page has no call graph: Graphviz died"));
	mem_free(page);
}

static bool without_fonts;

/* Takes the place of the C library's, for Graphviz too. */
void *dlopen(const char *path, int flags);
void *dlopen(const char *path, int flags)
{
	void *(*real)(const char *, int);
	void *next = dlsym(RTLD_NEXT, "dlopen");

	memcpy(&real, &next, sizeof(next));
	return without_fonts && path && strstr(path, "gvplugin_pango") ? NULL : real(path, flags);
}

static void where_fonts_cannot_be_loaded_no_width_is_guessed(void **state)
{
	struct error err = { 0 };
	struct layout_result r;

	(void)state;
	without_fonts = true;
	assert_int_equal(run("digraph { a }", "plain", 20, &r, &err), -1);
	without_fonts = false;
	assert_string_equal(err.text, "Graphviz could not load its plugin for fonts");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_graph_gets_coordinates),
		cmocka_unit_test(what_is_no_graph_is_an_error_and_not_a_crash),
		cmocka_unit_test(where_fonts_cannot_be_loaded_no_width_is_guessed),
		cmocka_unit_test(a_layout_that_takes_too_long_is_given_up),
		cmocka_unit_test(where_memory_ends_there_is_no_page),
		cmocka_unit_test(where_a_layout_dies_the_page_is_without_graph_and_it_is_said),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
