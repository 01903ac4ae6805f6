#ifndef REPORT_CHECK_EVIDENCE_H
#define REPORT_CHECK_EVIDENCE_H

#include "report/check/events.h"
#include "report/check/runs.h"
#include "report/check/stats.h"
#include "report/sums/sums.h"

/*
 * What there is to say whether a change is noise: for one sample type, of each
 * entity and each run the value, and its spread.
 *
 * The spread of a sum is what its variance would be if its events came
 * independently: the sum of the squares of what each weighs (a compound
 * Poisson process). Where there is one run a side, values count as so many
 * events as equal ones of the same spread would be: value * value / spread,
 * which for events that weigh the same is their number.
 */
struct tally {
	double value, spread;
};

struct evidence {
	const struct runs *runs;
	size_t type, n; /* of entities */
	struct events events;
	double unit;             /* the spread that spreads count in */
	double overdispersion;   /* events come in bunches of so many */
	double *spread;          /* of each sample */
	struct tally *flat;      /* of each entity of the first run, of the second... */
	struct entity_sums *cum; /* of each run, with spreads for divisors; NULL: not wanted */
	struct tally *totals;    /* of each run */
};

/* Sums up a sample type; totals and cum are in r's arena. */
void evidence_init(struct evidence *ev, struct report *r, const struct entities *e,
		   const struct runs *runs, size_t type);
void evidence_add_cum(struct evidence *ev, struct report *r, const struct entities *e);
void evidence_free(struct evidence *ev);

/* Settles what the values of runs, which ev has, are counted by: see runs_expose. */
int evidence_expose(const struct evidence *ev, struct runs *runs, const struct report *r,
		    struct error *err);

/* What of an entity's each run has; tallies has room for all runs. */
void evidence_flat(const struct evidence *ev, size_t entity, struct tally *tallies);
void evidence_cum(const struct evidence *ev, size_t entity, struct tally *tallies);

/* The same of all samples that pass through one of a set of entities, and of their flat values. */
void evidence_through(const struct evidence *ev, const struct report *r, const struct entities *e,
		      const bool *set, struct tally *tallies);
void evidence_leaves(const struct evidence *ev, const bool *set, struct tally *tallies);

/* Whether the change is noise; the interval is of growth for the same exposure, less 1. */
struct stats evidence_judge(const struct evidence *ev, const struct tally *tallies);

/* Why evidence_judge knows nothing of a type; NULL: it does. */
const char *evidence_missing(const struct evidence *ev, const struct report *r);

#endif
