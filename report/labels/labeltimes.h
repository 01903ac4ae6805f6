#ifndef REPORT_LABELS_LABELTIMES_H
#define REPORT_LABELS_LABELTIMES_H

#include <stddef.h>
#include <stdint.h>

#include "parser/text.h"

/*
 * Numbers that are points in time: those of a unit of time that are since 1970
 * what makes a date of this age, and not a duration of decades; without a unit
 * also those of a key that says so, as end_timestamp does.
 */

/*
 * The nanoseconds that one of the numbers of a key is, which are all 0 or
 * between least and most; 0 if they are no points in time.
 */
int64_t label_time_scale(struct text key, const char *unit, int64_t least, int64_t most);

/* The digits behind the second that tell these nanoseconds apart. Sorts them. */
int label_time_digits(int64_t *nanos, size_t n);

/* As RFC 3339 has it, in UTC, cut to so many digits. Returns buf. */
enum { LABEL_TIME_SIZE = 48 };
char *label_time_text(char *buf, size_t size, int64_t nanos, int digits);

#endif
