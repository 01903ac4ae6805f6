#ifndef VIEWS_TUI_TERMINFO_H
#define VIEWS_TUI_TERMINFO_H

#include <stdbool.h>

/*
 * Whether curses can draw with the description of a terminal and live. That is
 * tried in a child: descriptions come from files, and some damaged ones make
 * the library crash. What is not known at all does no harm.
 */
bool terminfo_works(const char *term);

/* A capability of the terminal that is open, by its name; NULL if it has none of it. */
const char *terminfo_string(const char *name);

#endif
