#ifndef VIEWS_TUI_TUI_H
#define VIEWS_TUI_TUI_H

#include <stdbool.h>
#include <stdio.h>

#include "parser/profile.h"
#include "report/report.h"

/*
 * The terminal interface: every view of a profile on one cursor. It is no part
 * of the library. What only the command line knows, it gets from there.
 */
typedef bool tui_progress(void *ctx, uint64_t done, uint64_t size);

/* Which profile of a comparison is looked at: the change alone has both. */
enum tui_side { SIDE_AFTER, SIDE_BEFORE, SIDE_CHANGE, SIDE_COUNT };

/* What is read. */
struct tui_input {
	const struct options *options;
	const char *alone; /* this file and no other; or NULL */
};

/* Somebody who waits while a profile is read. */
struct tui_waiting {
	tui_progress *progress;
	void *ctx;
};

/* What a command is asked about. */
struct tui_asked {
	const struct options *options;
	const struct profile *profile;
	struct report_watch *watch;
};

/* A file to write, and what the view shows in the words of the command line. */
struct tui_file {
	const char *path, *command;
	const char *subject; /* a pattern, for a command that takes one */
};

/* An option and what it is set to, as the user types it. */
struct tui_setting {
	const char *name, *value;
};
enum { TUI_SETTINGS_MAX = 5 };

/* What the last word of a line may become, and where in the line it begins. */
struct tui_words {
	const char **at;
	size_t n, start;
};

/* What the user's environment says; NULL: nothing. */
struct tui_environment {
	const char *term;   /* the kind of terminal */
	const char *editor; /* a command */
	const char *config; /* the file of the configuration */
	bool colorless;     /* there are to be no colours */
	bool ascii;         /* nor other characters */
};

struct tui_setup {
	const struct options *options;
	struct options_given given;
	const char *const *sources; /* as the user named them; NULL behind the last */
	const char *script; /* NULL: a terminal; else keys are read there, "-": standard input */
	struct surroundings surroundings;
	struct tui_environment environment;
	void *ctx; /* of what follows */

	/* Reads the profile; with other options it may be another one. */
	int (*load)(void *ctx, const struct tui_input *in, struct profile *p,
		    const struct tui_waiting *waiting, struct error *err);

	/*
	 * Does what a line of the shell asks for, and writes the answer to out, as
	 * text: "top20", "peek main | head". What goes to a file is named by out.
	 */
	int (*run)(void *ctx, const struct tui_asked *asked, const char *line, FILE *out,
		   struct error *err);

	/*
	 * The options that a line of the shell sets, if that is all it does: "focus=x",
	 * "mean_cpu", ":". Returns how many; texts are in a.
	 */
	size_t (*settings)(void *ctx, const struct tui_asked *asked, const char *line,
			   struct tui_setting s[TUI_SETTINGS_MAX], struct arena *a);

	/* Writes what the suffix of the file asks for, or what the view shows. */
	int (*save)(void *ctx, const struct tui_asked *asked, const struct tui_file *file,
		    struct error *err);

	/* Completes a line of the shell; words are in a. */
	void (*complete)(void *ctx, const struct profile *p, const char *line,
			 struct tui_words *words, struct arena *a);
};

/* Returns when the user has left. */
int tui_run(const struct tui_setup *setup, struct error *err);

#endif
