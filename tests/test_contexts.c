#include "parser/formats/formats.h"
#include "report/contexts/contexts.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>

#include <cmocka.h>

#include "report/contexts/calltree.h"
#include "report/filter/begin.h"
#include "tests/corpus.h"
#include "tests/little.h"

typedef void check_contexts(struct report *r);

/* Options: names and their values, in turn. */
typedef const char *const way[8];

static const way plain = { NULL };
static const way reversed = { "reverse", "true" };

static void with_contexts(const struct profile *p, const way options, check_contexts *check)
{
	struct options o;
	struct report r;

	options_init(&o);
	for (; *options; options += 2)
		assert_int_equal(option_set(&o, option_find(options[0]), options[1], NULL), 0);
	assert_int_equal(report_init(&r, p, &o, NULL, NULL), 0);
	assert_int_equal(build_contexts(&r, NULL), 0);
	check(&r);
	report_free(&r);
}

static void with_little(const char *text, const way options, check_contexts *check)
{
	struct profile p = little(text);

	with_contexts(&p, options, check);
	profile_free(&p);
}

/* ---- random numbers, the same in each run ---- */

static uint32_t state = 1;

static uint32_t below(uint32_t n)
{
	state = state * 1664525 + 1013904223;
	return (state >> 16) % n;
}

/* ---- the call tree says what is right ---- */

static void same_row(struct report *r, const struct calltree *t, uint32_t row, uint32_t i)
{
	const struct context *c = &r->contexts->rows.at[row];

	if (i)
		assert_int_equal(c->frame, t->frame[i]);
	assert_true(c->cum == t->cum[i] && c->flat == t->flat[i]);
	assert_true(c->cum_divisor == (t->cum_divisor ? t->cum_divisor[i] : 0));
	assert_true(c->flat_divisor == (t->flat_divisor ? t->flat_divisor[i] : 0));
	assert_int_equal(context_calls(c), t->end[i] > i + 1);
}

static void same_tree(struct report *r, const struct calltree *t)
{
	uint32_t *rows = calloc(t->n, sizeof(*rows));

	for (uint32_t i = 0; i < t->n; i++) {
		uint32_t row = rows[i], n = 0;
		const struct context *at;

		same_row(r, t, row, i);
		assert_true(contexts_expand(r, row));
		at = &r->contexts->rows.at[row];
		for (uint32_t c = i + 1; c < t->end[i]; c = t->end[c], n++) {
			rows[c] = at->callees + n;
			assert_int_equal(r->contexts->rows.at[rows[c]].parent, row);
		}
		assert_int_equal(at->ncallees, n);
	}
	assert_int_equal(r->contexts->rows.n, t->n);
	free(rows);
}

/* Rows in whatever order, callers before callees. */
static void expand_at_random(struct report *r)
{
	for (int i = 0; i < 200; i++)
		contexts_expand(r, below((uint32_t)r->contexts->rows.n));
}

/* Contexts that match count once, the outermost of them. */
static void same_matches(struct report *r, const struct calltree *t, const bool *set)
{
	sum_t sum = 0, divisor = 0;
	bool any = false;
	uint32_t found;

	for (uint32_t i = 1; i < t->n;) {
		bool match = set[frame_entity(t->frame[i])];

		any |= match;
		sum += match ? t->cum[i] : 0;
		divisor += match && t->cum_divisor ? t->cum_divisor[i] : 0;
		i = match ? t->end[i] : i + 1;
	}
	assert_true(contexts_matched(r, set) == report_mean(sum, divisor));
	found = contexts_find(r, set);
	assert_int_equal(found != 0, any);
	assert_true(!found || set[frame_entity(r->contexts->rows.at[found].frame)]);
}

static void find_at_random(struct report *r, const struct calltree *t)
{
	size_t n = t->entities.at.n;
	bool *set = calloc(n + 1, sizeof(*set));

	for (size_t i = 0; i < n; i++)
		set[i] = below(4) == 0;
	same_matches(r, t, set);
	memset(set, 0, n);
	for (int i = 0; n && i < 10; i++) { /* few have them: these are far down */
		uint32_t one = below((uint32_t)n);

		set[one] = true;
		same_matches(r, t, set);
		set[one] = false;
	}
	free(set);
}

