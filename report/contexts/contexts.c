#include "report/contexts/contexts.h"

#include <stdlib.h>
#include <string.h>

#include "report/contexts/fold.h"
#include "report/parallel.h"
#include "report/sums/through.h"

/*
 * How far a sample was followed: its next frame, and where the rest of its
 * stack begins, or ends if that is read from the root. Expanding a row goes
 * through its places alone, so places are small.
 */
struct context_place {
	uint32_t sample, at;
	uint32_t word; /* ENDED: there is no next frame */
};

/* A word is a frame, and whether it is the last that its location stands for. */
enum { LAST = 1 };
static const uint32_t ENDED = UINT32_MAX;

/* Stacks deeper than twice as many frames are folded: nobody looks at all of a million rows. */
enum { DEEP = 512 };

/*
 * What is known of samples lies far apart: that of so many places ahead is
 * fetched, which takes a third of the time off.
 */
enum { AHEAD = 64 };

/* ---- following a sample ---- */

/* Where the rest of a stack begins, or ends, is at; this takes a location from there. */
static inline bool next_location(const struct contexts *c, uint32_t sample, uint32_t *at,
				 uint32_t *row)
{
	const struct samples *s = c->samples;
	const uint8_t *frames = s->frames.at;

	if (c->from_leaf) {
		struct stack st = { frames + *at, frames + s->stack[sample + 1] };

		if (!stack_next(&st, row))
			return false;
		*at = (uint32_t)(st.p - frames);
	} else {
		struct stack st = { frames + s->stack[sample], frames + *at };

		if (!stack_last(&st, row))
			return false;
		*at = (uint32_t)(st.end - frames);
	}
	return true;
}

/* The word of the first frame of the next location that stands for any. */
static inline uint32_t enter(const struct contexts *c, uint32_t sample, uint32_t *at)
{
	const uint32_t *first = c->entities.first;
	uint32_t row;

	while (next_location(c, sample, at, &row))
		if (first[row] < first[row + 1])
			return first[row];
	return ENDED;
}

/*
 * The word of the frame that follows. It goes by numbers and not by places: of
 * these compilers make what a processor waits for, a load of two stores.
 */
static inline uint32_t next_word(const struct contexts *c, uint32_t word, uint32_t sample,
				 uint32_t *at)
{
	return c->words[word] & LAST ? enter(c, sample, at) : word + 1;
}

static inline uint32_t frame_of(const struct contexts *c, uint32_t word)
{
	return c->words[word] >> 1;
}

/* ---- what threads do, each with a part of the places in hand ---- */

struct context_part {
	uint32_t *slots; /* of each entity: which of callees it is, + 1; 0: none of them */
	VEC(struct context) callees; /* first: where its next place goes; end: how many there are */
	uint32_t ended; /* the same of places that have no next frame: how many, then where */
	char apart[PARALLEL_APART];
};

struct pass {
	struct contexts *c;
	struct context_place *from, *to;
};

static inline struct context *callee_of(struct context_part *part, uint32_t frame)
{
	uint32_t *slot = &part->slots[frame_entity(frame)];

	if (!*slot) {
		*VEC_PUSH(&part->callees) = (struct context){ .frame = frame };
		*slot = (uint32_t)part->callees.n;
	}
	return &part->callees.at[*slot - 1];
}

static inline void add_cum(const struct contexts *c, struct context *row, uint32_t sample)
{
	row->end++;
	row->cum += c->values[sample];
	if (c->divisors)
		row->cum_divisor += c->divisors[sample];
}

static inline void add_flat(const struct contexts *c, struct context *row, uint32_t sample)
{
	row->ended++;
	row->flat += c->values[sample];
	if (c->divisors)
		row->flat_divisor += c->divisors[sample];
}

/* Sums up what the next frames are worth. */
static void meet(void *ctx, size_t number, size_t from, size_t to)
{
	const struct pass *x = ctx;
	struct context_part *part = &x->c->parts[number];

	for (const struct context_place *p = x->from + from; p < x->from + to; p++) {
		struct context *callee;
		uint32_t frame;

		if (p + AHEAD < x->from + to)
			__builtin_prefetch(&x->c->values[p[AHEAD].sample]);
		if (p->word == ENDED) {
			part->ended++;
			continue;
		}
		frame = frame_of(x->c, p->word);
		callee = callee_of(part, frame);
		if (!frame_inlined(frame))
			callee->frame = frame;
		add_cum(x->c, callee, p->sample);
	}
}

