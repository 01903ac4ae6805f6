#ifndef VIEWS_TUI_UNFOLD_H
#define VIEWS_TUI_UNFOLD_H

#include "parser/hash.h"
#include "report/contexts/contexts.h"
#include "report/report.h"

/* A calling context by its name, below that of its caller. */
struct unfolded_node {
	uint32_t parent;
	bool open;
	struct text name;
};

/*
 * What is unfolded in the tree stays so when the question changes: contexts
 * are known by the names of the functions that lead to them. What another
 * answer does not have is remembered until one has it again.
 */
struct unfolded {
	VEC(bool) open; /* of each row of the answer; those that came later are not */
	VEC(struct unfolded_node)
	nodes; /* the first two are the wholes, from the root and from the leaf */
	struct hash index;
	struct arena arena;
};

/* Remembers what is unfolded, before the answer goes. */
void unfolded_keep(struct unfolded *u, const struct contexts *c);

/* Unfolds the same in an answer that is new; false if nothing of it was ever seen. */
bool unfolded_restore(struct unfolded *u, struct report *r);
void unfolded_free(struct unfolded *u);

/* Unfolds a row, if it has callees, or folds it. */
void unfold(struct unfolded *u, struct report *r, uint32_t row);
void fold(struct unfolded *u, uint32_t row);

/* The heaviest way down, as far as it has most of what is above it. */
void unfold_heaviest(struct unfolded *u, struct report *r);

/*
 * Unfolds all, the heaviest first, while there are no more than so many lines.
 * False if that was not all.
 */
bool unfold_all(struct unfolded *u, struct report *r, size_t lines);

static inline bool is_unfolded(const struct unfolded *u, uint32_t row)
{
	return row < u->open.n && u->open.at[row];
}

#endif
