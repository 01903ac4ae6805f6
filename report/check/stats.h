#ifndef REPORT_CHECK_STATS_H
#define REPORT_CHECK_STATS_H

#include <stdbool.h>
#include <stddef.h>

/*
 * Whether a change is more than noise. Only libm is needed for it: lgamma and
 * a continued fraction give the beta distribution, and that gives binomial and
 * Student's. (GSL has them, too, but under a licence that would become the
 * program's.)
 */

/* What is known of a change; NAN for what is not. */
struct stats {
	double p;         /* the chance that noise alone goes this far, in this direction */
	double low, high; /* a 95 % interval of after / before; high may be INFINITY */
};

/*
 * One run a side, of which so many events were seen; exposure is how much
 * longer the time after was than that before. Given the sum of both, the share
 * of events that fall after is binomial (Przyborowski and Wilenski, 1940);
 * the interval is that of Clopper and Pearson. Numbers need not be whole:
 * events of unequal weight count as so many equal ones as vary alike.
 */
struct stats stats_events(double before, double after, double exposure);

struct stats_runs {
	const double *at; /* a value for each run */
	size_t n;
};

/*
 * Several runs a side: Welch's test of the logarithms where all values are
 * positive and vary, else a permutation test of the means, which knows no
 * interval. With under two runs a side nothing is known.
 */
struct stats stats_runs(struct stats_runs before, struct stats_runs after);

/*
 * Makes n chances, of which NANs are left alone, those of many judged at once:
 * accepting what is at most alpha then has at most that share of false ones
 * among them (Benjamini and Hochberg, 1995).
 */
void stats_adjust(double *p, size_t n);

/*
 * The same for changes both ways. Growth and shrinking are two questions: in
 * each, what goes the other way is no finding.
 */
void stats_adjust_ways(double *p, const bool *grew, size_t n);

/* The regularized incomplete beta function, and its inverse in x. */
double stats_beta(double x, double a, double b);
double stats_beta_inverse(double p, double a, double b);

#endif
