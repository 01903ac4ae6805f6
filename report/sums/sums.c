#include "report/sums/pass.h"

enum { TYPES_AT_ONCE = 8 }; /* memory for all of them is taken at once */

/* ---- one sample ---- */

/*
 * In line wherever it is called: everybody waits for these loops. Entities need no copy of
 * the frames: nearly every location has one, of which the loop over the varints itself
 * adds up what it is worth; that takes a third of the instructions off.
 */
static inline __attribute__((always_inline)) void add_frame(struct hot_sum *cum, uint32_t frame,
							    uint32_t sample, int64_t value)
{
	struct hot_sum *h = &cum[frame_entity(frame)];

	if (hot_sum_counts(h, sample))
		hot_sum_add(h, value);
}

static inline __attribute__((always_inline)) void add_entities(const struct pass *pass,
							       const struct part *p,
							       uint32_t sample, int64_t value)
{
	struct stack st = samples_stack(&pass->r->profile->samples, sample);
	const struct entities *e = pass->e;
	struct hot_sum *cum = p->cum;
	uint32_t row, leaf = SEVERAL;

	while (stack_next(&st, &row)) {
		uint32_t frame = pass->only[row];

		if (frame != SEVERAL) {
			leaf = leaf == SEVERAL ? frame : leaf;
			add_frame(cum, frame, sample, value);
			continue;
		}
		if (leaf == SEVERAL && e->first[row] < e->first[row + 1])
			leaf = e->frames.at[e->first[row]];
		for (uint32_t k = e->first[row]; k < e->first[row + 1]; k++)
			add_frame(cum, e->frames.at[k], sample, value);
	}
	if (leaf != SEVERAL)
		p->flat[frame_entity(leaf)] += value;
}

/* The values of a sample that are not 0, and where the sums of their columns begin. */
struct values {
	size_t n, column[TYPES_AT_ONCE];
	int64_t at[TYPES_AT_ONCE];
};

static struct values values_of(const struct pass *pass, size_t sample)
{
	int64_t *const *value = pass->r->profile->samples.value;
	struct values v;

	v.n = 0;
	for (size_t t = 0; t < pass->columns; t++)
		if (value[t][sample]) {
			v.column[v.n] = t * pass->e->at.n;
			v.at[v.n++] = value[t][sample];
		}
	return v;
}

/* A stack is walked once for all types; what was seen stands in the first column. */
static inline __attribute__((always_inline)) void add_types(const struct pass *pass,
							    const struct part *p, uint32_t sample,
							    const struct values *v)
{
	struct stack st = samples_stack(&pass->r->profile->samples, sample);
	const uint32_t *first = pass->e->first, *frames = pass->e->frames.at;
	struct hot_sum *cum = p->cum;
	uint32_t row, leaf = SEVERAL;
	size_t n = v->n;

	while (stack_next(&st, &row))
		for (uint32_t k = first[row], end = first[row + 1]; k < end; k++) {
			uint32_t entity = frame_entity(frames[k]);

			leaf = leaf == SEVERAL ? entity : leaf;
			if (!hot_sum_counts(&cum[entity], sample))
				continue;
			for (size_t i = 0; i < n; i++)
				hot_sum_add(&cum[v->column[i] + entity], v->at[i]);
		}
	for (size_t i = 0; leaf != SEVERAL && i < n; i++)
		p->flat[v->column[i] + leaf] += v->at[i];
}

/* ---- all of them ---- */

static void sum_samples(void *ctx, size_t part, size_t from, size_t to)
{
	struct pass *pass = ctx;
	struct part *p = &pass->part[part];

	for (size_t i = from; i < to; i++) {
		int64_t value = pass->values[i], divisor = pass->divisors ? pass->divisors[i] : 0;

		if (!value && !divisor)
			continue;
		add_entities(pass, p, (uint32_t)i, value);
		if (pass->edges)
			edges_add(pass, p, i);
	}
}

/* The same for the entities of all types. */
static void sum_types(void *ctx, size_t part, size_t from, size_t to)
{
	struct pass *pass = ctx;
	struct part *p = &pass->part[part];

	for (size_t i = from; i < to; i++) {
		struct values v = values_of(pass, i);

		if (v.n)
			add_types(pass, p, (uint32_t)i, &v);
	}
}

static void prepare_entities(struct pass *pass, size_t nlocations)
{
	const struct entities *e = pass->e;

	pass->only = mem_alloc(nlocations, sizeof(*pass->only));
	for (size_t i = 1; i < nlocations; i++)
		pass->only[i] =
			e->first[i + 1] == e->first[i] + 1 ? e->frames.at[e->first[i]] : SEVERAL;
}

