#ifndef VIEWS_TUI_SEARCH_H
#define VIEWS_TUI_SEARCH_H

#include "views/tui/state.h"

/*
 * What is searched for: text, in capitals or not, or a regular expression if
 * it has characters that only these need.
 */
int search_set(struct search *s, const char *typed, struct error *err);
void search_clear(struct search *s);
bool search_matches(const struct search *s, struct text t);

/* Whether a line of the pane does. */
bool search_hits(const struct tui *t, size_t line);

/* Counts the lines of the pane that match, and finds which of them the cursor is on. */
void search_count(struct tui *t);

/* To the next matching line, or the one before, around the ends. */
void search_step(struct tui *t, int direction);

#endif
