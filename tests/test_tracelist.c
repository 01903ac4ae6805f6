#include "parser/formats/formats.h"
#include "report/contexts/tracelist.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

#include "report/filter/begin.h"
#include "tests/corpus.h"
#include "tests/little.h"

static struct profile profile;
static struct options options;
static struct report report;

static void rank(void)
{
	options_init(&options);
	assert_int_equal(report_init(&report, &profile, &options, NULL, NULL), 0);
	assert_int_equal(build_ranked(&report, NULL), 0);
}

static void end(void)
{
	report_free(&report);
	profile_free(&profile);
}

static void load(const char *path)
{
	struct load_options lo = { .max_types = 32 };
	struct error err;

	if (profile_load(&profile, path, &lo, &err) < 0)
		fail_msg("%s", err.text);
	rank();
}

/* ---- their order ---- */

static sum_t size_of(size_t i)
{
	return sum_abs(report_weight(&report, report.traces->order[i]));
}

static void check_order(const char *path)
{
	const struct traces *t;
	size_t with = 0;

	load(path);
	t = report.traces;
	for (size_t i = 0; report.profile->types.n && i < report.profile->samples.n; i++)
		with += report_weight(&report, i) != 0;
	assert_int_equal(t->n, with);
	for (size_t i = 1; i < t->n; i++)
		assert_true(size_of(i - 1) > size_of(i) ||
			    (size_of(i - 1) == size_of(i) && t->order[i - 1] < t->order[i]));
	end();
}

static void samples_are_in_the_order_of_their_size_then_of_the_file(void **state)
{
	(void)state;
	each_valid(check_order);
}

static void every_bit_of_a_value_counts_and_no_sign(void **state)
{
	static const uint32_t want[] = { 5, 1, 7, 0, 4, 2, 3 };

	(void)state;
	profile = little("types n/count\n"
			 "sample 2048: a\n"
			 "sample 9223372036854775807: a\n"
			 "sample 2047: a\n"
			 "sample -1: a\n"
			 "sample -2048: a\n"
			 "sample -9223372036854775808: a\n"
			 "sample 0: a\n"
			 "sample 4611686018427387904: a\n");
	rank();
	assert_int_equal(report.traces->n, 7);
	assert_memory_equal(report.traces->order, want, sizeof(want));
	end();
}

static void means_are_ordered_by_what_they_show(void **state)
{
	static const uint32_t want[] = { 1, 0 };

	(void)state;
	profile = little("types n/count bytes/bytes\n"
			 "sample 10 100: a\nsample 1 50: a\nsample 8 1: a\n");
	options_init(&options);
	options.mean = true;
	assert_int_equal(report_init(&report, &profile, &options, NULL, NULL), 0);
	assert_int_equal(build_ranked(&report, NULL), 0);
	assert_int_equal(report.traces->n, 2);
	assert_memory_equal(report.traces->order, want, sizeof(want));
	end();
}

/* ---- those that pass through something ---- */

static bool passes(size_t sample, uint32_t entity)
{
	const struct entities *e = &report.traces->entities;
	struct stack st = samples_stack(&report.profile->samples, sample);
	uint32_t row;

	while (stack_next(&st, &row))
		for (uint32_t k = e->first[row]; k < e->first[row + 1]; k++)
			if (frame_entity(e->frames.at[k]) == entity)
				return true;
	return false;
}

static size_t first_through(const bool *found)
{
	size_t rank = 0;

	while (rank < report.traces->n && !found[report.traces->order[rank]])
		rank++;
	return rank;
}

static void check_through(const char *path)
{
	size_t n, samples;
	bool *wanted, *found;

	load(path);
	n = report.traces->entities.at.n;
	samples = report.profile->samples.n;
	wanted = mem_alloc(n, sizeof(*wanted));
	found = mem_alloc(samples, sizeof(*found));
	for (uint32_t k = 0; k < n && k < 50; k++) {
		wanted[k] = true;
		traces_through(&report, wanted, found);
		for (size_t i = 0; i < samples; i++)
			assert_true(found[i] == (report_weight(&report, i) && passes(i, k)));
		assert_int_equal(traces_heaviest(&report, wanted), first_through(found));
		wanted[k] = false;
	}
	traces_through(&report, wanted, found);
	for (size_t i = 0; i < samples; i++)
		assert_false(found[i]);
	mem_free(wanted);
	mem_free(found);
	end();
}

static void samples_through_an_entity_have_it_on_their_stack(void **state)
{
	(void)state;
	each_valid(check_through);
}

/* Of one sample with b among many with a. */
static void a_rare_entity_is_found_however_far_down(void **state)
{
	enum { MANY = 40000 };
	bool wanted[2] = { 0 };

	(void)state;
	profile = little("types n/count\nsample 1: b\nsample 2: a\n");
	for (size_t i = 0; i < MANY; i++) {
		size_t row = samples_open(&profile.samples);

		profile.samples.value[0][row] = 2;
		samples_frame(&profile.samples, 2);
		samples_close(&profile.samples);
	}
	rank();
	wanted[0] = true;
	assert_int_equal(traces_heaviest(&report, wanted), MANY + 1);
	wanted[0] = false;
	assert_int_equal(traces_heaviest(&report, wanted), MANY + 2);
	wanted[1] = true;
	assert_int_equal(traces_heaviest(&report, wanted), 0);
	end();
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(samples_are_in_the_order_of_their_size_then_of_the_file),
		cmocka_unit_test(every_bit_of_a_value_counts_and_no_sign),
		cmocka_unit_test(means_are_ordered_by_what_they_show),
		cmocka_unit_test(samples_through_an_entity_have_it_on_their_stack),
		cmocka_unit_test(a_rare_entity_is_found_however_far_down),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
