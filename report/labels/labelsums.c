#include "report/labels/labelsums.h"

#include <stdlib.h>

#include "report/labels/labelunits.h"
#include "report/names/unit.h"

enum { SAMPLES_BETWEEN = 4096 }; /* questions whether to go on */

/* So many bytes of samples pay for a row, besides those that are always allowed. */
enum { BYTES_OF_A_ROW = 40, ROWS_ALWAYS = 1 << 15 };

/* ---- labels that are the same in the file ---- */

struct summer {
	struct report *r;
	struct label_sums *sums;
	struct hash index;
	size_t most; /* rows */
};

struct wanted {
	const struct summer *s;
	const struct label *label;
};

static bool same_label(const void *ctx, uint32_t row)
{
	const struct wanted *w = ctx;
	const struct label_row *a = &w->s->sums->rows.at[row];
	const struct label *b = w->label;

	return a->key == b->key && a->str == b->str && (a->str || a->num == b->num);
}

static uint64_t hash_of(const struct summer *s, const struct label *l)
{
	return hash_mix(hash_mix(s->index.seed, (uint64_t)l->key << 32 | l->str),
			l->str ? 0 : (uint64_t)l->num);
}

static uint32_t find(const struct summer *s, const struct label *l)
{
	return hash_find(&s->index, hash_of(s, l), same_label, &(struct wanted){ s, l });
}

static uint32_t find_or_add(struct summer *s, const struct label *l)
{
	struct hash_slot *slot =
		hash_slot(&s->index, hash_of(s, l), same_label, &(struct wanted){ s, l });

	if (slot->row == HASH_NONE) {
		slot->row = (uint32_t)s->sums->rows.n;
		*VEC_PUSH(&s->sums->rows) =
			(struct label_row){ .key = l->key, .str = l->str, .num = l->num };
	}
	return slot->row;
}

/* Half as many keys again may have others as there are rows. */
static uint32_t row_of(struct summer *s, const struct label *l)
{
	struct label others = { .key = l->key, .str = LABEL_OTHERS };
	uint32_t row;

	if (s->sums->rows.n < s->most)
		return find_or_add(s, l);
	row = find(s, l);
	if (row != HASH_NONE)
		return row;
	if (s->sums->rows.n >= s->most + s->most / 2 && find(s, &others) == HASH_NONE)
		others.key = 0;
	return find_or_add(s, &others);
}

static void add_samples(struct summer *s)
{
	const struct profile *p = s->r->profile;
	struct label l;

	for (size_t i = 0; i < p->samples.n; i++) {
		if (i % SAMPLES_BETWEEN == 0 && !report_goes_on(s->r->watch, i, p->samples.n))
			return;
		for (struct labels at = samples_labels(&p->samples, i); labels_next(&at, &l);) {
			uint32_t row = row_of(s, &l);

			s->sums->rows.at[row].sum += report_weight(s->r, i);
		}
	}
}

/* ---- labels that look the same ---- */

static void show_values(struct summer *s)
{
	const struct profile *p = s->r->profile;
	char text[UNIT_TEXT_SIZE];

	for (size_t i = 0; i < s->sums->rows.n; i++) {
		struct label_row *row = &s->sums->rows.at[i];

		if (row->str) {
			row->shown = label_text(p, row->str);
			continue;
		}
		label_number(text, s->r->label_units, row->key, row->num, s->r->shown);
		row->shown = text_of(arena_printf(&s->r->arena, "%s", text));
	}
}

static int compare_keys(const struct summer *s, uint32_t a, uint32_t b)
{
	const struct profile *p = s->r->profile;
	str_id x = s->sums->rows.at[a].key, y = s->sums->rows.at[b].key;

	return x == y ? 0 : text_compare(profile_text(p, x), profile_text(p, y));
}

static int by_text(const void *x, const void *y, void *summer)
{
	const struct summer *s = summer;
	uint32_t a = *(const uint32_t *)x, b = *(const uint32_t *)y;
	int r = compare_keys(s, a, b);

	return r ? r : text_compare(s->sums->rows.at[a].shown, s->sums->rows.at[b].shown);
}

/* The rows in the order of what they show: those alike are neighbours. */
static uint32_t *sort_rows(struct summer *s)
{
	uint32_t *order = mem_alloc(s->sums->rows.n, sizeof(*order));

	for (uint32_t i = 0; i < s->sums->rows.n; i++)
		order[i] = i;
	qsort_r(order, s->sums->rows.n, sizeof(*order), by_text, s);
	return order;
}

