#ifndef REPORT_SUMS_SHAREDNAMES_H
#define REPORT_SUMS_SHAREDNAMES_H

#include "report/sums/sums.h"

/*
 * Notes the names that hold much of the total, but stand for functions of
 * several files or start lines, as (anonymous) does, and the option that tells
 * these apart. Sums that are not known are made where there is such a name.
 * shown has a bool for each entity; NULL: all of them are.
 */
void note_shared_names(struct report *r, const struct entities *e, const struct entity_sums *known,
		       const bool *shown);

#endif
