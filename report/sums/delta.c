#include "report/sums/delta.h"

#include <math.h>
#include <stdlib.h>

#include "parser/diff.h"
#include "report/names/unit.h"
#include "report/sums/sums.h"
#include "report/sums/walk.h"

enum { SAMPLES_BETWEEN = 4096 }; /* questions whether to go on */

/* ---- what is compared ---- */

/* By the name of the sample type; a name that ends in _ begins others. Times accumulate as well. */
static const struct {
	const char *type;
	enum delta_kind kind;
} kinds[] = {
	{ "inuse_", DELTA_LEVEL },        { "goroutine", DELTA_LEVEL },
	{ "goroutines", DELTA_LEVEL },    { "threadcreate", DELTA_LEVEL },
	{ "alloc_", DELTA_ACCUMULATES },  { "freed_", DELTA_ACCUMULATES },
	{ "samples", DELTA_ACCUMULATES }, { "contentions", DELTA_ACCUMULATES },
};

static bool is_kind(struct text type, const char *name)
{
	size_t n = strlen(name);

	return name[n - 1] == '_' ? type.n > n && !memcmp(type.at, name, n)
				  : text_equal(type, text_of(name));
}

enum delta_kind delta_kind(const struct profile *p, size_t type)
{
	const struct value_type *t = &p->types.at[type];

	for (size_t i = 0; i < sizeof(kinds) / sizeof(*kinds); i++)
		if (is_kind(profile_text(p, t->type), kinds[i].type))
			return kinds[i].kind;
	return unit_is_time(profile_text(p, t->unit).at) ? DELTA_ACCUMULATES : DELTA_UNKNOWN;
}

/* ---- the two sides ---- */

/* One of the profiles in the one that both were merged into. */
struct side {
	int64_t *values, *divisors; /* of each sample, 0 for the others; no mean, no divisors */
	struct entity_sums sums;
	bool negated; /* it is the base */
};

static void add_value(const struct report *r, struct side *s, size_t sample)
{
	s->values[sample] = report_weight(r, sample);
	if (s->divisors)
		s->divisors[sample] = report_divisor(r, sample);
}

/* The base is negated; of a mean, the divisor is as well. */
static sum_t value_of(const struct side *s, sum_t sum, sum_t divisor)
{
	return divisor ? sum / divisor : s->negated ? -sum : sum;
}

static sum_t total_of(const struct report *r, const struct side *s)
{
	sum_t sum = 0, divisor = 0;

	for (size_t i = 0; i < r->profile->samples.n; i++) {
		sum += s->values[i];
		divisor += s->divisors ? s->divisors[i] : 0;
	}
	return value_of(s, sum, divisor);
}

/* Flat values need but the leaf of each stack, and there are many more frames. */
static struct entity_sums sum_leaves(struct report *r, const struct side *s)
{
	const struct entities *e = &r->delta->entities;
	struct entity_sums sums = { .flat = arena_array(&r->arena, sum_t, e->at.n) };
	uint32_t leaf;

	if (s->divisors)
		sums.flat_divisor = arena_array(&r->arena, sum_t, e->at.n);
	for (size_t i = 0; i < r->profile->samples.n; i++) {
		struct walk w = walk_sample(r, i);

		if ((!s->values[i] && !(s->divisors && s->divisors[i])) || !walk_up(&w, e, &leaf))
			continue;
		sums.flat[frame_entity(leaf)] += s->values[i];
		if (s->divisors)
			sums.flat_divisor[frame_entity(leaf)] += s->divisors[i];
	}
	return sums;
}

static struct entity_sums sum_side(struct report *r, const struct side *s)
{
	if (r->options->measure == MEASURE_CUM)
		return sums_columns(r, &r->delta->entities, s->values, s->divisors);
	return sum_leaves(r, s);
}

static void split(struct report *r, struct side *before, struct side *after)
{
	struct delta *d = r->delta;
	size_t n = r->profile->samples.n;
	bool mean = report_divides(r);
	int64_t *columns = mem_alloc((mean ? 4 : 2) * n, sizeof(*columns));

	*before = (struct side){ .values = columns, .negated = true };
	*after = (struct side){ .values = columns + n };
	if (mean) {
		before->divisors = columns + 2 * n;
		after->divisors = columns + 3 * n;
	}
	for (size_t i = 0; i < n; i++) {
		if (i % SAMPLES_BETWEEN == 0 && !report_goes_on(r->watch, i, n))
			break;
		add_value(r, diff_is_base(r->profile, i) ? before : after, i);
	}
	before->sums = sum_side(r, before);
	after->sums = sum_side(r, after);
	d->before = total_of(r, before);
	d->after = total_of(r, after);
	mem_free(columns);
}

/* ---- rows ---- */

static sum_t measured(const struct report *r, const struct side *s, size_t entity)
{
	struct entity_sum sum = entity_sum_at(&s->sums, entity);

	return r->options->measure == MEASURE_CUM ? value_of(s, sum.cum, sum.cum_divisor)
						  : value_of(s, sum.flat, sum.flat_divisor);
}

