#ifndef REPORT_CHECK_MATCH_H
#define REPORT_CHECK_MATCH_H

#include "report/report.h"
#include "report/sums/entity.h"

/* What a rule's pattern names. */
struct match {
	bool *set; /* of each entity */
	size_t n;  /* how many are */
};

struct matcher {
	struct report *r;
	const struct entities *e;
	struct text *packages; /* of each function of the profile */
};

/* What it is made of, and what it finds, is in r's arena. */
void matcher_init(struct matcher *m, struct report *r, const struct entities *e);

/*
 * The entities whose name, package, source file (or the end of its path) or
 * binary is called exactly like the pattern, or if there are none, those whose
 * name it matches as a regular expression.
 */
struct match matcher_find(const struct matcher *m, const char *pattern);

#endif
