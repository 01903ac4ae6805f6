#include "parser/formats/formats.h"
#include "report/contexts/calltree.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>

#include <cmocka.h>

#include "report/filter/begin.h"
#include "tests/corpus.h"
#include "tests/little.h"

typedef void check_tree(const struct calltree *t, const struct report *r);

static void with_tree(const struct profile *p, const char *type, const char *options,
		      check_tree *check)
{
	struct options o;
	struct report r;
	struct calltree t;

	options_init(&o);
	options_set_all(&o, options);
	o.sample_index = type;
	assert_int_equal(report_init(&r, p, &o, NULL, NULL), 0);
	if (p->types.n) {
		calltree_init(&t, &r);
		check(&t, &r);
		calltree_free(&t);
	}
	report_free(&r);
}

static void with_little(const char *text, check_tree *check)
{
	struct profile p = little(text);

	with_tree(&p, NULL, "", check);
	profile_free(&p);
}

/* ---- what holds of every tree ---- */

/* Callees follow their caller, the heaviest first, and their subtrees fill its subtree. */
static void check_preorder(const struct calltree *t)
{
	assert_int_equal(t->end[0], t->n);
	for (uint32_t i = 0; i < t->n; i++) {
		uint32_t before = 0, c;

		for (c = i + 1; c < t->end[i]; before = c, c = t->end[c]) {
			assert_int_equal(t->parent[c], i);
			assert_true(t->end[c] > c);
			if (before)
				assert_true(sum_abs(t->cum[before]) >= sum_abs(t->cum[c]));
		}
		assert_int_equal(c, t->end[i]);
	}
}

static void check_sums(const struct calltree *t, const struct report *r)
{
	sum_t all = 0;

	for (size_t i = 0; i < r->profile->samples.n; i++)
		all += report_weight(r, i);
	assert_true(t->cum[0] == all);
	for (uint32_t i = 0; i < t->n; i++) {
		sum_t sum = t->flat[i];

		for (uint32_t c = i + 1; c < t->end[i]; c = t->end[c])
			sum += t->cum[c];
		assert_true(t->cum[i] == sum);
	}
}

/* From its leaf up to row 0 a sample has its own frames. */
static void check_paths(const struct calltree *t, const struct report *r)
{
	for (size_t i = 0; i < r->profile->samples.n; i++) {
		struct stack st = samples_stack(&r->profile->samples, i);
		uint32_t at = t->leaf[i], row;

		if (!report_weight(r, i))
			continue;
		while (stack_next(&st, &row))
			for (uint32_t k = t->entities.first[row]; k < t->entities.first[row + 1];
			     k++) {
				uint32_t frame = t->entities.frames.at[k];

				assert_int_equal(frame_entity(t->frame[at]), frame_entity(frame));
				assert_true(frame_inlined(frame) || !frame_inlined(t->frame[at]));
				at = t->parent[at];
			}
		assert_int_equal(at, 0);
	}
}

static void check_all(const struct calltree *t, const struct report *r)
{
	check_preorder(t);
	check_sums(t, r);
	check_paths(t, r);
}

static void check_file(const char *path)
{
	const struct load_options o = { .max_types = 0 };
	struct profile p;

	assert_int_equal(profile_load(&p, path, &o, NULL), 0);
	with_tree(&p, NULL, "", check_all);
	with_tree(&p, "0", "granularity=addresses", check_all);
	profile_free(&p);
}

static void every_tree_has_the_paths_and_values_of_its_samples(void **state)
{
	(void)state;
	each_valid(check_file);
}

/* ---- little ones ---- */

static const char *name(const struct calltree *t, uint32_t row)
{
	return t->names[frame_entity(t->frame[row])].at;
}

static void check_contexts(const struct calltree *t, const struct report *r)
{
	(void)r;
	assert_int_equal(t->n, 6);
	assert_string_equal(name(t, 1), "main");
	assert_string_equal(name(t, 2), "b");
	assert_string_equal(name(t, 3), "work");
	assert_string_equal(name(t, 4), "a");
	assert_string_equal(name(t, 5), "work");
	assert_true(t->cum[3] == 5 && t->cum[5] == 3);
}

static void a_function_has_a_row_for_each_way_to_it(void **state)
{
	(void)state;
	with_little("types s/count\nsample 3: work a main\nsample 5: work b main\n",
		    check_contexts);
}

static void check_ties(const struct calltree *t, const struct report *r)
{
	(void)r;
	assert_string_equal(name(t, 1), "a");
	assert_string_equal(name(t, 2), "b");
	assert_string_equal(name(t, 3), "c");
}

static void callees_of_one_value_are_in_order_of_their_names(void **state)
{
	(void)state;
	with_little("types s/count\nsample 1: c\nsample -1: a\nsample 1: b\n", check_ties);
}

static void check_rootless(const struct calltree *t, const struct report *r)
{
	(void)r;
	assert_int_equal(t->n, 2);
	assert_true(t->flat[0] == 4 && t->cum[0] == 5);
}

static void samples_without_frames_are_the_value_of_row_0_itself(void **state)
{
	(void)state;
	with_little("types s/count\nsample 4:\nsample 1: main\nsample 0: none\n", check_rootless);
}

enum { DEEP = 1000000 };

static void check_deep(const struct calltree *t, const struct report *r)
{
	(void)r;
	assert_in_range(t->n, 1000, DEEP / 10);
	assert_int_equal(calltree_frames(t, 0), DEEP + 1);
	assert_int_equal(t->parent[t->n - 1], t->n - 2);
	assert_int_equal(t->end[1], t->n);
	assert_true(t->cum[1] == 7 && t->flat[t->n - 1] == 7);
}

static void a_million_frames_deep_are_folded_and_counted(void **state)
{
	struct profile p = little("types s/count\nsample 0: f\n");
	size_t row = samples_open(&p.samples);

	(void)state;
	p.samples.value[0][row] = 7;
	for (size_t i = 0; i < DEEP; i++)
		samples_frame(&p.samples, 1);
	assert_true(samples_close(&p.samples));
	with_tree(&p, NULL, "", check_deep);
	profile_free(&p);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_tree_has_the_paths_and_values_of_its_samples),
		cmocka_unit_test(a_function_has_a_row_for_each_way_to_it),
		cmocka_unit_test(callees_of_one_value_are_in_order_of_their_names),
		cmocka_unit_test(samples_without_frames_are_the_value_of_row_0_itself),
		cmocka_unit_test(a_million_frames_deep_are_folded_and_counted),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
