#include "report/graph/page.h"

#include <stdlib.h>

#include "parser/diff.h"

/* What a page is to take at most, in bytes, and what a row or function takes of it about. */
enum { ROWS_BYTES = 400000, ROW_BYTES = 9, ROW_VALUE_BYTES = 5 };
enum { FUNCTIONS_BYTES = 260000, FUNCTION_BYTES = 70, FUNCTION_VALUE_BYTES = 16, LEAST = 50 };
enum { DEPTH_MAX = 200 }; /* of contexts: each level may take all samples in hand */

static const double least_part = 2e-5; /* what has less in all columns is nowhere seen */

static size_t limit_of(const struct page *p, size_t bytes, size_t each, size_t value)
{
	size_t limit = bytes / (each + value * p->columns);

	return limit < LEAST ? LEAST : limit;
}

/* ---- values ---- */

/* A negative value without a base is taken for one of a base. */
static bool has_base(const struct report *r)
{
	const struct samples *s = &r->profile->samples;

	for (size_t t = 0; t < s->ntypes; t++)
		for (size_t i = 0; i < s->n; i++)
			if (s->value[t][i] < 0)
				return true;
	return r->total_is_base;
}

static void add_sample(const struct page *p, const struct report *r, size_t sample, sum_t *sums)
{
	const struct samples *s = &r->profile->samples;
	bool base = p->differs && r->total_is_base && diff_is_base(r->profile, sample);

	for (size_t t = 0; t < s->ntypes; t++) {
		int64_t value = s->value[t][sample];

		sums[t + (base || value < 0 ? s->ntypes : 0)] += sum_abs(value);
	}
}

static double part_of(const struct page *p, const sum_t *values)
{
	double largest = 0;

	for (size_t c = 0; c < p->columns; c++) {
		double part = p->total[c] ? (double)values[c] / (double)p->total[c] : 0;

		largest = part > largest ? part : largest;
	}
	return largest;
}

/* ---- functions ---- */

static void add_values(const struct page *p, sum_t **to, uint32_t entity, const sum_t *values)
{
	for (size_t c = 0; c < p->columns; c++)
		to[c][entity] += values[c];
}

/* Each function of a sample counts once. */
static void add_functions(struct page *p, const struct report *r)
{
	const struct entities *e = &p->entities;
	uint32_t *seen = mem_alloc(e->at.n, sizeof(*seen)), row;
	sum_t *values = mem_alloc(p->columns, sizeof(*values));

	for (uint32_t i = 0; i < r->profile->samples.n; i++) {
		struct stack st = samples_stack(&r->profile->samples, i);
		bool leaf = true;

		memset(values, 0, p->columns * sizeof(*values));
		add_sample(p, r, i, values);
		for (size_t c = 0; c < p->columns; c++)
			p->total[c] += values[c];
		while (stack_next(&st, &row))
			for (uint32_t k = e->first[row]; k < e->first[row + 1]; k++) {
				uint32_t entity = frame_entity(e->frames.at[k]);

				if (leaf)
					add_values(p, p->flat, entity, values);
				if (seen[entity] != i + 1)
					add_values(p, p->cum, entity, values);
				seen[entity] = i + 1;
				leaf = false;
			}
	}
	mem_free(seen);
	mem_free(values);
}

struct ranked {
	double part;
	uint32_t entity;
};

static int by_part(const void *x, const void *y)
{
	const struct ranked *a = x, *b = y;

	return a->part != b->part ? (a->part < b->part ? 1 : -1)
				  : (a->entity > b->entity) - (a->entity < b->entity);
}

static void choose_functions(struct page *p)
{
	size_t n = p->entities.at.n;
	size_t limit = limit_of(p, FUNCTIONS_BYTES, FUNCTION_BYTES, FUNCTION_VALUE_BYTES);
	struct ranked *all = mem_alloc(n, sizeof(*all));
	sum_t *values = mem_alloc(p->columns, sizeof(*values));

	p->number = mem_resize(NULL, n, sizeof(*p->number));
	for (uint32_t i = 0; i < n; i++) {
		for (size_t c = 0; c < p->columns; c++)
			values[c] = p->cum[c][i];
		all[i] = (struct ranked){ part_of(p, values), i };
		p->number[i] = PAGE_NONE;
		p->all_functions += all[i].part > 0;
	}
	qsort(all, n, sizeof(*all), by_part);
	for (size_t i = 0; i < n && i < limit && all[i].part > 0; i++) {
		p->number[all[i].entity] = (uint32_t)i;
		*VEC_PUSH(&p->functions) = all[i].entity;
	}
	mem_free(all);
	mem_free(values);
}

