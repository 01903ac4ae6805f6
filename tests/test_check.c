#include "report/check/check.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

#include "parser/diff.h"
#include "report/check/events.h"
#include "report/filter/begin.h"
#include "tests/little.h"

/* ---- chance, always the same ---- */

static uint64_t state = 88172645463325252;

static double uniform(void)
{
	state ^= state << 13;
	state ^= state >> 7;
	state ^= state << 17;
	return (double)(state >> 11) * 0x1p-53;
}

/* By counting exponential gaps (Knuth), in pieces that do not underflow. */
static int64_t poisson(double mean)
{
	int64_t n = 0;

	for (; mean > 0; mean -= 30) {
		double end = exp(-fmin(mean, 30)), left = uniform();

		for (; left > end; left *= uniform())
			n++;
	}
	return n;
}

/* ---- a simulated profiler ---- */

enum { FUNCTIONS = 30, PERIOD = 10000000 };

struct simulation {
	double growth; /* of the first function */
	double bunch;  /* samples come in bunches of so many */
};

static double mean_of(int function)
{
	return function ? 20 + 10 * function : 2000;
}

static void add(struct profile *p, uint32_t frame, int64_t events, bool base)
{
	size_t row = samples_open(&p->samples);
	struct label l = { .key = little_string(p, DIFF_LABEL), .str = little_string(p, "true") };

	if (base) {
		samples_label(&p->samples, &l);
		events = -events;
	}
	samples_frame(&p->samples, frame);
	samples_frame(&p->samples, little_frame(p, "root"));
	p->samples.value[0][row] = events;
	p->samples.value[1][row] = events * PERIOD;
	samples_close(&p->samples);
}

static struct profile simulate(const struct simulation *s)
{
	struct profile p = little("types samples/count cpu/nanoseconds\n"
				  "period cpu/nanoseconds 10000000\n");

	for (int after = 0; after < 2; after++)
		for (int i = 0; i < FUNCTIONS; i++) {
			double mean = mean_of(i) * (after && !i ? s->growth : 1);
			double bunches = (double)poisson(mean / s->bunch);
			char name[16];

			snprintf(name, sizeof(name), "f%d", i);
			add(&p, little_frame(&p, name), (int64_t)(bunches * s->bunch), !after);
		}
	return p;
}

/* ---- what check says of it ---- */

/* Any growth is too much: of rule, or without one of all. */
static void set_options(struct options *o, double overdispersion, const char *rule)
{
	options_init(o);
	o->rule = rule;
	if (!rule)
		o->max_total = o->max_flat = o->max_cum = "+0%";
	o->diff_base = "old";
	o->overdispersion = overdispersion;
}

/* Whether the first function is found to be slower, or else anything is. */
static bool finds(const struct simulation *s, double overdispersion, const char *rule, bool first)
{
	struct profile p = simulate(s);
	struct options o;
	struct report r;
	bool found = false;

	set_options(&o, overdispersion, rule);
	assert_int_equal(report_init(&r, &p, &o, NULL, NULL), 0);
	assert_int_equal(build_check(&r, NULL), 0);
	for (size_t i = 0; i < r.check->count[CHECK_FAILED]; i++)
		found |= !first || text_equal(r.check->rows.at[i].name, text_of("f0"));
	assert_int_equal(r.refused, r.check->count[CHECK_FAILED] > 0);
	report_free(&r);
	profile_free(&p);
	return found;
}

static double share_of(const struct simulation *s, double overdispersion, const char *rule,
		       bool first, int runs)
{
	int found = 0;

	for (int i = 0; i < runs; i++)
		found += finds(s, overdispersion, rule, first);
	print_message("%g of %d runs\n", (double)found / runs, runs);
	return (double)found / runs;
}

static void without_a_change_few_runs_fail(void **ctx)
{
	(void)ctx;
	assert_true(share_of(&(struct simulation){ 1, 1 }, 1, NULL, false, 2000) <= 0.015);
}

