#include "report/filter/begin.h"
#include "report/sums/sums.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>

#include <cmocka.h>

#include "tests/little.h"

enum { FUNCTIONS = 600, SAMPLES = 12000, FRAMES = 24, HEAVY = 40, AT_LEAST = 5000 };

static uint32_t below(uint32_t *state, uint32_t n)
{
	*state = *state * 1664525 + 1013904223;
	return (*state >> 16) % n;
}

/* Stacks that share nothing, and so more pairs than are kept; but for some, of which few are heavy.
 */
static struct profile profile_of_many(void)
{
	struct profile p = little("types n/count\n");
	uint32_t first = 0, state = 1;

	for (int i = 0; i < FUNCTIONS; i++) {
		char name[16];
		uint32_t row;

		snprintf(name, sizeof(name), "f%d", i);
		row = little_frame(&p, name);
		first = i ? first : row;
	}
	for (int i = 0; i < SAMPLES; i++) {
		size_t row = samples_open(&p.samples);
		bool heavy = i % HEAVY == 0;

		p.samples.value[0][row] = !heavy ? 1 : i % 3 ? 100 : -100;
		for (int k = 0; k < FRAMES; k++)
			samples_frame(&p.samples, heavy ? first + (uint32_t)(k + i % 3)
							: first + below(&state, FUNCTIONS));
		samples_close(&p.samples);
	}
	return p;
}

static const struct edge *find(const struct edge_sums *sums, const struct edge *e)
{
	for (size_t i = 0; i < sums->at.n; i++)
		if (sums->at.at[i].from == e->from && sums->at.at[i].to == e->to)
			return &sums->at.at[i];
	return NULL;
}

/* All that are heavy enough are there, exactly; and what is there is exact. */
static void compare(const struct edge_sums *all, const struct edge_sums *heavy)
{
	size_t n = 0;

	for (size_t i = 0; i < heavy->at.n; i++) {
		const struct edge *e = find(all, &heavy->at.at[i]);

		assert_non_null(e);
		assert_memory_equal(e, &heavy->at.at[i], sizeof(*e));
		n += e->weight >= AT_LEAST || e->weight <= -AT_LEAST;
	}
	for (size_t i = 0; i < all->at.n; i++)
		n -= all->at.at[i].weight >= AT_LEAST || all->at.at[i].weight <= -AT_LEAST;
	assert_int_equal(n, 0);
}

static void test_light_ones_are_left_out(void **state)
{
	struct profile p = profile_of_many();
	struct options o;
	struct report r;
	struct entities e;
	struct edge_sums all, heavy;

	(void)state;
	options_init(&o);
	assert_int_equal(report_init(&r, &p, &o, NULL, NULL), 0);
	entities_init(&e, &r);
	sums_edges(&all, &r, &e, NULL, NULL, 0);
	sums_edges(&heavy, &r, &e, NULL, NULL, AT_LEAST);
	assert_true(all.at.n > 150000);
	assert_in_range(heavy.at.n, 20, 2000);
	compare(&all, &heavy);
	edge_sums_free(&all);
	edge_sums_free(&heavy);
	entities_free(&e);
	report_free(&r);
	profile_free(&p);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_light_ones_are_left_out),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
