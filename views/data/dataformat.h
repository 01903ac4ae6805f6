#ifndef VIEWS_DATA_DATAFORMAT_H
#define VIEWS_DATA_DATAFORMAT_H

#include "views/data/rows.h"

/*
 * How each step of rows.h is written: in lists that are nested, or in lines.
 * depth and nrows are as they were before the step.
 */
struct format_steps {
	void (*add)(struct rows *w, const struct cell *cells);
	void (*enter)(struct rows *w, const struct column *list);
	void (*leave)(struct rows *w);
	void (*finish)(struct rows *w);
};

extern const struct format_steps nested_steps, line_steps, flat_steps;

/* A format of data: a row of dataformat.c, and its name in options.c. */
struct format {
	enum writer_form form;
	const struct format_steps *steps;
	const char *begin, *between, *end; /* of a line, where there are lines */
	bool rule;                         /* a line below the head */
};

/* That of the option, which is behind FORMAT_TEXT. */
const struct format *format_asked(const struct options *o);

#endif
