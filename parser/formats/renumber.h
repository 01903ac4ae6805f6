#ifndef PARSER_FORMATS_RENUMBER_H
#define PARSER_FORMATS_RENUMBER_H

#include "parser/profile.h"

/*
 * Numbers locations and functions in the order of their first use by samples,
 * and drops those that none uses: BEHAVIOUR 9.8 (3).
 */
void renumber(struct profile *p);

#endif
