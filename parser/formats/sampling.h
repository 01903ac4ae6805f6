#ifndef PARSER_FORMATS_SAMPLING_H
#define PARSER_FORMATS_SAMPLING_H

#include <stdint.h>

/*
 * From sampled allocations to what was allocated, if one in rate bytes was
 * sampled on average: both are divided by the probability that an object of
 * this size is sampled at all. BEHAVIOUR 9.3.
 */
void sampling_scale(int64_t *objects, int64_t *bytes, int64_t rate);

/* v without its fraction, and within what 64 bits hold. */
int64_t sampling_whole(double v);

#endif
