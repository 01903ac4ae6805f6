#include "report/sums.h"

#include "report/parallel.h"

enum { PAIR_BITS_FIRST = 10 };

/*
 * Sums that are hot are 64 bits wide. One that leaves these wraps, and the
 * wraps are counted: the exact sum is sum + wraps * 2^64.
 */
static inline void add_wrapping(int64_t *sum, int32_t *wraps, int64_t value)
{
	if (__builtin_add_overflow(*sum, value, sum))
		*wraps += value > 0 ? 1 : -1;
}

static sum_t unwrapped(int64_t sum, int32_t wraps)
{
	return sum + (sum_t)wraps * ((sum_t)1 << 64);
}

/* ---- entities ---- */

/* What the loop over all frames touches, kept small. */
struct hot {
	int64_t cum;
	int32_t wraps;
	uint32_t seen; /* the last sample that counted, + 1 */
};

struct entity_pass {
	const struct report *r;
	const struct entities *e;
	const int64_t *values; /* of each sample */
	struct hot *hot[PARALLEL_MAX];
	sum_t *flat[PARALLEL_MAX];
};

static inline void add_cum(struct hot *h, uint32_t sample, int64_t value)
{
	if (h->seen == sample + 1)
		return;
	h->seen = sample + 1;
	add_wrapping(&h->cum, &h->wraps, value);
}

static void sum_sample(const struct entity_pass *pass, size_t part, size_t i)
{
	struct stack st = samples_stack(&pass->r->profile->samples, i);
	const struct entities *e = pass->e;
	const uint32_t *frames = e->frames.at;
	int64_t value = pass->values[i];
	struct hot *hot = pass->hot[part];
	bool leaf = true;
	uint32_t row;

	while (stack_next(&st, &row)) {
		uint32_t k = e->first[row], end = e->first[row + 1];

		if (leaf)
			pass->flat[part][frame_entity(frames[k])] += value;
		leaf = false;
		do
			add_cum(&hot[frame_entity(frames[k])], (uint32_t)i, value);
		while (++k < end);
	}
}

static void sum_entities(void *ctx, size_t part, size_t from, size_t to)
{
	const struct entity_pass *pass = ctx;

	for (size_t i = from; i < to; i++)
		if (pass->values[i])
			sum_sample(pass, part, i);
}

/* The sums of one column of values. */
static void sum_column(struct report *r, const struct entities *e, const int64_t *values,
		       sum_t *flat, sum_t *cum)
{
	size_t n = e->at.n, parts = parallel_parts(r->profile->samples.n);
	struct entity_pass pass = { .r = r, .e = e, .values = values };

	for (size_t i = 0; i < parts; i++) {
		pass.hot[i] = mem_alloc(n, sizeof(*pass.hot[i]));
		pass.flat[i] = mem_alloc(n, sizeof(*pass.flat[i]));
	}
	parallel_run(r->profile->samples.n, sum_entities, &pass, r->watch);
	for (size_t i = 0; i < parts; i++) {
		for (size_t k = 0; k < n; k++) {
			cum[k] += unwrapped(pass.hot[i][k].cum, pass.hot[i][k].wraps);
			flat[k] += pass.flat[i][k];
		}
		mem_free(pass.hot[i]);
		mem_free(pass.flat[i]);
	}
}

struct entity_sum *sums_columns(struct report *r, const struct entities *e, const int64_t *values,
				const int64_t *divisors)
{
	size_t n = e->at.n;
	struct entity_sum *sums = arena_array(&r->arena, struct entity_sum, n);
	sum_t *columns = mem_alloc(4 * n, sizeof(*columns));

	sum_column(r, e, values, columns, columns + n);
	if (divisors)
		sum_column(r, e, divisors, columns + 2 * n, columns + 3 * n);
	for (size_t i = 0; i < n; i++)
		sums[i] = (struct entity_sum){ .flat = columns[i],
					       .cum = columns[n + i],
					       .flat_divisor = columns[2 * n + i],
					       .cum_divisor = columns[3 * n + i] };
	mem_free(columns);
	return sums;
}

struct entity_sum *sums_entities(struct report *r, const struct entities *e)
{
	int64_t *const *value = r->profile->samples.value;

	return sums_columns(r, e, value[r->type], r->options->mean ? value[0] : NULL);
}

/* ---- edges ---- */

