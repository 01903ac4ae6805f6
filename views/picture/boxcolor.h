#ifndef VIEWS_PICTURE_BOXCOLOR_H
#define VIEWS_PICTURE_BOXCOLOR_H

#include "report/sums/entity.h"
#include "views/color.h"

/* Colours of the boxes of flame graphs, "#rrggbb". */
enum { BOXCOLOR_SIZE = 8 };

/* From one colour to another, for t from 0 to 1. */
char *boxcolor_between(char buf[BOXCOLOR_SIZE], struct rgb from, struct rgb to, double t);

/* One for each package, or binary where names have none; equal ones are equal everywhere. */
char *boxcolor_package(char buf[BOXCOLOR_SIZE], const struct profile *p, const struct entity *e);

#endif
