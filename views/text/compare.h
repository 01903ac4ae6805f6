#ifndef VIEWS_TEXT_COMPARE_H
#define VIEWS_TEXT_COMPARE_H

#include "report/names/unit.h"
#include "report/report.h"

/* How the change of an entry is written, wherever two profiles are compared. */
enum { COMPARE_PERCENT_SIZE = UNIT_PERCENT_SIZE + 1, COMPARE_CHANGE_SIZE = UNIT_TEXT_SIZE + 1 };

/* With its sign: "+5MB". Both return buf, or text that is static. */
const char *compare_change(const struct report *r, char buf[COMPARE_CHANGE_SIZE], sum_t change);

/* The change as a part of what there was: "+12.50%", "new", "gone", or "" for nothing at all. */
const char *compare_percent(char buf[COMPARE_PERCENT_SIZE], sum_t before, sum_t after);

#endif
