#ifndef REPORT_NAMES_UNIT_H
#define REPORT_NAMES_UNIT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "parser/mem.h"
#include "parser/text.h"
#include "report/sum.h"

/*
 * Values with units. The units of memory, of time and of Google's compute
 * units (GCU) are known and converted into each other; any other unit is only
 * a name. The arithmetic is the reference's, double for double.
 */
struct scaled {
	double value;
	const char *unit; /* static, or the to that was asked for */
};

/*
 * v, counted in from, expressed in to. A to of "minimum" or "auto" is the
 * largest unit that leaves at least 1; a to that from cannot be converted to
 * gives the usual unit of from's family.
 */
struct scaled unit_scale(sum_t v, const char *from, const char *to);

/* The same without the fraction, and exact where a double is not. */
sum_t unit_whole(sum_t v, const char *from, const char *to);

/*
 * The same of a value that somebody typed, who knows more units than profiles
 * do: KiB, min. And such a unit by its usual name, or NULL if it is only a name.
 */
struct scaled unit_scale_typed(sum_t v, const char *from, const char *to);
const char *unit_typed(const char *typed);

/* Whether values in from can be shown in to: it converts, or is automatic, or from's own name. */
bool unit_fits(const char *from, const char *to);

/* The units that values in from can be shown in, with commas between. In a. */
const char *unit_list(struct arena *a, const char *from);

/*
 * As text: "1.50kB", "90s", "0". A value that a double cannot hold has all its
 * digits all the same. Returns buf, always terminated: UNIT_TEXT_SIZE bytes
 * hold every number with every known unit; one of somebody's own making ends
 * with "…" where buf does, after a whole character.
 */
enum { UNIT_TEXT_SIZE = 96 };
char *unit_format(char *buf, size_t size, sum_t v, const char *from, const char *to);

/* The same of a number that need not be whole. */
char *unit_format_real(char *buf, size_t size, double v, const char *from, const char *to);

/* The part of total that value is: "33.33%"; six characters or more, never negative. */
enum { UNIT_PERCENT_SIZE = 64 };
char *unit_percent(char *buf, size_t size, sum_t value, sum_t total);

bool unit_is_time(const char *unit);

/* A duration as Go writes it: "1h0m5.5s", "1.5ms", "100µs", where µ (U+00B5) takes two bytes. */
enum { DURATION_TEXT_SIZE = 40 };
char *duration_text(char *buf, size_t size, int64_t nanos);

#endif
