#ifndef REPORT_LABELS_TAGSETS_H
#define REPORT_LABELS_TAGSETS_H

#include "report/groups.h"
#include "report/report.h"

/*
 * The labels of samples as graphs show them: all labels of a sample that are
 * text make one tag, and each of its sizes, the numbers called bytes, makes
 * another that goes with it. Few samples differ in their tags, so these are
 * kept as sets.
 */
static const uint32_t TAG_NONE = UINT32_MAX; /* GROUP_NONE too */

struct tag {
	bool number;
	uint32_t texts;   /* the tag of text it goes with, itself if it is one, or TAG_NONE */
	struct text name; /* parts with \n between, or "1.50kB" */
	const struct text *parts; /* "key:value" each */
	size_t nparts;
	int64_t value; /* of a number */
	const char *unit;
};

struct tag_set {
	uint32_t texts;    /* the tag of text, or TAG_NONE */
	uint32_t first, n; /* a run of members: once more where a size occurs twice */
};

struct tag_sets {
	VEC(struct tag) tags; /* all different */
	VEC(struct tag_set) at;
	VEC(uint32_t) members; /* rows of tags */
	uint32_t *of;          /* the set of each sample, or TAG_NONE */
};

/* Texts are in r's arena. */
void tag_sets_init(struct tag_sets *s, struct report *r);
void tag_sets_free(struct tag_sets *s);

#endif
