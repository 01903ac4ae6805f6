#ifndef REPORT_FILTER_PATTERN_H
#define REPORT_FILTER_PATTERN_H

#include "report/filter/regex.h"
#include "report/report.h"

/*
 * A pattern as the user types it: a regular expression, or "literal:TEXT", or
 * "re:EXPRESSION" where that would be mistaken for something else. What is no
 * valid expression, but stands as it is in a string of the profile, such as
 * (*T).Method, means that text; a note says so.
 */
struct regex *pattern_compile(struct report *r, const char *option, struct text typed,
			      struct error *err);

/* The same for the command's own pattern, r->arg. */
struct regex *pattern_compile_arg(struct report *r, struct error *err);

/* Says that nothing matches it, or why nothing could: there are no values. Returns -1. */
int pattern_no_match(struct report *r, struct error *err);

/* A pattern, and which strings of a profile it matches: each is tried once. */
struct pattern {
	const char *option;
	struct regex *regex; /* NULL: not set */
	uint8_t *verdict;    /* of each string that was tried, see pattern_found */
	bool *stands_in;     /* of each mapping: what stands for names in it matches */
	bool packages;       /* reports show them, so they match as well: */
	bool *package;       /* of each function */
	bool kinds;          /* of mappings, such as [kernel], for the same reason */
};

/* What was typed may be NULL or "", and then the pattern stays unset. */
int pattern_open(struct pattern *pt, struct report *r, const char *option, const char *typed,
		 struct error *err);
void pattern_close(struct pattern *pt);

enum pattern_verdict { PATTERN_UNTRIED, PATTERN_NO, PATTERN_YES };

/* Whether a string matches, always of the same profile. */
bool pattern_try(struct pattern *pt, const struct profile *p, str_id id);

/* -1 if matching took too long; an unset pattern is fine. */
int pattern_done(const struct pattern *pt, struct error *err);

/*
 * The same for all names by which frames are found: of functions, source files
 * and binaries, and what reports show in their place; or only those of
 * functions, simplified.
 */
int pattern_try_frames(struct pattern *pt, const struct profile *p, struct error *err);
int pattern_try_simplified(struct pattern *pt, const struct profile *p, struct error *err);

/* Whether a string that was tried matches. */
static inline bool pattern_found(const struct pattern *pt, str_id id)
{
	return pt->verdict[id] == PATTERN_YES;
}

#endif
