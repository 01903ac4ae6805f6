#include "parser/hash.h"
#include "report/sums/pass.h"

/*
 * Edges need the frames of a sample from the root on, which are taken apart
 * before: how many a location has is no branch then, AT_ONCE are always copied,
 * and the next location's overwrite what was too much.
 */
enum { AT_ONCE = 4 };

/*
 * The callers of so many frames from the root are remembered from one sample to
 * the next; those of deeper ones are looked up each time.
 */
enum { HOPS_MAX = 4096 };

/*
 * With so many pairs in a part, and light ones of no use, it is worth a pass to
 * tell which are not: of a million stacks that share nothing nearly all are
 * light, and their pairs would take as much memory as the stacks.
 */
enum { PAIRS_MANY = 1 << 17 };

static const uint32_t NO_PAIR = UINT32_MAX; /* it is too light */

/* Flags of an edge's pair. */
enum { PAIR_RESIDUAL = 1, PAIR_CALLED = 2 }; /* CALLED: not inlined each time */

/* ---- one sample ---- */

static uint32_t *make_frames(struct part *p, size_t n)
{
	p->frames.at = mem_grow(p->frames.at, &p->frames.cap, n, sizeof(*p->frames.at));
	return p->frames.at;
}

/* In line wherever it is called: everybody waits for these loops. */
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

static uint64_t size_of(int64_t value)
{
	return value < 0 ? -(uint64_t)value : (uint64_t)value;
}

/* One more than are remembered. */
static struct hop *make_hops(struct part *p)
{
	while (p->hops.n <= p->frames.n && p->hops.n <= HOPS_MAX)
		*VEC_PUSH(&p->hops) = (struct hop){ 0 };
	return p->hops.at;
}

static inline uint32_t pair_of(const struct pass *pass, struct part *p, uint64_t key)
{
	if (pass->bounds && pass->bounds->at[bounds_row(pass->bounds, key)] < pass->at_least)
		return NO_PAIR;
	return pairs_row(&p->pairs, key);
}

static inline void add_hop(const struct pass *pass, struct part *p, struct hop *hop, uint32_t flags,
			   uint32_t sample)
{
	struct pair *pair = &p->pairs.at.at[hop->row];

	if (hop->row == NO_PAIR || !hot_sum_counts(&pair->weight, sample))
		return;
	hot_sum_add(&pair->weight, pass->values[sample]);
	if (pass->divisors)
		hot_sum_add(pairs_divisor(&p->pairs, hop->row), pass->divisors[sample]);
	if (flags & ~pair->flags)
		pair->flags |= flags;
}

/* Calls count once, from the root on; for their bounds each time. */
static inline __attribute__((always_inline)) void add_hops(const struct pass *pass, struct part *p,
							   uint32_t sample, bool bounds)
{
	const bool *keep = pass->keep, *want = pass->want;
	const uint32_t *frames = p->frames.at, none = UINT32_MAX;
	uint32_t from = none, flags = 0;
	struct hop *hop = make_hops(p), *last = hop + p->hops.n - 1;

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
				*hop = (struct hop){ key, bounds ? bounds_row(&p->bounds, key)
								 : pair_of(pass, p, key) };
			if (bounds)
				bounds_add(&p->bounds, hop->row, size_of(pass->values[sample]));
			else
				add_hop(pass, p, hop, flags, sample);
			hop += hop < last;
		}
		from = to;
		flags = 0;
	}
}

/* Whether an edge that is wanted can be in a sample. */
static bool passes_wanted(const struct pass *pass, size_t sample)
{
	struct stack st = samples_stack(&pass->r->profile->samples, sample);
	uint32_t row;

	while (stack_next(&st, &row))
		if (pass->wanted[row])
			return true;
	return false;
}

void edges_add(const struct pass *pass, struct part *p, size_t sample)
{
	if (pass->wanted && !passes_wanted(pass, sample))
		return;
	take_frames(pass, p, sample);
	add_hops(pass, p, (uint32_t)sample, false);
}

/* ---- all of them ---- */

void edges_open(struct pass *pass)
{
	pass->edges = true;
	for (size_t i = 0; i < pass->parts; i++)
		pairs_init(&pass->part[i].pairs);
}

/* Whether edges to an entity are wanted. */
static bool leads_to(const struct pass *pass, uint32_t entity)
{
	return pass->want[entity] && (!pass->keep || pass->keep[entity]);
}

void edges_prepare(struct pass *pass)
{
	const struct entities *e = pass->e;
	size_t nlocations = pass->r->profile->locations.n;

	pass->frames = mem_alloc(e->frames.n + AT_ONCE, sizeof(*pass->frames));
	if (e->frames.n)
		memcpy(pass->frames, e->frames.at, e->frames.n * sizeof(*pass->frames));
	pass->spans = mem_alloc(nlocations, sizeof(*pass->spans));
	if (pass->want)
		pass->wanted = mem_alloc(nlocations, sizeof(*pass->wanted));
	for (size_t i = 1; i < nlocations; i++) {
		pass->spans[i] = (struct span){ e->first[i], e->first[i + 1] - e->first[i] };
		for (uint32_t k = e->first[i]; pass->want && k < e->first[i + 1]; k++)
			pass->wanted[i] |= leads_to(pass, frame_entity(e->frames.at[k]));
	}
}

