#ifndef CLI_SHELL_LINE_H
#define CLI_SHELL_LINE_H

#include "cli/run.h"

/*
 * A line typed in the shell, read: what it asks for, but nothing of it done.
 * Its strings are in the arena that it was read into.
 */
enum shell_line_kind {
	LINE_EMPTY,
	LINE_ASSIGNMENT, /* focus=main */
	LINE_REPORT,     /* top20 -cum foo -bar | less */
	LINE_OPTIONS,    /* o */
	LINE_HELP,       /* help top */
	LINE_QUIT,
};

struct shell_line {
	enum shell_line_kind kind;
	const struct option_spec *option; /* an assignment's */
	const char *value;                /* NULL: none was typed */
	struct question question;         /* a report's, with the options as the line has them */
	const char *pipe;                 /* what $SHELL is to run with the report; or NULL */
	const char *topic;                /* what help is about; or NULL */
};

int shell_line_parse(struct shell_line *l, const char *text, const struct options *base,
		     struct arena *a, struct error *err);

/*
 * What a line is short for, if anything: ":" clears the filters, and the name
 * of a sample type chooses it. Returns how many lines there are then.
 */
enum { SHELL_LINES_MAX = 5 };
size_t shell_line_expand(const char *lines[SHELL_LINES_MAX], const char *text,
			 const struct profile *p, struct arena *a);

/*
 * Does an assignment. o keeps value, if it is a string. Errors are worded as
 * pprof's shell does.
 */
int shell_line_assign(struct options *o, const struct option_spec *s, const char *value,
		      struct error *err);

/* The option of that name if an assignment may name it, else NULL. */
const struct option_spec *shell_line_option(const char *name);

/* The words that are neither reports nor options; ends with name NULL. */
struct shell_word {
	const char *name;
	enum shell_line_kind kind;
};
extern const struct shell_word shell_words[];

#endif
