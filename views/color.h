#ifndef VIEWS_COLOR_H
#define VIEWS_COLOR_H

#include "parser/text.h"

/*
 * What colours mean wherever boxes are filled, in pictures, pages and the
 * terminal interface: a package has the same one in all of them, and so have
 * growth and shrinkage. They are light ones, for dark text.
 */
struct rgb {
	int part[3]; /* red, green, blue: 0 to 255 */
};

extern const struct rgb color_growth, color_shrinkage;

/* The shade of a package, below COLOR_SHADES, and what it looks like. */
enum { COLOR_SHADES = 96 };
int color_shade(struct text package);
struct rgb color_of_shade(int shade);

/* From one colour to another, for t from 0 to 1. */
struct rgb color_between(struct rgb from, struct rgb to, double t);

/*
 * The number of the nearest colour of a terminal that has so many: of the cube
 * and the greys of xterm's 256, else by hue, of the 8 or 16 that each user has
 * in another way; no blue then, on which dark text cannot be read.
 */
short color_nearest(struct rgb color, int colors);

#endif
