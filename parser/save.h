#ifndef PARSER_SAVE_H
#define PARSER_SAVE_H

#include <stdio.h>

#include "parser/profile.h"

/*
 * Writes a profile, gzip'd, in the layout of the reference's encoder: with
 * equal tables the unpacked bytes are equal to its. All values are multiplied
 * by ratio and cut to whole numbers; 1 leaves them as they are, and so does
 * what is not above 0. Reading it again gives the same profile, but for the
 * strings, which are numbered anew and of which only those in use are kept.
 */
int profile_save(const struct profile *p, double ratio, FILE *out, struct error *err);

#endif