struct pair {
	uint32_t from, to;
	int64_t weight, divisor;
	int32_t weight_wraps, divisor_wraps;
	uint32_t seen; /* the last sample that counted, + 1 */
	bool residual, inlined;
};

/*
 * Edges by both their ends, in an open-addressing table. The ends are hashed
 * by multiplying with a random odd number (M. Dietzfelbinger et al., "A
 * reliable randomized algorithm for the closest-pair problem"), which keeps
 * files from choosing ends that collide.
 */
struct pairs {
	VEC(struct pair) at;
	uint32_t *slots; /* rows of at, + 1; 0 is empty */
	unsigned bits;   /* 2^bits slots; 0: none */
	uint64_t factor;
};

struct edge_pass {
	const struct report *r;
	const struct entities *e;
	const bool *keep, *want;
	uint32_t *steps, *frame_steps; /* of each location, of each frame */
	struct pairs pairs[PARALLEL_MAX];
};

static uint32_t *slot_of(const struct pairs *p, uint32_t from, uint32_t to)
{
	size_t mask = ((size_t)1 << p->bits) - 1;
	size_t at = (((uint64_t)from << 32 | to) * p->factor) >> (64 - p->bits);

	for (; p->slots[at]; at = (at + 1) & mask) {
		const struct pair *pair = &p->at.at[p->slots[at] - 1];

		if (pair->from == from && pair->to == to)
			break;
	}
	return &p->slots[at];
}

static void enlarge(struct pairs *p)
{
	if (!p->bits)
		p->factor = hash_seed() | 1;
	p->bits = p->bits ? p->bits + 1 : PAIR_BITS_FIRST;
	mem_free(p->slots);
	p->slots = mem_alloc((size_t)1 << p->bits, sizeof(*p->slots));
	for (uint32_t i = 0; i < p->at.n; i++)
		*slot_of(p, p->at.at[i].from, p->at.at[i].to) = i + 1;
}

static struct pair *find_pair(struct pairs *p, uint32_t from, uint32_t to)
{
	uint32_t *slot;

	if (!p->bits || p->at.n >> (p->bits - 1))
		enlarge(p);
	slot = slot_of(p, from, to);
	if (!*slot) {
		*VEC_PUSH(&p->at) = (struct pair){ .from = from, .to = to, .inlined = true };
		*slot = (uint32_t)p->at.n;
	}
	return &p->at.at[*slot - 1];
}

static void free_pairs(struct pairs *p)
{
	mem_free(p->at.at);
	mem_free(p->slots);
}

/*
 * What an edge pass needs to know of a frame, in a word: its entity, whether an
 * edge that leads to it is wanted, and whether it is inlined.
 */
enum { STEP_INLINED = 1, STEP_WANTED = 2, STEP_ENTITY = 2 };
static const uint32_t STEP_TRIMMED = UINT32_MAX, STEP_MANY = 1u << 31;

static uint32_t step_of(const struct edge_pass *pass, uint32_t frame)
{
	uint32_t entity = frame_entity(frame);

	if (!pass->keep[entity])
		return STEP_TRIMMED;
	return entity << STEP_ENTITY | (!pass->want || pass->want[entity] ? STEP_WANTED : 0u) |
	       (frame_inlined(frame) ? STEP_INLINED : 0u);
}

/* The step of each frame, and of each location: of its only frame, or STEP_MANY and the location.
 */
static void find_steps(struct edge_pass *pass)
{
	const struct entities *e = pass->e;
	size_t n = pass->r->profile->locations.n;

	pass->frame_steps = mem_resize(NULL, e->frames.n, sizeof(*pass->frame_steps));
	for (size_t k = 0; k < e->frames.n; k++)
		pass->frame_steps[k] = step_of(pass, e->frames.at[k]);
	pass->steps = mem_resize(NULL, n, sizeof(*pass->steps));
	for (size_t i = 1; i < n; i++)
		pass->steps[i] = e->first[i + 1] - e->first[i] == 1 ? pass->frame_steps[e->first[i]]
								    : STEP_MANY | (uint32_t)i;
}

/* A call from one kept frame to the next, as the stack is walked from the leaf. */
struct hop {
	uint32_t from, to; /* steps */
	bool residual;
};

struct hops {
	VEC(struct hop) at;
	uint32_t to; /* a wanted step whose caller is not yet met, or STEP_TRIMMED */
	bool residual;
};

