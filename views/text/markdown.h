#ifndef VIEWS_TEXT_MARKDOWN_H
#define VIEWS_TEXT_MARKDOWN_H

#include "views/text/header.h"

/*
 * Reports for a comment on a change: a heading, what the profile is, and a
 * table whose first rows are in view and whose others are folded. All is for
 * writers of WRITER_MD.
 */
struct markdown_table {
	void (*head)(const struct report *r, struct writer *out);
	void (*row)(const struct report *r, size_t i, sum_t largest, struct writer *out);
	sum_t largest; /* what the longest bar stands for */
	size_t n, all; /* rows, and how many there would be if none were cut off */
	size_t most;   /* no more rows than that, whatever there is */
};

/* With a budget no row is folded: who counts words reads all of them. */
void markdown_table(const struct report *r, const struct markdown_table *t, struct writer *out);

/* A heading begins: with the file and the sample type, as far as they are known. */
void markdown_heading(const struct report *r, struct writer *out);

/* Prints and frees the lines, as a paragraph. */
void markdown_lines(struct header *h, struct writer *out);

/* Cells. A bar is at least one block long, unless value is 0. */
void markdown_bar(struct writer *out, sum_t value, sum_t largest);
void markdown_name(struct writer *out, struct text name);

#endif
