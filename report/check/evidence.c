#include "report/check/evidence.h"

#include <math.h>

#include "parser/scale.h"
#include "report/sums/through.h"
#include "report/sums/walk.h"

/* ---- the spread of samples ---- */

/* Beside this the fractions that whole numbers lose are nothing. */
static const double FINE = 1024, LARGEST = 0x1p62;

/* What is scaled no longer says how many events there were. */
static struct events events_of_report(const struct report *r, size_t type)
{
	if (r->options->normalize)
		return (struct events){ .type = type, .kind = EVENTS_UNKNOWN };
	return events_of_type(r->profile, type);
}

static double spread_of(const struct evidence *ev, const struct profile *p, size_t sample)
{
	double value = fabs((double)p->samples.value[ev->type][sample]);

	return value ? value * value / events_of_sample(&ev->events, p, sample) : 0;
}

/* So that sums of spreads are about as large as those of values, or FINE times that. */
static double choose_unit(const struct evidence *ev, const struct profile *p)
{
	double value = 0, spread = 0, fine;

	for (size_t i = 0; i < p->samples.n; i++) {
		value += fabs((double)p->samples.value[ev->type][i]);
		spread += ev->spread[i];
	}
	fine = value * FINE < LARGEST ? FINE : 1;
	return value ? spread / value / fine : 1;
}

static void measure_spread(struct evidence *ev, const struct profile *p)
{
	if (ev->events.kind == EVENTS_UNKNOWN)
		return;
	for (size_t i = 0; i < p->samples.n; i++)
		ev->spread[i] = spread_of(ev, p, i);
	ev->unit = choose_unit(ev, p);
	for (size_t i = 0; i < p->samples.n; i++)
		ev->spread[i] /= ev->unit;
}

/* ---- sums ---- */

static int64_t value_of(const struct report *r, const struct evidence *ev, size_t sample)
{
	int64_t value = r->profile->samples.value[ev->type][sample];

	if (ev->runs->of[sample] >= ev->runs->nbefore)
		return value;
	return value_negative(value);
}

static void add_to(struct tally *t, int64_t value, double spread)
{
	t->value += (double)value;
	t->spread += spread;
}

/* Flat values need but the leaf of each stack. */
static void sum_leaves(struct evidence *ev, const struct report *r, const struct entities *e)
{
	uint32_t leaf;

	for (size_t i = 0; i < r->profile->samples.n; i++) {
		struct walk w = walk_sample(r, i);
		uint32_t run = ev->runs->of[i];
		int64_t value = value_of(r, ev, i);

		add_to(&ev->totals[run], value, ev->spread[i]);
		if (value && walk_up(&w, e, &leaf))
			add_to(&ev->flat[run * ev->n + frame_entity(leaf)], value, ev->spread[i]);
	}
}

void evidence_init(struct evidence *ev, struct report *r, const struct entities *e,
		   const struct runs *runs, size_t type)
{
	*ev = (struct evidence){
		.runs = runs,
		.type = type,
		.n = e->at.n,
		.events = events_of_report(r, type),
		.unit = 1,
		.overdispersion = fmax(r->options->overdispersion, 1),
		.spread = mem_alloc(r->profile->samples.n, sizeof(*ev->spread)),
		.flat = mem_alloc(runs->n * e->at.n, sizeof(*ev->flat)),
		.totals = arena_array(&r->arena, struct tally, runs->n),
	};
	measure_spread(ev, r->profile);
	sum_leaves(ev, r, e);
}

/* Of samples that are not of the run both columns are 0, and the sums pass them by. */
static struct entity_sums sum_run(const struct evidence *ev, struct report *r,
				  const struct entities *e, size_t run)
{
	size_t n = r->profile->samples.n;
	int64_t *values = mem_alloc(n, sizeof(*values)), *spreads = mem_alloc(n, sizeof(*spreads));
	struct entity_sums sums;

	for (size_t i = 0; i < n; i++) {
		double spread = ev->spread[i];

		if (ev->runs->of[i] != run)
			continue;
		values[i] = value_of(r, ev, i);
		spreads[i] = spread > 0 ? (int64_t)fmin(fmax(rint(spread), 1), LARGEST) : 0;
	}
	sums = sums_columns(r, e, values, spreads);
	mem_free(values);
	mem_free(spreads);
	return sums;
}

void evidence_add_cum(struct evidence *ev, struct report *r, const struct entities *e)
{
	ev->cum = arena_array(&r->arena, struct entity_sums, ev->runs->n);
	for (size_t run = 0; run < ev->runs->n; run++)
		ev->cum[run] = sum_run(ev, r, e, run);
}

