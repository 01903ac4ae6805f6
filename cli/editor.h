#ifndef CLI_EDITOR_H
#define CLI_EDITOR_H

#include "parser/profile.h"

/*
 * Lines typed on a terminal, with editing, history and completion. An
 * interrupt clears the line in hand, and is not heard at other times.
 */
struct editor;

/* NULL when standard input is no terminal. p, for completion, must outlive it. */
struct editor *editor_open(const struct profile *p);

/* The next line without blanks at its end, valid until the one after it; NULL when there is none.
 */
const char *editor_line(struct editor *e);
void editor_close(struct editor *e);

#endif
