#ifndef REPORT_INFO_GOMEMORY_H
#define REPORT_INFO_GOMEMORY_H

#include "report/info/facts.h"

/*
 * Adds what Go's runtime said of its memory: MemStats, which heap profiles at
 * ?debug=1 have, and how what is in use of the profile relates to it.
 */
void gomemory_find(struct info *i, const struct profile *p);

#endif
