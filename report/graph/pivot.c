#include "report/graph/pivot.h"

#include "report/filter/pattern.h"
#include "report/labels/labelsums.h"
#include "report/names/visible.h"

enum { IN_TEXT = 8, IN_DATA = 62, BESIDE = 2 /* other values, and none */ };

struct builder {
	struct report *r;
	const struct key_sum *key;
	size_t nvalues;  /* that have a column */
	uint32_t *of;    /* the column of each sample */
	size_t *samples; /* in each column */
};

static const struct key_sum *find_key(const struct report *r)
{
	for (size_t i = 0; i < r->label_sums->keys.n; i++)
		if (text_equal(r->label_sums->keys.at[i].key, text_of(r->arg)))
			return &r->label_sums->keys.at[i];
	return NULL;
}

static int no_such_key(struct report *r, struct error *err)
{
	const char *list = "";

	for (size_t i = 0; i < r->label_sums->keys.n; i++)
		list = arena_printf(&r->arena, "%s%s%s", list, i ? ", " : "",
				    visible_copy(&r->arena, r->label_sums->keys.at[i].key).at);
	return error_set(err, ERROR_NOTHING, "no sample has the label %.60s%s%.120s", r->arg,
			 *list ? "; there are " : "", list);
}

/* ---- which sample is in which column ---- */

static bool is_value(const struct profile *p, const struct label_sum *v, const struct label *l)
{
	if (l->str)
		return v->is_text && text_equal(profile_text(p, l->str), v->value);
	return v->is_number && v->low <= l->num && l->num <= v->high;
}

static size_t column_of(const struct builder *b, const struct label *l)
{
	for (size_t i = 0; i < b->nvalues; i++)
		if (is_value(b->r->profile, &b->key->values[i], l))
			return i;
	return b->nvalues;
}

static size_t find_column(const struct builder *b, size_t sample)
{
	const struct profile *p = b->r->profile;
	struct labels at = samples_labels(&p->samples, sample);
	struct label l;

	while (labels_next(&at, &l))
		if (text_equal(profile_text(p, l.key), b->key->key))
			return column_of(b, &l);
	return b->nvalues + 1;
}

static void place_samples(struct builder *b)
{
	size_t n = b->r->profile->samples.n;

	b->of = arena_array(&b->r->arena, uint32_t, n);
	b->samples = arena_array(&b->r->arena, size_t, b->nvalues + BESIDE);
	for (size_t i = 0; i < n; i++) {
		b->of[i] = (uint32_t)find_column(b, i);
		b->samples[b->of[i]]++;
	}
}

/* ---- columns ---- */

/* The values of the samples of a column; of the others 0. */
static int64_t *values_of(const struct builder *b, const int64_t *value, size_t column)
{
	size_t n = b->r->profile->samples.n;
	int64_t *of_column = mem_alloc(n, sizeof(*of_column));

	for (size_t i = 0; i < n; i++)
		of_column[i] = b->of[i] == column ? value[i] : 0;
	return of_column;
}

static sum_t total_of(const struct report *r, const int64_t *values, const int64_t *divisors)
{
	sum_t total = 0, divisor = 0;

	for (size_t i = 0; i < r->profile->samples.n; i++) {
		total += sum_abs(values[i]);
		divisor += divisors ? divisors[i] : 0;
	}
	return report_mean(total, divisor);
}

static const char *value_name(struct report *r, const struct builder *b, size_t column)
{
	if (column == b->nvalues)
		return "(other values)";
	if (column > b->nvalues)
		return "(none)";
	return visible_copy(&r->arena, b->key->values[column].value).at;
}

static void add_column(struct builder *b, size_t column)
{
	struct report *r = b->r;
	struct type_column *c = &r->columns->at[r->columns->n];
	const int64_t *by = report_divisors(r, r->type);
	int64_t *values = values_of(b, r->profile->samples.value[r->type], column);
	int64_t *divisors = by ? values_of(b, by, column) : NULL;

	r->pivot->name[r->columns->n] = value_name(r, b, column);
	r->pivot->total[r->columns->n] = total_of(r, values, divisors);
	c->name = type_columns_name(r,
				    arena_printf(&r->arena, "%s=%s", r->pivot->key,
						 value_name(r, b, column)),
				    column);
	c->unit = r->unit;
	c->sums = sums_columns(r, &r->graph->entities, values, divisors);
	mem_free(values);
	mem_free(divisors);
	r->columns->n++;
}

/* No sample may have such a value, and yet have one that is called so. */
static void add_columns(struct builder *b)
{
	struct report *r = b->r;
	size_t n = b->nvalues + BESIDE;

	r->columns = arena_array(&r->arena, struct type_columns, 1);
	r->columns->at = arena_array(&r->arena, struct type_column, n);
	r->pivot = arena_array(&r->arena, struct pivot, 1);
	*r->pivot = (struct pivot){
		.key = visible_copy(&r->arena, b->key->key).at,
		.name = arena_array(&r->arena, const char *, n),
		.total = arena_array(&r->arena, sum_t, n),
		.nvalues = b->key->n,
	};
	for (size_t i = 0; i < n; i++)
		if (i < b->nvalues || b->samples[i])
			add_column(b, i);
}

/* All in one unit: the table's. */
static void set_units(struct report *r)
{
	for (size_t i = 0; i < r->columns->n; i++)
		r->columns->at[i].shown = r->shown;
}

int build_pivot(struct report *r, struct error *err)
{
	bool text = r->options->format == FORMAT_TEXT || r->options->format == FORMAT_MD;
	size_t most = text ? IN_TEXT : IN_DATA;
	struct builder b = { .r = r };

	build_labels(r, err);
	b.key = find_key(r);
	if (!b.key)
		return no_such_key(r, err);
	b.nvalues = b.key->n < most ? b.key->n : most;
	if (build_table(r, err) < 0)
		return -1;
	place_samples(&b);
	add_columns(&b);
	set_units(r);
	return 0;
}