static void add_rows(struct report *r, const struct side *before, const struct side *after)
{
	const struct options *o = r->options;
	struct delta *d = r->delta;

	d->rows = arena_array(&r->arena, struct delta_row, d->entities.at.n);
	for (size_t i = 0; i < d->entities.at.n; i++) {
		struct delta_row row = { .entity = &d->entities.at.at[i],
					 .before = measured(r, before, i),
					 .after = measured(r, after, i) };

		if ((!row.before && !row.after) || (o->drop_negative && delta_change(&row) < 0))
			continue;
		row.name = entity_name(r, row.entity);
		d->rows[d->n++] = row;
	}
}

static void drop_small(struct report *r)
{
	struct delta *d = r->delta;
	size_t kept = 0;

	if (!r->options->trim)
		return;
	d->cut = sum_abs(sum_of((double)r->total * r->options->node_fraction));
	for (size_t i = 0; i < d->n; i++)
		if (sum_abs(delta_change(&d->rows[i])) > d->cut)
			d->rows[kept++] = d->rows[i];
	d->dropped = d->n - kept;
	d->n = kept;
}

/* ---- order ---- */

static int by_name(const struct delta_row *a, const struct delta_row *b)
{
	int r = text_compare(a->name, b->name);

	return r ? r : entity_compare(a->entity, b->entity);
}

static int by_change(const struct delta_row *a, const struct delta_row *b)
{
	return sum_cmp(sum_abs(delta_change(b)), sum_abs(delta_change(a)));
}

static int by_before(const struct delta_row *a, const struct delta_row *b)
{
	return sum_cmp(sum_abs(b->before), sum_abs(a->before));
}

static int by_after(const struct delta_row *a, const struct delta_row *b)
{
	return sum_cmp(sum_abs(b->after), sum_abs(a->after));
}

/* What is new grew without bound. */
static long double growth(const struct delta_row *row)
{
	return row->before
		       ? (long double)sum_abs(delta_change(row)) / (long double)sum_abs(row->before)
		       : (long double)INFINITY;
}

static int by_percent(const struct delta_row *a, const struct delta_row *b)
{
	long double x = growth(a), y = growth(b);

	return (x < y) - (x > y);
}

typedef int compare_rows(const struct delta_row *a, const struct delta_row *b);

static compare_rows *const orders[] = {
	[SORT_FLAT] = by_change, [SORT_CUM] = by_change,      [SORT_ENTROPY] = by_change,
	[SORT_NAME] = by_name,   [SORT_CHANGE] = by_change,   [SORT_BEFORE] = by_before,
	[SORT_AFTER] = by_after, [SORT_PERCENT] = by_percent, [SORT_SHARE] = by_change,
};

int delta_compare(const struct delta_row *a, const struct delta_row *b, enum sort_key sort)
{
	int r = orders[sort](a, b);

	r = r ? r : by_change(a, b);
	return r ? r : by_name(a, b);
}

static int compare(const void *x, const void *y, void *sort)
{
	return delta_compare(x, y, *(const enum sort_key *)sort);
}

/* ---- the build ---- */

static void reverse(struct delta *d)
{
	for (size_t i = 0; i < d->n / 2; i++) {
		struct delta_row other = d->rows[i];

		d->rows[i] = d->rows[d->n - 1 - i];
		d->rows[d->n - 1 - i] = other;
	}
}

static void take_top(struct report *r)
{
	const struct options *o = r->options;
	struct delta *d = r->delta;
	enum sort_key sort = o->sort, chosen_by = sort == SORT_NAME ? SORT_CHANGE : sort;
	size_t count = o->trim && o->node_count > 0 ? (size_t)o->node_count : d->n;

	d->untrimmed = d->n;
	qsort_r(d->rows, d->n, sizeof(*d->rows), compare, &chosen_by);
	if (count < d->n)
		d->n = count;
	if (sort != chosen_by)
		qsort_r(d->rows, d->n, sizeof(*d->rows), compare, &sort);
	if (o->ascending && sort != SORT_NAME)
		reverse(d);
}

static void end_delta(void *delta)
{
	struct delta *d = delta;

	entities_free(&d->entities);
}

int build_delta(struct report *r, struct error *err)
{
	struct side before, after;
	struct delta *d = r->delta = report_new(r, sizeof(*r->delta), end_delta);

	if (!r->options->diff_base && !r->total_is_base)
		return error_set(err, ERROR_USAGE,
				 "there is nothing to compare with; try: cprof diff OLD NEW");
	if (!r->profile->types.n)
		return 0;
	entities_init(&d->entities, r);
	d->kind = report_divides(r) ? DELTA_UNKNOWN : delta_kind(r->profile, r->type);
	split(r, &before, &after);
	add_rows(r, &before, &after);
	drop_small(r);
	take_top(r);
	return 0;
}
