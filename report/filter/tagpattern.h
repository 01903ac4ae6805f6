#ifndef REPORT_FILTER_TAGPATTERN_H
#define REPORT_FILTER_TAGPATTERN_H

#include <stdbool.h>
#include <stdint.h>

#include "parser/text.h"

/*
 * A label as tagfocus and tagignore must have it, to mean that one and no
 * other: what tagfilter.h reads.
 */
struct tag_pattern {
	struct text key;
	bool any;    /* value of the key */
	bool number; /* from low to high; else it is the text value */
	struct text value;
	int64_t low, high; /* in the unit of the key */
};

/* As C text in a. NULL: it cannot be said, which why completes: "KEY=VALUE ..." */
const char *tag_pattern_text(struct arena *a, const struct tag_pattern *p, const char **why);

/*
 * A pattern that keeps before as well, for samples that match both, or either.
 * NULL: the syntax has no such pattern.
 */
const char *tag_pattern_both(struct arena *a, const char *before, const char *pattern);
const char *tag_pattern_either(struct arena *a, const char *before, const char *pattern);

#endif
