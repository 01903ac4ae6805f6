#ifndef REPORT_CHECK_PLACE_H
#define REPORT_CHECK_PLACE_H

#include "report/check/check.h"

/*
 * Finds, for the rows that failed, the line of the function with the largest
 * value after. It says where to look, and where a note on a change belongs.
 */
void place_rows(struct report *r, struct check *c);

#endif
