#ifndef VIEWS_TEXT_LABELS_H
#define VIEWS_TEXT_LABELS_H

#include "parser/labelset.h"
#include "report/report.h"
#include "views/writer.h"

/*
 * The labels of a sample as raw prints them: a line of "key:[a b]" for text,
 * another for numbers, neither if there are none. a is used, and reset.
 */
void labels_raw(struct writer *out, const struct label_set *set, struct arena *a,
		const struct report *r);

/* As traces prints them, escaped: a line of "key:  a b" for each key. In a. */
struct escaped labels_traces(struct arena *a, const struct label_set *set, const struct report *r);

#endif
