#include "report/sums/sums.h"

#include "report/parallel.h"
#include "report/sums/pairs.h"

/*
 * The frames of a sample are taken apart before they are summed: decoding
 * varints mispredicts often, and each time all that was begun ahead is lost.
 * Hence also, how many frames a location has is no branch: AT_ONCE are always
 * copied, and the next location's overwrite what was too much.
 */
enum { AT_ONCE = 4 };

enum { TYPES_AT_ONCE = 8 }; /* memory for all of them is taken at once */

/* A call from one frame to the next that is kept. */
struct hop {
	uint64_t key; /* of a pair; 0: none yet */
	uint32_t row;
};

/* The frames of a location. */
struct span {
	uint32_t first, n;
};

/* What a part sums into, apart from what others write to. */
struct part {
	_Alignas(64) VEC(uint32_t) frames; /* of the sample in hand, leaf first */
	struct hot_sum *cum;               /* of each entity; NULL: not wanted */
	sum_t *flat;
	VEC(struct hop) hops; /* of the sample before; mostly it has the same callers */
	struct pairs pairs;   /* of caller and callee */
};

struct pass {
	const struct report *r;
	const struct entities *e;
	struct span *spans;               /* of each location */
	uint32_t *frames;                 /* e's, and AT_ONCE more */
	const int64_t *values, *divisors; /* of each sample; divisors may be NULL */
	bool edges;                       /* wanted, between: */
	const bool *keep, *want;          /* see sums_edges; NULL: all */
	size_t columns;                   /* of values: 1, or as many as there are types */
	size_t parts;
	struct part part[PARALLEL_MAX];
};

/* Flags of an edge's pair. */
enum { PAIR_RESIDUAL = 1, PAIR_CALLED = 2 }; /* CALLED: not inlined each time */

/* ---- one sample ---- */

static uint32_t *make_frames(struct part *p, size_t n)
{
	p->frames.at = mem_grow(p->frames.at, &p->frames.cap, n, sizeof(*p->frames.at));
	return p->frames.at;
}

/* In line wherever it is called: everybody waits for these loops. So is what follows. */
static inline __attribute__((always_inline)) void take_frames(const struct pass *pass,
							      struct part *p, size_t sample)
{
	struct stack st = samples_stack(&pass->r->profile->samples, sample);
	const struct span *spans = pass->spans;
	uint32_t *out = p->frames.at, row;
	size_t n = 0;

	while (stack_next(&st, &row)) {
		struct span s = spans[row];

		if (n + s.n + AT_ONCE > p->frames.cap)
			out = make_frames(p, n + s.n + AT_ONCE);
		memcpy(out + n, pass->frames + s.first, AT_ONCE * sizeof(*out));
		if (s.n > AT_ONCE)
			memcpy(out + n, pass->frames + s.first, s.n * sizeof(*out));
		n += s.n;
	}
	p->frames.n = n;
}

/* column: where its sums begin, if there are several. */
static inline __attribute__((always_inline)) void add_entities(const struct part *p, size_t column,
							       uint32_t sample, int64_t value)
{
	const uint32_t *frames = p->frames.at;
	size_t n = p->frames.n;
	struct hot_sum *cum = p->cum + column;

	if (n)
		p->flat[column + frame_entity(frames[0])] += value;
	for (size_t i = 0; i < n; i++) {
		struct hot_sum *h = &cum[frame_entity(frames[i])];

		if (hot_sum_counts(h, sample))
			hot_sum_add(h, value);
	}
}

static struct hop *make_hops(struct part *p)
{
	while (p->hops.n < p->frames.n)
		*VEC_PUSH(&p->hops) = (struct hop){ 0 };
	return p->hops.at;
}

static inline void add_hop(const struct pass *pass, struct part *p, struct hop *hop, uint32_t flags,
			   uint32_t sample)
{
	struct pair *pair = &p->pairs.at.at[hop->row];

	if (!hot_sum_counts(&pair->weight, sample))
		return;
	hot_sum_add(&pair->weight, pass->values[sample]);
	if (pass->divisors)
		hot_sum_add(&p->pairs.divisors.at[hop->row], pass->divisors[sample]);
	if (flags & ~pair->flags)
		pair->flags |= flags;
}

