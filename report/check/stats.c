#include "report/check/stats.h"

#include <math.h>
#include <stdint.h>
#include <stdlib.h>

#include "parser/mem.h"

/* Above these the normal distribution serves: it differs by less than is printed. */
static const double EXACT_CHANCE = 1e7, EXACT_INTERVAL = 1e6;
static const double OUTSIDE = 0.025; /* of an interval, on each side */

/* ---- the beta distribution ---- */

static double log_beta(double a, double b)
{
	int sign;

	return lgamma_r(a, &sign) + lgamma_r(b, &sign) - lgamma_r(a + b, &sign);
}

/* DLMF 8.17.22 by Lentz's method, for x below the mean: about sqrt(a + b) steps. */
static double beta_fraction(double x, double a, double b)
{
	enum { STEPS = 100000 };
	const double tiny = 1e-300;
	double c = 1, d = 1 - (a + b) * x / (a + 1), f;

	d = 1 / (fabs(d) < tiny ? tiny : d);
	f = d;
	for (int m = 1; m < STEPS; m++) {
		double terms[] = { m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m)),
				   -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1)) };
		double step = 1;

		for (int i = 0; i < 2; i++) {
			d = 1 + terms[i] * d;
			c = 1 + terms[i] / c;
			d = 1 / (fabs(d) < tiny ? tiny : d);
			c = fabs(c) < tiny ? tiny : c;
			step = c * d;
			f *= step;
		}
		if (fabs(step - 1) < 1e-15)
			break;
	}
	return f;
}

double stats_beta(double x, double a, double b)
{
	double front;

	if (a <= 0 || x >= 1)
		return 1;
	if (b <= 0 || x <= 0)
		return 0;
	front = exp(a * log(x) + b * log1p(-x) - log_beta(a, b));
	if (x < (a + 1) / (a + b + 2))
		return front * beta_fraction(x, a, b) / a;
	return 1 - front * beta_fraction(1 - x, b, a) / b;
}

/* It rises, so it is found by Newton's method, and by halving where that leads astray. */
double stats_beta_inverse(double p, double a, double b)
{
	double low = 0, high = 1, x = a / (a + b), front = log_beta(a, b);

	for (int i = 0; i < 100 && high - low > 1e-15 * high; i++) {
		double off = stats_beta(x, a, b) - p, step;
		double slope = exp((a - 1) * log(x) + (b - 1) * log1p(-x) - front);

		*(off < 0 ? &low : &high) = x;
		step = slope > 0 ? off / slope : 1;
		if (fabs(step) <= 1e-14 * x)
			break;
		x -= step;
		if (!(x > low && x < high))
			x = (low + high) / 2;
	}
	return x;
}

/* ---- one run a side ---- */

/* At least so many of n, each with the chance share. */
static double at_least(double k, double n, double share)
{
	if (n <= EXACT_CHANCE)
		return stats_beta(share, k, n - k + 1);
	return erfc((k - 0.5 - n * share) / sqrt(2 * n * share * (1 - share))) / 2;
}

static double odds(double share)
{
	return share < 1 ? share / (1 - share) : INFINITY;
}

/* Of after / before; with many events its logarithm is normal. */
static void events_interval(struct stats *s, double before, double after, double exposure)
{
	double n = before + after;

	if (n <= EXACT_INTERVAL || !before || !after) {
		double low = after > 0 ? stats_beta_inverse(OUTSIDE, after, before + 1) : 0;
		double high = before > 0 ? stats_beta_inverse(1 - OUTSIDE, after + 1, before) : 1;

		s->low = odds(low) / exposure;
		s->high = odds(high) / exposure;
	} else {
		double width = exp(1.959963984540054 * sqrt(1 / before + 1 / after));

		s->low = after / before / exposure / width;
		s->high = after / before / exposure * width;
	}
}

struct stats stats_events(double before, double after, double exposure)
{
	struct stats s = { NAN, NAN, NAN };
	double n = before + after, share = exposure / (1 + exposure);

	if (!(before >= 0 && after >= 0 && n > 0 && exposure > 0) || isinf(n) || isinf(exposure))
		return s;
	s.p = after >= n * share ? at_least(after, n, share) : at_least(before, n, 1 - share);
	events_interval(&s, before, after, exposure);
	return s;
}

/* ---- several runs a side ---- */

struct moments {
	double mean, error; /* error: the square of the mean's */
};

static struct moments moments_of_logs(struct stats_runs r)
{
	struct moments m = { 0 };

	for (size_t i = 0; i < r.n; i++)
		m.mean += log(r.at[i]) / (double)r.n;
	for (size_t i = 0; i < r.n; i++)
		m.error += pow(log(r.at[i]) - m.mean, 2);
	m.error /= (double)(r.n - 1) * (double)r.n;
	return m;
}

static struct stats welch(struct stats_runs before, struct stats_runs after)
{
	struct moments b = moments_of_logs(before), a = moments_of_logs(after);
	double change = a.mean - b.mean, error = sqrt(a.error + b.error);
	double freedom = pow(a.error + b.error, 2) / (a.error * a.error / (double)(after.n - 1) +
						      b.error * b.error / (double)(before.n - 1));
	double t = change / error, x, width;

	x = stats_beta_inverse(2 * OUTSIDE, freedom / 2, 0.5);
	width = error * sqrt(freedom * (1 - x) / x);
	return (struct stats){ .p = stats_beta(freedom / (freedom + t * t), freedom / 2, 0.5) / 2,
			       .low = exp(change - width),
			       .high = exp(change + width) };
}

