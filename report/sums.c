#include "report/sums.h"

#include "report/parallel.h"

/* ---- entities ---- */

/* What the loop over all frames touches, kept together. */
struct hot {
	sum_t cum, cum_divisor;
	uint32_t seen; /* the last sample that counted towards cum, + 1 */
};

struct entity_pass {
	const struct report *r;
	const struct entities *e;
	struct hot *hot[PARALLEL_MAX];
	struct entity_sum *flat[PARALLEL_MAX];
};

static inline void add_cum(struct hot *h, uint32_t sample, int64_t weight, int64_t divisor)
{
	if (h->seen == sample + 1)
		return;
	h->seen = sample + 1;
	h->cum += weight;
	h->cum_divisor += divisor;
}

static void sum_entities(void *ctx, size_t part, size_t from, size_t to)
{
	struct entity_pass *pass = ctx;
	const struct entities *e = pass->e;
	struct hot *hot = pass->hot[part];

	for (size_t i = from; i < to; i++) {
		struct stack st = samples_stack(&pass->r->profile->samples, i);
		int64_t weight = report_weight(pass->r, i), divisor = report_divisor(pass->r, i);
		struct entity_sum *leaf = NULL;
		uint32_t row;

		if (!weight && !divisor)
			continue;
		while (stack_next(&st, &row))
			for (uint32_t k = e->first[row]; k < e->first[row + 1]; k++) {
				uint32_t entity = frame_entity(e->frames.at[k]);

				if (!leaf)
					leaf = &pass->flat[part][entity];
				add_cum(&hot[entity], (uint32_t)i, weight, divisor);
			}
		if (leaf) {
			leaf->flat += weight;
			leaf->flat_divisor += divisor;
		}
	}
}

struct entity_sum *sums_entities(struct report *r, const struct entities *e)
{
	size_t n = e->at.n, parts = parallel_parts(r->profile->samples.n);
	struct entity_sum *sums = arena_array(&r->arena, struct entity_sum, n);
	struct entity_pass pass = { .r = r, .e = e };

	for (size_t i = 0; i < parts; i++) {
		pass.hot[i] = mem_alloc(n, sizeof(*pass.hot[i]));
		pass.flat[i] = i ? mem_alloc(n, sizeof(*pass.flat[i])) : sums;
	}
	parallel_run(r->profile->samples.n, sum_entities, &pass);
	for (size_t i = 0; i < parts; i++) {
		for (size_t k = 0; k < n; k++) {
			sums[k].cum += pass.hot[i][k].cum;
			sums[k].cum_divisor += pass.hot[i][k].cum_divisor;
			if (i) {
				sums[k].flat += pass.flat[i][k].flat;
				sums[k].flat_divisor += pass.flat[i][k].flat_divisor;
			}
		}
		mem_free(pass.hot[i]);
		if (i)
			mem_free(pass.flat[i]);
	}
	return sums;
}

/* ---- edges ---- */

/* An open-addressing table of edges, by both their ends; the seed keeps files from colliding. */
struct pair {
	struct edge_sum sum; /* empty when from == to: there are no such edges */
	uint32_t seen;       /* the last sample that counted, + 1 */
};

struct pairs {
	struct pair *at;
	size_t cap, n;
	uint64_t seed;
};

struct edge_pass {
	const struct report *r;
	const struct entities *e;
	const bool *keep, *want;
	struct pairs pairs[PARALLEL_MAX];
};

static size_t slot_of(const struct pairs *p, uint32_t from, uint32_t to)
{
	size_t at = hash_mix(p->seed, (uint64_t)from << 32 | to) & (p->cap - 1);

	while (p->at[at].sum.from != p->at[at].sum.to &&
	       (p->at[at].sum.from != from || p->at[at].sum.to != to))
		at = (at + 1) & (p->cap - 1);
	return at;
}

static void enlarge(struct pairs *p)
{
	struct pairs old = *p;

	p->cap = old.cap ? old.cap * 2 : 1024;
	p->at = mem_alloc(p->cap, sizeof(*p->at));
	for (size_t i = 0; i < old.cap; i++)
		if (old.at[i].sum.from != old.at[i].sum.to)
			p->at[slot_of(p, old.at[i].sum.from, old.at[i].sum.to)] = old.at[i];
	mem_free(old.at);
}

