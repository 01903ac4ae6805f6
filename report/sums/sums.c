#include "report/sums/sums.h"

#include "report/parallel.h"
#include "report/sums/pairs.h"

/*
 * Edges need the frames of a sample from the root on, which are taken apart
 * before: how many a location has is no branch then, AT_ONCE are always copied,
 * and the next location's overwrite what was too much. Entities need no copy:
 * nearly every location has one frame, of which the loop over the varints itself
 * adds up what it is worth; that takes a third of the instructions off.
 */
enum { AT_ONCE = 4 };

/*
 * The callers of so many frames from the root are remembered from one sample to
 * the next; those of deeper ones are looked up each time.
 */
enum { HOPS_MAX = 4096 };

enum { PARTS_FREE = 4 << 20 }; /* bytes */
enum { TYPES_AT_ONCE = 8 };    /* memory for all of them is taken at once */

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
	uint32_t *only;                   /* of each location: its one frame, or SEVERAL */
	struct span *spans;               /* of each location; of edges alone */
	uint32_t *frames;                 /* e's, and AT_ONCE more; of edges alone */
	bool *wanted;                     /* of each location: it has one of want that is kept */
	const int64_t *values, *divisors; /* of each sample; divisors may be NULL */
	bool edges;                       /* wanted, between: */
	const bool *keep, *want;          /* see sums_edges; NULL: all */
	size_t columns;                   /* of values: 1, or as many as there are types */
	size_t parts;
	struct part part[PARALLEL_MAX];
};

static const uint32_t SEVERAL = UINT32_MAX; /* or no frame */

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

/* One more than are remembered. */
static struct hop *make_hops(struct part *p)
{
	while (p->hops.n <= p->frames.n && p->hops.n <= HOPS_MAX)
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
		hot_sum_add(pairs_divisor(&p->pairs, hop->row), pass->divisors[sample]);
	if (flags & ~pair->flags)
		pair->flags |= flags;
}

/* Calls count once, from the root on. */
static void add_hops(const struct pass *pass, struct part *p, uint32_t sample)
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
				*hop = (struct hop){ key, pairs_row(&p->pairs, key) };
			add_hop(pass, p, hop, flags, sample);
			hop += hop < last;
		}
		from = to;
		flags = 0;
	}
}

/* ---- all of them ---- */

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

static void sum_samples(void *ctx, size_t part, size_t from, size_t to)
{
	struct pass *pass = ctx;
	struct part *p = &pass->part[part];

	for (size_t i = from; i < to; i++) {
		int64_t value = pass->values[i], divisor = pass->divisors ? pass->divisors[i] : 0;

		if (!value && !divisor)
			continue;
		if (p->cum)
			add_entities(pass, p, (uint32_t)i, value);
		if (!pass->edges || (pass->wanted && !passes_wanted(pass, i)))
			continue;
		take_frames(pass, p, i);
		add_hops(pass, p, (uint32_t)i);
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

/* Whether edges to an entity are wanted. */
static bool leads_to(const struct pass *pass, uint32_t entity)
{
	return pass->want[entity] && (!pass->keep || pass->keep[entity]);
}

static void prepare_edges(struct pass *pass, size_t nlocations)
{
	const struct entities *e = pass->e;

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
	if (pass->edges)
		prepare_edges(pass, pass->r->profile->locations.n);
	if (pass->part[0].cum)
		prepare_entities(pass, pass->r->profile->locations.n);
	parallel_run(pass->r->profile->samples.n, pass->parts, sum, pass, pass->r->watch);
	for (size_t i = 0; i < PARALLEL_MAX; i++) {
		mem_free(pass->part[i].frames.at);
		mem_free(pass->part[i].hops.at);
	}
	mem_free(pass->only);
	mem_free(pass->wanted);
	mem_free(pass->spans);
	mem_free(pass->frames);
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

/* ---- edges ---- */

static void open_edges(struct pass *pass)
{
	pass->edges = true;
	for (size_t i = 0; i < pass->parts; i++)
		pairs_init(&pass->part[i].pairs);
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

static void close_edges(struct pass *pass, struct edge_sums *sums)
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

/* ---- what is asked for ---- */

/* As many as take no more memory for themselves than the stacks do, if that is much. */
static size_t count_parts(const struct profile *p, size_t sums)
{
	size_t parts = parallel_parts(p->samples.n), room = PARTS_FREE + p->samples.frames.n;
	size_t each = sums * (sizeof(struct hot_sum) + sizeof(sum_t));

	while (parts > 1 && (parts - 1) * each > room)
		parts--;
	return parts;
}

static struct pass pass_of(const struct report *r, const struct entities *e, const int64_t *values,
			   const int64_t *divisors)
{
	return (struct pass){ .r = r,
			      .e = e,
			      .values = values,
			      .divisors = divisors,
			      .columns = 1,
			      .parts = count_parts(r->profile, e->at.n) };
}

/* edges may be NULL. */
static struct entity_sums sum(struct pass *pass, struct arena *a, struct edge_sums *edges)
{
	struct entity_sums sums = { 0 };

	open_entities(pass, a);
	if (edges)
		open_edges(pass);
	run(pass, sum_samples);
	sums.cum = close_entities(pass);
	sums.flat = pass->part[0].flat;
	if (edges)
		close_edges(pass, edges);
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
	pass.parts = count_parts(r->profile, n * pass.columns);
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

static const int64_t *weights(const struct report *r)
{
	return r->profile->samples.value[r->type];
}

static const int64_t *divisors_of(const struct report *r)
{
	return r->options->mean ? r->profile->samples.value[0] : NULL;
}

struct entity_sums sums_entities(const struct report *r, struct arena *a, const struct entities *e,
				 struct edge_sums *edges)
{
	struct pass pass = pass_of(r, e, weights(r), divisors_of(r));

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

void sums_edges(struct edge_sums *sums, const struct report *r, const struct entities *e,
		const bool *keep, const bool *want)
{
	struct pass pass = pass_of(r, e, weights(r), divisors_of(r));

	pass.keep = keep;
	pass.want = want;
	open_edges(&pass);
	if (!want || memchr(want, true, e->at.n))
		run(&pass, sum_samples);
	close_edges(&pass, sums);
}

void edge_sums_free(struct edge_sums *sums)
{
	mem_free(sums->at.at);
	mem_free(sums->divisors.at);
	*sums = (struct edge_sums){ 0 };
}
