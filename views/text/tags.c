#include "report/labels/labelsums.h"
#include "report/labels/labelunits.h"
#include "report/names/unit.h"
#include "report/names/visible.h"
#include "views/data/entry.h"
#include "views/view.h"

/* A column is as wide as its longest cell and a blank, and its cells stand at the right. */
static size_t column_of(struct text cell)
{
	return width_chars(cell) + 1;
}

static void put_cell(struct writer *out, struct text cell, size_t column)
{
	writer_put(out, "%*s", (int)(column - width_chars(cell)), "");
	writer_text(out, cell);
}

/* The part of the total that v is, behind a blank; "" if there is no such total. */
static const char *part_of(const struct report *r, char *buf, sum_t v)
{
	char part[UNIT_PERCENT_SIZE];

	if (r->total <= 0)
		return "";
	snprintf(buf, UNIT_PERCENT_SIZE, " (%s)", unit_percent(part, sizeof(part), v, r->total));
	return buf;
}

/* How many of the n values of a key are wanted: the largest. */
static size_t listed(const struct report *r, size_t n)
{
	int most = r->options->node_count;

	return most > 0 && (size_t)most < n ? (size_t)most : n;
}

static void put_values(struct writer *out, const struct report *r, const struct key_sum *k,
		       size_t margin, struct arena *a)
{
	size_t n = listed(r, k->n);
	struct text *cells = arena_array(a, struct text, n);
	char sum[UNIT_TEXT_SIZE], part[UNIT_PERCENT_SIZE];
	size_t column = 0;

	for (size_t i = 0; i < n; i++) {
		sum_t v = k->values[i].sum;

		cells[i] = text_of(
			arena_printf(a, "%s%s:", report_value(r, sum, v), part_of(r, part, v)));
		if (column_of(cells[i]) > column)
			column = column_of(cells[i]);
	}
	for (size_t i = 0; i < n; i++) {
		writer_put(out, "%*s", (int)margin, "");
		put_cell(out, cells[i], column);
		writer_put(out, " ");
		writer_text(out, k->values[i].value);
		writer_put(out, "\n");
	}
	if (n < k->n)
		writer_put(out, "%*s %zu of %zu values\n", (int)margin, "", n, k->n);
}

static void put_key(struct writer *out, const struct report *r, const struct key_sum *k,
		    struct arena *a)
{
	char sum[UNIT_TEXT_SIZE], total[UNIT_TEXT_SIZE], part[UNIT_PERCENT_SIZE];
	struct text cell =
		text_join(a, (struct text[]){ visible_copy(a, k->key), text_of(":") }, 2);

	put_cell(out, cell, column_of(cell));
	writer_put(out, " Total %s of %s%s\n", report_value(r, sum, k->sum),
		   report_value(r, total, r->total), part_of(r, part, k->sum));
	put_values(out, r, k, column_of(cell), a);
	writer_put(out, "\n");
}

static int render(const struct report *r, struct writer *out, struct error *err)
{
	struct arena arena = { 0 };

	(void)err;
	for (size_t i = 0; i < r->label_sums->keys.n; i++) {
		put_key(out, r, &r->label_sums->keys.at[i], &arena);
		arena_reset(&arena);
	}
	arena_free(&arena);
	return 0;
}

/* ---- as data: labels as they are, with no two alike for being rounded ---- */

enum { WEIGHT = LABEL_CELLS, CELLS };

static const struct column columns[] = {
	LABEL_COLUMNS,
	[WEIGHT] = { .name = "weight", .number = true },
	[CELLS] = { .name = NULL },
};

static bool same_key(const struct report *r, const struct label_row *a, const struct label_row *b)
{
	return text_equal(profile_text(r->profile, a->key), profile_text(r->profile, b->key));
}

static void rows(const struct report *r, struct rows *w)
{
	size_t of_key = 0;

	label_sums_order(r);
	for (size_t i = 0; i < r->label_sums->rows.n; i++) {
		const struct label_row *row = &r->label_sums->rows.at[i];
		struct cell cells[CELLS] = { [WEIGHT] = cell_value(row->sum) };

		of_key = i && same_key(r, row - 1, row) ? of_key + 1 : 0;
		if (listed(r, of_key + 1) <= of_key)
			continue;
		label_cells(cells, r->profile, &(struct label){ row->key, 0, 0, row->num });
		if (row->str)
			cells[LABEL_VALUE] = cell_text(label_text(r->profile, row->str));
		if (!row->str)
			cells[LABEL_UNIT] =
				cell_known_text(text_of(label_unit(r->label_units, row->key)));
		rows_add(w, cells);
	}
}

const struct view tags_view = {
	.name = "tags",
	.extension = "txt",
	.render = render,
	.columns = columns,
	.rows = rows,
};
