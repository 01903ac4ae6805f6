#include "parser/formats/formats.h"
#include "report/filter/begin.h"
#include "report/source/lines.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

#include "tests/corpus.h"
#include "tests/little.h"

/* Opens the report "list PATTERN"; true if something matches. */
static bool list(struct report *r, const struct profile *p, struct options *o, const char *pattern)
{
	options_init(o);
	options_set_all(o, "trim=false granularity=lines objects=true");
	assert_int_equal(report_init(r, p, o, pattern, NULL), 0);
	return build_lines(r, NULL) == 0;
}

static void check_listing(const struct listing *g)
{
	sum_t flat = 0;

	for (size_t i = 0; i < g->nsums; i++) {
		assert_true(i == 0 || g->sums[i - 1].line < g->sums[i].line);
		assert_true(g->sums[i].flat || g->sums[i].cum);
		flat += g->sums[i].flat;
	}
	assert_true(flat == g->flat);
	assert_true(g->nsums > 0 && !g->file.n == !g->source);
	assert_true(g->start >= 1 && g->end >= g->sums[0].line);
}

static void check_profile(const char *path)
{
	struct load_options lo = { .max_types = 32 };
	struct options o;
	struct profile p;
	struct report r;
	struct error err;

	if (profile_load(&p, path, &lo, &err) < 0)
		fail_msg("%s", err.text);
	if (list(&r, &p, &o, "."))
		for (size_t i = 0; i < r.sources->listings.n; i++)
			check_listing(&r.sources->listings.at[i]);
	report_free(&r);
	profile_free(&p);
}

static void check_function(const struct listing *g, const struct entity *e, struct entity_sum s)
{
	if (g->function.n && text_equal(e->name, g->function) && text_equal(e->site->file, g->file))
		assert_true(s.flat == g->flat && s.cum == g->cum);
}

/* A function has what it has where each is one entry. */
static void check_functions(const char *path)
{
	struct load_options lo = { .max_types = 32 };
	struct options o, whole;
	struct profile p;
	struct report r, other;
	struct entities e;
	struct entity_sums sums = { 0 };

	assert_int_equal(profile_load(&p, path, &lo, NULL), 0);
	options_init(&whole);
	options_set_all(&whole, "granularity=filefunctions");
	assert_int_equal(report_init(&other, &p, &whole, NULL, NULL), 0);
	entities_init(&e, &other);
	if (p.types.n)
		sums = sums_entities(&other, &other.arena, &e, NULL);
	if (list(&r, &p, &o, "."))
		for (size_t k = 0; k < r.sources->listings.n; k++)
			for (size_t i = 0; i < e.at.n; i++)
				check_function(&r.sources->listings.at[k], &e.at.at[i],
					       entity_sum_at(&sums, i));
	report_free(&r);
	entities_free(&e);
	report_free(&other);
	profile_free(&p);
}

static void a_sample_counts_once_for_a_function_however_many_lines_it_has(void **state)
{
	(void)state;
	each_valid(check_functions);
}

static void lines_are_in_order_and_make_up_their_function(void **state)
{
	(void)state;
	each_valid(check_profile);
}

/* One function f.c:f, of which each sample is a line, as if it had that start. */
struct place {
	int64_t line, start;
};

static void check_range(const struct place *places, int64_t start, int64_t end)
{
	struct profile p = little("types n/count\nsample 1: a\nsample 1: b\n");
	struct options o;
	struct report r;

	for (uint32_t i = 0; i < 2; i++) {
		struct function *f = &p.functions.at[i + 1];

		p.lines.at[p.locations.at[i + 1].line].position =
			profile_position(&p, (struct position){ places[i].line, 0 });
		f->start_line = places[i].start;
		f->name = little_string(&p, "f");
		f->file = little_string(&p, "f.c");
	}
	assert_true(list(&r, &p, &o, "^f$"));
	assert_int_equal(r.sources->listings.n, 1);
	assert_true(r.sources->listings.at[0].start == start);
	assert_true(r.sources->listings.at[0].end == end);
	report_free(&r);
	profile_free(&p);
}

static void a_range_has_a_margin_or_begins_where_the_function_does(void **state)
{
	(void)state;
	check_range((struct place[]){ { 20, 0 }, { 30, 0 } }, 15, 35);
	check_range((struct place[]){ { 20, 18 }, { 30, 18 } }, 18, 35);
	check_range((struct place[]){ { 3, 0 }, { 4, 0 } }, 1, 9);
}

/* As in the reference. Rows are in the order of start lines, then of lines as text. */
static void a_row_that_lowers_the_start_does_not_raise_the_end(void **state)
{
	(void)state;
	check_range((struct place[]){ { 10, 0 }, { 9, 0 } }, 4, 15);
	check_range((struct place[]){ { 9, 3 }, { 12, 0 } }, 3, 17);
	check_range((struct place[]){ { 100, 60 }, { 70, 50 } }, 50, 105);
}

