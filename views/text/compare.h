#ifndef VIEWS_TEXT_COMPARE_H
#define VIEWS_TEXT_COMPARE_H

#include "report/check/stats.h"
#include "report/names/unit.h"
#include "report/report.h"

/* How the change of an entry is written, wherever two profiles are compared. */
enum { COMPARE_PERCENT_SIZE = UNIT_PERCENT_SIZE + 1, COMPARE_CHANGE_SIZE = UNIT_TEXT_SIZE + 1 };

/* With its sign: "+5MB". Both return buf, or text that is static. */
const char *compare_change(const struct report *r, char buf[COMPARE_CHANGE_SIZE], sum_t change);

/* The change as a part of what there was: "+12.50%", "new", "gone", or "" for nothing at all. */
const char *compare_percent(char buf[COMPARE_PERCENT_SIZE], sum_t before, sum_t after);

/* "+12.0% to +39.1%", or "" if it is not known: of after / before, less 1. */
enum { COMPARE_STATS_SIZE = 80 };
const char *compare_interval(char buf[COMPARE_STATS_SIZE], const struct stats *s);
/* A chance: "0.00213", "<0.0001", or "-" if it is not known. */
const char *compare_chance(char buf[COMPARE_STATS_SIZE], double p);

#endif
