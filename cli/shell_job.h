#ifndef CLI_SHELL_JOB_H
#define CLI_SHELL_JOB_H

#include "cli/run.h"

/*
 * Answers a question in a child process: an interrupt, memory that ends or a
 * bug then end this one report, and not the session. pipe is a command that
 * the user typed for $SHELL to run with the report as its input, or NULL.
 * Says what fails. False is that standard output takes no more reports.
 */
bool shell_job(const struct question *q, const char *pipe, const struct profile *p);

/*
 * Has the user's shell run a command between two files, to its end unless
 * watch has enough of it.
 */
int shell_job_pipe(const char *pipe, int in, int out, struct report_watch *watch,
		   struct error *err);

#endif
