#ifndef CLI_RUN_H
#define CLI_RUN_H

#include "cli/args.h"

/* What is asked about a profile that is loaded, be it by a command line or in the shell. */
struct question {
	const struct command *command;
	const char *arg;        /* the command's own pattern, or NULL */
	const char *prefix;     /* of what is said on standard error */
	struct options options; /* the user's, before the command adds its own */
};

/* Writes the report to where the options say, and then what the user should know about it. */
int run_command(const struct question *q, const struct profile *p, struct error *err);

#endif
