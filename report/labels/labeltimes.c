#include "report/labels/labeltimes.h"

#include <inttypes.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "report/names/unit.h"

static const int64_t SECOND = 1000000000;

/* 2000 and 2200: no program measures durations as long as that. */
static const int64_t FIRST = 946684800 * SECOND, LAST = 7258118400 * SECOND;

static bool is_date(int64_t number, int64_t scale)
{
	int64_t nanos;

	return !__builtin_mul_overflow(number, scale, &nanos) && nanos >= FIRST && nanos < LAST;
}

static bool says_time(struct text key)
{
	static const char *const words[] = { "timestamp", "epoch",    "unix_time",  "unixtime",
					     "datetime",  "end_time", "start_time", NULL };

	for (const char *const *w = words; *w; w++)
		if (strcasestr(key.at, *w))
			return true;
	return false;
}

int64_t label_time_scale(struct text key, const char *unit, int64_t least, int64_t most)
{
	if (unit_is_time(unit)) {
		int64_t scale = (int64_t)unit_scale(1, unit, "ns").value;

		return is_date(least, scale) && is_date(most, scale) ? scale : 0;
	}
	if (!text_equal(text_of(unit), key) || !says_time(key))
		return 0;
	for (int64_t scale = 1; scale <= SECOND; scale *= 1000)
		if (is_date(least, scale) && is_date(most, scale))
			return scale;
	return 0;
}

static int by_number(const void *x, const void *y)
{
	int64_t a = *(const int64_t *)x, b = *(const int64_t *)y;

	return (a > b) - (a < b);
}

int label_time_digits(int64_t *nanos, size_t n)
{
	int64_t step = SECOND;
	int digits = 0;

	if (n)
		qsort(nanos, n, sizeof(*nanos), by_number);
	for (size_t i = 1; i < n; i++)
		while (nanos[i] != nanos[i - 1] && nanos[i] / step == nanos[i - 1] / step) {
			step /= 10;
			digits++;
		}
	return digits;
}

char *label_time_text(char *buf, size_t size, int64_t nanos, int digits)
{
	time_t seconds = nanos / SECOND;
	char fraction[32] = "";
	struct tm tm;
	size_t n;

	gmtime_r(&seconds, &tm);
	n = strftime(buf, size, "%Y-%m-%dT%H:%M:%S", &tm);
	if (digits)
		snprintf(fraction, sizeof(fraction), ".%09" PRId64, nanos % SECOND);
	snprintf(buf + n, size - n, "%.*sZ", digits ? digits + 1 : 0, fraction);
	return buf;
}