static int by_sum(const void *x, const void *y)
{
	const struct label_sum *a = x, *b = y;
	int r = sum_cmp(sum_abs(b->sum), sum_abs(a->sum));

	return r ? r : text_compare(a->value, b->value);
}

static void add_row(struct label_sum *v, const struct label_row *row)
{
	v->sum += row->sum;
	v->is_text |= row->str != 0;
	if (row->str)
		return;
	if (!v->is_number || row->num < v->low)
		v->low = row->num;
	if (!v->is_number || row->num > v->high)
		v->high = row->num;
	v->is_number = true;
}

/* The values of a key, of which there are n in order, some more than once. */
static struct key_sum sum_key(const struct summer *s, const uint32_t *order, size_t n)
{
	struct label_sum *values = arena_array(&s->r->arena, struct label_sum, n);
	str_id key = s->sums->rows.at[*order].key;
	struct key_sum k = { .key = profile_text(s->r->profile, key),
			     .unit = label_unit(s->r->label_units, key),
			     .values = values };

	for (size_t i = 0; i < n; i++) {
		const struct label_row *row = &s->sums->rows.at[order[i]];

		if (!k.n || !text_equal(values[k.n - 1].value, row->shown))
			values[k.n++] = (struct label_sum){ .value = row->shown };
		add_row(&values[k.n - 1], row);
		k.sum += row->sum;
	}
	qsort(values, k.n, sizeof(*values), by_sum);
	return k;
}

static void sum_keys(struct summer *s)
{
	struct label_sums *sums = s->sums;
	uint32_t *order = sort_rows(s);

	for (size_t i = 0, end; i < s->sums->rows.n; i = end) {
		for (end = i + 1; end < s->sums->rows.n && !compare_keys(s, order[i], order[end]);
		     end++)
			;
		*VEC_PUSH(&sums->keys) = sum_key(s, order + i, end - i);
	}
	mem_free(order);
}

static void end_label_sums(void *label_sums)
{
	struct label_sums *s = label_sums;

	mem_free(s->keys.at);
	mem_free(s->rows.at);
}

int build_labels(struct report *r, struct error *err)
{
	struct summer s = { .r = r };

	(void)err;
	r->label_sums = s.sums = report_new(r, sizeof(*r->label_sums), end_label_sums);
	hash_init(&s.index);
	s.most = ROWS_ALWAYS + samples_size(&r->profile->samples) / BYTES_OF_A_ROW;
	label_units(r);
	if (r->profile->types.n)
		add_samples(&s);
	hash_free(&s.index);
	show_values(&s);
	sum_keys(&s);
	return 0;
}

/* ---- labels as they are ---- */

static int compare_strings(const struct report *r, str_id a, str_id b)
{
	return a == b ? 0 : text_compare(label_text(r->profile, a), label_text(r->profile, b));
}

/* Text in front of numbers. */
static int by_label(const void *x, const void *y, void *report)
{
	const struct label_row *a = x, *b = y;
	int r = compare_strings(report, a->key, b->key);

	if (!r)
		r = !a->str - !b->str;
	if (!r && a->str)
		r = compare_strings(report, a->str, b->str);
	return r || a->str ? r : (a->num > b->num) - (a->num < b->num);
}

static int by_key_and_sum(const void *x, const void *y, void *report)
{
	const struct label_row *a = x, *b = y;
	int r = compare_strings(report, a->key, b->key);

	if (!r)
		r = sum_cmp(sum_abs(b->sum), sum_abs(a->sum));
	return r ? r : by_label(x, y, report);
}

void label_sums_order(const struct report *r)
{
	struct label_row *rows = r->label_sums->rows.at;
	size_t all = r->label_sums->rows.n, n = 0;

	if (!all)
		return;
	qsort_r(rows, all, sizeof(*rows), by_label, (void *)r);
	for (size_t i = 0; i < all; i++) {
		if (n && !by_label(&rows[n - 1], &rows[i], (void *)r))
			rows[n - 1].sum += rows[i].sum;
		else
			rows[n++] = rows[i];
	}
	r->label_sums->rows.n = n;
	qsort_r(rows, n, sizeof(*rows), by_key_and_sum, (void *)r);
}
