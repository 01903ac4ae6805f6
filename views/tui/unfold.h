#ifndef VIEWS_TUI_UNFOLD_H
#define VIEWS_TUI_UNFOLD_H

#include "views/tui/state.h"

/*
 * What is unfolded in the tree stays so when the question changes: contexts
 * are known by the names of the functions that lead to them. What another
 * answer does not have is remembered until one has it again.
 */

/* Remembers what is unfolded, before the answer goes. */
void unfolded_keep(struct tui *t);

/* Unfolds the same in an answer that is new; false if nothing of it was ever seen. */
bool unfolded_restore(struct tui *t);
void unfolded_free(struct unfolded *u);

/* Unfolds a row, if it has callees, or folds it. */
void unfold(struct tui *t, uint32_t row);
void fold(struct tui *t, uint32_t row);

/* The heaviest way down, as far as it has most of what is above it. */
void unfold_heaviest(struct tui *t);

/*
 * Unfolds all, the heaviest first, while there are no more than so many lines.
 * False if that was not all.
 */
bool unfold_all(struct tui *t, size_t lines);

static inline bool is_unfolded(const struct tui *t, uint32_t row)
{
	return row < t->tree.open.n && t->tree.open.at[row];
}

#endif
