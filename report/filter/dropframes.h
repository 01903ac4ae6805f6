#ifndef REPORT_FILTER_DROPFRAMES_H
#define REPORT_FILTER_DROPFRAMES_H

#include "report/report.h"

/*
 * The frames that a profile itself says are not worth showing (drop_frames but
 * not keep_frames): allocators, in a heap profile. They go with all that they
 * call, from the one nearest the root on; but a stack of nothing else stays.
 */
struct drop_frames {
	uint8_t *mark; /* of each location; NULL if nothing is to be dropped */
};

/* Takes lines of dropped inlined functions off p's locations; p borrows from r->whole. */
void drop_frames_open(struct drop_frames *d, struct report *r, struct profile *p);
void drop_frames_close(struct drop_frames *d);

/* What is left of a stack. */
struct stack drop_frames_cut(const struct drop_frames *d, struct stack st);

/* The longest pattern of a profile that is used, in bytes: nobody typed these. */
enum { DROP_PATTERN_MAX = 4096 };

/*
 * Which functions of p such a pattern matches: a flag for each, to be freed.
 * NULL: it is no pattern that is used.
 */
bool *drop_frames_matches(const struct profile *p, str_id pattern);

#endif
