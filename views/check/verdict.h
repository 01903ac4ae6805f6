#ifndef VIEWS_CHECK_VERDICT_H
#define VIEWS_CHECK_VERDICT_H

#include "report/check/check.h"
#include "report/names/unit.h"
#include "report/report.h"

/* How the answers of check are worded, in whatever format. */
enum { VERDICT_SIZE = UNIT_TEXT_SIZE + 40 };

/* "failed: 2 of 57 entries grew by more than may be". */
const char *verdict_line(struct arena *a, const struct report *r);

/* What values are counted by, and what is known of noise: a line each, without its end. */
const char *verdict_exposure(struct arena *a, const struct check_type *t);
const char *verdict_evidence(struct arena *a, const struct report *r);

/* A value of the row: "1.25s". These return buf, or text that is static. */
const char *verdict_value(char buf[VERDICT_SIZE], const struct report *r,
			  const struct check_row *row, double v);
/* "+25.0%", "new", "gone", "0%". */
const char *verdict_growth(char buf[VERDICT_SIZE], double growth);

/* "flat", "cum", "total". */
extern const char *const verdict_scopes[];
/* "failed", "allowed", "noise", "grew", "shrank". */
extern const char *const verdict_outcomes[];

/* Where a finding is shown that has no line of source: at the rules. */
#define VERDICT_ELSEWHERE ".cprof.check"

/* "flat of f grew by 25.0%, from 1s to 1.25s (max-flat=+10%)": for those who have one line. */
struct text verdict_message(struct arena *a, const struct report *r, const struct check_row *row);

#endif
