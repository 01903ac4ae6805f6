#ifndef REPORT_FILTER_BEGIN_H
#define REPORT_FILTER_BEGIN_H

#include "report/report.h"

/*
 * Makes ready for a build: finds the sample type, applies the filters, and
 * computes the total. p and o must outlive r, which is to be freed even on
 * failure.
 */
int report_init(struct report *r, const struct profile *p, const struct options *o, const char *arg,
		struct error *err);
int report_init_watched(struct report *r, const struct profile *p, const struct options *o,
			const char *arg, struct report_watch *watch, struct error *err);

/* Which of a profile's sample types is meant by a name or number; NULL is its default. */
int report_find_type(const struct profile *p, const char *wanted, size_t *type, struct error *err);

/*
 * Refuses a unit that is none, or in which neither values of r's type can be
 * shown nor a label, and says which there are. Without that such a unit is
 * passed over for the usual one.
 */
int report_check_unit(struct report *r, struct error *err);

/* Makes r be about another sample type; what is built already may not fit that. */
int report_choose_type(struct report *r, const char *wanted, struct error *err);

/* What the filters leave of the total. */
sum_t report_kept(const struct report *r);

#endif
