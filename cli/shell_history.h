#ifndef CLI_SHELL_HISTORY_H
#define CLI_SHELL_HISTORY_H

#include <stdio.h>

#include <histedit.h>

#include "parser/mem.h"

/*
 * The lines typed, of this session and earlier ones, in a file that only its
 * owner can read. It is written anew with each line, so that a terminal that
 * is closed loses none.
 */
struct shell_history {
	History *lines;
	const char *path; /* NULL: they are not kept */
	struct arena arena;
};

void shell_history_open(struct shell_history *h);
void shell_history_add(struct shell_history *h, const char *line);
void shell_history_close(struct shell_history *h);

#endif
