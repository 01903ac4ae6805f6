#ifndef PARSER_AGREE_H
#define PARSER_AGREE_H

#include "parser/profile.h"

/*
 * Makes two profiles have the same sample types in the same units, so that
 * their values can be added: of the types only those stay whose name each of
 * the two has exactly once, in the order of a, and of two units, here and of
 * the period, the finer one counts for both.
 *
 * Types that have nothing in common are refused, and then both profiles are as
 * they were. 1 says that rows of a's samples moved: its values were converted.
 */
int profile_agree(struct profile *a, struct profile *b, struct error *err);

#endif
