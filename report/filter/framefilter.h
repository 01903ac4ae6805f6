#ifndef REPORT_FILTER_FRAMEFILTER_H
#define REPORT_FILTER_FRAMEFILTER_H

#include "report/filter/pattern.h"

/*
 * The filters that look at frames. Each pattern is tried once on each name,
 * then each location gets its marks and loses the lines that are hidden, and
 * then the marks decide about a stack in one walk.
 */
enum frame_option {
	FRAME_FOCUS,
	FRAME_IGNORE,
	FRAME_HIDE,
	FRAME_SHOW,
	FRAME_SHOW_FROM,
	FRAME_PRUNE_FROM,
	FRAME_OPTIONS
};

enum frame_mark {
	FRAME_IGNORED = 1 << 0,
	FRAME_FOCUSED = 1 << 1,
	FRAME_VISIBLE = 1 << 2,
	FRAME_HIDDEN = 1 << 3,
	FRAME_SHOWN_FROM = 1 << 4,
	FRAME_PRUNED_FROM = 1 << 5,
	FRAME_THROUGH = 1 << 6, /* the first of THROUGH_MAX */
};
enum { THROUGH_MAX = 10, RARE_BYTES = 4 };

struct frame_filter {
	struct pattern pattern[FRAME_OPTIONS];
	bool matched[FRAME_SHOW_FROM];       /* some location, by each of the options before */
	struct pattern through[THROUGH_MAX]; /* a stack must have all of them */
	size_t nthrough;
	const bool *others; /* functions that are hidden for being of others; NULL: none */
	uint16_t *mark;     /* of each location; NULL if no pattern is set */
	unsigned needed;    /* what a stack must have somewhere */
	bool cuts;          /* stacks may lose frames */

	/*
	 * Most filters are about a few locations, and most stacks have none of them:
	 * such a stack is searched for the last bytes of their varints, which takes a
	 * fraction of the time of reading it.
	 */
	unsigned usual;           /* marks of all other locations */
	uint8_t last[RARE_BYTES]; /* of locations that have other marks */
	size_t nlast;             /* 0: these are too many */
};

/* With its patterns open: tries them, and takes hidden lines off p's locations. */
int frame_filter_mark(struct frame_filter *f, struct profile *p, struct error *err);
void frame_filter_close(struct frame_filter *f);

/* What is left of a stack. */
struct frame_cut {
	struct stack st;
	size_t hidden;  /* bytes of it, of locations that are hidden */
	unsigned marks; /* of all its locations, as far as they matter */
};

/* Whether a sample stays, with the stack in cut->st, which is cut. */
bool frame_filter_cut(const struct frame_filter *f, struct frame_cut *cut);

/* Copies the locations that are not hidden to out, and returns how many bytes they are. */
size_t frame_filter_copy(const struct frame_filter *f, struct stack st, uint8_t *out);

#endif
