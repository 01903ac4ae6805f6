#ifndef REPORT_FILTER_MISSING_H
#define REPORT_FILTER_MISSING_H

#include "report/report.h"

/*
 * Notes, in one line, what r->whole lacks that people expect and then look for
 * in vain: names of functions, stacks, a duration and a total that can be.
 */
void report_note_missing(struct report *r);

#endif