/* Calls count once, from the root on. */
static void add_hops(const struct pass *pass, struct part *p, uint32_t sample)
{
	const bool *keep = pass->keep, *want = pass->want;
	const uint32_t *frames = p->frames.at, none = UINT32_MAX;
	uint32_t from = none, flags = 0;
	struct hop *hop = make_hops(p);

	for (size_t n = p->frames.n; n--;) {
		uint32_t to = frame_entity(frames[n]);

		if (keep && !keep[to]) {
			flags = PAIR_RESIDUAL;
			continue;
		}
		flags |= frame_inlined(frames[n]) ? 0 : PAIR_CALLED;
		if (from != none && from != to && (!want || want[to])) {
			uint64_t key = pairs_key(from, to);

			if (hop->key != key)
				*hop = (struct hop){ key, pairs_row(&p->pairs, key) };
			add_hop(pass, p, hop++, flags, sample);
		}
		from = to;
		flags = 0;
	}
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
		take_frames(pass, p, i);
		if (p->cum)
			add_entities(p, 0, (uint32_t)i, value);
		if (pass->edges)
			add_hops(pass, p, (uint32_t)i);
	}
}

/* The same for the entities of all types: frames are taken once for them. */
static void sum_types(void *ctx, size_t part, size_t from, size_t to)
{
	struct pass *pass = ctx;
	struct part *p = &pass->part[part];
	int64_t *const *value = pass->r->profile->samples.value;

	for (size_t i = from; i < to; i++) {
		bool taken = false;

		for (size_t t = 0; t < pass->columns; t++) {
			if (!value[t][i])
				continue;
			if (!taken)
				take_frames(pass, p, i);
			taken = true;
			add_entities(p, t * pass->e->at.n, (uint32_t)i, value[t][i]);
		}
	}
}

static void run(struct pass *pass, parallel_part *sum)
{
	const struct entities *e = pass->e;
	size_t n = pass->r->profile->locations.n;

	pass->frames = mem_alloc(e->frames.n + AT_ONCE, sizeof(*pass->frames));
	if (e->frames.n)
		memcpy(pass->frames, e->frames.at, e->frames.n * sizeof(*pass->frames));
	pass->spans = mem_alloc(n, sizeof(*pass->spans));
	for (size_t i = 1; i < n; i++)
		pass->spans[i] = (struct span){ e->first[i], e->first[i + 1] - e->first[i] };
	parallel_run(pass->r->profile->samples.n, pass->parts, sum, pass, pass->r->watch);
	for (size_t i = 0; i < PARALLEL_MAX; i++) {
		mem_free(pass->part[i].frames.at);
		mem_free(pass->part[i].hops.at);
	}
	mem_free(pass->spans);
	mem_free(pass->frames);
}

/* ---- entities ---- */

static void open_entities(struct pass *pass)
{
	size_t n = pass->e->at.n * pass->columns;

	for (size_t i = 0; i < pass->parts; i++) {
		pass->part[i].cum = mem_alloc(n, sizeof(*pass->part[i].cum));
		pass->part[i].flat = mem_alloc(n, sizeof(*pass->part[i].flat));
	}
}

static void close_entities(struct pass *pass, sum_t *flat, sum_t *cum)
{
	for (size_t i = 0; i < pass->parts; i++) {
		for (size_t k = 0; k < pass->e->at.n * pass->columns; k++) {
			cum[k] += hot_sum_value(&pass->part[i].cum[k]);
			flat[k] += pass->part[i].flat[k];
		}
		mem_free(pass->part[i].cum);
		mem_free(pass->part[i].flat);
	}
}

static void sum_column(struct pass *pass, sum_t *flat, sum_t *cum)
{
	open_entities(pass);
	run(pass, sum_samples);
	close_entities(pass, flat, cum);
}

/* ---- edges ---- */

static void open_edges(struct pass *pass)
{
	pass->edges = true;
	for (size_t i = 0; i < pass->parts; i++)
		pairs_init(&pass->part[i].pairs);
}

/* Adds the edges of a part to those that are there; index finds these. */
static void collect(struct edge_sums *sums, struct pairs *index, const struct pairs *part)
{
	for (size_t i = 0; i < part->at.n; i++) {
		const struct pair *pair = &part->at.at[i];
		uint32_t row = pairs_row(index, pair->key);
		struct edge_sum *e;

		if (row == sums->at.n)
			*VEC_PUSH(&sums->at) =
				(struct edge_sum){ .from = (uint32_t)(pair->key >> 32),
						   .to = (uint32_t)pair->key,
						   .inlined = true };
		e = &sums->at.at[row];
		e->residual |= pair->flags & PAIR_RESIDUAL;
		e->inlined &= !(pair->flags & PAIR_CALLED);
		e->weight += hot_sum_value(&pair->weight);
		e->divisor += hot_sum_value(&part->divisors.at[i]);
	}
}

