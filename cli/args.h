#ifndef CLI_ARGS_H
#define CLI_ARGS_H

#include <stdint.h>

#include "cli/commands.h"
#include "parser/inputs/fetch.h"
#include "parser/mem.h"
#include "parser/remote/address.h"

/* A file, whatever it is called. */
struct file_id {
	uint64_t device, number;
};

/*
 * A command line, read. Both "cprof top -cum FILE" and the reference's
 * "cprof -top -cum FILE" are understood; options may stand anywhere.
 */
enum args_mode {
	ARGS_REPORT,
	ARGS_SHELL,
	ARGS_TUI,
	ARGS_HELP,
	ARGS_VERSION,
	ARGS_MAN,
	ARGS_COMPLETION,
};

struct args {
	enum args_mode mode;
	const char *topic;             /* what help is about, which shell to complete; or NULL */
	const struct command *command; /* NULL: none was given */
	const char *arg;               /* the command's own pattern */
	const char *values[2];         /* of the label that --by names; NULL: not given */
	VEC(struct fetch_source) sources;
	VEC(struct fetch_source) bases; /* as they were given; but for check the last is the one */
	VEC(struct address) addresses;  /* of those of them that are no files: shown is the path */
	VEC(const char *) outputs;      /* the same of files to write */
	VEC(const char *) notes;        /* worth saying, though nothing failed */
	struct options options;

	VEC(struct file_id) inputs; /* what was read so far: see inputs.h */

	VEC(const struct option_spec *) switches; /* as they were given */
	VEC(const struct option_spec *) given;    /* options that were set, if only by a switch */
	struct arena arena;
};

/* argv[0] is the first argument, not the program; strings in a point into it. */
int args_parse(struct args *a, char *argv[], struct error *err);
void args_free(struct args *a);

#endif