/* Moves the places on, to where those of each callee are together, in the order of samples. */
static void follow(void *ctx, size_t number, size_t from, size_t to)
{
	const struct pass *x = ctx;
	const struct contexts *c = x->c;
	struct context_part *part = &c->parts[number];
	const uint8_t *frames = c->samples->frames.at;

	for (size_t i = from; i < to; i++) {
		uint32_t sample = x->from[i].sample, at = x->from[i].at, word = x->from[i].word;
		struct context *callee;

		if (i + AHEAD < to) {
			__builtin_prefetch(frames + x->from[i + AHEAD].at);
			__builtin_prefetch(&c->samples->stack[x->from[i + AHEAD].sample]);
		}
		if (word == ENDED) {
			x->to[part->ended++] = (struct context_place){ sample, at, word };
			continue;
		}
		callee = callee_of(part, frame_of(c, word));
		do
			word = next_word(c, word, sample, &at);
		while (c->joins && word != ENDED &&
		       frame_entity(frame_of(c, word)) == frame_entity(callee->frame));
		if (word == ENDED)
			add_flat(c, callee, sample);
		x->to[callee->first++] = (struct context_place){ sample, at, word };
	}
}

/* The first frames, for row 0. */
static void begin(void *ctx, size_t number, size_t from, size_t to)
{
	const struct pass *x = ctx;
	struct context *all = x->c->parts[number].callees.at;

	for (size_t i = from; i < to; i++) {
		struct context_place *p = &x->from[i];

		p->word = enter(x->c, p->sample, &p->at);
		add_cum(x->c, all, p->sample);
		if (p->word == ENDED)
			add_flat(x->c, all, p->sample);
	}
}

/* ---- expanding a row ---- */

static void add_up(struct context *sum, const struct context *part)
{
	sum->end += part->end;
	sum->ended += part->ended;
	sum->cum += part->cum;
	sum->cum_divisor += part->cum_divisor;
	sum->flat += part->flat;
	sum->flat_divisor += part->flat_divisor;
}

/* Makes rows of the callees that were met; end is the number of their places. */
static void gather(struct contexts *c, uint32_t row)
{
	for (struct context_part *part = c->parts; part < c->parts + PARALLEL_MAX; part++)
		for (size_t i = 0; i < part->callees.n; i++) {
			const struct context *callee = &part->callees.at[i];
			uint32_t *slot = &c->slots[frame_entity(callee->frame)];

			if (!*slot) {
				*slot = (uint32_t)c->rows.n;
				*VEC_PUSH(&c->rows) =
					(struct context){ .parent = row, .frame = callee->frame };
			}
			if (!frame_inlined(callee->frame))
				c->rows.at[*slot].frame = callee->frame;
			add_up(&c->rows.at[*slot], callee);
		}
}

static int by_value(const void *x, const void *y, void *ctx)
{
	const struct contexts *c = ctx;
	const struct context *a = x, *b = y;
	uint32_t of_a = frame_entity(a->frame), of_b = frame_entity(b->frame);
	int r = sum_cmp(sum_abs(b->cum), sum_abs(a->cum));

	if (!r)
		r = text_compare(c->names[of_a], c->names[of_b]);
	return r ? r : entity_compare(&c->entities.at.at[of_a], &c->entities.at.at[of_b]);
}

/* Puts the callees in order, and gives each the places that follow those of the one before. */
static void order_callees(struct contexts *c, const struct context *at)
{
	struct context *callee = c->rows.at + at->callees;
	uint32_t next = at->first + at->ended;

	if (at->ncallees > 1)
		qsort_r(callee, at->ncallees, sizeof(*callee), by_value, c);
	for (uint32_t i = 0; i < at->ncallees; i++, callee++) {
		callee->first = next;
		next = callee->end += next;
		callee->side = at->side;
		c->slots[frame_entity(callee->frame)] = at->callees + i;
	}
}

/* Where each part of the places goes: behind those of the parts before, of the same callee. */
static void aim(struct contexts *c, const struct context *at)
{
	const struct context *callee = c->rows.at + at->callees;
	uint32_t next = 0;

	for (size_t k = 0; k < PARALLEL_MAX; k++) {
		uint32_t n = c->parts[k].ended;

		c->parts[k].ended = next;
		next += n;
	}
	for (uint32_t i = 0; i < at->ncallees; i++, callee++) {
		next = callee->first - at->first;
		for (size_t k = 0; k < PARALLEL_MAX; k++) {
			struct context_part *part = &c->parts[k];
			uint32_t entity = frame_entity(callee->frame);
			uint32_t slot = part->callees.n ? part->slots[entity] : 0;

			if (!slot)
				continue;
			part->callees.at[slot - 1].first = next;
			next += part->callees.at[slot - 1].end;
		}
	}
}

