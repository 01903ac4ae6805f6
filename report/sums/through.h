#ifndef REPORT_SUMS_THROUGH_H
#define REPORT_SUMS_THROUGH_H

#include "report/report.h"
#include "report/sums/entity.h"

/*
 * The samples that pass through one of a set of entities, which has a bool for
 * each of them. For locations that is found once: one for each whether it
 * stands for one of the set, to be freed; NULL if none does.
 */
bool *through_locations(const struct report *r, const struct entities *e, const bool *set);

/* Whether one of these locations is on the stack of a sample. */
bool through_passes(const struct report *r, const bool *locations, size_t sample);

/*
 * The value of all samples that pass; marks is NULL, or becomes one bool for
 * each sample: whether it passes and counts. When watch stops it, both are of
 * no use.
 */
sum_t through_sum(const struct report *r, const struct entities *e, const bool *set, bool *marks,
		  struct report_watch *watch);

#endif