static void check_all(struct report *r)
{
	struct calltree t;

	calltree_init_as(&t, r, r->options->reverse ? CALLTREE_REVERSED : 0);
	find_at_random(r, &t);
	expand_at_random(r);
	find_at_random(r, &t);
	same_tree(r, &t);
	calltree_free(&t);
}

static const way ways[] = {
	{ NULL },
	{ "reverse", "true" },
	{ "mean", "true" },
	{ "mean", "true", "reverse", "true", "sample_index", "0" },
	{ "granularity", "lines", "hide", "a|main", "show_from", "b|c|n" },
	{ "granularity", "files", "noinlines", "true", "reverse", "true" },
	{ "granularity", "packages" },
	{ "granularity", "packages", "reverse", "true" },
	{ "granularity", "modules" },
	{ "ignore", "." }, /* nothing is left */
};
enum { WAYS = sizeof(ways) / sizeof(*ways) };

static void check_file(const char *path)
{
	const struct load_options o = { .max_types = 0 };
	struct profile p;

	assert_int_equal(profile_load(&p, path, &o, NULL), 0);
	for (size_t i = 0; i < WAYS; i++)
		if (p.types.n)
			with_contexts(&p, ways[i], check_all);
	profile_free(&p);
}

static void contexts_are_the_rows_of_the_call_tree(void **ctx)
{
	(void)ctx;
	each_valid(check_file);
}

/* Some locations stand for two functions. */
static void inline_some(struct profile *p)
{
	for (size_t i = 1; i + 1 < p->locations.n; i++)
		p->locations.at[i].nlines += below(3) == 0;
}

/* Short stacks of few functions, so that much is shared; some are empty. */
static struct profile random_profile(void)
{
	char *text;
	size_t n;
	FILE *out = open_memstream(&text, &n);
	struct profile p;

	fputs("types s/count t/ns\n", out);
	for (uint32_t i = below(60); i--;) {
		fprintf(out, "sample %d %d:", (int)below(3), (int)below(9) - 4);
		for (uint32_t k = below(7); k--;)
			fprintf(out, " %c", 'a' + below(5));
		putc('\n', out);
	}
	fclose(out);
	p = little(text);
	free(text);
	inline_some(&p);
	return p;
}

static void they_are_on_random_profiles_too(void **ctx)
{
	(void)ctx;
	for (size_t i = 0; i < 300; i++) {
		struct profile p = random_profile();

		with_contexts(&p, ways[i % WAYS], check_all);
		profile_free(&p);
	}
}

/* ---- large enough for more than one thread ---- */

static void rows_are_the_same_when_threads_share_the_samples(void **ctx)
{
	struct profile p = little("types s/count t/ns\nsample 1 2: a b c d e\n");

	(void)ctx;
	inline_some(&p);
	for (size_t i = 0; i < 50000; i++) {
		size_t row = samples_open(&p.samples);

		p.samples.value[0][row] = below(3);
		p.samples.value[1][row] = (int64_t)below(9) - 4;
		for (uint32_t k = below(7); k--;)
			samples_frame(&p.samples, 1 + below((uint32_t)p.locations.n - 1));
		assert_true(samples_close(&p.samples));
	}
	for (size_t i = 0; i < WAYS; i++)
		with_contexts(&p, ways[i], check_all);
	profile_free(&p);
}

/* ---- little ones ---- */

static void check_empty(struct report *r)
{
	assert_true(contexts_expand(r, 0));
	assert_int_equal(r->contexts->rows.n, 1);
	assert_true(r->contexts->rows.at[0].flat == 4);
}

static void samples_without_frames_are_the_value_of_row_0_itself(void **ctx)
{
	(void)ctx;
	with_little("types s/count\nsample 4:\n", plain, check_empty);
	with_little("types s/count\nsample 4:\n", reversed, check_empty);
}

