#include "report/contexts/tracelist.h"

#include "report/labels/labelunits.h"
#include "report/sums/sharednames.h"
#include "report/sums/through.h"

static void end_traces(void *traces)
{
	struct traces *t = traces;

	entities_free(&t->entities);
}

int build_traces(struct report *r, struct error *err)
{
	(void)err;
	r->traces = report_new(r, sizeof(*r->traces), end_traces);
	entities_init_untrimmed(&r->traces->entities, r);
	r->traces->names = entities_names(r, &r->traces->entities);
	label_units(r);
	if (r->profile->types.n)
		note_shared_names(r, &r->traces->entities, NULL, NULL);
	return 0;
}

/* ---- their order ---- */

enum { SAMPLES_BETWEEN = 4096 }; /* questions whether to go on */
enum { DIGIT_BITS = 11, DIGITS = 1 << DIGIT_BITS };

/* A sample by what it is sorted by, the smallest first. */
struct ranked {
	uint64_t key;
	uint32_t sample;
};

/* Those that have a value; how many these are. */
static size_t collect(const struct report *r, struct ranked *all)
{
	size_t samples = r->profile->samples.n, n = 0;

	for (size_t i = 0; i < samples; i++) {
		sum_t value = report_mean(report_weight(r, i), report_divisor(r, i));

		if (i % SAMPLES_BETWEEN == 0 && !report_goes_on(r->watch, i, samples))
			break;
		if (value)
			all[n++] = (struct ranked){ ~(uint64_t)sum_abs(value), (uint32_t)i };
	}
	return n;
}

/* By one digit; false if all have the same, and nothing is moved. */
static bool sort_digit(struct ranked *to, const struct ranked *from, size_t n, int shift)
{
	size_t starts[DIGITS] = { 0 }, at = 0;

	for (size_t i = 0; i < n; i++)
		starts[from[i].key >> shift & (DIGITS - 1)]++;
	if (starts[from[0].key >> shift & (DIGITS - 1)] == n)
		return false;
	for (size_t i = 0; i < DIGITS; i++) {
		size_t count = starts[i];

		starts[i] = at;
		at += count;
	}
	for (size_t i = 0; i < n; i++)
		to[starts[from[i].key >> shift & (DIGITS - 1)]++] = from[i];
	return true;
}

/* Digit by digit, from the lowest: a million are sorted in the time of a few passes over them. */
static struct ranked *sort(struct ranked *all, struct ranked *spare, size_t n)
{
	for (int shift = 0; shift < 64 && n; shift += DIGIT_BITS)
		if (sort_digit(spare, all, n, shift)) {
			struct ranked *sorted = spare;

			spare = all;
			all = sorted;
		}
	return all;
}

static void rank(struct report *r)
{
	struct traces *t = r->traces;
	size_t samples = r->profile->samples.n;
	struct ranked *both = mem_alloc(2 * samples, sizeof(*both)), *sorted;

	t->n = collect(r, both);
	sorted = sort(both, both + samples, t->n);
	t->order = arena_array(&r->arena, uint32_t, t->n);
	for (size_t i = 0; i < t->n; i++)
		t->order[i] = sorted[i].sample;
	mem_free(both);
}

int build_ranked(struct report *r, struct error *err)
{
	(void)err;
	r->traces = report_new(r, sizeof(*r->traces), end_traces);
	if (!r->profile->types.n)
		return 0;
	entities_init(&r->traces->entities, r);
	r->traces->names = entities_names(r, &r->traces->entities);
	rank(r);
	return 0;
}

/* ---- those that pass through something ---- */

enum { RANKS_FIRST = 16384 }; /* that are looked at before all samples are */

sum_t traces_through(const struct report *r, const bool *entities, bool *samples)
{
	return through_sum(r, &r->traces->entities, entities, samples, NULL);
}

/* The first rank that is not below a limit, or whose sample passes. */
static size_t first_passing(const struct report *r, const bool *locations, size_t limit)
{
	size_t rank = 0;

	while (rank < limit && !through_passes(r, locations, r->traces->order[rank]))
		rank++;
	return rank;
}

/*
 * The samples are far apart in memory when they are looked at by their rank:
 * that pays as long as one of the first will do.
 */
size_t traces_heaviest(const struct report *r, const bool *entities)
{
	const struct traces *t = r->traces;
	bool *locations = through_locations(r, &t->entities, entities), *samples;
	size_t first = t->n < RANKS_FIRST ? t->n : RANKS_FIRST;
	size_t rank = locations ? first_passing(r, locations, first) : t->n;

	if (rank == first && rank < t->n) {
		samples = mem_alloc(r->profile->samples.n, sizeof(*samples));
		traces_through(r, entities, samples);
		while (rank < t->n && !samples[t->order[rank]])
			rank++;
		mem_free(samples);
	}
	mem_free(locations);
	return rank;
}
