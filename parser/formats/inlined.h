#ifndef PARSER_FORMATS_INLINED_H
#define PARSER_FORMATS_INLINED_H

#include "parser/profile.h"

/*
 * A location with very many lines, named very often, makes stacks of calls that
 * were all inlined, far larger than the file. Refuses what would take time or
 * memory out of all proportion to it: no compiler inlines that much.
 */
int inlined_check(const struct profile *p, struct error *err);

#endif