static void check_nothing(struct report *r)
{
	assert_true(contexts_expand(r, 0));
	assert_int_equal(r->contexts->rows.n, 1);
	assert_false(context_calls(&r->contexts->rows.at[0]));
}

static void without_samples_there_is_row_0_alone(void **ctx)
{
	(void)ctx;
	with_little("types s/count\n", plain, check_nothing);
	with_little("types s/count\nsample 0: a main\n", plain, check_nothing);
}

static const char *name(const struct report *r, uint32_t row)
{
	return context_name(r->contexts, row).at;
}

/* The row of the context that is found for a function. */
static uint32_t find(struct report *r, const char *function)
{
	struct contexts *c = r->contexts;
	bool *set = calloc(c->entities.at.n, sizeof(*set));
	uint32_t row;

	for (size_t i = 0; i < c->entities.at.n; i++)
		set[i] = !strcmp(c->names[i].at, function);
	row = contexts_find(r, set);
	free(set);
	return row;
}

static void check_heaviest(struct report *r)
{
	uint32_t row = find(r, "work");

	assert_string_equal(name(r, row), "work");
	assert_string_equal(name(r, r->contexts->rows.at[row].parent), "b");
	assert_true(r->contexts->rows.at[row].cum == 5);
	assert_int_equal(find(r, "a"), r->contexts->rows.at[1].callees);
	assert_int_equal(find(r, "none"), 0);
}

static void what_is_looked_for_is_found_on_the_heaviest_way_down(void **ctx)
{
	(void)ctx;
	with_little("types s/count\nsample 3: work a main\nsample 5: work b main\n"
		    "sample 6: other a main\nsample 0: none\n",
		    plain, check_heaviest);
}

static bool refuse(void *ctx, size_t done, size_t n)
{
	(void)ctx;
	(void)done;
	(void)n;
	return false;
}

static void check_stopped(struct report *r)
{
	struct report_watch watch = { .go_on = refuse };

	r->watch = &watch;
	assert_false(contexts_expand(r, 0));
	assert_int_equal(find(r, "main"), 0);
	assert_int_equal(r->contexts->rows.n, 1);
	r->watch = NULL;
	check_all(r);
}

static void what_was_stopped_can_be_done_later(void **ctx)
{
	(void)ctx;
	with_little("types s/count\nsample 3: work a main\nsample 5: work b main\n", plain,
		    check_stopped);
}

enum { DEEP = 1000000 };

static void check_deep(struct report *r)
{
	const struct contexts *c = r->contexts;

	for (uint32_t i = 0; i < c->rows.n; i++)
		assert_true(contexts_expand(r, i));
	assert_in_range(c->rows.n, 1024, 1034);
	assert_true(c->rows.at[1].cum == 7 && c->rows.at[c->rows.n - 1].flat == 7);
}

static void a_million_frames_deep_are_folded(void **ctx)
{
	struct profile p = little("types s/count\nsample 0: f\n");
	size_t row = samples_open(&p.samples);

	(void)ctx;
	p.samples.value[0][row] = 7;
	for (size_t i = 0; i < DEEP; i++)
		samples_frame(&p.samples, 1);
	assert_true(samples_close(&p.samples));
	with_contexts(&p, plain, check_deep);
	with_contexts(&p, reversed, check_deep);
	profile_free(&p);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(contexts_are_the_rows_of_the_call_tree),
		cmocka_unit_test(they_are_on_random_profiles_too),
		cmocka_unit_test(rows_are_the_same_when_threads_share_the_samples),
		cmocka_unit_test(without_samples_there_is_row_0_alone),
		cmocka_unit_test(samples_without_frames_are_the_value_of_row_0_itself),
		cmocka_unit_test(what_is_looked_for_is_found_on_the_heaviest_way_down),
		cmocka_unit_test(what_was_stopped_can_be_done_later),
		cmocka_unit_test(a_million_frames_deep_are_folded),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