static void run(struct pass *pass, parallel_part *sum)
{
	prepare_entities(pass, pass->r->profile->locations.n);
	if (pass->edges)
		edges_prepare(pass);
	parallel_run(pass->r->profile->samples.n, pass->parts, sum, pass, pass->r->watch);
	if (pass->edges)
		edges_release(pass);
	mem_free(pass->only);
}

/* ---- entities ---- */

/* Those of the first part become those of all where they are: there may be very many. */
_Static_assert(sizeof(struct hot_sum) == sizeof(sum_t), "a sum takes the place of a hot one");

static void open_entities(struct pass *pass, struct arena *a)
{
	size_t n = pass->e->at.n * pass->columns;

	pass->part[0].cum = (struct hot_sum *)arena_array(a, sum_t, n);
	pass->part[0].flat = arena_array(a, sum_t, n);
	for (size_t i = 1; i < pass->parts; i++) {
		pass->part[i].cum = mem_alloc(n, sizeof(*pass->part[i].cum));
		pass->part[i].flat = mem_alloc(n, sizeof(*pass->part[i].flat));
	}
}

/* Adds up what the parts have. Returns the cumulative sums; the flat ones are the first part's. */
static sum_t *close_entities(struct pass *pass)
{
	struct part *first = &pass->part[0];
	size_t n = pass->e->at.n * pass->columns;

	for (size_t k = 0; k < n; k++) {
		sum_t cum = hot_sum_value(&first->cum[k]);

		for (size_t i = 1; i < pass->parts; i++) {
			cum += hot_sum_value(&pass->part[i].cum[k]);
			first->flat[k] += pass->part[i].flat[k];
		}
		memcpy(&first->cum[k], &cum, sizeof(cum));
	}
	for (size_t i = 1; i < pass->parts; i++) {
		mem_free(pass->part[i].cum);
		mem_free(pass->part[i].flat);
	}
	return (sum_t *)first->cum;
}

/* ---- what is asked for ---- */

/* edges may be NULL. */
static struct entity_sums sum(struct pass *pass, struct arena *a, struct edge_sums *edges)
{
	struct entity_sums sums = { 0 };

	open_entities(pass, a);
	if (edges)
		edges_open(pass);
	run(pass, sum_samples);
	sums.cum = close_entities(pass);
	sums.flat = pass->part[0].flat;
	if (edges)
		edges_close(pass, edges);
	if (pass->divisors) {
		struct pass second = pass_of(pass->r, pass->e, pass->divisors, NULL);
		struct entity_sums divisors = sum(&second, a, NULL);

		sums.flat_divisor = divisors.flat;
		sums.cum_divisor = divisors.cum;
	}
	return sums;
}

struct entity_sums sums_columns(struct report *r, const struct entities *e, const int64_t *values,
				const int64_t *divisors)
{
	struct pass pass = pass_of(r, e, values, divisors);

	return sum(&pass, &r->arena, NULL);
}

static void sum_few_types(struct report *r, const struct entities *e, struct entity_sums *sums)
{
	struct pass pass = pass_of(r, e, NULL, NULL);
	size_t n = e->at.n;
	sum_t *cum;

	pass.columns = r->profile->types.n;
	pass.parts = pass_parts(r->profile, n * pass.columns);
	open_entities(&pass, &r->arena);
	run(&pass, sum_types);
	cum = close_entities(&pass);
	for (size_t t = 0; t < pass.columns; t++)
		sums[t] = (struct entity_sums){ .flat = pass.part[0].flat + t * n,
						.cum = cum + t * n };
}

void sums_types(struct report *r, const struct entities *e, struct entity_sums *sums)
{
	if (r->profile->types.n <= TYPES_AT_ONCE)
		sum_few_types(r, e, sums);
	else
		for (size_t t = 0; t < r->profile->types.n; t++)
			sums[t] = sums_columns(r, e, r->profile->samples.value[t], NULL);
}

struct entity_sums sums_entities(const struct report *r, struct arena *a, const struct entities *e,
				 struct edge_sums *edges)
{
	struct pass pass = pass_of_type(r, e);

	return sum(&pass, a, edges);
}

struct entity_sums sums_groups(const struct report *r, struct arena *a, const struct entities *e,
			       const uint32_t *of, size_t ngroups)
{
	struct entities groups = { .first = e->first };
	struct entity_sums sums;

	groups.at.n = ngroups;
	groups.frames.at = mem_resize(NULL, e->frames.n, sizeof(*groups.frames.at));
	groups.frames.n = e->frames.n;
	for (size_t i = 0; i < e->frames.n; i++)
		groups.frames.at[i] = of[frame_entity(e->frames.at[i])] << 1;
	sums = sums_entities(r, a, &groups, NULL);
	mem_free(groups.frames.at);
	return sums;
}
