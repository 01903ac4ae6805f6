#ifndef REPORT_INFO_GAPS_H
#define REPORT_INFO_GAPS_H

#include "report/info/facts.h"

/* Adds what the profile lacks or has odd, each with what can be done about it. */
void gaps_find(struct info *i, struct report *r);

#endif
