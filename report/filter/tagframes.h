#ifndef REPORT_FILTER_TAGFRAMES_H
#define REPORT_FILTER_TAGFRAMES_H

#include "report/report.h"

/*
 * Frames that stand for labels, made of the keys in tagroot and tagleaf: one
 * for each key and sample. Its function is called as the values are, with
 * commas between, and its source file as the key; a sample without the label
 * gets one without a name.
 */
struct tag_frames {
	size_t nkeys;
	uint32_t *rows; /* nkeys locations for each sample, leaf first; NULL if not set */
	bool matched;   /* some sample has one of the keys */
};

/*
 * The frames of the options tagroot and tagleaf, which share those that are
 * the same. New functions and locations go behind those of p, which borrows
 * from r->whole.
 */
void tag_frames_open(struct tag_frames *root, struct tag_frames *leaf, struct report *r,
		     struct profile *p);
void tag_frames_close(struct tag_frames *t);

/* Adds the frames of a sample to the row that is being built. */
void tag_frames_add(const struct tag_frames *t, struct samples *s, size_t sample);

#endif