/* ---- contexts: from the root on, the heavy ones alone ---- */

/* A sample, and its next frame towards the leaf. */
struct place {
	struct stack rest;
	uint32_t at, first; /* frames of a location that are still to come */
	uint32_t sample, next;
};

struct builder {
	struct page *p;
	struct report *r;
	struct place *places, *sorted;
	uint32_t *count; /* of each entity */
	size_t limit;
	VEC(uint32_t) met; /* callees in hand, and where the places of each begin */
	VEC(size_t) start;
};

static void step(const struct entities *e, struct place *p)
{
	uint32_t row;

	while (p->at == p->first) {
		if (!stack_last(&p->rest, &row)) {
			p->next = PAGE_NONE;
			return;
		}
		p->first = e->first[row];
		p->at = e->first[row + 1];
	}
	p->next = frame_entity(e->frames.at[--p->at]);
}

/* Puts the places of a row in order of their next frames, those that have none first. */
static size_t sort_places(struct builder *b, const struct page_row *row)
{
	size_t at = row->first, ended;

	b->met.n = b->start.n = 0;
	for (size_t i = row->first; i < row->end; i++) {
		uint32_t next = b->places[i].next;

		if (next == PAGE_NONE)
			b->sorted[at++] = b->places[i];
		else if (!b->count[next]++)
			*VEC_PUSH(&b->met) = next;
	}
	ended = at;
	for (size_t k = 0; k < b->met.n; k++) {
		uint32_t n = b->count[b->met.at[k]];

		*VEC_PUSH(&b->start) = at;
		b->count[b->met.at[k]] = (uint32_t)at;
		at += n;
	}
	*VEC_PUSH(&b->start) = at;
	for (size_t i = row->first; i < row->end; i++)
		if (b->places[i].next != PAGE_NONE)
			b->sorted[b->count[b->places[i].next]++] = b->places[i];
	for (size_t k = 0; k < b->met.n; k++)
		b->count[b->met.at[k]] = 0;
	memcpy(b->places + row->first, b->sorted + row->first,
	       (at - row->first) * sizeof(*b->places));
	return ended;
}

static sum_t *sum_places(struct builder *b, size_t first, size_t end)
{
	sum_t *sums = arena_array(&b->r->arena, sum_t, b->p->columns);

	for (size_t i = first; i < end; i++)
		add_sample(b->p, b->r, b->places[i].sample, sums);
	return sums;
}

static void add_row(struct builder *b, struct page_row row)
{
	row.passed = sum_places(b, row.first, row.end);
	row.part = part_of(b->p, row.passed);
	*VEC_PUSH(&b->p->rows) = row;
}

/* The callees of a row that are worth it and have room become rows, the others are joined. */
static void expand(struct builder *b, uint32_t at)
{
	struct page_row row = b->p->rows.at[at];
	size_t ended = sort_places(b, &row);

	b->p->rows.at[at].expanded = true;
	b->p->rows.at[at].ended = sum_places(b, row.first, ended);
	for (size_t k = 0; k < b->met.n; k++) {
		struct page_row callee = { .above = at,
					   .depth = row.depth + 1,
					   .entity = b->met.at[k],
					   .first = b->start.at[k],
					   .end = b->start.at[k + 1] };

		if (b->p->rows.n >= b->limit || b->p->number[callee.entity] == PAGE_NONE)
			continue;
		add_row(b, callee);
		if (b->p->rows.at[b->p->rows.n - 1].part < least_part) {
			b->p->rows.n--;
			continue;
		}
		for (size_t i = callee.first; i < callee.end; i++)
			step(&b->p->entities, &b->places[i]);
	}
}

