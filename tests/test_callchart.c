#include "parser/formats/formats.h"
#include "report/filter/begin.h"
#include "report/graph/callchart.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>

#include <cmocka.h>

#include "tests/corpus.h"
#include "tests/little.h"
#include "views/view.h"

/* What is drawn below the head; to be freed. */
static char *draw(const struct profile *p, const char *options)
{
	char *text = NULL, *body;
	struct options o;
	struct report r;
	size_t size;
	FILE *out;

	options_init(&o);
	options_set_all(&o, "nodefraction=0 nodecount=0 compact_labels=true ascii=true");
	options_set_all(&o, options);
	assert_int_equal(report_init(&r, p, &o, NULL, NULL), 0);
	assert_int_equal(build_calls(&r, NULL), 0);
	out = open_memstream(&text, &size);
	assert_int_equal(view_render(&calls_view, &r, out, NULL), 0);
	fclose(out);
	report_free(&r);
	body = strstr(text, "cum%\n");
	assert_non_null(body);
	body = strdup(body + 5);
	free(text);
	return body;
}

/* The names and what is drawn in front of them. */
static void check(const char *profile, const char *options, const char *want)
{
	enum { NAME_COLUMN = 37 };
	struct profile p = little(profile);
	char *text = draw(&p, options), *names = calloc(1, strlen(text) + 1);

	for (char *line = strtok(text, "\n"); line; line = strtok(NULL, "\n"))
		strcat(strcat(names, line + NAME_COLUMN), "\n");
	assert_string_equal(names, want);
	free(names);
	free(text);
	profile_free(&p);
}

static void an_only_callee_stands_right_below(void **state)
{
	(void)state;
	check("types s/count\nsample 1: c b a\n", "",
	      "a\n"
	      "b\n"
	      "c\n");
}

static void several_callees_are_branches(void **state)
{
	(void)state;
	check("types s/count\nsample 5: d b a\nsample 4: e b a\nsample 3: f c a\n", "",
	      "a\n"
	      "|- b\n"
	      "|  |- d\n"
	      "|  `- e\n"
	      "`- c\n"
	      "   f\n");
}

static void several_roots_are_branches(void **state)
{
	(void)state;
	check("types s/count\nsample 5: b a\nsample 4: d c\n", "",
	      "|- a\n"
	      "|  b\n"
	      "`- c\n"
	      "   d\n");
}

static const char long_way[] = "types s/count\nsample 5: g f e d c b a\n";

static void calls_that_only_pass_on_are_counted(void **state)
{
	(void)state;
	check(long_way, "",
	      "a\n"
	      ": 5 more calls\n"
	      "g\n");
}

static void without_trimming_all_are_named(void **state)
{
	(void)state;
	check(long_way, "trim=false", "a\nb\nc\nd\ne\nf\ng\n");
}

static void a_call_with_a_value_of_its_own_is_named(void **state)
{
	(void)state;
	check("types s/count\nsample 5: j i h g f e d c b a\nsample 1: e d c b a\n", "",
	      "a\n"
	      ": 3 more calls\n"
	      "e\n"
	      "f\n"
	      ": 3 more calls\n"
	      "j\n");
}

static void where_callers_are_left_out_is_marked(void **state)
{
	(void)state;
	check("types s/count\nsample 5: c b a\nsample -5: d b a\nsample 9: a\n", "",
	      "a\n"
	      "|- ... c\n"
	      "`- ... d\n");
}

/* ---- any profile, and bad ones ---- */

static size_t count_lines(const char *text)
{
	size_t n = 0;

	for (; *text; text++)
		n += *text == '\n';
	return n;
}

static void check_count(const char *path)
{
	const struct load_options o = { .max_types = 0 };
	struct profile p;
	char *text;

	assert_int_equal(profile_load(&p, path, &o, NULL), 0);
	text = draw(&p, "nodecount=7");
	assert_in_range(count_lines(text), 0, 7);
	free(text);
	profile_free(&p);
}

static void no_more_lines_are_drawn_than_asked_for(void **state)
{
	(void)state;
	each_valid(check_count);
}

/* A stack of so many frames of location 1, but for its leaf. */
static void add_stack(struct profile *p, size_t depth, uint32_t leaf)
{
	size_t row = samples_open(&p->samples);

	p->samples.value[0][row] = 1;
	samples_frame(&p->samples, leaf);
	while (--depth)
		samples_frame(&p->samples, 1);
	assert_true(samples_close(&p->samples));
}

static size_t longest_line(const char *text)
{
	size_t longest = 0;

	for (const char *end; (end = strchr(text, '\n')); text = end + 1)
		if ((size_t)(end - text) > longest)
			longest = (size_t)(end - text);
	return longest;
}

static void lines_are_short_however_often_the_tree_branches(void **state)
{
	enum { DEPTH = 1000 };
	struct profile p = little("types s/count\nsample 0: f\nsample 0: g\n");
	char *text;

	(void)state;
	for (size_t depth = 1; depth <= DEPTH; depth++)
		add_stack(&p, depth, 2);
	add_stack(&p, DEPTH, 1);
	text = draw(&p, "trim=false");
	assert_int_equal(count_lines(text), 2 * DEPTH);
	assert_in_range(longest_line(text), 100, 132);
	assert_non_null(strstr(text, "+975 "));
	free(text);
	profile_free(&p);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(an_only_callee_stands_right_below),
		cmocka_unit_test(several_callees_are_branches),
		cmocka_unit_test(several_roots_are_branches),
		cmocka_unit_test(calls_that_only_pass_on_are_counted),
		cmocka_unit_test(without_trimming_all_are_named),
		cmocka_unit_test(a_call_with_a_value_of_its_own_is_named),
		cmocka_unit_test(where_callers_are_left_out_is_marked),
		cmocka_unit_test(no_more_lines_are_drawn_than_asked_for),
		cmocka_unit_test(lines_are_short_however_often_the_tree_branches),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
