#ifndef VIEWS_TUI_LINE_H
#define VIEWS_TUI_LINE_H

#include "views/tui/state.h"

/* The line that is typed: t->line, with the cursor at t->caret, and those that were typed before.
 */
enum line_motion { LINE_LEFT, LINE_RIGHT, LINE_START, LINE_END };
enum line_part { PART_BEFORE, PART_BEHIND, PART_WORD, PART_TO_START, PART_TO_END };

void line_set(struct tui *t, const char *text); /* with the cursor at its end */
void line_add(struct tui *t, const char *text);
void line_add_character(struct tui *t, uint32_t c);
void line_replace(struct tui *t, size_t from,
		  const char *text); /* what is from there to the cursor */
void line_move(struct tui *t, enum line_motion m);
void line_erase(struct tui *t, enum line_part part);

/* Keeps it among those of its kind. */
void line_keep(struct tui *t);

/* -1: the one that was typed before, 1: after it. What was being typed is the last. */
void line_recall(struct tui *t, int step);

#endif