static void expand_all(struct builder *b)
{
	for (double least = 0.5; least > least_part / 2; least /= 2)
		for (uint32_t i = 0; i < b->p->rows.n && b->p->rows.n < b->limit; i++)
			if (!b->p->rows.at[i].expanded && b->p->rows.at[i].part >= least &&
			    b->p->rows.at[i].depth < DEPTH_MAX)
				expand(b, i);
}

/* What a row passed on, and no row that is here took. */
static void add_rests(struct builder *b)
{
	struct page *p = b->p;
	size_t n = p->rows.n;
	sum_t *taken = mem_alloc(n * p->columns, sizeof(*taken));
	uint32_t *samples = mem_alloc(n, sizeof(*samples));

	for (size_t i = 1; i < n; i++) {
		samples[p->rows.at[i].above] += (uint32_t)(p->rows.at[i].end - p->rows.at[i].first);
		for (size_t c = 0; c < p->columns; c++)
			taken[p->rows.at[i].above * p->columns + c] += p->rows.at[i].passed[c];
	}
	for (uint32_t i = 0; i < n; i++) {
		struct page_row *row = &p->rows.at[i], rest = { .above = i };
		sum_t *left = arena_array(&b->r->arena, sum_t, p->columns);

		if (!row->expanded)
			row->ended = sum_places(b, row->first, sort_places(b, row));
		for (size_t c = 0; c < p->columns; c++)
			left[c] = row->passed[c] - row->ended[c] - taken[i * p->columns + c];
		for (size_t k = row->first; k < row->end; k++)
			rest.left_out += b->places[k].next != PAGE_NONE && !row->expanded;
		if (row->expanded)
			rest.left_out = (uint32_t)(row->end - row->first) - samples[i];
		rest.passed = rest.ended = left;
		if (part_of(p, left) > 0)
			*VEC_PUSH(&p->rows) = rest;
	}
	p->trimmed = p->rows.n > n;
	mem_free(taken);
	mem_free(samples);
}

static void build_rows(struct page *p, struct report *r)
{
	size_t n = r->profile->samples.n;
	struct builder b = { .p = p,
			     .r = r,
			     .places = mem_alloc(n, sizeof(*b.places)),
			     .sorted = mem_alloc(n, sizeof(*b.sorted)),
			     .count = mem_alloc(p->entities.at.n, sizeof(*b.count)),
			     .limit = limit_of(p, ROWS_BYTES, ROW_BYTES, ROW_VALUE_BYTES) };

	for (uint32_t i = 0; i < n; i++) {
		b.places[i] = (struct place){ .rest = samples_stack(&r->profile->samples, i),
					      .sample = i };
		step(&p->entities, &b.places[i]);
	}
	add_row(&b, (struct page_row){ .end = n });
	expand_all(&b);
	add_rests(&b);
	mem_free(b.places);
	mem_free(b.sorted);
	mem_free(b.count);
	mem_free(b.met.at);
	mem_free(b.start.at);
}

/* ---- the build ---- */

static sum_t **make_columns(const struct page *p, struct arena *a)
{
	sum_t **columns = arena_array(a, sum_t *, p->columns);

	for (size_t c = 0; c < p->columns; c++)
		columns[c] = arena_array(a, sum_t, p->entities.at.n);
	return columns;
}

static void build(struct page *p, struct report *r)
{
	entities_init(&p->entities, r);
	p->names = entities_names(r, &p->entities);
	p->differs = has_base(r);
	p->columns = r->profile->types.n << p->differs;
	p->total = arena_array(&r->arena, sum_t, p->columns);
	p->flat = make_columns(p, &r->arena);
	p->cum = make_columns(p, &r->arena);
	add_functions(p, r);
	choose_functions(p);
	build_rows(p, r);
}

static void end_page(void *page)
{
	struct page *p = page;

	entities_free(&p->entities);
	mem_free(p->rows.at);
	mem_free(p->functions.at);
	mem_free(p->number);
}

int build_page(struct report *r, struct error *err)
{
	r->page = report_new(r, sizeof(*r->page), end_page);
	if (r->profile->types.n)
		build(r->page, r);
	if (build_labels(r, err) < 0)
		return -1;
	return build_drawing(r, err);
}
