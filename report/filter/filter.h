#ifndef REPORT_FILTER_FILTER_H
#define REPORT_FILTER_FILTER_H

#include "report/report.h"

/*
 * Applies what r->options and the profile itself ask to leave out. r->profile
 * becomes what is left of r->whole: a profile with the same rows of locations,
 * functions and mappings, though locations may have lost lines, and there may
 * be new ones behind them. Where there is nothing to do it stays what it was.
 */
int filter_apply(struct report *r, struct error *err);

#endif
