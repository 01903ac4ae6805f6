#ifndef PARSER_FORMATS_V8SAMPLES_H
#define PARSER_FORMATS_V8SAMPLES_H

#include "parser/formats/leftout.h"
#include "parser/formats/numbers.h"
#include "parser/formats/v8tree.h"

/* Which node of a tree was on top when, as V8 writes it: ids, and the times between them. */
struct v8samples {
	struct numbers samples, deltas; /* microseconds: the first is from start on */
	struct numbers lines;           /* that each was at, 0: not known; or none at all */
	int64_t start, end;
	bool ended; /* the end is known */
};

/* Gives each node its samples and times, which ends in the rows of a profile. */
int v8samples_add(const struct v8samples *s, struct v8tree *t, struct left_out *left);

/* The median of the times between them. */
int64_t v8samples_period(const struct v8samples *s);
void v8samples_free(struct v8samples *s);

#endif
