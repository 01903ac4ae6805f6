#ifndef VIEWS_WRITER_H
#define VIEWS_WRITER_H

#include <stdio.h>

#include "report/sum.h"
#include "views/escape.h"

/*
 * Where a view writes, and the only way for it to do so. What the view is made
 * of itself stands in literals; all else (names, values, units, whatever a
 * profile may have had a say in) is an argument, and is escaped for the format
 * that is being written. So text cannot become structure by being forgotten.
 */
enum writer_form {
	WRITER_TEXT,
	WRITER_SOURCE,  /* text with tabs */
	WRITER_DOT,     /* between quotes that are there */
	WRITER_MERMAID, /* the same, in Mermaid's language */
	WRITER_XML,     /* and HTML: in an element, or between double quotes */
	WRITER_SCRIPT,  /* JSON in a page, for people; quotes are put */
	WRITER_JSON,    /* quotes are put */
	WRITER_CSV,     /* quotes are put where needed */
	WRITER_CSV_RAW,
	WRITER_TSV,
	WRITER_MD,
	WRITER_URI,      /* a path, between double quotes that are there */
	WRITER_WORKFLOW, /* GitHub's commands: what they say, and what they are given */
	WRITER_WORKFLOW_PROPERTY,
	WRITER_BINARY, /* no text at all: see writer_file */
};

struct writer; /* known to writer.c alone */

struct writer *writer_open(FILE *out, enum writer_form form);
void writer_close(struct writer *w); /* out stays open */

/* From here on text is of this form, as in a script that is part of a page. */
void writer_change(struct writer *w, enum writer_form form);

/*
 * As printf does, but every %s is escaped, and its width counts cells. There
 * is no %c, no precision of a %s, and no %n. The format must be a literal: the
 * compiler refuses others.
 */
void writer_put(struct writer *w, const char *fmt, ...) __attribute__((format(printf, 2, 3)));

/* The same as a %s, for text that may hold NUL. False: it was not UTF-8, and JSON has lost bytes.
 */
bool writer_text(struct writer *w, struct text t);

/* All digits. */
void writer_sum(struct writer *w, sum_t v);

/* What has been escaped already, or is the program's own. */
void writer_escaped(struct writer *w, struct escaped e);

/* The last write failed, and it is of no use to go on. */
bool writer_failed(const struct writer *w);

/* For bytes that are no text, such as pictures: the file itself. Only of WRITER_BINARY. */
FILE *writer_file(struct writer *w);

#endif
