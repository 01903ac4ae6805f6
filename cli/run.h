#ifndef CLI_RUN_H
#define CLI_RUN_H

#include "cli/args.h"
#include "cli/browser.h"
#include "cli/output.h"

/* What is asked about a profile by a command line, in the shell or in the terminal interface. */
struct question {
	const struct command *command;
	const char *arg;        /* the command's own pattern, or NULL */
	const char *prefix;     /* of what is said on standard error */
	struct options options; /* the user's, before the command adds its own */

	const char *const *files; /* to write as well, as their suffixes say: command->several */
	size_t nfiles;

	struct report_watch *watch; /* of the interface, which has a screen of its own; or NULL */
};

/*
 * A report on its way, in the process that ends with it: everything that the
 * process may need is opened first, and then the rest is taken from it.
 */
struct running {
	struct question question; /* with the options of the command */
	struct output out, *files;
	size_t nopen;           /* files that are to be written yet */
	struct options of_file; /* that is written now */
	struct browser browser;
};

/* Opens where the report goes. */
int run_open(struct running *run, const struct question *q, struct error *err);

/* Then enters the sandbox; in folder, if it is not -1, files may still be named. */
int run_confine(struct running *run, int folder, struct error *err);

/* Both. */
int run_start(struct running *run, const struct question *q, struct error *err);

/* Writes the report, and says what the user should know about it. Ends what was started. */
int run_finish(struct running *run, const struct profile *p, struct error *err);

/*
 * The order of work of every report, whoever asks: sample type, total and
 * filters, the answer, and the view of it, to out. q has the options of its
 * command. r is to be freed in any case.
 */
int run_answer(struct report *r, const struct question *q, const struct profile *p, FILE *out,
	       struct error *err);

/* Ends what was started, where there is no report after all. */
void run_abandon(struct running *run);

#endif
