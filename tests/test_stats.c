#include "report/check/stats.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

#include <cmocka.h>

/* Six digits, which is more than is ever printed. */
static void same(double got, double want)
{
	if (isnan(want) ? !isnan(got) : got != want && !(fabs(got - want) <= 1e-6 * fabs(want)))
		fail_msg("%.9g, not %.9g", got, want);
}

/*
 * SciPy 1.10.1: binomtest(after, before + after, exposure / (1 + exposure), alternative).pvalue,
 * greater for what grew and less for what shrank, and the odds of .proportion_ci(0.95, 'exact') /
 * exposure.
 */
static void events_agree_with_the_exact_binomial_test(void **state)
{
	static const struct {
		double before, after, exposure, p, low, high;
	} cases[] = {
		{ 8, 12, 1, 0.251722336, 0.5638258, 4.23039742 },
		{ 10, 30, 1, 0.00111071689, 1.42740847, 6.87930177 },
		{ 2000, 2200, 1, 0.00106617784, 1.03489452, 1.16925323 },
		{ 7, 0, 1, 0.0078125, 0, 0.69381398 },
		{ 0, 7, 1, 0.0078125, 1.44130852, INFINITY },
		{ 95, 105, 1.25, 0.212053625, 0.663507489, 1.17960985 },
		{ 140, 60, 0.5, 0.177795867, 0.622571257, 1.16781437 },
		{ 499700, 500300, 1, 0.274586453, 0.997281773, 1.00513507 },
		{ 2, 3, 3, 0.3671875, 0.0572761642, 5.98638694 },
		{ 39, 51, 1, 0.123053225, 0.845038021, 2.03781209 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct stats s = stats_events(cases[i].before, cases[i].after, cases[i].exposure);

		same(s.p, cases[i].p);
		same(s.low, cases[i].low);
		same(s.high, cases[i].high);
	}
}

static void nothing_is_known_without_events(void **state)
{
	(void)state;
	same(stats_events(0, 0, 1).p, NAN);
	same(stats_events(NAN, 4, 1).p, NAN);
	same(stats_events(-1, 4, 1).p, NAN);
	same(stats_events(3, INFINITY, 1).p, NAN);
	same(stats_events(3, 4, 0).p, NAN);
}

/* Above ten million events the normal distribution takes over. */
static void many_events_go_on_where_few_end(void **state)
{
	struct stats few = stats_events(4998000, 5001000, 1);
	struct stats many = stats_events(4999500, 5002500, 1);

	(void)state;
	assert_true(fabs(few.p - many.p) < 1e-3 * few.p);
	assert_true(fabs(few.low - many.low) < 1e-6);
}

/*
 * SciPy 1.10.1: ttest_ind(log(after), log(before), equal_var=False, alternative), and the interval
 * of t.ppf(0.975, freedom) around the difference of the means of the logarithms.
 */
static void runs_agree_with_the_test_of_welch(void **state)
{
	static const struct {
		double before[8], after[8];
		size_t nbefore, nafter;
		double p, low, high;
	} cases[] = {
		{ { 10, 11, 12 }, { 12, 13, 15 }, 3, 3, 0.0440805675, 0.954897093, 1.53392707 },
		{ { 100, 101, 99, 100.5 },
		  { 110, 109, 112, 111 },
		  4,
		  4,
		  9.59356614e-06,
		  1.08378743,
		  1.12376284 },
		{ { 5, 50, 500 }, { 6, 60, 480 }, 3, 3, 0.477965824, 0.00678566602, 182.878788 },
		{ { 1.5, 1.5 }, { 1.5, 1.6 }, 2, 2, 0.25, 0.685401438, 1.55626558 },
		{ { 2, 3, 4, 5, 6, 7, 8 },
		  { 1, 2, 2.5, 3, 3 },
		  7,
		  5,
		  0.0114936175,
		  0.252283007,
		  0.878079826 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct stats s =
			stats_runs((struct stats_runs){ cases[i].before, cases[i].nbefore },
				   (struct stats_runs){ cases[i].after, cases[i].nafter });

		same(s.p, cases[i].p);
		same(s.low, cases[i].low);
		same(s.high, cases[i].high);
	}
}

/* SciPy 1.10.1: permutation_test of the difference of the means, all arrangements. */
static void what_has_no_logarithm_or_does_not_vary_is_permuted(void **state)
{
	static const double a[] = { 0, 1, 2 }, b[] = { 3, 4, 5 };
	static const double c[] = { 0, 0, 5, 1 }, d[] = { 4, 6, 0, 7 };
	static const double e[] = { 1, 1, 1 }, f[] = { 2, 2, 2 };

	(void)state;
	same(stats_runs((struct stats_runs){ a, 3 }, (struct stats_runs){ b, 3 }).p, 0.05);
	same(stats_runs((struct stats_runs){ b, 3 }, (struct stats_runs){ a, 3 }).p, 0.05);
	same(stats_runs((struct stats_runs){ c, 4 }, (struct stats_runs){ d, 4 }).p, 1 / 7.0);
	same(stats_runs((struct stats_runs){ e, 3 }, (struct stats_runs){ f, 3 }).p, 0.05);
	same(stats_runs((struct stats_runs){ e, 3 }, (struct stats_runs){ e, 3 }).p, 1);
	same(stats_runs((struct stats_runs){ e, 3 }, (struct stats_runs){ f, 3 }).low, NAN);
	same(stats_runs((struct stats_runs){ e, 1 }, (struct stats_runs){ f, 3 }).p, NAN);
}

static void too_many_arrangements_are_drawn_alike_each_time(void **state)
{
	double before[12] = { 0 }, after[12] = { 0 };
	struct stats_runs b = { before, 12 }, a = { after, 12 };
	double p;

	(void)state;
	for (size_t i = 0; i < 12; i++)
		after[i] = before[i] = (double)(i % 4);
	after[0] = 8;
	p = stats_runs(b, a).p;
	assert_true(p > 0.05 && p < 0.5);
	same(stats_runs(b, a).p, p);
	for (size_t i = 0; i < 12; i++)
		after[i] = 100;
	same(stats_runs(b, a).p, 1 / 20001.0);
}

/* By hand, from the definition: p * n / rank, and none above one that ranks higher. */
static void chances_of_many_are_adjusted(void **state)
{
	double p[] = { 0.01, 0.04, NAN, 0.03, 0.005, 0.9 };
	static const double q[] = { 0.025, 0.05, NAN, 0.05, 0.025, 0.9 };

	(void)state;
	stats_adjust(p, 6);
	for (size_t i = 0; i < 6; i++)
		same(p[i], q[i]);
}

/* SciPy 1.10.1: beta.cdf. */
static void the_beta_distribution_agrees(void **state)
{
	static const double cases[][4] = {
		{ 0.5, 2, 3, 0.6875 },
		{ 0.1, 0.5, 0.5, 0.204832765 },
		{ 0.999, 30, 0.2, 0.46389281 },
		{ 0.3, 1000, 2400, 0.774876121 },
		{ 0.5, 5000, 5100, 0.840152871 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		const double *c = cases[i];

		same(stats_beta(c[0], c[1], c[2]), c[3]);
		same(stats_beta_inverse(stats_beta(c[0], c[1], c[2]), c[1], c[2]), c[0]);
	}
	same(stats_beta(0, 2, 3), 0);
	same(stats_beta(1, 2, 3), 1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(events_agree_with_the_exact_binomial_test),
		cmocka_unit_test(nothing_is_known_without_events),
		cmocka_unit_test(many_events_go_on_where_few_end),
		cmocka_unit_test(runs_agree_with_the_test_of_welch),
		cmocka_unit_test(what_has_no_logarithm_or_does_not_vary_is_permuted),
		cmocka_unit_test(too_many_arrangements_are_drawn_alike_each_time),
		cmocka_unit_test(chances_of_many_are_adjusted),
		cmocka_unit_test(the_beta_distribution_agrees),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