void edges_release(struct pass *pass)
{
	for (size_t i = 0; i < PARALLEL_MAX; i++) {
		mem_free(pass->part[i].frames.at);
		mem_free(pass->part[i].hops.at);
	}
	mem_free(pass->wanted);
	mem_free(pass->spans);
	mem_free(pass->frames);
}

static void push_edge(struct edge_sums *sums, const struct pass *pass, uint64_t key)
{
	*VEC_PUSH(&sums->at) = (struct edge){ .from = (uint32_t)(key >> 32),
					      .to = (uint32_t)key,
					      .divisor = (uint32_t)sums->divisors.n,
					      .inlined = true };
	if (pass->divisors)
		*VEC_PUSH(&sums->divisors) = 0;
}

/* Adds the edges of a part to those that are there; index finds these, the first part's are new. */
static void collect(struct edge_sums *sums, const struct pass *pass, struct pairs *index,
		    const struct pairs *part)
{
	for (size_t i = 0; i < part->at.n; i++) {
		const struct pair *pair = &part->at.at[i];
		size_t row = index ? pairs_row(index, pair->key) : i;
		struct edge *e;

		if (row == sums->at.n)
			push_edge(sums, pass, pair->key);
		e = &sums->at.at[row];
		e->residual |= pair->flags & PAIR_RESIDUAL;
		e->inlined &= !(pair->flags & PAIR_CALLED);
		e->weight += hot_sum_value(&pair->weight);
		if (pass->divisors)
			sums->divisors.at[row] += hot_sum_value(&part->divisors.at[i]);
	}
}

void edges_close(struct pass *pass, struct edge_sums *sums)
{
	struct pairs index;

	*sums = (struct edge_sums){ 0 };
	pairs_init(&index);
	for (size_t i = 0; i < pass->parts; i++) {
		collect(sums, pass, pass->parts > 1 ? &index : NULL, &pass->part[i].pairs);
		pairs_free(&pass->part[i].pairs);
	}
	pairs_free(&index);
}

/* ---- a pass for edges alone ---- */

/* Whether the pass is to end, as it is better made in another way. */
static bool too_many(const struct pass *pass, const struct part *p)
{
	return pass->at_least && !pass->bounds && p->pairs.at.n > PAIRS_MANY;
}

static void sum_samples(void *ctx, size_t part, size_t from, size_t to)
{
	struct pass *pass = ctx;
	struct part *p = &pass->part[part];

	for (size_t i = from; i < to && !too_many(pass, p); i++)
		if (pass->values[i] || (pass->divisors && pass->divisors[i]))
			edges_add(pass, p, i);
}

static void bound_samples(void *ctx, size_t part, size_t from, size_t to)
{
	struct pass *pass = ctx;
	struct part *p = &pass->part[part];

	for (size_t i = from; i < to; i++) {
		if (!pass->values[i] || (pass->wanted && !passes_wanted(pass, i)))
			continue;
		take_frames(pass, p, i);
		add_hops(pass, p, (uint32_t)i, true);
	}
}

static void run(struct pass *pass, parallel_part *sum)
{
	edges_prepare(pass);
	parallel_run(pass->r->profile->samples.n, pass->parts, sum, pass, pass->r->watch);
	edges_release(pass);
}

static struct pass edges_pass(const struct report *r, const struct entities *e, const bool *keep,
			      const bool *want, sum_t at_least)
{
	struct pass pass = pass_of_type(r, e);

	pass.keep = keep;
	pass.want = want;
	pass.at_least = at_least < (sum_t)UINT64_MAX ? (uint64_t)at_least : UINT64_MAX;
	return pass;
}

/* All of them, or false: there are too many, and so they are none. */
static bool sum_all_edges(struct pass *pass)
{
	bool all = true;

	edges_open(pass);
	run(pass, sum_samples);
	for (size_t i = 0; i < pass->parts; i++)
		all &= !too_many(pass, &pass->part[i]);
	for (size_t i = 0; !all && i < pass->parts; i++)
		pairs_free(&pass->part[i].pairs);
	return all;
}

/* What the sums of all pairs cannot exceed. */
static struct bounds bound_edges(struct pass *pass)
{
	uint64_t factor = hash_seed() | 1;

	for (size_t i = 0; i < pass->parts; i++)
		bounds_init(&pass->part[i].bounds, factor);
	run(pass, bound_samples);
	for (size_t i = 1; i < pass->parts; i++) {
		bounds_merge(&pass->part[0].bounds, &pass->part[i].bounds);
		bounds_free(&pass->part[i].bounds);
	}
	return pass->part[0].bounds;
}

void sums_edges(struct edge_sums *sums, const struct report *r, const struct entities *e,
		const bool *keep, const bool *want, sum_t at_least)
{
	struct pass pass = edges_pass(r, e, keep, want, at_least);
	struct bounds bounds;

	*sums = (struct edge_sums){ 0 };
	if (want && !memchr(want, true, e->at.n))
		return;
	if (sum_all_edges(&pass)) {
		edges_close(&pass, sums);
		return;
	}
	pass = edges_pass(r, e, keep, want, at_least);
	bounds = bound_edges(&pass);
	pass = edges_pass(r, e, keep, want, at_least);
	pass.bounds = &bounds;
	sum_all_edges(&pass);
	edges_close(&pass, sums);
	bounds_free(&bounds);
}

void edge_sums_free(struct edge_sums *sums)
{
	mem_free(sums->at.at);
	mem_free(sums->divisors.at);
	*sums = (struct edge_sums){ 0 };
}
