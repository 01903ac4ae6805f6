#ifndef CLI_COMMANDS_H
#define CLI_COMMANDS_H

#include "report/report.h"
#include "views/view.h"

/* The one place that says which report feeds which view. */
struct command {
	const char *name;
	const char *alias; /* may be NULL */
	const char *arg;   /* "REGEX" if it takes one, else NULL */
	const char *pair;  /* it compares two profiles, which help calls so; else NULL */
	const char *summary;
	const char *detail; /* more sentences for help and the man page; may be NULL */
	const char *force;  /* options that are its nature: "trim=false" */
	int node_count;     /* when the user leaves it at -1; 0: all */
	int shell_count; /* the same in the shell, where there is no scrolling back; 0: as above */
	bool several;    /* profiles on each side, and files to write beside its output */
	bool apart;      /* the profiles are to be told from each other */
	bool labels;     /* patterns behind it in the shell are for labels, not for frames */
	bool by_suffix;  /* it stands for one of the commands that write profiles */
	bool whole;      /* it shows values as they are, if any, and not by the second */
	bool sums;       /* it writes values that are added up: no ratio has any */
	bool opened;     /* its output, where none is named, by a browser */
	report_build *build;
	const struct view *view;
	const struct view *const
		*others;      /* instead of it, by the suffix of the output; NULL: none */
	const char *in_words; /* what writes this as text and data, if it draws; NULL: itself */
};

extern const struct command commands[]; /* ends with name NULL */

const struct command *command_find(const char *name);

/*
 * The command itself, or which it stands for with these options, which say from
 * then on that a profile is converted; NULL if they do not tell which.
 */
const struct command *command_settle(const struct command *c, struct options *o, struct error *err);

/* What the command makes of the options that the user gave; fails if they ask too much of it. */
int command_options(const struct command *c, struct options *o, struct error *err);

/*
 * The command that writes such a file where asked is what is looked at: itself
 * if it can, or the first that does by the suffix.
 */
const struct command *command_for_file(const struct command *asked, const char *path);

/* What the suffix of a file asks for; FORMAT_TEXT: that it is no data. */
enum output_format command_format_of(const char *path);

/* Whether people read what it writes: not pictures, nor what is for programs alone. */
bool command_is_readable(const struct command *c);

/* The view that these options ask for. */
const struct view *command_view(const struct command *c, const struct options *o);

/* Writes the report in the format that command_options settled on. */
int command_render(const struct command *c, const struct report *r, FILE *out, struct error *err);

#endif
