#ifndef CLI_SHELL_H
#define CLI_SHELL_H

#include "cli/args.h"

/*
 * The interactive shell: reads commands from standard input, with line editing
 * if that is a terminal, and answers them until the input ends. A command that
 * fails says so, and the next one is read; -1 is for what ends all.
 */
int shell_run(const struct args *a, struct profile *p, struct error *err);

#endif
