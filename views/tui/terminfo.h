#ifndef VIEWS_TUI_TERMINFO_H
#define VIEWS_TUI_TERMINFO_H

/* A capability of the terminal that is open, by its name; NULL if it has none of it. */
const char *terminfo_string(const char *name);

#endif
