#ifndef PARSER_DIFF_H
#define PARSER_DIFF_H

#include "parser/profile.h"

/*
 * Of the samples of a base that are to be told from the others, as with
 * diff_base: its text is "true". It takes the place of one that a sample has.
 */
#define DIFF_LABEL "pprof::base"

/* Whether a sample of p is one of the base, whose values are negated. */
bool diff_is_base(const struct profile *p, size_t sample);

struct diff_options {
	bool labelled;  /* base samples get DIFF_LABEL=true, and cancel nothing */
	bool normalize; /* p is scaled to the sums of the base first */
};

/*
 * Takes base away from p, which becomes what is left. base is freed, and on
 * failure p as well.
 */
int profile_diff(struct profile *p, struct profile *base, const struct diff_options *o,
		 struct error *err);

#endif
