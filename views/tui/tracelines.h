#ifndef VIEWS_TUI_TRACELINES_H
#define VIEWS_TUI_TRACELINES_H

#include "parser/profile.h"
#include "report/contexts/tracelist.h"
#include "report/filter/tagpattern.h"
#include "report/sums/walk.h"

/* A line below a sample: a label, a frame, or what stands for frames that are left out. */
enum trace_kind { TRACE_LABEL, TRACE_FRAME, TRACE_MORE };
struct trace_line {
	enum trace_kind kind;
	struct text text;
	const struct entity *entity; /* of a frame, else NULL */
	bool inlined;
	struct tag_pattern label;
};

struct trace_open {
	size_t rank;  /* of the sample */
	size_t first; /* its line, which the others follow */
	size_t n;
	struct trace_line *lines;
	struct arena arena;
};

/*
 * Samples by their rank, the heaviest being 0, with lines below those that are
 * unfolded. Nothing is kept for the others, of which there may be millions.
 */
struct trace_list {
	struct report *report;       /* has the traces */
	VEC(struct trace_open) open; /* by rank */
};

size_t trace_lines(const struct trace_list *l);

/* A line is that of a sample, or one of those below an unfolded one. */
struct spot {
	size_t rank;
	const struct trace_open *open; /* NULL if it is folded */
	const struct trace_line *line; /* NULL if it is the sample's */
};

struct spot trace_spot(const struct trace_list *l, size_t line);

size_t trace_sample(const struct trace_list *l, size_t rank);  /* its row */
size_t trace_line_of(const struct trace_list *l, size_t rank); /* where its own line is */

/* The frames of a sample, leaf first. */
struct frames {
	const struct entities *entities;
	struct walk walk;
};

struct frames trace_frames(const struct trace_list *l, size_t rank);
bool trace_next(struct frames *f, uint32_t *frame);
size_t trace_count(struct frames f);

/* What an entity of the answer is called. */
struct text trace_name(const struct trace_list *l, const struct entity *e);

void trace_set_open(struct trace_list *l, size_t rank, bool open);
void trace_fold_all(struct trace_list *l);
void trace_list_free(struct trace_list *l);

#endif
