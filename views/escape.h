#ifndef VIEWS_ESCAPE_H
#define VIEWS_ESCAPE_H

#include <stdbool.h>
#include <stdio.h>

#include "parser/text.h"

/*
 * The one way for text from a profile to an output: a function for each
 * format. Harmless text comes out as it is.
 */

/* For people: as report/names/visible.h has it. */
void escape_text(FILE *out, struct text t);

/*
 * Text that is escaped, or that was never anybody else's: the only kind that
 * goes out as it is. Nothing outside escape.c and this file makes one.
 */
struct escaped {
	struct text text;
};

/* What the program itself is made of. tests/layers.t looks who says so. */
static inline struct escaped escaped_own(struct text t)
{
	return (struct escaped){ t };
}

/* The part behind the first n bytes, which are there. */
static inline struct escaped escaped_from(struct escaped e, size_t n)
{
	return (struct escaped){ { e.text.at + n, e.text.n - n } };
}

struct escaped escaped_join(struct arena *a, const struct escaped *parts, size_t n);

/* As escape_text, for what goes out many times: t itself if it is harmless, else in a. */
struct escaped escape_copy(struct arena *a, struct text t);

/* For a line of a source file: the same, and tabs stay. */
void escape_source(FILE *out, struct text t);

/*
 * For a frame of a folded stack: the same, with ":" for the ";" that stands
 * between frames. A blank that only a number follows becomes "_", lest that is
 * taken for a value. t itself if it needs none of this, else in a.
 */
struct escaped escape_folded(struct arena *a, struct text t);

/*
 * For programs. Quotes that the format wants are written, too.
 *
 * JSON: every character is kept; what escape_text would escape is \uNNNN. A
 * byte that is not UTF-8 becomes U+FFFD, and then the result is false.
 */
bool escape_json(FILE *out, struct text t);

/* JSON within a <script> of HTML, for people: as text, quoted, and without markup. */
void escape_script(FILE *out, struct text t);

/*
 * CSV: quoted where RFC 4180 wants it. A tab stays, other controls are as in
 * text, so that a row is a line, and a cell that a spreadsheet would take for a
 * formula gets a ' in front; raw keeps line ends, and adds no '.
 */
void escape_csv(FILE *out, struct text t, bool raw);

/* TSV: as text, and a backslash is doubled. */
void escape_tsv(FILE *out, struct text t);

/*
 * DOT, between quotes that are there: as text, and neither quotes, backslashes
 * nor what looks like an entity mean anything to Graphviz.
 */
void escape_dot(FILE *out, struct text t);

/*
 * Mermaid, between quotes that are there: as text, and what would mean anything
 * there or in the HTML that it makes, or begins a comment, is #N;.
 */
void escape_mermaid(FILE *out, struct text t);

/* Markdown, in a cell of a table: as text, and it shows as it is instead of as markup. */
void escape_md(FILE *out, struct text t);

/*
 * XML and HTML, in an element or between double quotes: what XML cannot hold
 * or would take for markup is an entity, or shown as in text.
 */
void escape_xml(FILE *out, struct text t);

/* A path in a URI (RFC 3986), between double quotes that are there: % and two digits for the rest.
 */
void escape_uri(FILE *out, struct text t);

/* GitHub's workflow commands: as text, with % and two digits for what ends a message or a property.
 */
void escape_workflow(FILE *out, struct text t, bool property);

#endif
