#ifndef REPORT_SUM_H
#define REPORT_SUM_H

#include <stddef.h>

/*
 * Sums of sample values. A value has 64 bits and no profile has 2^63 of them,
 * so a sum is exact and never wraps.
 */
__extension__ typedef __int128 sum_t;

enum { SUM_TEXT_SIZE = 48 }; /* 39 digits, sign and NUL, and some room */

static inline sum_t sum_abs(sum_t v)
{
	return v < 0 ? -v : v;
}

/* The one that is further from 0, without its sign. */
static inline sum_t sum_larger(sum_t a, sum_t b)
{
	return sum_abs(a) > sum_abs(b) ? sum_abs(a) : sum_abs(b);
}

/* v without its fraction; what no sum can hold becomes the nearest that can, NaN 0. */
static inline sum_t sum_of(double v)
{
	const double limit = 0x1p126;

	if (v != v)
		return 0;
	return v >= limit ? (sum_t)limit : v <= -limit ? -(sum_t)limit : (sum_t)v;
}

static inline int sum_cmp(sum_t a, sum_t b)
{
	return (a > b) - (a < b);
}

/* All digits of v, which printf cannot write. Returns where in buf they begin. */
static inline const char *sum_text(char buf[SUM_TEXT_SIZE], sum_t v)
{
	char *at = buf + SUM_TEXT_SIZE;
	sum_t rest = v;

	*--at = '\0';
	do {
		int digit = (int)(rest % 10);

		*--at = (char)('0' + (digit < 0 ? -digit : digit));
		rest /= 10;
	} while (rest);
	if (v < 0)
		*--at = '-';
	return at;
}

#endif