static void extreme_lines_do_not_overflow(void **state)
{
	(void)state;
	check_range((struct place[]){ { INT64_MAX, 0 }, { 1, 0 } }, 1, INT64_MAX);
	check_range((struct place[]){ { INT64_MIN, 0 }, { 7, 0 } }, 1, 12);
}

static void functions_are_in_order_of_names_and_matched_by_them_only(void **state)
{
	struct profile p = little("types n/count\nsample 1: b prog_c\nsample 2: a prog_c\n");
	struct options o;
	struct report r;

	(void)state;
	assert_true(list(&r, &p, &o, "."));
	assert_int_equal(r.sources->listings.n, 3);
	assert_string_equal(r.sources->listings.at[0].function.at, "a");
	assert_string_equal(r.sources->listings.at[1].function.at, "b");
	assert_string_equal(r.sources->listings.at[2].function.at, "prog_c");
	report_free(&r);
	assert_true(list(&r, &p, &o, "prog"));
	assert_int_equal(r.sources->listings.n, 1);
	report_free(&r);
	assert_false(list(&r, &p, &o, "d"));
	report_free(&r);
	profile_free(&p);
}

/* ---- listings one by one ---- */

static void check_alike(const struct listing *a, const struct listing *b)
{
	assert_true(text_equal(a->function, b->function) && text_equal(a->file, b->file));
	assert_true(a->flat == b->flat && a->cum == b->cum && a->nsums == b->nsums);
	assert_true(a->start == b->start && a->end == b->end);
	for (size_t i = 0; i < a->nsums; i++)
		assert_memory_equal(&a->sums[i], &b->sums[i], sizeof(*a->sums));
	assert_true(!a->source == !b->source);
}

/* All functions, each asked for by its name, make up what the pattern "." lists. */
static void check_one_by_one(struct report *all, struct report *r)
{
	struct source_list *want = all->sources, list = { 0 };
	struct arena arena = { 0 };
	size_t n = 0;

	for (size_t i = 0; i < want->listings.n; i++)
		if (!i ||
		    !text_equal(want->listings.at[i].function, want->listings.at[i - 1].function))
			lines_list(r, &arena, want->listings.at[i].function, &list);
	assert_int_equal(list.listings.n, want->listings.n);
	for (; n < want->listings.n; n++)
		check_alike(&list.listings.at[n], &want->listings.at[n]);
	arena_free(&arena);
	source_list_free(&list);
}

static void check_profile_one_by_one(const char *path)
{
	struct load_options lo = { .max_types = 32 };
	struct options o, o2;
	struct profile p;
	struct report all, r;

	assert_int_equal(profile_load(&p, path, &lo, NULL), 0);
	if (list(&all, &p, &o, ".")) {
		options_init(&o2);
		options_set_all(&o2, "trim=false granularity=lines objects=true");
		assert_int_equal(report_init(&r, &p, &o2, NULL, NULL), 0);
		assert_int_equal(build_line_sums(&r, NULL), 0);
		check_one_by_one(&all, &r);
		report_free(&r);
	}
	report_free(&all);
	profile_free(&p);
}

static void functions_listed_one_by_one_are_what_a_pattern_lists(void **state)
{
	(void)state;
	each_valid(check_profile_one_by_one);
}

static void a_file_lists_its_functions_and_no_name_nothing(void **state)
{
	struct profile p = little("types n/count\nsample 1: a b\nsample 2: b\n");
	struct source_list l = { 0 };
	struct arena arena = { 0 };
	struct options o;
	struct report r;

	(void)state;
	p.functions.at[2].file = little_string(&p, "b.c");
	assert_true(list(&r, &p, &o, "."));
	lines_list(&r, &arena, text_of("b.c"), &l);
	assert_int_equal(l.listings.n, 1);
	assert_string_equal(l.listings.at[0].function.at, "b");
	lines_list(&r, &arena, text_of("c"), &l);
	lines_list(&r, &arena, text_of(""), &l);
	assert_int_equal(l.listings.n, 1);
	source_list_free(&l);
	arena_free(&arena);
	report_free(&r);
	profile_free(&p);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(lines_are_in_order_and_make_up_their_function),
		cmocka_unit_test(a_sample_counts_once_for_a_function_however_many_lines_it_has),
		cmocka_unit_test(a_range_has_a_margin_or_begins_where_the_function_does),
		cmocka_unit_test(a_row_that_lowers_the_start_does_not_raise_the_end),
		cmocka_unit_test(extreme_lines_do_not_overflow),
		cmocka_unit_test(functions_are_in_order_of_names_and_matched_by_them_only),
		cmocka_unit_test(functions_listed_one_by_one_are_what_a_pattern_lists),
		cmocka_unit_test(a_file_lists_its_functions_and_no_name_nothing),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