/* Takes what the parts have found out besides, and makes them ready for another row. */
static void finish(struct contexts *c, const struct context *at)
{
	for (struct context_part *part = c->parts; part < c->parts + PARALLEL_MAX; part++) {
		for (size_t i = 0; i < part->callees.n; i++) {
			struct context *callee = &part->callees.at[i];
			uint32_t entity = frame_entity(callee->frame);

			callee->end = 0;
			callee->cum = callee->cum_divisor = 0;
			add_up(&c->rows.at[c->slots[entity]], callee);
			part->slots[entity] = 0;
		}
		part->callees.n = 0;
		part->ended = 0;
	}
	for (uint32_t i = at->callees; i < at->callees + at->ncallees; i++)
		c->slots[frame_entity(c->rows.at[i].frame)] = 0;
}

/*
 * Places go to the other side, unless all of them go on to one callee, and back
 * as they are: so the range of each row has its samples on both sides, if not
 * at the same frames, however far its callees were expanded.
 */
bool contexts_expand(struct report *r, uint32_t row)
{
	struct contexts *c = r->contexts;
	struct context at = c->rows.at[row];
	size_t n = at.end - at.first, parts = parallel_parts(n);
	struct pass x = { c, c->places[at.side] + at.first, NULL };

	if (at.expanded)
		return true;
	if (!report_goes_on(r->watch, 0, 0))
		return false;
	at.callees = (uint32_t)c->rows.n;
	parallel_run(n, parts, meet, &x, NULL);
	gather(c, row);
	at.ncallees = (uint32_t)c->rows.n - at.callees;
	at.expanded = true;
	at.side ^= at.ncallees > 1 || at.ended;
	order_callees(c, &at);
	aim(c, &at);
	x.to = c->places[at.side] + at.first;
	parallel_run(n, parts, follow, &x, NULL);
	if (x.to != x.from)
		memcpy(x.from, x.to, n * sizeof(*x.to));
	finish(c, &at);
	c->rows.at[row] = at;
	return true;
}

/* ---- samples that pass through some entities ---- */

/* Always of all samples: part of a sum is another number. */
sum_t contexts_matched(struct report *r, const bool *set)
{
	return through_sum(r, &r->contexts->entities, set, NULL, NULL);
}

/* The heaviest row of the set, if no row that is not expanded can lead to a heavier one. */
static uint32_t find_there(const struct contexts *c, const bool *set)
{
	uint32_t best = 0;
	sum_t most = 0;

	for (uint32_t i = 0; i < c->rows.n; i++) {
		const struct context *row = &c->rows.at[i];
		sum_t weight = sum_abs(row->cum);

		if (!row->expanded && context_calls(row) && weight > most)
			most = weight;
		if (i && set[frame_entity(row->frame)] &&
		    (!best || weight > sum_abs(c->rows.at[best].cum)))
			best = i;
	}
	return best && sum_abs(c->rows.at[best].cum) >= most ? best : 0;
}

/* The callee that most of the marked value goes to; 0 if there is none. */
static uint32_t marked_callee(const struct contexts *c, uint32_t row, const bool *marks)
{
	const struct context *at = &c->rows.at[row];
	uint32_t best = 0;
	sum_t most = 0;

	for (uint32_t i = at->callees; i < at->callees + at->ncallees; i++) {
		const struct context *callee = &c->rows.at[i];
		const struct context_place *p = c->places[callee->side];
		bool any = false;
		sum_t sum = 0;

		for (uint32_t k = callee->first; k < callee->end; k++)
			if (marks[p[k].sample]) {
				sum += sum_abs(c->values[p[k].sample]);
				any = true;
			}
		if (any && (!best || sum > most)) {
			best = i;
			most = sum;
		}
	}
	return best;
}

uint32_t contexts_find(struct report *r, const bool *set)
{
	struct contexts *c = r->contexts;
	uint32_t row = find_there(c, set);
	bool *marks;

	if (row)
		return row;
	marks = mem_alloc(c->samples->n, sizeof(*marks));
	through_sum(r, &c->entities, set, marks, r->watch);
	do {
		if (!contexts_expand(r, row))
			row = 0;
		else
			row = marked_callee(c, row, marks);
	} while (row && !set[frame_entity(c->rows.at[row].frame)]);
	mem_free(marks);
	return row;
}

/* ---- the whole ---- */