void evidence_free(struct evidence *ev)
{
	mem_free(ev->spread);
	mem_free(ev->flat);
}

int evidence_expose(const struct evidence *ev, struct runs *runs, const struct report *r,
		    struct error *err)
{
	double *totals = mem_alloc(runs->n, sizeof(*totals));
	int ret;

	for (size_t i = 0; i < runs->n; i++)
		totals[i] = ev->totals[i].value;
	ret = runs_expose(runs, r, ev->type, totals, err);
	mem_free(totals);
	return ret;
}

void evidence_flat(const struct evidence *ev, size_t entity, struct tally *tallies)
{
	for (size_t run = 0; run < ev->runs->n; run++)
		tallies[run] = ev->flat[run * ev->n + entity];
}

void evidence_cum(const struct evidence *ev, size_t entity, struct tally *tallies)
{
	for (size_t run = 0; run < ev->runs->n; run++) {
		struct entity_sum s = entity_sum_at(&ev->cum[run], entity);

		tallies[run] = (struct tally){ (double)s.cum, (double)s.cum_divisor };
	}
}

void evidence_leaves(const struct evidence *ev, const bool *set, struct tally *tallies)
{
	for (size_t run = 0; run < ev->runs->n; run++) {
		const struct tally *flat = &ev->flat[run * ev->n];

		tallies[run] = (struct tally){ 0 };
		for (size_t i = 0; i < ev->n; i++)
			if (set[i]) {
				tallies[run].value += flat[i].value;
				tallies[run].spread += flat[i].spread;
			}
	}
}

void evidence_through(const struct evidence *ev, const struct report *r, const struct entities *e,
		      const bool *set, struct tally *tallies)
{
	bool *locations = through_locations(r, e, set);

	memset(tallies, 0, ev->runs->n * sizeof(*tallies));
	for (size_t i = 0; locations && i < r->profile->samples.n; i++) {
		if (through_passes(r, locations, i))
			add_to(&tallies[ev->runs->of[i]], value_of(r, ev, i), ev->spread[i]);
	}
	mem_free(locations);
}

/* ---- judging ---- */

/* How many events of equal weight both sides' would be. */
static struct stats judge_events(const struct evidence *ev, const struct tally *tallies)
{
	const struct runs *runs = ev->runs;
	struct tally before = { 0 }, after = { 0 };
	double weight, exposure[2] = { 0 };

	for (size_t i = 0; i < runs->n; i++) {
		struct tally *side = i < runs->nbefore ? &before : &after;

		side->value += tallies[i].value;
		side->spread += tallies[i].spread;
		exposure[i >= runs->nbefore] += runs->exposure[i];
	}
	if (!(before.value + after.value > 0) || !(exposure[0] > 0))
		return (struct stats){ NAN, NAN, NAN };
	weight = (before.spread + after.spread) * ev->unit * ev->overdispersion /
		 (before.value + after.value);
	return stats_events(before.value / weight, after.value / weight, exposure[1] / exposure[0]);
}

static struct stats judge_runs(const struct evidence *ev, const struct tally *tallies)
{
	const struct runs *runs = ev->runs;
	double *rates = mem_alloc(runs->n, sizeof(*rates));
	struct stats s;

	for (size_t i = 0; i < runs->n; i++)
		rates[i] = tallies[i].value / runs->exposure[i];
	s = stats_runs((struct stats_runs){ rates, runs->nbefore },
		       (struct stats_runs){ rates + runs->nbefore, runs->n - runs->nbefore });
	mem_free(rates);
	return s;
}

static bool has_runs(const struct runs *runs)
{
	return runs->nbefore > 1 && runs->n - runs->nbefore > 1;
}

struct stats evidence_judge(const struct evidence *ev, const struct tally *tallies)
{
	struct stats s = has_runs(ev->runs)                  ? judge_runs(ev, tallies)
			 : ev->events.kind != EVENTS_UNKNOWN ? judge_events(ev, tallies)
							     : (struct stats){ NAN, NAN, NAN };

	s.low -= 1;
	s.high -= 1;
	return s;
}

const char *evidence_missing(const struct evidence *ev, const struct report *r)
{
	if (has_runs(ev->runs) || ev->events.kind != EVENTS_UNKNOWN)
		return NULL;
	if (r->options->normalize)
		return "no p-values: -normalize changes how many events there seem to be; "
		       "--per=total does not";
	return "no p-values: nothing in the profiles says how many events are behind a value; "
	       "several runs a side would";
}
