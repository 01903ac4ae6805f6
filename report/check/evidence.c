#include "report/check/evidence.h"

#include <math.h>

#include "report/sums/through.h"

/* ---- the spread of samples ---- */

/* Beside this the fractions that whole numbers lose are nothing. */
static const double FINE = 1024, LARGEST = 0x1p62;

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
		spread += spread_of(ev, p, i);
	}
	fine = value * FINE < LARGEST ? FINE : 1;
	return value ? spread / value / fine : 1;
}

/* ---- sums ---- */

static int64_t value_of(const struct report *r, const struct evidence *ev, size_t sample)
{
	int64_t value = r->profile->samples.value[ev->type][sample];

	if (ev->runs->of[sample] >= ev->runs->nbefore)
		return value;
	return value == INT64_MIN ? INT64_MAX : -value;
}

static void sum_run(struct evidence *ev, struct report *r, const struct entities *e, size_t run)
{
	size_t n = r->profile->samples.n;
	struct tally *total = &ev->totals[run];
	bool known = ev->events.kind != EVENTS_UNKNOWN;

	for (size_t i = 0; i < n; i++) {
		bool here = ev->runs->of[i] == run;
		double spread = here && known ? spread_of(ev, r->profile, i) / ev->unit : 0;

		ev->values[i] = here ? value_of(r, ev, i) : 0;
		ev->spread[i] = spread > 0 ? (int64_t)fmin(fmax(rint(spread), 1), LARGEST) : 0;
		total->value += (double)ev->values[i];
		total->spread += (double)ev->spread[i];
	}
	ev->sums[run] = sums_columns(r, e, ev->values, ev->spread);
}

void evidence_init(struct evidence *ev, struct report *r, const struct entities *e,
		   const struct runs *runs, size_t type)
{
	size_t n = r->profile->samples.n;

	*ev = (struct evidence){
		.runs = runs,
		.type = type,
		.events = events_of_type(r->profile, type),
		.unit = 1,
		.overdispersion = fmax(r->options->overdispersion, 1),
		.values = mem_alloc(n, sizeof(*ev->values)),
		.spread = mem_alloc(n, sizeof(*ev->spread)),
		.sums = arena_array(&r->arena, struct entity_sums, runs->n),
		.totals = arena_array(&r->arena, struct tally, runs->n),
	};
	if (ev->events.kind != EVENTS_UNKNOWN)
		ev->unit = choose_unit(ev, r->profile);
	for (size_t run = 0; run < runs->n; run++)
		sum_run(ev, r, e, run);
}

void evidence_free(struct evidence *ev)
{
	mem_free(ev->values);
	mem_free(ev->spread);
}

void evidence_flat(const struct evidence *ev, size_t entity, struct tally *tallies)
{
	for (size_t run = 0; run < ev->runs->n; run++) {
		struct entity_sum s = entity_sum_at(&ev->sums[run], entity);

		tallies[run] = (struct tally){ (double)s.flat, (double)s.flat_divisor };
	}
}

void evidence_cum(const struct evidence *ev, size_t entity, struct tally *tallies)
{
	for (size_t run = 0; run < ev->runs->n; run++) {
		struct entity_sum s = entity_sum_at(&ev->sums[run], entity);

		tallies[run] = (struct tally){ (double)s.cum, (double)s.cum_divisor };
	}
}

void evidence_leaves(const struct evidence *ev, const struct entities *e, const bool *set,
		     struct tally *tallies)
{
	for (size_t run = 0; run < ev->runs->n; run++) {
		tallies[run] = (struct tally){ 0 };
		for (size_t i = 0; i < e->at.n; i++)
			if (set[i]) {
				tallies[run].value += (double)ev->sums[run].flat[i];
				tallies[run].spread += (double)ev->sums[run].flat_divisor[i];
			}
	}
}

void evidence_through(const struct evidence *ev, const struct report *r, const struct entities *e,
		      const bool *set, struct tally *tallies)
{
	bool *locations = through_locations(r, e, set);
	bool known = ev->events.kind != EVENTS_UNKNOWN;

	memset(tallies, 0, ev->runs->n * sizeof(*tallies));
	for (size_t i = 0; locations && i < r->profile->samples.n; i++) {
		struct tally *t = &tallies[ev->runs->of[i]];

		if (!through_passes(r, locations, i))
			continue;
		t->value += (double)value_of(r, ev, i);
		t->spread += known ? spread_of(ev, r->profile, i) / ev->unit : 0;
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

const char *evidence_missing(const struct evidence *ev)
{
	if (has_runs(ev->runs) || ev->events.kind != EVENTS_UNKNOWN)
		return NULL;
	return "no p-values: nothing in the profiles says how many events are behind a value; "
	       "several runs a side would";
}
