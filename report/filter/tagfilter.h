#ifndef REPORT_FILTER_TAGFILTER_H
#define REPORT_FILTER_TAGFILTER_H

#include "report/filter/pattern.h"
#include "report/labels/labelunits.h"

/*
 * What tagfocus and tagignore look for in the labels of a sample: [KEY=]VALUE,
 * where VALUE is a number with a unit, a range of such, or regular expressions
 * with commas between. A number without a unit has that of the other end of the
 * range, or else that of the label. Numbers are only held against numeric labels, and
 * expressions only against labels of text.
 */
struct tag_range {
	const char *unit;    /* as unit_scale has it; NULL: that of each label */
	bool converts;       /* it is not only a name */
	double low, high;    /* in unit */
	int64_t least, most; /* the same, as typed */
};

/* A label of text that some sample has, and which expressions match it: a bit for each. */
struct tag_verdict {
	str_id key, str;
	uint64_t matches;
};

enum { TAG_REGEXES_MAX = 64 };

struct tag_filter {
	const char *option; /* NULL: not set */
	struct text key;    /* what is in front of the "="; may be empty */
	bool numeric;       /* a range, not expressions */
	struct tag_range range;
	const struct label_units *units; /* for ranges */
	struct regex *regex[TAG_REGEXES_MAX];
	size_t nregex;
	VEC(struct tag_verdict) verdicts;
	struct hash rows; /* of verdicts */
	struct arena scratch;
};

/* What was typed may be NULL or "", and then nothing is looked for. To be closed on failure, too.
 */
int tag_filter_open(struct tag_filter *f, struct report *r, const char *option, const char *typed,
		    struct error *err);
void tag_filter_close(struct tag_filter *f);

/*
 * Why nothing matches, for the end of a line, in r's arena: the units of the
 * labels that a range is held against, or what labels there are.
 */
const char *tag_filter_has(const struct tag_filter *f, struct report *r);

/* For those who look for labels by their keys alone: which there are. */
const char *tag_filter_keys(struct report *r);

/* Whether a VALUE has the form of a number or a range. */
bool tag_filter_is_range(const char *typed);

bool tag_filter_match(struct tag_filter *f, const struct profile *p, struct labels at);

/* -1 if matching took too long. */
int tag_filter_done(const struct tag_filter *f, struct error *err);

#endif
