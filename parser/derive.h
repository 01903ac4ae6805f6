#ifndef PARSER_DERIVE_H
#define PARSER_DERIVE_H

#include "parser/profile.h"

/*
 * Sample types that follow from others, of heap profiles: what was freed, how
 * large objects are, and how much of what was allocated lives. Each is computed
 * once, when it is asked for, and is then one of the profile's, behind the
 * others. The value of a ratio is a sum: see per in struct value_type.
 */

/* Adds those that are in names, a list with commas or NULL, as far as the profile has what they
 * are made of. What it has by that name already stays. */
void derive_types(struct profile *p, const char *names);

/* The names that could be derived, with blanks between. In a. */
const char *derive_list(struct arena *a, const struct profile *p);

#endif
