#include "report/check/noise.h"

#include <math.h>

#include "report/check/evidence.h"

/* ---- one row ---- */

/* What a side has of an entry; of all its runs. */
static double sum_of_side(const struct runs *runs, const struct tally *tallies, bool after)
{
	size_t from = after ? runs->nbefore : 0, to = after ? runs->n : runs->nbefore;
	double sum = 0;

	for (size_t i = from; i < to; i++)
		sum += tallies[i].value;
	return sum;
}

static bool has_share(const struct evidence *ev, const struct tally *tallies, double share)
{
	for (int after = 0; after < 2; after++) {
		double part = sum_of_side(ev->runs, tallies, after);

		if (part && part >= share * sum_of_side(ev->runs, ev->totals, after))
			return true;
	}
	return false;
}

static bool grew(const struct evidence *ev, const struct tally *tallies)
{
	const struct runs *runs = ev->runs;

	return sum_of_side(runs, tallies, true) * runs_sum(runs, false) >
	       sum_of_side(runs, tallies, false) * runs_sum(runs, true);
}

/* ---- all of them ---- */

/* What is known of each entity while they are judged. */
struct judged {
	bool *large, *grew;
	double *p; /* NAN: nothing */
};

static void judge_entities(struct report *r, const struct evidence *ev, struct judged *j)
{
	bool cum = r->options->measure == MEASURE_CUM;
	struct tally *tallies = mem_alloc(ev->runs->n, sizeof(*tallies));

	for (size_t i = 0; i < r->delta->entities.at.n; i++) {
		struct noise_row *row = &r->noise->rows[i];

		if (cum)
			evidence_cum(ev, i, tallies);
		else
			evidence_flat(ev, i, tallies);
		row->stats = evidence_judge(ev, tallies);
		j->large[i] = has_share(ev, tallies, r->options->node_fraction);
		j->grew[i] = grew(ev, tallies);
	}
	mem_free(tallies);
}

static void adjust(struct report *r, struct judged *j, bool large)
{
	struct noise_row *rows = r->noise->rows;
	size_t n = r->delta->entities.at.n;

	for (size_t i = 0; i < n; i++)
		j->p[i] = j->large[i] == large ? rows[i].stats.p : (double)NAN;
	stats_adjust_ways(j->p, j->grew, n);
	for (size_t i = 0; i < n; i++)
		if (j->large[i] == large)
			rows[i].q = j->p[i];
}

static void judge(struct report *r, const struct evidence *ev)
{
	size_t n = r->delta->entities.at.n;
	struct judged j = {
		.large = mem_alloc(n, sizeof(*j.large)),
		.grew = mem_alloc(n, sizeof(*j.grew)),
		.p = mem_alloc(n, sizeof(*j.p)),
	};

	judge_entities(r, ev, &j);
	adjust(r, &j, true);
	adjust(r, &j, false);
	r->noise->total.stats = evidence_judge(ev, ev->totals);
	r->noise->total.q = r->noise->total.stats.p;
	mem_free(j.large);
	mem_free(j.grew);
	mem_free(j.p);
}

/* Of a mean there is more to know than how many events there were. */
static int know_nothing(struct report *r)
{
	static const struct noise_row unknown = { { NAN, NAN, NAN }, NAN };
	size_t n = r->delta->entities.at.n;

	r->noise->missing = "no p-values of means";
	r->noise->rows = arena_array(&r->arena, struct noise_row, n);
	r->noise->total = unknown;
	for (size_t i = 0; i < n; i++)
		r->noise->rows[i] = unknown;
	return 0;
}

static int build_noise(struct report *r, struct error *err)
{
	struct noise *noise = r->noise = arena_array(&r->arena, struct noise, 1);
	struct entities *e = &r->delta->entities;
	struct evidence ev;
	struct runs runs;
	int ret;

	if (report_divides(r))
		return know_nothing(r);
	noise->rows = arena_array(&r->arena, struct noise_row, e->at.n);
	runs_init(&runs, r);
	evidence_init(&ev, r, e, &runs, r->type);
	if (r->options->measure == MEASURE_CUM)
		evidence_add_cum(&ev, r, e);
	noise->missing = evidence_missing(&ev, r);
	ret = evidence_expose(&ev, &runs, r, err);
	if (ret == 0) {
		noise->per = runs.per;
		noise->exposure[0] = runs_sum(&runs, false);
		noise->exposure[1] = runs_sum(&runs, true);
		judge(r, &ev);
	}
	evidence_free(&ev);
	return ret;
}

int build_difference(struct report *r, struct error *err)
{
	if (build_delta(r, err) < 0)
		return -1;
	return r->options->stats && r->delta->entities.at.n ? build_noise(r, err) : 0;
}

/* ---- answers ---- */

const struct noise_row *noise_of(const struct report *r, const struct delta_row *row)
{
	if (!r->noise)
		return NULL;
	return row->entity ? &r->noise->rows[row->entity - r->delta->entities.at.at]
			   : &r->noise->total;
}

bool noise_is(const struct report *r, const struct noise_row *row)
{
	return row && row->q > r->options->alpha;
}
