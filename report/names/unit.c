#include "report/names/unit.h"

#include <inttypes.h>
#include <math.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>

#include "parser/measure.h"

/* The largest: 2^127 P*GCU in n*GCU has 63 digits before the point. */
enum { NUMBER_SIZE = 80 };

// clang-format off
/* What a family is printed in when nothing else fits. */
static const char *const usual[] = {
	[MEASURE_MEMORY] = "B",
	[MEASURE_TIME] = "s",
	[MEASURE_GCU] = "GCU",
	[MEASURE_RATIO] = "%",
};
/* Units that say nothing are not printed. */
static const char *const silent[] = { "count", "sample", "unit", "minimum", "auto", NULL };
// clang-format on

struct conversion {
	const struct measure *from, *to; /* both NULL: from is not known */
	struct scaled result;
};

static bool is_one_of(const char *text, const char *const *list)
{
	for (; *list; list++)
		if (strcmp(text, *list) == 0)
			return true;
	return false;
}

static bool is_automatic(const char *to)
{
	return strcmp(to, "minimum") == 0 || strcmp(to, "auto") == 0;
}

/* The unit to print base in, which counts the base units of a family. */
static const struct measure *choose(enum measure_family family, double base, const char *to)
{
	bool automatic = is_automatic(to);
	const struct measure *wanted = automatic ? NULL : measure_typed(to);
	const struct measure *fallback = NULL, *largest = NULL;

	if (wanted && wanted->family == family)
		return wanted;
	for (const struct measure *u = measures; u->name; u++) {
		if (u->family != family)
			continue;
		if (strcmp(u->name, usual[family]) == 0)
			fallback = u;
		if (automatic && family != MEASURE_RATIO && base / u->factor >= 1.0)
			largest = u;
	}
	return largest ? largest : fallback;
}

/* base is without its sign. */
static struct conversion convert_real(double base, bool negative, const struct measure *from,
				      const char *to)
{
	struct conversion c = { .from = from };

	if (c.from) {
		base *= c.from->factor;
		c.to = choose(c.from->family, base, to);
		c.result = (struct scaled){ base / c.to->factor, c.to->name };
	} else {
		c.result = (struct scaled){ base, is_one_of(to, silent) ? "" : to };
	}
	if (negative)
		c.result.value = -c.result.value;
	return c;
}

static struct conversion convert(sum_t v, const struct measure *from, const char *to)
{
	/* The reference does not negate INT64_MIN, which is its own negative there. */
	bool negative = v < 0 && v != INT64_MIN;

	return convert_real((double)(negative ? -v : v), negative, from, to);
}

struct scaled unit_scale(sum_t v, const char *from, const char *to)
{
	return convert(v, measure_find(from), to).result;
}

struct scaled unit_scale_typed(sum_t v, const char *from, const char *to)
{
	return convert(v, measure_typed(from), to).result;
}

/* ---- values that a double cannot hold: above 2^53 the reference's arithmetic loses digits ---- */

static const sum_t double_holds = (sum_t)1 << 53;

static bool is_large(sum_t v)
{
	return sum_abs(v) > double_holds;
}

/* x if it is whole, and a double holds it exactly; else 0. */
static sum_t whole(double x)
{
	return x >= 1 && x <= 0x1p53 && x == floor(x) ? (sum_t)x : 0;
}

/* v as whole / down. False: the conversion is not exact in 128 bits. */
static bool convert_exactly(sum_t v, const struct conversion *c, sum_t *product, sum_t *down)
{
	double from = c->from ? c->from->factor : 1, to = c->from ? c->to->factor : 1;
	sum_t up = whole(from / to);

	*down = up ? 1 : whole(to / from);
	return *down && !__builtin_mul_overflow(v, up ? up : 1, product);
}

sum_t unit_whole(sum_t v, const char *from, const char *to)
{
	struct conversion c = convert(v, measure_find(from), to);
	sum_t product, down;

	if (is_large(v) && convert_exactly(v, &c, &product, &down))
		return product / down;
	return sum_of(c.result.value);
}

/* Two digits behind the point, as for the others. */
static void print_exactly(char number[NUMBER_SIZE], sum_t product, sum_t down)
{
	char digits[SUM_TEXT_SIZE];
	sum_t rest = sum_abs(product % down), hundredths = (rest * 100 + down / 2) / down;
	sum_t n = sum_abs(product) / down + hundredths / 100;

	snprintf(number, NUMBER_SIZE, "%s%s.%02d", product < 0 ? "-" : "", sum_text(digits, n),
		 (int)(hundredths % 100));
}

/* With two digits behind the point, unless both are 0. Returns number. */
static const char *print_real(char number[NUMBER_SIZE], double value)
{
	size_t n = (size_t)snprintf(number, NUMBER_SIZE, "%.2f", value);

	if (strcmp(number + n - 3, ".00") == 0)
		number[n - 3] = '\0';
	return number;
}

/* Whole numbers without a point, which is nearly all of counts: printf takes ten times as long. */
static const char *print_number(char number[NUMBER_SIZE], sum_t v, const struct conversion *c)
{
	double value = c->result.value;
	sum_t product, down;
	size_t n;

	if (fabs(value) <= 0x1p53 && value == floor(value) && !is_large(v))
		return sum_text(number, (sum_t)value);
	if (is_large(v) && convert_exactly(v, c, &product, &down))
		print_exactly(number, product, down);
	else
		return print_real(number, value);
	n = strlen(number);
	if (strcmp(number + n - 3, ".00") == 0)
		number[n - 3] = '\0';
	return number;
}

