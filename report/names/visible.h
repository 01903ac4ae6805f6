#ifndef REPORT_NAMES_VISIBLE_H
#define REPORT_NAMES_VISIBLE_H

#include "report/names/width.h"

/*
 * Text as people see it: controls, bytes that are not UTF-8, and characters
 * that hide or reorder what stands around them are \n, \xNN or \u{N}, and of
 * combining marks no more than four stand in a row. A backslash stays as it
 * is: this is for reading, not for reading back.
 */
enum { VISIBLE_SIZE = 16, VISIBLE_MARKS = 4 };

struct visible {
	struct text rest;
	size_t marks;           /* combining ones in a row, so far */
	char buf[VISIBLE_SIZE]; /* a character that had to be escaped */
};

/* Takes a piece off the rest, which must not be empty, and returns it as it is seen. */
struct text visible_next(struct visible *v);

/* A character that is not plain, in buf. */
struct text visible_glyph(char buf[VISIBLE_SIZE], const struct glyph *g);

/* Whether one more character, so wide, in a row of combining marks is one too many. Counts them. */
static inline bool visible_overflows(size_t *marks, size_t cells)
{
	*marks = cells ? 0 : *marks + 1;
	return *marks > VISIBLE_MARKS;
}

/* All of it: t itself if that is harmless, else in a. */
struct text visible_copy(struct arena *a, struct text t);

#endif
