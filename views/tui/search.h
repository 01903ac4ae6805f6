#ifndef VIEWS_TUI_SEARCH_H
#define VIEWS_TUI_SEARCH_H

#include "report/filter/regex.h"
#include "views/tui/pane.h"

/*
 * What is searched for: text, in capitals or not, or a regular expression if
 * it has characters that only these need.
 */
struct search {
	char typed[200]; /* "": there is none */
	struct regex *regex;
	unsigned version; /* grows when what is searched for changes */
	VEC(size_t) hits; /* lines that match, in order; of the lines that key tells of */
	struct hits_key {
		unsigned version, lines;
		enum pane_id pane;
	} key;
	sum_t matched; /* what the pane says of all that matches */
};

int search_set(struct search *s, const char *typed, struct error *err);
void search_clear(struct search *s);
bool search_matches(const struct search *s, struct text t);

/* Finds the lines of the pane that match, and what it says of them, unless that is known. */
void search_count(struct tui *t);

/* Whether a line of the pane matches. */
bool search_hits(const struct tui *t, size_t line);

/* Which of them the cursor is on, from 1; or 0. */
size_t search_at(const struct tui *t);

/* To the next matching line, or the one before, around the ends. */
void search_step(struct tui *t, int direction);

#endif
