#ifndef REPORT_CHECK_CHECK_H
#define REPORT_CHECK_CHECK_H

#include "report/check/match.h"
#include "report/check/rules.h"
#include "report/check/runs.h"
#include "report/check/stats.h"
#include "report/sums/entity.h"

/*
 * Whether what is new is worse than rules allow, beyond noise. Values before
 * and after are means of a run; after is scaled to the exposure before, so
 * that both are of the same time or number of operations.
 */
enum check_outcome {
	CHECK_FAILED,
	CHECK_ALLOWED, /* a rule says so */
	CHECK_NOISE,   /* it grew, but so it might by chance */
	CHECK_GREW,    /* by no more than may be */
	CHECK_SHRANK,  /* or is as it was */
	CHECK_OUTCOMES,
};

struct check_row {
	const struct check_type *type;
	enum rule_scope scope;
	const struct entity *entity; /* NULL: the total, or what a limit's pattern names */
	struct text name;
	double before, after;
	double growth;      /* after / before - 1; INFINITY if there was nothing before */
	struct stats stats; /* see evidence_judge */
	double q;           /* p among all that is judged */
	bool certain;       /* it is no noise, as far as is known */
	enum check_outcome outcome;
	const struct rule *rule; /* that it breaks, or that allows it; NULL: none */
	struct text file;        /* of what failed, where its heaviest line is; empty: not known */
	int64_t line;
};

struct check_type {
	size_t type;
	const char *name, *unit;
	enum per per;
	double exposure[2];  /* the mean of a run before, and after */
	const char *missing; /* why there are no p-values; NULL: there are */
};

struct check {
	struct check_type *types; /* that were judged */
	size_t ntypes;
	VEC(struct check_row) rows; /* by outcome, then by type, the largest change first */
	size_t count[CHECK_OUTCOMES];
	struct runs runs;
	VEC(struct rule) rules;
	struct match *matches; /* of each rule that has a pattern */
	struct entities entities;
};

/* r->check; r->refused says whether a rule is broken. */
report_build build_check;

#endif
