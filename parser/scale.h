#ifndef PARSER_SCALE_H
#define PARSER_SCALE_H

#include "parser/profile.h"

/*
 * Multiplies the values of each sample type by its factor, rounding half away
 * from zero. If any factor is not 1, samples go of which no value that was
 * multiplied is left, whatever their other values are, as pprof has it. A value
 * that outgrows 64 bits goes on in another sample of the same stack, so that
 * sums stay true; one many times that is refused.
 */
int profile_scale(struct profile *p, const double *factor, struct error *err);

/* The same factor for all. */
int profile_scale_all(struct profile *p, double factor, struct error *err);

/* The nearest there is where the negative of a value needs another bit. */
static inline int64_t value_negative(int64_t v)
{
	return v == INT64_MIN ? INT64_MAX : -v;
}

#endif