/* ---- as text ---- */

/* What of the unit there is room for. */
static void put_unit(char *to, size_t room, const char *unit)
{
	static const char ellipsis[] = "…";
	size_t n = strlen(unit);

	if (n >= room) {
		n = room > sizeof(ellipsis) ? text_whole(unit, room - sizeof(ellipsis)) : 0;
		memcpy(to, unit, n);
		to += n;
		room -= n;
		unit = room >= sizeof(ellipsis) ? ellipsis : "";
	}
	snprintf(to, room, "%s", unit);
}

static char *put_value(char *buf, size_t size, const char *number, const char *unit)
{
	size_t n;

	if (strcmp(number, "0") == 0 || strcmp(number, "-0") == 0) {
		snprintf(buf, size, "0");
		return buf;
	}
	n = (size_t)snprintf(buf, size, "%s", number);
	if (n < size)
		put_unit(buf + n, size - n, unit);
	return buf;
}

char *unit_format(char *buf, size_t size, sum_t v, const char *from, const char *to)
{
	struct conversion c = convert(v, measure_find(from), to);
	char digits[NUMBER_SIZE];

	return put_value(buf, size, print_number(digits, v, &c), c.result.unit);
}

char *unit_format_real(char *buf, size_t size, double v, const char *from, const char *to)
{
	const double limit = 0x1p126; /* as sums have it, so that there is room for the digits */
	double magnitude = fabs(v) < limit ? fabs(v) : limit;
	struct conversion c = convert_real(magnitude, v < 0, measure_find(from), to);
	char digits[NUMBER_SIZE];

	return put_value(buf, size, print_real(digits, c.result.value), c.result.unit);
}

char *unit_percent(char *buf, size_t size, sum_t value, sum_t total)
{
	double ratio = total == 0 ? 0 : fabs((double)value / (double)total) * 100;

	if (ratio >= 99.95 && ratio <= 100.05)
		snprintf(buf, size, "  100%%");
	else
		snprintf(buf, size, ratio >= 1.0 ? "%5.2f%%" : "%5.2g%%", ratio);
	return buf;
}

const char *unit_typed(const char *typed)
{
	const struct measure *m = measure_typed(typed);

	return m ? m->name : NULL;
}

bool unit_fits(const char *from, const char *to)
{
	const struct measure *f = measure_find(from), *t = measure_typed(to);

	if (f && t)
		return f->family == t->family;
	return is_one_of(to, silent) || !strcasecmp(from, to);
}

/* By names that can be typed, but none twice. */
static const char *add_names(struct arena *a, const char *list, const struct measure *table,
			     enum measure_family family)
{
	for (const struct measure *m = table; m->name; m++) {
		const struct measure *known = measure_typed(m->name);

		if (m->family == family && (!known || known == m))
			list = arena_printf(a, "%s, %s", list, known ? m->name : m->alias[0]);
	}
	return list;
}

const char *unit_list(struct arena *a, const char *from)
{
	const struct measure *m = measure_find(from);
	const char *list = arena_printf(a, "minimum, auto");

	if (!m)
		return *from ? arena_printf(a, "%s, %.60s", list, from) : list;
	return add_names(a, add_names(a, list, measures, m->family), measures_typed, m->family);
}

bool unit_is_time(const char *unit)
{
	const struct measure *u = measure_find(unit);

	return u && u->family == MEASURE_TIME;
}

/* n / 10^digits without trailing zeros. */
static char *decimal(char buf[NUMBER_SIZE], uint64_t n, int digits)
{
	uint64_t one = 1;
	int end;

	for (int i = 0; i < digits; i++)
		one *= 10;
	end = snprintf(buf, NUMBER_SIZE, "%" PRIu64 ".%0*" PRIu64, n / one, digits, n % one);
	while (buf[end - 1] == '0')
		end--;
	if (buf[end - 1] == '.')
		end--;
	buf[end] = '\0';
	return buf;
}

char *duration_text(char *buf, size_t size, int64_t nanos)
{
	const uint64_t us = 1000, ms = 1000 * us, s = 1000 * ms, min = 60 * s, hour = 60 * min;
	uint64_t n = nanos < 0 ? -(uint64_t)nanos : (uint64_t)nanos;
	const char *sign = nanos < 0 ? "-" : "";
	char number[NUMBER_SIZE];

	if (n == 0)
		snprintf(buf, size, "0s");
	else if (n < us)
		snprintf(buf, size, "%s%sns", sign, decimal(number, n, 0));
	else if (n < ms)
		snprintf(buf, size, "%s%sµs", sign, decimal(number, n, 3));
	else if (n < s)
		snprintf(buf, size, "%s%sms", sign, decimal(number, n, 6));
	else if (n < min)
		snprintf(buf, size, "%s%ss", sign, decimal(number, n, 9));
	else if (n < hour)
		snprintf(buf, size, "%s%" PRIu64 "m%ss", sign, n / min,
			 decimal(number, n % min, 9));
	else
		snprintf(buf, size, "%s%" PRIu64 "h%" PRIu64 "m%ss", sign, n / hour, n % hour / min,
			 decimal(number, n % min, 9));
	return buf;
}
