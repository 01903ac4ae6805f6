#include "report/labelsums.h"

#include <stdlib.h>

#include "report/labelunits.h"
#include "report/unit.h"

/* ---- labels that are the same in the file ---- */

struct summer {
	struct report *r;
	VEC(struct label_row) rows;
	struct hash index;
};

struct wanted {
	const struct summer *s;
	const struct label *label;
};

static bool same_label(const void *ctx, uint32_t row)
{
	const struct wanted *w = ctx;
	const struct label *a = &w->s->rows.at[row].label, *b = w->label;

	return a->key == b->key && a->str == b->str &&
	       (a->str || (a->num == b->num && a->unit == b->unit));
}

static void add_label(struct summer *s, const struct label *l, int64_t weight)
{
	uint64_t hash = hash_mix(hash_mix(s->index.seed, (uint64_t)l->key << 32 | l->str),
				 l->str ? 0 : (uint64_t)l->num);
	struct hash_slot *slot = hash_slot(&s->index, hash, same_label, &(struct wanted){ s, l });

	if (slot->row == HASH_NONE) {
		slot->row = (uint32_t)s->rows.n;
		*VEC_PUSH(&s->rows) = (struct label_row){ .label = *l };
	}
	s->rows.at[slot->row].sum += weight;
}

static void add_samples(struct summer *s)
{
	const struct profile *p = s->r->profile;
	struct label l;

	for (size_t i = 0; i < p->samples.n; i++)
		for (struct labels at = samples_labels(&p->samples, i); labels_next(&at, &l);)
			add_label(s, &l, report_weight(s->r, i));
}

static int compare_text(const struct profile *p, str_id a, str_id b)
{
	return a == b ? 0 : text_compare(profile_text(p, a), profile_text(p, b));
}

/* By key, text in front of numbers. */
static int by_label(const void *x, const void *y, void *p)
{
	const struct label *a = &((const struct label_row *)x)->label;
	const struct label *b = &((const struct label_row *)y)->label;
	int r = compare_text(p, a->key, b->key);

	if (!r)
		r = !a->str - !b->str;
	if (!r)
		r = a->str ? compare_text(p, a->str, b->str)
			   : (a->num > b->num) - (a->num < b->num);
	return r || a->str ? r : compare_text(p, a->unit, b->unit);
}

static int by_key_and_sum(const void *x, const void *y, void *p)
{
	const struct label_row *a = x, *b = y;
	int r = compare_text(p, a->label.key, b->label.key);

	if (!r)
		r = sum_cmp(sum_abs(b->sum), sum_abs(a->sum));
	return r ? r : by_label(x, y, p);
}

/* Strings may stand twice in the file, and then so do labels up to here. */
static void order_rows(struct summer *s)
{
	struct label_row *rows = s->rows.at;
	void *p = (void *)s->r->profile;
	size_t n = 0;

	if (!rows)
		return;
	qsort_r(rows, s->rows.n, sizeof(*rows), by_label, p);
	for (size_t i = 0; i < s->rows.n; i++) {
		if (n && !by_label(&rows[n - 1], &rows[i], p))
			rows[n - 1].sum += rows[i].sum;
		else
			rows[n++] = rows[i];
	}
	s->rows.n = n;
	qsort_r(rows, n, sizeof(*rows), by_key_and_sum, p);
}

/* ---- labels that look the same ---- */

struct shown {
	struct text key;
	struct label_sum value;
};

static int by_text(const void *x, const void *y)
{
	const struct shown *a = x, *b = y;
	int r = text_compare(a->key, b->key);

	return r ? r : text_compare(a->value.value, b->value.value);
}

static struct text value_text(struct report *r, const struct label *l)
{
	char text[UNIT_TEXT_SIZE];

	if (l->str)
		return profile_text(r->profile, l->str);
	unit_format(text, sizeof(text), l->num, label_unit(r->label_units, l->key), r->shown);
	return text_of(arena_printf(&r->arena, "%s", text));
}

static struct shown *show_rows(const struct summer *s)
{
	struct shown *all = mem_alloc(s->rows.n, sizeof(*all));

	for (size_t i = 0; i < s->rows.n; i++) {
		const struct label_row *row = &s->rows.at[i];

		all[i].key = profile_text(s->r->profile, row->label.key);
		all[i].value = (struct label_sum){ value_text(s->r, &row->label), row->sum };
	}
	qsort(all, s->rows.n, sizeof(*all), by_text);
	return all;
}

static int by_sum(const void *x, const void *y)
{
	const struct label_sum *a = x, *b = y;
	int r = sum_cmp(sum_abs(b->sum), sum_abs(a->sum));

	return r ? r : text_compare(a->value, b->value);
}

/* The values of a key, of which there are n in order, some more than once. */
static struct key_sum sum_key(struct report *r, const struct shown *all, size_t n)
{
	struct label_sum *values = arena_array(&r->arena, struct label_sum, n);
	struct key_sum k = { .key = all->key, .values = values };

	for (size_t i = 0; i < n; i++) {
		if (k.n && text_equal(values[k.n - 1].value, all[i].value.value))
			values[k.n - 1].sum += all[i].value.sum;
		else
			values[k.n++] = all[i].value;
		k.sum += all[i].value.sum;
	}
	qsort(values, k.n, sizeof(*values), by_sum);
	return k;
}

static void sum_keys(struct report *r, const struct shown *all, size_t n)
{
	struct key_sum *keys = arena_array(&r->arena, struct key_sum, n);
	struct label_sums *sums = arena_array(&r->arena, struct label_sums, 1);

	for (size_t i = 0, end; i < n; i = end) {
		for (end = i + 1; end < n && text_equal(all[end].key, all[i].key); end++)
			;
		keys[sums->n++] = sum_key(r, all + i, end - i);
	}
	sums->keys = keys;
	r->label_sums = sums;
}

static void keep_rows(const struct summer *s)
{
	struct label_row *rows = arena_array(&s->r->arena, struct label_row, s->rows.n);

	if (s->rows.n)
		memcpy(rows, s->rows.at, s->rows.n * sizeof(*rows));
	s->r->label_sums->rows = rows;
	s->r->label_sums->nrows = s->rows.n;
}

int build_labels(struct report *r, struct error *err)
{
	struct summer s = { .r = r };
	struct shown *all;

	(void)err;
	hash_init(&s.index);
	label_units(r);
	if (r->profile->types.n)
		add_samples(&s);
	order_rows(&s);
	all = show_rows(&s);
	sum_keys(r, all, s.rows.n);
	keep_rows(&s);
	mem_free(all);
	mem_free(s.rows.at);
	hash_free(&s.index);
	return 0;
}
