#ifndef VIEWS_LABELS_H
#define VIEWS_LABELS_H

#include <stdio.h>

#include "parser/labelset.h"

/*
 * The labels of a sample as raw prints them: a line of "key:[a b]" for text,
 * another for numbers, neither if there are none. a is used, and reset.
 */
void labels_raw(FILE *out, struct label_set *set, struct arena *a, const struct profile *p);

#endif
