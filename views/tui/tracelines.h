#ifndef VIEWS_TUI_TRACELINES_H
#define VIEWS_TUI_TRACELINES_H

#include "parser/profile.h"
#include "views/tui/state.h"

/*
 * Samples by their rank, the heaviest being 0, with lines below those that are
 * unfolded. Nothing is kept for the others, of which there may be millions.
 */
size_t trace_lines(const struct tui *t);

/* A line is that of a sample, or one of those below an unfolded one. */
struct spot {
	size_t rank;
	const struct trace_open *open; /* NULL if it is folded */
	const struct trace_line *line; /* NULL if it is the sample's */
};

struct spot trace_spot(const struct tui *t, size_t line);

size_t trace_sample(const struct tui *t, size_t rank);  /* its row */
size_t trace_line_of(const struct tui *t, size_t rank); /* where its own line is */

/* The frames of a sample, leaf first. */
struct frames {
	const struct entities *entities;
	struct stack left;
	uint32_t at, end; /* frames of the location in hand */
};

struct frames trace_frames(const struct tui *t, size_t rank);
bool trace_next(struct frames *f, uint32_t *frame);
size_t trace_count(struct frames f);

/* What an entity of the answer is called. */
struct text trace_name(const struct tui *t, const struct entity *e);

void trace_set_open(struct tui *t, size_t rank, bool open);
void trace_fold_all(struct tui *t);
void traces_free_shown(struct tui *t);

#endif
