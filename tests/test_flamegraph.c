#include "parser/formats/formats.h"
#include "report/contexts/flamegraph.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>

#include <cmocka.h>

#include "report/filter/begin.h"
#include "tests/corpus.h"
#include "tests/little.h"

typedef void check_flame(const struct flame *f, const struct report *r);

static void with_flame(const struct profile *p, const char *options, check_flame *check)
{
	struct options o;
	struct report r;

	options_init(&o);
	options_set_all(&o, options);
	assert_int_equal(report_init(&r, p, &o, NULL, NULL), 0);
	assert_int_equal(build_flame(&r, NULL), 0);
	check(r.flame, &r);
	report_free(&r);
}

static void with_little(const char *text, const char *options, check_flame *check)
{
	struct profile p = little(text);

	with_flame(&p, options, check);
	profile_free(&p);
}

static const char *name(const struct flame *f, size_t box)
{
	return f->tree.names[frame_entity(f->tree.frame[f->now.boxes.at[box].row])].at;
}

/* ---- what holds of every flame graph ---- */

/* What is right below a box lies within it, side by side, and is all of it but what ends there. */
static void check_callees(const struct flame *f, const struct flame_strip *s, size_t caller)
{
	const struct flame_box *b = &s->boxes.at[caller];
	const struct calltree *t = &f->tree;
	sum_t called = 0, sum = 0;
	double x = b->x;

	for (uint32_t c = b->row + 1; c < t->end[b->row]; c = t->end[c])
		called += s->weight[c];
	for (size_t i = caller + 1; i < s->boxes.n && s->boxes.at[i].depth > b->depth; i++) {
		const struct flame_box *callee = &s->boxes.at[i];

		if (callee->depth > b->depth + 1)
			continue;
		assert_true(callee->x >= x - 1e-9);
		x = callee->x + callee->width;
		sum += callee->weight;
	}
	assert_true(x <= b->x + b->width + 1e-9);
	assert_true(sum == called && sum <= b->weight);
}

static void check_strip(const struct flame *f, const struct flame_strip *s)
{
	for (size_t i = 0; i < s->boxes.n; i++) {
		assert_true(s->boxes.at[i].depth < s->rows);
		assert_true(s->boxes.at[i].x >= 0);
		assert_true(s->boxes.at[i].x + s->boxes.at[i].width <= 1 + 1e-9);
		if (!s->boxes.at[i].joined)
			check_callees(f, s, i);
	}
}

static void check_all(const struct flame *f, const struct report *r)
{
	(void)r;
	check_strip(f, &f->now);
	check_strip(f, &f->gone);
}

static void check_file(const char *path)
{
	const struct load_options o = { .max_types = 0 };
	struct profile p;

	assert_int_equal(profile_load(&p, path, &o, NULL), 0);
	with_flame(&p, "min_width=0", check_all);
	with_flame(&p, "min_width=5 order=name", check_all);
	with_flame(&p, "reverse=true", check_all);
	profile_free(&p);
}

static void callees_fill_their_callers_and_none_is_lost(void **state)
{
	(void)state;
	each_valid(check_file);
}

/* ---- little ones ---- */

static void check_order(const struct flame *f, const struct report *r)
{
	bool by_name = r->options->order == ORDER_NAME;

	assert_int_equal(f->now.boxes.n, 4);
	assert_string_equal(name(f, 2), by_name ? "a" : "b");
	assert_string_equal(name(f, 3), by_name ? "b" : "a");
}

static void callees_stand_by_value_or_by_name(void **state)
{
	static const char text[] = "types s/count\nsample 3: a main\nsample 5: b main\n";

	(void)state;
	with_little(text, "", check_order);
	with_little(text, "order=name", check_order);
}

static void check_reversed(const struct flame *f, const struct report *r)
{
	(void)r;
	assert_int_equal(f->now.boxes.n, 4);
	assert_string_equal(name(f, 1), "work");
	assert_true(f->now.boxes.at[1].weight == 8);
	assert_string_equal(name(f, 2), "b");
	assert_string_equal(name(f, 3), "a");
}

static void reversed_the_leaves_come_first(void **state)
{
	(void)state;
	with_little("types s/count\nsample 3: work a\nsample 5: work b\n", "reverse=true",
		    check_reversed);
}

static void check_joined(const struct flame *f, const struct report *r)
{
	const struct flame_box *last = &f->now.boxes.at[f->now.boxes.n - 1];

	(void)r;
	assert_int_equal(f->now.boxes.n, 4);
	assert_int_equal(last->joined, 3); /* b, and c with its d */
	assert_true(last->weight == 5);
	assert_int_equal(last->depth, 2);
}

static void thin_boxes_are_joined(void **state)
{
	(void)state;
	with_little("types s/count\nsample 95: a main\nsample 3: b main\nsample 2: d c main\n",
		    "min_width=4", check_joined);
}

static void check_change(const struct flame *f, const struct report *r)
{
	const struct flame_box *grown = &f->now.boxes.at[2];

	(void)r;
	assert_true(f->differs);
	assert_string_equal(name(f, 2), "same");
	assert_true(grown->weight == 7 && grown->before == 4);
	assert_int_equal(f->now.boxes.n, 3);
	assert_int_equal(f->gone.boxes.n, 3);
	assert_true(f->gone.boxes.at[1].weight == 2);
	assert_true(f->gone.boxes.at[2].weight == 2);
	assert_true(f->gone.boxes.at[2].width < 1);
}

static void what_only_the_base_has_stands_apart(void **state)
{
	(void)state;
	with_little("types s/count\n"
		    "sample 7: same main\n"
		    "sample -4: same main {pprof::base=true}\n"
		    "sample -2: old main {pprof::base=true}\n",
		    "", check_change);
}

enum { DEEP = 1000000 };

static void check_deep(const struct flame *f, const struct report *r)
{
	const struct flame_box *last = &f->now.boxes.at[f->now.boxes.n - 1];

	(void)r;
	assert_true(f->now.rows <= 1000);
	assert_true(last->weight == 7);
	assert_int_equal(f->now.boxes.n - 2 + last->joined, DEEP);
}

static void a_million_frames_deep_is_not_too_deep(void **state)
{
	struct profile p = little("types s/count\nsample 0: f\n");
	size_t row = samples_open(&p.samples);

	(void)state;
	p.samples.value[0][row] = 7;
	for (size_t i = 0; i < DEEP; i++)
		samples_frame(&p.samples, 1);
	assert_true(samples_close(&p.samples));
	with_flame(&p, "", check_deep);
	with_flame(&p, "reverse=true", check_deep);
	profile_free(&p);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(callees_fill_their_callers_and_none_is_lost),
		cmocka_unit_test(callees_stand_by_value_or_by_name),
		cmocka_unit_test(reversed_the_leaves_come_first),
		cmocka_unit_test(thin_boxes_are_joined),
		cmocka_unit_test(what_only_the_base_has_stands_apart),
		cmocka_unit_test(a_million_frames_deep_is_not_too_deep),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
