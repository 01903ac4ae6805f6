#ifndef VIEWS_PICTURE_DOTCOLOR_H
#define VIEWS_PICTURE_DOTCOLOR_H

#include <stdbool.h>

#include "report/sum.h"

/*
 * The colour of a value that is a part of total: red where it is much, grey
 * where it is little, green where it is negative, or in a picture blue, as in all of ours.
 * "#b20000", in buf.
 */
enum { DOTCOLOR_SIZE = 8 };
char *dotcolor_text(char buf[DOTCOLOR_SIZE], sum_t value, sum_t total, bool picture);
char *dotcolor_fill(char buf[DOTCOLOR_SIZE], sum_t value, sum_t total, bool picture);

#endif
