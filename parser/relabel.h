#ifndef PARSER_RELABEL_H
#define PARSER_RELABEL_H

#include "parser/profile.h"

/*
 * Gives every sample the text label key=value, in place of those it has of
 * that key; its numbers of that key stay.
 */
int profile_relabel(struct profile *p, const char *key, const char *value, struct error *err);

#endif
