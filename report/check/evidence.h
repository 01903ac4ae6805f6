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
	size_t type;
	struct events events;
	double unit;              /* the spread that the sums count in */
	double overdispersion;    /* events come in bunches of so many */
	int64_t *values, *spread; /* of each sample of one run; work space */
	struct entity_sums *sums; /* of each run: flat, cum, their spreads as divisors */
	struct tally *totals;     /* of each run */
};

/* Sums up a sample type; all of it is in r's arena but work space. */
void evidence_init(struct evidence *ev, struct report *r, const struct entities *e,
		   const struct runs *runs, size_t type);
void evidence_free(struct evidence *ev);

/* What of an entity's each run has; tallies has room for all runs. */
void evidence_flat(const struct evidence *ev, size_t entity, struct tally *tallies);
void evidence_cum(const struct evidence *ev, size_t entity, struct tally *tallies);

/* The same of all samples that pass through one of a set of entities, and of their flat values. */
void evidence_through(const struct evidence *ev, const struct report *r, const struct entities *e,
		      const bool *set, struct tally *tallies);
void evidence_leaves(const struct evidence *ev, const struct entities *e, const bool *set,
		     struct tally *tallies);

/* Whether the change is noise; the interval is of growth for the same exposure, less 1. */
struct stats evidence_judge(const struct evidence *ev, const struct tally *tallies);

/* Why evidence_judge knows nothing of a type; NULL: it does. */
const char *evidence_missing(const struct evidence *ev);

#endif