static void close_edges(struct pass *pass, struct edge_sums *sums)
{
	struct pairs index;

	*sums = (struct edge_sums){ 0 };
	pairs_init(&index);
	for (size_t i = 0; i < pass->parts; i++) {
		collect(sums, &index, &pass->part[i].pairs);
		pairs_free(&pass->part[i].pairs);
	}
	pairs_free(&index);
}

/* ---- what is asked for ---- */

static struct pass pass_of(const struct report *r, const struct entities *e, const int64_t *values,
			   const int64_t *divisors)
{
	return (struct pass){ .r = r,
			      .e = e,
			      .values = values,
			      .divisors = divisors,
			      .columns = 1,
			      .parts = parallel_parts(r->profile->samples.n) };
}

/* edges may be NULL. */
static struct entity_sum *sum(struct report *r, struct pass *pass, struct edge_sums *edges)
{
	size_t n = pass->e->at.n;
	struct entity_sum *sums = arena_array(&r->arena, struct entity_sum, n);
	sum_t *columns = mem_alloc(4 * n, sizeof(*columns));

	if (edges)
		open_edges(pass);
	sum_column(pass, columns, columns + n);
	if (edges)
		close_edges(pass, edges);
	if (pass->divisors) {
		struct pass second = pass_of(r, pass->e, pass->divisors, NULL);

		sum_column(&second, columns + 2 * n, columns + 3 * n);
	}
	for (size_t i = 0; i < n; i++)
		sums[i] = (struct entity_sum){ .flat = columns[i],
					       .cum = columns[n + i],
					       .flat_divisor = columns[2 * n + i],
					       .cum_divisor = columns[3 * n + i] };
	mem_free(columns);
	return sums;
}

struct entity_sum *sums_columns(struct report *r, const struct entities *e, const int64_t *values,
				const int64_t *divisors)
{
	struct pass pass = pass_of(r, e, values, divisors);

	return sum(r, &pass, NULL);
}

static void sum_few_types(struct report *r, const struct entities *e, struct entity_sum **sums)
{
	struct pass pass = pass_of(r, e, NULL, NULL);
	size_t n = e->at.n, ntypes = r->profile->types.n;
	sum_t *flat = mem_alloc(n * ntypes, sizeof(*flat)),
	      *cum = mem_alloc(n * ntypes, sizeof(*cum));

	pass.columns = ntypes;
	open_entities(&pass);
	run(&pass, sum_types);
	close_entities(&pass, flat, cum);
	for (size_t t = 0; t < ntypes; t++) {
		sums[t] = arena_array(&r->arena, struct entity_sum, n);
		for (size_t i = 0; i < n; i++)
			sums[t][i] = (struct entity_sum){ .flat = flat[t * n + i],
							  .cum = cum[t * n + i] };
	}
	mem_free(flat);
	mem_free(cum);
}

void sums_types(struct report *r, const struct entities *e, struct entity_sum **sums)
{
	if (r->profile->types.n <= TYPES_AT_ONCE)
		sum_few_types(r, e, sums);
	else
		for (size_t t = 0; t < r->profile->types.n; t++)
			sums[t] = sums_columns(r, e, r->profile->samples.value[t], NULL);
}

static const int64_t *weights(const struct report *r)
{
	return r->profile->samples.value[r->type];
}

static const int64_t *divisors_of(const struct report *r)
{
	return r->options->mean ? r->profile->samples.value[0] : NULL;
}

struct entity_sum *sums_entities(struct report *r, const struct entities *e,
				 struct edge_sums *edges)
{
	struct pass pass = pass_of(r, e, weights(r), divisors_of(r));

	return sum(r, &pass, edges);
}

struct entity_sum *sums_groups(struct report *r, const struct entities *e, const uint32_t *of,
			       size_t ngroups)
{
	struct entities groups = { .first = e->first };
	struct entity_sum *sums;

	groups.at.n = ngroups;
	groups.frames.at = mem_resize(NULL, e->frames.n, sizeof(*groups.frames.at));
	groups.frames.n = e->frames.n;
	for (size_t i = 0; i < e->frames.n; i++)
		groups.frames.at[i] = of[frame_entity(e->frames.at[i])] << 1;
	sums = sums_entities(r, &groups, NULL);
	mem_free(groups.frames.at);
	return sums;
}

void sums_edges(struct edge_sums *sums, const struct report *r, const struct entities *e,
		const bool *keep, const bool *want)
{
	struct pass pass = pass_of(r, e, weights(r), divisors_of(r));

	pass.keep = keep;
	pass.want = want;
	open_edges(&pass);
	run(&pass, sum_samples);
	close_edges(&pass, sums);
}

void edge_sums_free(struct edge_sums *sums)
{
	mem_free(sums->at.at);
	*sums = (struct edge_sums){ 0 };
}
