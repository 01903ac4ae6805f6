#include "report/sums/neighbors.h"

#include <stdlib.h>

#include "report/parallel.h"
#include "report/sums/hotsum.h"
#include "report/sums/through.h"
#include "report/sums/walk.h"

/* A call to or from the entity in the middle, by what is at its other end. */
struct call {
	struct hot_sum weight, divisor;
	bool met, called; /* called: some such call was not inlined */
};

struct neighbor_part {
	struct call *from,
		*to;          /* of each entity: its calls to the middle, and those of the middle */
	VEC(uint32_t) frames; /* of one sample, the leaf first */
	char apart[PARALLEL_APART];
};

struct neighbor_pass {
	struct report *r;
	const struct entities *e;
	uint32_t middle;
	bool *has; /* of each location: whether the middle is among its frames */
	struct neighbor_part parts[PARALLEL_MAX];
};

/* ---- one sample ---- */

static void read_frames(struct neighbor_part *part, const struct neighbor_pass *x, size_t sample)
{
	struct walk w = walk_sample(x->r, sample);
	uint32_t frame;

	part->frames.n = 0;
	while (walk_up(&w, x->e, &frame))
		*VEC_PUSH(&part->frames) = frame;
}

static void add_call(const struct neighbor_pass *x, struct call *c, uint32_t frame, uint32_t sample)
{
	c->met = true;
	if (!hot_sum_counts(&c->weight, sample))
		return;
	c->called |= !frame_inlined(frame);
	hot_sum_add(&c->weight, report_weight(x->r, sample));
	hot_sum_add(&c->divisor, report_divisor(x->r, sample));
}

/* frames[i] called frames[i - 1], which is what may be inlined. The call nearest the root counts.
 */
static void add_sample(const struct neighbor_pass *x, struct neighbor_part *part, uint32_t sample)
{
	const uint32_t *frames = part->frames.at;

	for (size_t i = part->frames.n; i-- > 1;) {
		uint32_t callee = frame_entity(frames[i - 1]), caller = frame_entity(frames[i]);

		if (callee == caller)
			continue;
		if (callee == x->middle)
			add_call(x, &part->from[caller], frames[i - 1], sample);
		else if (caller == x->middle)
			add_call(x, &part->to[callee], frames[i - 1], sample);
	}
}

static void add_samples(void *ctx, size_t number, size_t from, size_t to)
{
	struct neighbor_pass *x = ctx;
	struct neighbor_part *part = &x->parts[number];

	for (size_t i = from; i < to; i++) {
		if ((!report_weight(x->r, i) && !report_divisor(x->r, i)) ||
		    !through_passes(x->r, x->has, i))
			continue;
		read_frames(part, x, i);
		add_sample(x, part, (uint32_t)i);
	}
}

/* ---- all of them ---- */

/* Whether each location has the middle among its frames; NULL if none has. */
static bool *find_locations(const struct neighbor_pass *x)
{
	bool *set = mem_alloc(x->e->at.n, sizeof(*set)), *locations;

	set[x->middle] = true;
	locations = through_locations(x->r, x->e, set);
	mem_free(set);
	return locations;
}

/* As edges of a graph are sorted. */
static int by_weight(const void *x, const void *y, void *entities)
{
	const struct entities *e = entities;
	const struct neighbor *a = x, *b = y;
	int r = sum_cmp(sum_abs(b->weight), sum_abs(a->weight));

	if (!r)
		r = text_compare(a->name, b->name);
	return r ? r : entity_compare(&e->at.at[a->entity], &e->at.at[b->entity]);
}

static void collect(struct neighbor_list *list, const struct neighbor_pass *x, bool callers)
{
	for (uint32_t i = 0; i < x->e->at.n; i++) {
		struct neighbor sum = { .entity = i, .inlined = true };
		bool met = false;

		for (size_t k = 0; k < PARALLEL_MAX && x->parts[k].from; k++) {
			const struct call *c = callers ? &x->parts[k].from[i] : &x->parts[k].to[i];

			met |= c->met;
			sum.inlined &= !c->called;
			sum.weight += hot_sum_value(&c->weight);
			sum.divisor += hot_sum_value(&c->divisor);
		}
		if (!met)
			continue;
		sum.name = entity_name(x->r, &x->e->at.at[i]);
		*VEC_PUSH(list) = sum;
	}
	if (list->n > 1)
		qsort_r(list->at, list->n, sizeof(*list->at), by_weight, (void *)x->e);
}

void neighbors_find(struct neighbors *n, struct report *r, const struct entities *e,
		    uint32_t entity)
{
	struct neighbor_pass x = { .r = r, .e = e, .middle = entity };
	size_t samples = r->profile->types.n ? r->profile->samples.n : 0;
	size_t parts = parallel_parts(samples);

	*n = (struct neighbors){ 0 };
	x.has = find_locations(&x);
	for (size_t i = 0; i < parts; i++) {
		x.parts[i].from = mem_alloc(e->at.n, sizeof(*x.parts[i].from));
		x.parts[i].to = mem_alloc(e->at.n, sizeof(*x.parts[i].to));
	}
	if (x.has)
		parallel_run(samples, parts, add_samples, &x, r->watch);
	collect(&n->callers, &x, true);
	collect(&n->callees, &x, false);
	for (size_t i = 0; i < PARALLEL_MAX; i++) {
		mem_free(x.parts[i].from);
		mem_free(x.parts[i].to);
		mem_free(x.parts[i].frames.at);
	}
	mem_free(x.has);
}

void neighbors_free(struct neighbors *n)
{
	mem_free(n->callers.at);
	mem_free(n->callees.at);
	*n = (struct neighbors){ 0 };
}
