#ifndef REPORT_CHECK_MATCH_H
#define REPORT_CHECK_MATCH_H

#include "report/report.h"
#include "report/sums/entity.h"

/*
 * Flags the entities that a rule's pattern names: those whose name, package,
 * source file (or the end of its path) or binary is called exactly that, or if there are none,
 * those whose name it matches as a regular expression. Returns how many.
 */
size_t match_entities(struct report *r, const struct entities *e, const char *pattern, bool *set);

#endif