/* Of a location of very many frames the middle ones have no word. */
static void read_words(struct contexts *c, const struct fold *f, size_t nlocations)
{
	const struct entities *e = &c->entities;

	c->words = mem_alloc(e->frames.n, sizeof(*c->words));
	for (size_t i = 0; i < nlocations; i++) {
		uint32_t *words = c->words + e->first[i], n = e->first[i + 1] - e->first[i];

		for (uint32_t k = 0; k < n; k++)
			words[k] = e->frames.at[e->first[i] + (c->from_leaf ? k : n - 1 - k)];
		n = (uint32_t)fold_frames(f, words, n);
		for (uint32_t k = 0; k < n; k++)
			words[k] = words[k] << 1 | (k + 1 == n ? LAST : 0);
	}
}

/* Reads the stacks, folded if any is deep. */
static void read_stacks(struct contexts *c, const struct profile *p)
{
	struct fold f = { .outer = DEEP, .inner = DEEP, .entity = fold_entity(&c->entities) };
	size_t n = p->locations.n;

	c->samples = &p->samples;
	if (fold_needed(&f, c->samples)) {
		fold_stacks(&f, &c->folded, c->samples, &c->entities, n++);
		c->samples = &c->folded;
	}
	read_words(c, &f, n);
}

/* Row 0: all samples that count. */
static void push_all(struct contexts *c, struct report_watch *watch)
{
	const struct samples *s = c->samples;
	struct pass x = { c, c->places[0], c->places[0] };
	struct context all = { 0 };
	uint32_t n = 0;

	for (uint32_t i = 0; i < s->n; i++)
		if (c->all || c->values[i] || (c->divisors && c->divisors[i]))
			x.from[n++] = (struct context_place){ .sample = i,
							      .at = s->stack[i + !c->from_leaf] };
	for (size_t k = 0; k < PARALLEL_MAX; k++)
		*VEC_PUSH(&c->parts[k].callees) = (struct context){ 0 };
	parallel_run(n, parallel_parts(n), begin, &x, watch);
	for (size_t k = 0; k < PARALLEL_MAX; k++) {
		add_up(&all, c->parts[k].callees.at);
		c->parts[k].callees.n = 0;
	}
	*VEC_PUSH(&c->rows) = all;
}

static void end_contexts(void *contexts)
{
	struct contexts *c = contexts;

	entities_free(&c->entities);
	samples_free(&c->folded);
	mem_free(c->rows.at);
	mem_free(c->words);
	mem_free(c->slots);
	mem_free(c->places[0]);
	mem_free(c->places[1]);
	for (size_t i = 0; i < PARALLEL_MAX; i++) {
		mem_free(c->parts[i].slots);
		mem_free(c->parts[i].callees.at);
	}
}

void contexts_open(struct report *r, enum contexts_kind kind)
{
	struct contexts *c = r->contexts = report_new(r, sizeof(*r->contexts), end_contexts);
	const struct samples *s = &r->profile->samples;

	c->all = kind == CONTEXTS_ALL;
	c->from_leaf = r->options->reverse && !c->all;
	c->joins = entities_join(r->options) && !c->all;
	entities_init(&c->entities, r);
	read_stacks(c, r->profile);
	c->names = entities_names(r, &c->entities);
	c->slots = mem_alloc(c->entities.at.n, sizeof(*c->slots));
	c->parts = arena_array(&r->arena, struct context_part, PARALLEL_MAX);
	for (size_t i = 0; i < PARALLEL_MAX; i++)
		c->parts[i].slots = mem_alloc(c->entities.at.n, sizeof(*c->slots));
	for (size_t i = 0; i < 2; i++)
		c->places[i] = mem_alloc(s->n, sizeof(*c->places[i]));
	if (r->profile->types.n) {
		c->values = s->value[r->type];
		c->divisors = report_divisors(r, r->type);
	}
	push_all(c, r->watch);
}

int build_contexts(struct report *r, struct error *err)
{
	(void)err;
	contexts_open(r, CONTEXTS_AS_ASKED);
	return 0;
}

uint32_t contexts_sample(const struct contexts *c, uint32_t row, uint32_t i, bool *ended)
{
	const struct context *at = &c->rows.at[row];
	const struct context_place *p = &c->places[at->side][at->first + i];

	*ended = p->word == ENDED;
	return p->sample;
}

sum_t contexts_value(const struct contexts *c, uint32_t first, size_t n)
{
	sum_t cum = 0, divisor = 0;

	for (size_t i = first; i < first + n; i++) {
		cum += c->rows.at[i].cum;
		divisor += c->rows.at[i].cum_divisor;
	}
	return report_mean(cum, divisor);
}
