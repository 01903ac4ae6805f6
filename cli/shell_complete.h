#ifndef CLI_SHELL_COMPLETE_H
#define CLI_SHELL_COMPLETE_H

#include "parser/profile.h"

/*
 * What the last word of a line in the shell may become: commands, options and
 * their values, functions, labels. Functions are given as patterns that match
 * them. None of the words holds a blank or anything that a terminal would obey.
 */
struct completion {
	struct arena arena;
	size_t start;            /* where in the line that word begins */
	VEC(const char *) words; /* what may stand there instead: in order, each once */
};

void shell_complete(struct completion *c, const char *line, const struct profile *p);

/* What all of the words begin with, of which there is one at least. */
const char *shell_complete_common(struct completion *c);
void shell_complete_free(struct completion *c);

#endif
