#ifndef VIEWS_TEXT_HEADER_H
#define VIEWS_TEXT_HEADER_H

#include "report/report.h"
#include "views/writer.h"

/*
 * What stands above a report: lines that say what the profile is, and what of
 * it is shown. header_lines makes them, without line ends, for those views
 * that do not print them as they are.
 */
struct header {
	struct arena *arena; /* owns the lines */
	VEC(struct text) lines;
};

/* What the profile says of itself: file, type, comments; when it is from and how long it took; and
 * both. */
void header_subject(struct header *h, const struct report *r);
void header_time(struct header *h, const struct report *r);
void header_profile(struct header *h, const struct report *r);

/* A line made as printf does. */
void header_add(struct header *h, const char *fmt, ...) __attribute__((format(printf, 2, 3)));

/* What of it the graph shows, and the filters alone. */
void header_filters(struct header *h, const struct report *r);
void header_shown(struct header *h, const struct report *r);

/* Prints and frees the lines. */
void header_print(struct header *h, struct writer *out);

/* All of it, as the text reports begin; compact_labels leaves the first half out. */
void header_write(const struct report *r, struct writer *out);

#endif
