#include "parser/formats/formats.h"
#include "report/contexts/widetree.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>

#include <cmocka.h>

#include "report/filter/begin.h"
#include "tests/corpus.h"
#include "tests/little.h"

enum { DEEPEST = 9 };
static const double PART = 0.04;

static uint32_t depth_of(const struct calltree *t, uint32_t row)
{
	uint32_t depth = 0;

	for (; row; row = t->parent[row])
		depth++;
	return depth;
}

/* Rows are those of the whole tree, in its order; one without callees stands for all of them. */
static void check_rows(const struct calltree *wide, const struct calltree *all)
{
	uint32_t k = 0;

	for (uint32_t i = 0; i < wide->n; i++) {
		bool is_wide = (double)sum_abs(all->cum[k]) >= (double)all->cum[0] * PART;
		bool calls = wide->end[i] > i + 1;

		assert_int_equal(wide->frame[i], all->frame[k]);
		assert_true(wide->cum[i] == all->cum[k] && wide->flat[i] == all->flat[k]);
		assert_int_equal(depth_of(wide, i), depth_of(all, k));
		assert_int_equal(calltree_frames(wide, i), calltree_frames(all, k));
		if (is_wide && depth_of(all, k) < DEEPEST)
			assert_int_equal(calls, all->end[k] > k + 1);
		k = calls ? k + 1 : all->end[k];
	}
	assert_int_equal(k, all->n);
}

/* A sample is where its row is, or at the row that stands for it. */
static void check_leaves(const struct calltree *wide, const struct calltree *all,
			 const struct report *r)
{
	sum_t *ended = calloc(wide->n, sizeof(*ended));

	for (size_t i = 0; i < r->profile->samples.n; i++)
		ended[wide->leaf[i]] += report_weight(r, i);
	for (uint32_t i = (uint32_t)wide->n; i-- > 1;)
		ended[wide->parent[i]] += ended[i];
	for (uint32_t i = 0; i < wide->n; i++)
		assert_true(ended[i] == wide->cum[i]);
	assert_true(wide->cum[0] == all->cum[0]);
	free(ended);
}

static bool has_negative(const struct report *r)
{
	for (size_t i = 0; i < r->profile->samples.n; i++)
		if (report_weight(r, i) < 0)
			return true;
	return false;
}

static void check_trees(const struct profile *p, const char *options)
{
	struct calltree wide, all;
	struct options o;
	struct report r;

	options_init(&o);
	options_set_all(&o, options);
	assert_int_equal(report_init(&r, p, &o, NULL, NULL), 0);
	if (p->types.n && !has_negative(&r)) {
		calltree_init_as(&all, &r, o.reverse ? CALLTREE_REVERSED : 0);
		widetree_init(&wide, &r, PART, DEEPEST);
		check_rows(&wide, &all);
		check_leaves(&wide, &all, &r);
		calltree_free(&wide);
		calltree_free(&all);
	}
	report_free(&r);
}

static void check_file(const char *path)
{
	const struct load_options o = { .max_types = 0 };
	struct profile p;

	if (profile_load(&p, path, &o, NULL) < 0)
		return;
	check_trees(&p, "");
	check_trees(&p, "reverse=true");
	check_trees(&p, "granularity=packages");
	check_trees(&p, "granularity=lines mean=true");
	profile_free(&p);
}

static void every_wide_tree_is_the_top_of_the_whole_and_counts_the_rest(void **state)
{
	(void)state;
	each_valid(check_file);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_wide_tree_is_the_top_of_the_whole_and_counts_the_rest),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
