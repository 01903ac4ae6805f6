#include "report/graph/page.h"

#include <stdlib.h>
#include <string.h>

#include "parser/diff.h"
#include "report/contexts/contexts.h"
#include "report/graph/graph.h"
#include "report/labels/labelsums.h"

/* What a page is to take at most, in bytes, and what a row or function takes of it about. */
enum { ROWS_BYTES = 400000, ROW_BYTES = 9, ROW_VALUE_BYTES = 5 };
enum { FUNCTIONS_BYTES = 260000, FUNCTION_BYTES = 70, FUNCTION_VALUE_BYTES = 16, LEAST = 50 };
enum { DEPTH_MAX = 200 }; /* of contexts: each level may take all samples in hand */

static const double least_part = 2e-5; /* what has less in all columns is nowhere seen */

/* Of rows that take so many bytes each; untrimmed there is none. */
static size_t limit_of(const struct page *p, size_t bytes, size_t each, size_t value)
{
	size_t limit = bytes / (each + value * p->columns);

	if (p->whole)
		return SIZE_MAX;
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

static bool is_base(const struct page *p, const struct report *r, size_t sample, int64_t value)
{
	return value < 0 || (p->differs && r->total_is_base && diff_is_base(r->profile, sample));
}

static void add_sample(const struct page *p, const struct report *r, size_t sample, sum_t *sums)
{
	const struct samples *s = &r->profile->samples;
	bool base;

	if (!p->differs) {
		for (size_t t = 0; t < s->ntypes; t++)
			sums[t] += s->value[t][sample];
		return;
	}
	base = is_base(p, r, sample, 0);
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

/*
 * The values that go to a column, negated: so the smallest of all has room.
 * Columns from that of the first type on are of the base.
 */
static int64_t *column_values(const struct page *p, const struct report *r, size_t column)
{
	const struct samples *s = &r->profile->samples;
	const int64_t *from = s->value[column % s->ntypes];
	int64_t *values = mem_alloc(s->n, sizeof(*values));

	for (size_t i = 0; i < s->n; i++)
		if (is_base(p, r, i, from[i]) == (column >= s->ntypes))
			values[i] = from[i] < 0 ? from[i] : -from[i];
	return values;
}

static void sum_column(struct page *p, struct report *r, size_t column)
{
	int64_t *values = column_values(p, r, column);
	struct entity_sums sums = sums_columns(r, p->entities, values, NULL);

	for (size_t i = 0; i < p->entities->at.n; i++) {
		sums.flat[i] = -sums.flat[i];
		sums.cum[i] = -sums.cum[i];
	}
	p->sums[column] = sums;
	mem_free(values);
}

static void add_functions(struct page *p, struct report *r)
{
	if (!p->differs)
		sums_types(r, p->entities, p->sums);
	else
		for (size_t c = 0; c < p->columns; c++)
			sum_column(p, r, c);
	for (uint32_t i = 0; i < r->profile->samples.n; i++)
		add_sample(p, r, i, p->total);
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
	size_t n = p->entities->at.n;
	size_t limit = limit_of(p, FUNCTIONS_BYTES, FUNCTION_BYTES, FUNCTION_VALUE_BYTES);
	struct ranked *all = mem_alloc(n, sizeof(*all));
	sum_t *values = mem_alloc(p->columns, sizeof(*values));

	p->number = mem_resize(NULL, n, sizeof(*p->number));
	for (uint32_t i = 0; i < n; i++) {
		for (size_t c = 0; c < p->columns; c++)
			values[c] = p->sums[c].cum[i];
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

/* A context that is called by the one in hand, and the first sample that passes through it. */
struct callee {
	uint32_t context, sample;
};

struct builder {
	struct page *p;
	struct report *r;
	size_t limit;
	VEC(struct callee) met; /* callees in hand */
};

/*
 * What the samples of a context are worth, or those that call nothing more:
 * once it is expanded these come first.
 */
static sum_t *sum_samples(struct builder *b, uint32_t context, bool only_ended)
{
	const struct contexts *c = b->r->contexts;
	const struct context *at = &c->rows.at[context];
	sum_t *sums = arena_array(&b->r->arena, sum_t, b->p->columns);
	uint32_t n = only_ended && at->expanded ? at->ended : at->end - at->first;

	for (uint32_t i = 0; i < n; i++) {
		bool ended;
		uint32_t sample = contexts_sample(c, context, i, &ended);

		if (ended || !only_ended)
			add_sample(b->p, b->r, sample, sums);
	}
	return sums;
}

static void add_row(struct builder *b, struct page_row row)
{
	row.passed = sum_samples(b, row.context, false);
	row.part = part_of(b->p, row.passed);
	*VEC_PUSH(&b->p->rows) = row;
}

static int by_sample(const void *x, const void *y)
{
	const struct callee *a = x, *b = y;

	return (a->sample > b->sample) - (a->sample < b->sample);
}

/* The callees of a context that is expanded, as the samples come to them. */
static void find_callees(struct builder *b, const struct context *at)
{
	b->met.n = 0;
	for (uint32_t i = at->callees; i < at->callees + at->ncallees; i++) {
		bool ended;
		uint32_t sample = contexts_sample(b->r->contexts, i, 0, &ended);

		*VEC_PUSH(&b->met) = (struct callee){ i, sample };
	}
	if (b->met.n)
		qsort(b->met.at, b->met.n, sizeof(*b->met.at), by_sample);
}

/* The callees of a row that are worth it and have room become rows, the others are joined. */
static void expand(struct builder *b, uint32_t at)
{
	struct page_row row = b->p->rows.at[at];
	const struct contexts *c = b->r->contexts;

	row.expanded = contexts_expand(b->r, row.context);
	row.ended = sum_samples(b, row.context, true);
	b->p->rows.at[at] = row;
	find_callees(b, &c->rows.at[row.context]);
	for (size_t k = 0; k < b->met.n; k++) {
		uint32_t context = b->met.at[k].context;
		struct page_row callee = { .above = at,
					   .depth = row.depth + 1,
					   .entity = frame_entity(c->rows.at[context].frame),
					   .context = context };

		if (b->p->rows.n >= b->limit || b->p->number[callee.entity] == PAGE_NONE)
			continue;
		add_row(b, callee);
		if (!b->p->whole && b->p->rows.at[b->p->rows.n - 1].part < least_part)
			b->p->rows.n--;
	}
}

static void expand_those(struct builder *b, double least)
{
	for (uint32_t i = 0; i < b->p->rows.n && b->p->rows.n < b->limit; i++)
		if (!b->p->rows.at[i].expanded && b->p->rows.at[i].part >= least &&
		    b->p->rows.at[i].depth < DEPTH_MAX)
			expand(b, i);
}

static void expand_all(struct builder *b)
{
	for (double least = 0.5; least > least_part / 2; least /= 2)
		expand_those(b, least);
	if (b->p->whole)
		expand_those(b, 0);
}

static uint32_t count_samples(const struct builder *b, const struct page_row *row)
{
	const struct context *at = &b->r->contexts->rows.at[row->context];

	return at->end - at->first;
}

/* What a row passed on, and no row that is here took. */
static void add_rests(struct builder *b)
{
	struct page *p = b->p;
	size_t n = p->rows.n;
	sum_t *taken = mem_alloc(n * p->columns, sizeof(*taken));
	uint32_t *samples = mem_alloc(n, sizeof(*samples));

	for (size_t i = 1; i < n; i++) {
		samples[p->rows.at[i].above] += count_samples(b, &p->rows.at[i]);
		for (size_t c = 0; c < p->columns; c++)
			taken[p->rows.at[i].above * p->columns + c] += p->rows.at[i].passed[c];
	}
	for (uint32_t i = 0; i < n; i++) {
		struct page_row *row = &p->rows.at[i], rest = { .above = i };
		sum_t *left = arena_array(&b->r->arena, sum_t, p->columns);

		rest.left_out = count_samples(b, row) - samples[i];
		if (!row->expanded) {
			row->ended = sum_samples(b, row->context, true);
			rest.left_out -= b->r->contexts->rows.at[row->context].ended;
		}
		for (size_t c = 0; c < p->columns; c++)
			left[c] = row->passed[c] - row->ended[c] - taken[i * p->columns + c];
		rest.passed = rest.ended = left;
		if (part_of(p, left) <= 0)
			continue;
		*VEC_PUSH(&p->rows) = rest;
		p->left_out += rest.left_out;
	}
	p->trimmed = p->rows.n > n;
	p->contexts = n - 1;
	mem_free(taken);
	mem_free(samples);
}

static void build_rows(struct page *p, struct report *r)
{
	struct builder b = { .p = p,
			     .r = r,
			     .limit = limit_of(p, ROWS_BYTES, ROW_BYTES, ROW_VALUE_BYTES) };

	add_row(&b, (struct page_row){ 0 });
	expand_all(&b);
	add_rests(&b);
	mem_free(b.met.at);
}

/* ---- the build ---- */

/* The names, with the files of those that stand for several functions; most pages have none. */
static const struct text *names_to_show(struct report *r, const struct entities *e,
					const struct text *names)
{
	struct text *shown = NULL;

	for (size_t i = 0; i < e->at.n; i++) {
		if (!e->at.at[i].shared)
			continue;
		if (!shown) {
			shown = arena_array(&r->arena, struct text, e->at.n);
			memcpy(shown, names, e->at.n * sizeof(*shown));
		}
		shown[i] = entity_name_with_places(r, &e->at.at[i]);
	}
	return shown ? shown : names;
}

static void build(struct page *p, struct report *r)
{
	contexts_open(r, CONTEXTS_ALL);
	p->entities = &r->contexts->entities;
	p->names = names_to_show(r, p->entities, r->contexts->names);
	p->differs = has_base(r);
	p->whole = !r->options->trim;
	p->columns = r->profile->types.n << p->differs;
	p->total = arena_array(&r->arena, sum_t, p->columns);
	p->sums = arena_array(&r->arena, struct entity_sums, p->columns);
	add_functions(p, r);
	choose_functions(p);
	build_rows(p, r);
}

static void end_page(void *page)
{
	struct page *p = page;

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
