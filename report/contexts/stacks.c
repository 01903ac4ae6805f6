#include "report/contexts/stacks.h"

#include <stdlib.h>

#include "report/sums/sharednames.h"

/* ---- names ---- */

struct named {
	struct text name;
	uint32_t entity;
};

static int by_name(const void *x, const void *y)
{
	const struct named *a = x, *b = y;

	return text_compare(a->name, b->name);
}

static void find_names(struct report *r, struct stacks *s)
{
	size_t n = s->entities.at.n;
	struct named *all = mem_alloc(n, sizeof(*all));

	s->name = arena_array(&r->arena, uint32_t, n);
	for (uint32_t i = 0; i < n; i++)
		all[i] = (struct named){ entity_name(r, &s->entities.at.at[i]), i };
	qsort(all, n, sizeof(*all), by_name);
	for (size_t i = 0; i < n; i++) {
		if (!i || !text_equal(all[i].name, all[i - 1].name))
			*VEC_PUSH(&s->names) = all[i].name;
		s->name[all[i].entity] = (uint32_t)s->names.n - 1;
	}
	mem_free(all);
}

/* ---- their order ---- */

/* A sample, how far it was looked at, and the rank of the frame found there. */
struct place {
	struct walk walk;
	uint32_t rank;
	uint32_t sample;
};

struct range {
	struct place *at;
	size_t n;
	bool same; /* all frames in hand are of the same rank */
};

struct sorter {
	struct report *r;
	uint32_t *rank[2];      /* of each name: [true] as a leaf, [false] as another frame */
	VEC(struct range) todo; /* the last comes first */
	uint64_t random;
};

/* A name and what stands behind it in the line that is ordered by. */
struct ranked {
	struct text name;
	uint32_t row;
	char end;
};

static int by_line(const void *x, const void *y)
{
	const struct ranked *a = x, *b = y;
	size_t n = a->name.n < b->name.n ? a->name.n : b->name.n;
	int r = memcmp(a->name.at, b->name.at, n);

	if (!r)
		r = (unsigned char)(n < a->name.n ? a->name.at[n] : a->end) -
		    (unsigned char)(n < b->name.n ? b->name.at[n] : b->end);
	return r ? r : (a->name.n > b->name.n) - (a->name.n < b->name.n);
}

static void rank_names(struct sorter *s)
{
	const struct stacks *stacks = s->r->stacks;
	size_t n = stacks->names.n;
	struct ranked *all = mem_alloc(2 * n, sizeof(*all));

	for (uint32_t i = 0; i < n; i++) {
		all[2 * i] = (struct ranked){ stacks->names.at[i], i, ' ' };
		all[2 * i + 1] = (struct ranked){ stacks->names.at[i], i, ';' };
	}
	qsort(all, 2 * n, sizeof(*all), by_line);
	s->rank[false] = mem_alloc(n, sizeof(**s->rank));
	s->rank[true] = mem_alloc(n, sizeof(**s->rank));
	for (uint32_t i = 0; i < 2 * n; i++)
		s->rank[all[i].end == ' '][all[i].row] = i;
	mem_free(all);
}

static void step(const struct sorter *s, struct place *p)
{
	uint32_t name = 0;

	stacks_next(s->r->stacks, &p->walk, &name);
	p->rank = s->rank[walk_done(&p->walk)][name];
}

static void swap(struct place *a, struct place *b)
{
	struct place t = *a;

	*a = *b;
	*b = t;
}

/* Those with a frame in front of it, those with it, those with one behind it. */
static void split(struct range all, uint32_t rank, struct range part[3])
{
	size_t less = 0, more = all.n;

	for (size_t i = 0; i < more;) {
		if (all.at[i].rank < rank)
			swap(&all.at[i++], &all.at[less++]);
		else if (all.at[i].rank > rank)
			swap(&all.at[i], &all.at[--more]);
		else
			i++;
	}
	part[0] = (struct range){ all.at, less, false };
	part[1] = (struct range){ all.at + less, more - less, true };
	part[2] = (struct range){ all.at + more, all.n - more, false };
}

/* Samples of the same stack. */
static void push_stack(struct report *r, struct range same)
{
	sum_t sum = 0, divisor = 0, value;

	for (size_t i = 0; i < same.n; i++) {
		sum += report_weight(r, same.at[i].sample);
		divisor += report_divisor(r, same.at[i].sample);
	}
	value = report_mean(sum, divisor);
	if (value > 0 || (value < 0 && !r->options->drop_negative))
		*VEC_PUSH(&r->stacks->at) = (struct stack_row){ same.at->sample, value };
}

/*
 * Sorts by the frame in hand, and those that have the same by the next one
 * (multikey quicksort, by J. Bentley and R. Sedgewick): no sample is looked at
 * further than it differs. The seed keeps files from choosing bad pivots.
 */
static void sort(struct sorter *s, struct range all)
{
	*VEC_PUSH(&s->todo) = all;
	while (s->todo.n) {
		struct range now = s->todo.at[--s->todo.n], part[3];

		if (!now.n)
			continue;
		if (now.n == 1 || (now.same && walk_done(&now.at->walk))) {
			push_stack(s->r, now);
			continue;
		}
		for (size_t i = 0; i < now.n && now.same; i++)
			step(s, &now.at[i]);
		s->random = hash_mix(s->random, now.n);
		split(now, now.at[s->random % now.n].rank, part);
		for (size_t i = 3; i--;)
			*VEC_PUSH(&s->todo) = part[i];
	}
}

static size_t counted_samples(const struct sorter *s, struct place *at)
{
	const struct samples *samples = &s->r->profile->samples;
	size_t n = 0, without = 0;

	for (uint32_t i = 0; i < samples->n; i++) {
		if (!report_weight(s->r, i) && !report_divisor(s->r, i))
			continue;
		if (samples->stack[i] == samples->stack[i + 1]) {
			without++;
			continue;
		}
		at[n] = (struct place){ .walk = walk_sample(s->r, i), .sample = i };
		step(s, &at[n++]);
	}
	if (without)
		report_note(s->r, "samples without a stack are left out: %zu", without);
	return n;
}

/* ---- the build ---- */

static void end_stacks(void *stacks)
{
	struct stacks *s = stacks;

	entities_free(&s->entities);
	mem_free(s->names.at);
	mem_free(s->at.at);
}

int build_stacks(struct report *r, struct error *err)
{
	struct sorter s = { .r = r, .random = hash_seed() };
	struct place *at;

	(void)err;
	r->stacks = report_new(r, sizeof(*r->stacks), end_stacks);
	if (!r->profile->types.n)
		return 0;
	entities_init(&r->stacks->entities, r);
	find_names(r, r->stacks);
	rank_names(&s);
	at = mem_alloc(r->profile->samples.n, sizeof(*at));
	sort(&s, (struct range){ at, counted_samples(&s, at), false });
	mem_free(at);
	mem_free(s.todo.at);
	mem_free(s.rank[false]);
	mem_free(s.rank[true]);
	note_shared_names(r, &r->stacks->entities, NULL, NULL);
	return 0;
}
