#ifndef REPORT_CONTEXTS_MOREFRAMES_H
#define REPORT_CONTEXTS_MOREFRAMES_H

#include "report/report.h"

/*
 * What the option my_code took out of a stack, for those who show the frames of
 * single samples one after another: there each run of frames of others is one
 * line, "…3 more frames". What adds stacks up has no such lines, as one entry
 * of it stands for stacks that lost different frames.
 */
struct more_frames {
	size_t before; /* so many frames of the sample stand between the leaf and it */
	size_t n;
};

/* Those of one sample, the leaf's first. Owned by whoever has them found. */
struct more_runs {
	VEC(struct more_frames) at;
};

/* Replaces runs by those of a sample, whose frames are as r->traces has them. */
void more_find(const struct report *r, size_t sample, struct more_runs *runs);

/* How many frames are left out in front of so many frames; 0: none, and there is no line. */
size_t more_before(const struct more_runs *runs, size_t frames);

/* "…3 more frames", in buf (MORE_FRAMES_TEXT bytes). */
enum { MORE_FRAMES_TEXT = 40 };
char *more_text(char *buf, size_t n);

#endif