static struct pair *find_pair(struct pairs *p, uint32_t from, uint32_t to)
{
	struct pair *pair;

	if (p->n * 2 >= p->cap)
		enlarge(p);
	pair = &p->at[slot_of(p, from, to)];
	if (pair->sum.from == pair->sum.to) {
		pair->sum = (struct edge_sum){ .from = from, .to = to, .inlined = true };
		p->n++;
	}
	return pair;
}

static void add_edge(struct pairs *p, const struct edge_sum *e, uint32_t sample)
{
	struct pair *pair = find_pair(p, e->from, e->to);

	if (pair->seen == sample + 1)
		return;
	pair->seen = sample + 1;
	pair->sum.residual |= e->residual;
	pair->sum.inlined &= e->inlined;
	pair->sum.weight += e->weight;
	pair->sum.divisor += e->divisor;
}

/* The frames of a sample into stack, leaf first; their number is returned. */
static size_t frames_of(const struct edge_pass *pass, size_t sample, uint32_t **stack, size_t *cap)
{
	struct stack st = samples_stack(&pass->r->profile->samples, sample);
	const struct entities *e = pass->e;
	size_t n = 0;
	uint32_t row;

	while (stack_next(&st, &row)) {
		uint32_t from = e->first[row], to = e->first[row + 1];

		*stack = mem_grow(*stack, cap, n + to - from, sizeof(**stack));
		for (uint32_t k = from; k < to; k++)
			(*stack)[n++] = e->frames.at[k];
	}
	return n;
}

static void sum_edges(void *ctx, size_t part, size_t from, size_t to)
{
	struct edge_pass *pass = ctx;
	uint32_t *stack = NULL;
	size_t cap = 0;

	for (size_t i = from; i < to; i++) {
		struct edge_sum edge = { .weight = report_weight(pass->r, i),
					 .divisor = report_divisor(pass->r, i) };
		uint32_t parent = SUMS_TRIMMED;

		if (!edge.weight && !edge.divisor)
			continue;
		for (size_t n = frames_of(pass, i, &stack, &cap); n--;) {
			edge.to = frame_entity(stack[n]);
			if (!pass->keep[edge.to]) {
				edge.residual = true;
				continue;
			}
			edge.from = parent;
			edge.inlined = frame_inlined(stack[n]);
			if (parent != SUMS_TRIMMED && parent != edge.to &&
			    (!pass->want || pass->want[edge.to]))
				add_edge(&pass->pairs[part], &edge, (uint32_t)i);
			parent = edge.to;
			edge.residual = false;
		}
	}
	mem_free(stack);
}

static void merge_pairs(struct pairs *into, const struct pairs *from)
{
	for (size_t i = 0; i < from->cap; i++) {
		const struct edge_sum *e = &from->at[i].sum;
		struct edge_sum *sum;

		if (e->from == e->to)
			continue;
		sum = &find_pair(into, e->from, e->to)->sum;
		sum->residual |= e->residual;
		sum->inlined &= e->inlined;
		sum->weight += e->weight;
		sum->divisor += e->divisor;
	}
}

void sums_edges(struct edge_sums *sums, const struct report *r, const struct entities *e,
		const bool *keep, const bool *want)
{
	size_t n = r->profile->samples.n, parts = parallel_parts(n);
	struct edge_pass pass = { .r = r, .e = e, .keep = keep, .want = want };

	*sums = (struct edge_sums){ 0 };
	for (size_t i = 0; i < parts; i++)
		pass.pairs[i].seed = hash_seed();
	parallel_run(n, sum_edges, &pass);
	for (size_t i = 1; i < parts; i++) {
		merge_pairs(&pass.pairs[0], &pass.pairs[i]);
		mem_free(pass.pairs[i].at);
	}
	for (size_t i = 0; i < pass.pairs[0].cap; i++)
		if (pass.pairs[0].at[i].sum.from != pass.pairs[0].at[i].sum.to)
			*VEC_PUSH(&sums->at) = pass.pairs[0].at[i].sum;
	mem_free(pass.pairs[0].at);
}

void edge_sums_free(struct edge_sums *sums)
{
	mem_free(sums->at.at);
	*sums = (struct edge_sums){ 0 };
}