static bool positive(struct stats_runs r)
{
	for (size_t i = 0; i < r.n; i++)
		if (!(r.at[i] > 0))
			return false;
	return true;
}

static bool varies(struct stats_runs r)
{
	for (size_t i = 1; i < r.n; i++)
		if (r.at[i] != r.at[0])
			return true;
	return false;
}

/* ---- the permutation test ---- */

enum { ARRANGEMENTS = 20000 };

/* What was seen, whichever side it was on: the first k of at[] stand for the side after. */
struct pool {
	double *at;
	size_t n, k;
	double sum;   /* of those after, as it was */
	int way;      /* 1: it grew; -1 */
	double slack; /* what rounding may make of equal sums */
};

static bool goes_as_far(const struct pool *p, double sum)
{
	return p->way * (sum - p->sum) >= -p->slack;
}

/* n over k, or ARRANGEMENTS + 1 for more than these. */
static double combinations(size_t n, size_t k)
{
	double c = 1;

	for (size_t i = 1; i <= k && c <= ARRANGEMENTS; i++)
		c = c * (double)(n - k + i) / (double)i;
	return c <= ARRANGEMENTS ? floor(c + 0.5) : ARRANGEMENTS + 1;
}

/* The next k rows of n in order; false behind the last. */
static bool next_choice(size_t *rows, size_t n, size_t k)
{
	size_t i = k;

	while (i && rows[i - 1] == n - k + i - 1)
		i--;
	if (!i)
		return false;
	rows[i - 1]++;
	for (; i < k; i++)
		rows[i] = rows[i - 1] + 1;
	return true;
}

static double permute_all(const struct pool *p)
{
	size_t *rows = mem_alloc(p->k, sizeof(*rows)), far = 0, n = 0;

	for (size_t i = 0; i < p->k; i++)
		rows[i] = i;
	do {
		double sum = 0;

		for (size_t i = 0; i < p->k; i++)
			sum += p->at[rows[i]];
		far += goes_as_far(p, sum);
		n++;
	} while (next_choice(rows, p->n, p->k));
	mem_free(rows);
	return (double)far / (double)n;
}

/* xorshift64 (Marsaglia, 2003) with a fixed seed: the same runs have the same answer. */
static size_t draw(uint64_t *state, size_t below)
{
	*state ^= *state << 13;
	*state ^= *state >> 7;
	*state ^= *state << 17;
	return (size_t)(*state % below);
}

/* What was seen counts as one of the arrangements, so that the chance is never 0. */
static double permute_some(const struct pool *p)
{
	uint64_t state = 88172645463325252;
	size_t far = 1;

	for (size_t n = 0; n < ARRANGEMENTS; n++) {
		double sum = 0;

		for (size_t i = 0; i < p->k; i++) {
			size_t j = i + draw(&state, p->n - i);
			double v = p->at[j];

			p->at[j] = p->at[i];
			p->at[i] = v;
			sum += v;
		}
		far += goes_as_far(p, sum);
	}
	return (double)far / (ARRANGEMENTS + 1);
}

static double mean(struct stats_runs r)
{
	double sum = 0;

	for (size_t i = 0; i < r.n; i++)
		sum += r.at[i];
	return sum / (double)r.n;
}

static double permutation(struct stats_runs before, struct stats_runs after)
{
	struct pool p = { .n = before.n + after.n, .k = after.n };
	double size = 0, chance;

	p.at = mem_alloc(p.n, sizeof(*p.at));
	for (size_t i = 0; i < p.n; i++) {
		p.at[i] = i < p.k ? after.at[i] : before.at[i - p.k];
		p.sum += i < p.k ? p.at[i] : 0;
		size += fabs(p.at[i]);
	}
	p.way = mean(after) >= mean(before) ? 1 : -1;
	p.slack = 1e-12 * size;
	chance = combinations(p.n, p.k) <= ARRANGEMENTS ? permute_all(&p) : permute_some(&p);
	mem_free(p.at);
	return chance;
}

struct stats stats_runs(struct stats_runs before, struct stats_runs after)
{
	struct stats s = { NAN, NAN, NAN };

	if (before.n < 2 || after.n < 2)
		return s;
	if (positive(before) && positive(after) && (varies(before) || varies(after)))
		return welch(before, after);
	s.p = permutation(before, after);
	return s;
}

/* ---- many at once ---- */

struct ranked {
	double p;
	size_t row;
};

static int by_chance(const void *x, const void *y)
{
	const struct ranked *a = x, *b = y;

	if (a->p != b->p)
		return a->p < b->p ? -1 : 1;
	return (a->row > b->row) - (a->row < b->row);
}

void stats_adjust(double *p, size_t n)
{
	struct ranked *ranks = mem_alloc(n, sizeof(*ranks));
	size_t known = 0;
	double least = 1;

	for (size_t i = 0; i < n; i++)
		if (!isnan(p[i]))
			ranks[known++] = (struct ranked){ p[i], i };
	qsort(ranks, known, sizeof(*ranks), by_chance);
	for (size_t i = known; i--;) {
		least = fmin(least, ranks[i].p * (double)known / (double)(i + 1));
		p[ranks[i].row] = least;
	}
	mem_free(ranks);
}

void stats_adjust_ways(double *p, const bool *grew, size_t n)
{
	double *way = mem_alloc(n, sizeof(*way));

	for (int shrank = 0; shrank < 2; shrank++) {
		for (size_t i = 0; i < n; i++)
			way[i] = isnan(p[i]) || grew[i] != shrank ? p[i] : 1;
		stats_adjust(way, n);
		for (size_t i = 0; i < n; i++)
			if (grew[i] != shrank)
				p[i] = way[i];
	}
	mem_free(way);
}
