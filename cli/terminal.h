#ifndef CLI_TERMINAL_H
#define CLI_TERMINAL_H

#include "cli/args.h"

/* The terminal interface, with what it needs of the command line. */
int terminal_run(const struct args *a, struct error *err);

#endif
