#ifndef VIEWS_TUI_LINE_H
#define VIEWS_TUI_LINE_H

#include <stdint.h>

#include "parser/mem.h"

/* A line that is typed. */
struct typed_line {
	VEC(char) text;
	size_t caret;    /* where in it the next character goes */
	size_t recalled; /* which of the lines before it is; as many as there are: none */
};

/* What was typed at prompts of one kind. */
struct typed_before {
	VEC(const char *) lines;
	const char *unfinished; /* what was being typed when an earlier line was recalled */
};

enum line_motion { LINE_LEFT, LINE_RIGHT, LINE_START, LINE_END };
enum line_part { PART_BEFORE, PART_BEHIND, PART_WORD, PART_TO_START, PART_TO_END };

void line_set(struct typed_line *l, const char *text); /* with the cursor at its end */
void line_add(struct typed_line *l, const char *text);
void line_add_character(struct typed_line *l, uint32_t c);

/* What is from there to the cursor becomes text. */
void line_replace(struct typed_line *l, size_t from, const char *text);
void line_move(struct typed_line *l, enum line_motion m);
void line_erase(struct typed_line *l, enum line_part part);

/* Keeps it among those of its kind; the copy is in a. */
void line_keep(const struct typed_line *l, struct typed_before *before, struct arena *a);

/* -1: the one that was typed before, 1: after it. What was being typed is the last. */
void line_recall(struct typed_line *l, struct typed_before *before, int step, struct arena *a);

#endif