static inline void walk_step(struct hops *h, uint32_t step)
{
	if (step == STEP_TRIMMED) {
		h->residual = true;
		return;
	}
	if (h->to != STEP_TRIMMED)
		*VEC_PUSH(&h->at) = (struct hop){ step, h->to, h->residual };
	h->to = step & STEP_WANTED ? step : STEP_TRIMMED;
	h->residual = false;
}

/* All calls of a sample that are wanted, the one nearest the leaf first. */
static void walk_sample(struct hops *h, const struct edge_pass *pass, size_t sample)
{
	struct stack st = samples_stack(&pass->r->profile->samples, sample);
	const struct entities *e = pass->e;
	uint32_t row;

	h->at.n = 0;
	h->to = STEP_TRIMMED;
	while (stack_next(&st, &row)) {
		uint32_t step = pass->steps[row];

		if (step == STEP_TRIMMED || !(step & STEP_MANY)) {
			walk_step(h, step);
			continue;
		}
		for (uint32_t k = e->first[row]; k < e->first[row + 1]; k++)
			walk_step(h, pass->frame_steps[k]);
	}
}

/* Calls count once, from the root on. */
static void add_hops(struct pairs *p, const struct hops *hops, const struct edge_pass *pass,
		     uint32_t sample)
{
	int64_t weight = report_weight(pass->r, sample), divisor = report_divisor(pass->r, sample);

	for (size_t n = hops->at.n; n--;) {
		const struct hop *hop = &hops->at.at[n];
		uint32_t from = hop->from >> STEP_ENTITY, to = hop->to >> STEP_ENTITY;
		struct pair *pair;

		if (from == to)
			continue;
		pair = find_pair(p, from, to);
		if (pair->seen == sample + 1)
			continue;
		pair->seen = sample + 1;
		pair->residual |= hop->residual;
		pair->inlined &= hop->to & STEP_INLINED;
		add_wrapping(&pair->weight, &pair->weight_wraps, weight);
		add_wrapping(&pair->divisor, &pair->divisor_wraps, divisor);
	}
}

static void sum_edges(void *ctx, size_t part, size_t from, size_t to)
{
	struct edge_pass *pass = ctx;
	struct hops hops = { 0 };

	for (size_t i = from; i < to; i++) {
		if (!report_weight(pass->r, i) && !report_divisor(pass->r, i))
			continue;
		walk_sample(&hops, pass, i);
		add_hops(&pass->pairs[part], &hops, pass, (uint32_t)i);
	}
	mem_free(hops.at.at);
}

/* Adds the edges of a part to those that are there; index finds these. */
static void collect(struct edge_sums *sums, struct pairs *index, const struct pairs *part)
{
	for (size_t i = 0; i < part->at.n; i++) {
		const struct pair *pair = &part->at.at[i];
		size_t row = (size_t)(find_pair(index, pair->from, pair->to) - index->at.at);
		struct edge_sum *e;

		if (row == sums->at.n)
			*VEC_PUSH(&sums->at) = (struct edge_sum){ .from = pair->from,
								  .to = pair->to,
								  .inlined = true };
		e = &sums->at.at[row];
		e->residual |= pair->residual;
		e->inlined &= pair->inlined;
		e->weight += unwrapped(pair->weight, pair->weight_wraps);
		e->divisor += unwrapped(pair->divisor, pair->divisor_wraps);
	}
}

void sums_edges(struct edge_sums *sums, const struct report *r, const struct entities *e,
		const bool *keep, const bool *want)
{
	size_t n = r->profile->samples.n, parts = parallel_parts(n);
	struct edge_pass pass = { .r = r, .e = e, .keep = keep, .want = want };
	struct pairs index = { 0 };

	*sums = (struct edge_sums){ 0 };
	find_steps(&pass);
	parallel_run(n, sum_edges, &pass, r->watch);
	for (size_t i = 0; i < parts; i++) {
		collect(sums, &index, &pass.pairs[i]);
		free_pairs(&pass.pairs[i]);
	}
	free_pairs(&index);
	mem_free(pass.steps);
	mem_free(pass.frame_steps);
}

void edge_sums_free(struct edge_sums *sums)
{
	mem_free(sums->at.at);
	*sums = (struct edge_sums){ 0 };
}