static void bunches_are_not_taken_for_changes_when_they_are_declared(void **ctx)
{
	(void)ctx;
	assert_true(share_of(&(struct simulation){ 1, 5 }, 5, NULL, false, 2000) <= 0.015);
	assert_true(share_of(&(struct simulation){ 1, 5 }, 1, NULL, false, 100) > 0.5);
}

/*
 * 2,000 samples before and 2,200 after differ by 3.1 standard deviations: no test that is wrong
 * once in a hundred times can find that in more than 78 of 100 runs.
 */
static void a_change_is_found(void **ctx)
{
	(void)ctx;
	assert_true(share_of(&(struct simulation){ 1.1, 1 }, 1, NULL, true, 1000) > 0.35);
	assert_true(share_of(&(struct simulation){ 1.1, 1 }, 1, "limit flat f0 +0%", true, 1000) >
		    0.75);
	assert_true(share_of(&(struct simulation){ 1.2, 1 }, 1, NULL, true, 1000) > 0.95);
}

/* ---- Go's heap profiles ---- */

/* So many allocations of a size, each sampled by Go's chance, and scaled up as runtime/pprof does.
 */
static int64_t add_allocations(struct profile *p, int64_t n, double size)
{
	double rate = 512 * 1024, chance = 1 - exp(-size / rate);
	int64_t sampled = poisson((double)n * chance);
	size_t row = samples_open(&p->samples);

	samples_frame(&p->samples, little_frame(p, "f"));
	p->samples.value[0][row] = (int64_t)((double)sampled / chance);
	p->samples.value[1][row] = (int64_t)((double)sampled * size / chance);
	samples_close(&p->samples);
	return sampled;
}

static void sampled_allocations_are_counted_again(void **ctx)
{
	static const double sizes[] = { 16, 48, 1024, 32768, 524288, 4194304 };
	struct profile p = little("types alloc_objects/count alloc_space/bytes\n"
				  "period space/bytes 524288\n");
	struct events objects, bytes;

	(void)ctx;
	for (size_t i = 0; i < sizeof(sizes) / sizeof(*sizes); i++) {
		int64_t sampled = add_allocations(&p, (int64_t)(1e9 / sizes[i]), sizes[i]);

		objects = events_of_type(&p, 0);
		bytes = events_of_type(&p, 1);
		assert_int_equal(objects.kind, EVENTS_HEAP);
		assert_int_equal(bytes.kind, EVENTS_HEAP);
		assert_true(sampled > 200);
		assert_true(fabs(events_of_sample(&bytes, &p, i) / (double)sampled - 1) < 0.02);
		assert_true(fabs(events_of_sample(&objects, &p, i) / (double)sampled - 1) < 0.02);
	}
	profile_free(&p);
}

static void kind(const char *text, size_t type, enum events_kind want)
{
	struct profile p = little(text);

	assert_int_equal(events_of_type(&p, type).kind, want);
	profile_free(&p);
}

static void what_counts_events_goes_by_the_sample_type(void **ctx)
{
	(void)ctx;
	kind("types samples/count cpu/nanoseconds\n", 0, EVENTS_ARE_VALUES);
	kind("types samples/count cpu/nanoseconds\n", 1, EVENTS_COLUMN);
	kind("types contentions/count delay/nanoseconds\n", 1, EVENTS_COLUMN);
	kind("types cpu/nanoseconds\nperiod cpu/nanoseconds 100\n", 0, EVENTS_PERIOD);
	kind("types goroutine/count\n", 0, EVENTS_ARE_VALUES);
	kind("types inuse_objects/count inuse_space/bytes\nperiod space/bytes 0\n", 1,
	     EVENTS_UNKNOWN);
	kind("types rss/bytes\n", 0, EVENTS_UNKNOWN);
	kind("types objects/count space/bytes\nperiod space/bytes 1\n", 1, EVENTS_HEAP);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(without_a_change_few_runs_fail),
		cmocka_unit_test(bunches_are_not_taken_for_changes_when_they_are_declared),
		cmocka_unit_test(a_change_is_found),
		cmocka_unit_test(sampled_allocations_are_counted_again),
		cmocka_unit_test(what_counts_events_goes_by_the_sample_type),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
