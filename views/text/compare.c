#include "views/text/compare.h"

#include <math.h>

#include "report/check/noise.h"
#include "report/names/elide.h"
#include "report/names/unit.h"
#include "views/columns.h"
#include "views/data/entry.h"
#include "views/paint.h"
#include "views/text/markdown.h"
#include "views/view.h"

static const char *sign_of(sum_t v)
{
	return v < 0 ? "-" : v > 0 ? "+" : "";
}

/* A part of something, as long as that is not 0, with the sign of the change that it is. */
static const char *percent(char buf[COMPARE_PERCENT_SIZE], sum_t change, sum_t of)
{
	char part[UNIT_PERCENT_SIZE];

	unit_percent(part, sizeof(part), change, of);
	snprintf(buf, COMPARE_PERCENT_SIZE, "%s%s", sign_of(change), part + strspn(part, " "));
	return buf;
}

const char *compare_percent(char buf[COMPARE_PERCENT_SIZE], sum_t before, sum_t after)
{
	if (!before || !after)
		return before ? "gone" : after ? "new" : "";
	return percent(buf, after - before, before);
}

/* report_value has the minus. */
const char *compare_change(const struct report *r, char buf[COMPARE_CHANGE_SIZE], sum_t change)
{
	*buf = '+';
	report_value(r, buf + (change > 0), change);
	return buf;
}

const char *compare_interval(char buf[COMPARE_STATS_SIZE], const struct stats *s)
{
	if (isnan(s->low) || isnan(s->high))
		return "";
	if (isinf(s->high))
		snprintf(buf, COMPARE_STATS_SIZE, "%+.1f%% or more", 100 * s->low);
	else
		snprintf(buf, COMPARE_STATS_SIZE, "%+.1f%% to %+.1f%%", 100 * s->low,
			 100 * s->high);
	return buf;
}

const char *compare_chance(char buf[COMPARE_STATS_SIZE], double p)
{
	if (isnan(p))
		return "-";
	if (p < 0.0001)
		return "<0.0001";
	snprintf(buf, COMPARE_STATS_SIZE, "%.3g", p);
	return buf;
}

/* ---- what stands above ---- */

/* By what values are counted before it is asked whether they differ. */
static void add_noise(struct header *h, const struct report *r)
{
	static const char *const units[] = {
		[PER_NONE] = "",
		[PER_SECOND] = " in each second",
		[PER_OPERATION] = " in each operation",
		[PER_TOTAL] = " as parts of the total",
	};
	const struct noise *noise = r->noise;
	const double *exposure = noise->exposure;

	if (noise->missing) {
		header_add(h, "There are %s", noise->missing);
		return;
	}
	header_add(h, "Noise is what chance alone explains (p > %g) of changes%s",
		   r->options->alpha, units[noise->per]);
	if (noise->per == PER_SECOND || noise->per == PER_OPERATION)
		header_add(h, "There were %.6g %s before and %.6g after", exposure[0],
			   noise->per == PER_SECOND ? "seconds" : "operations", exposure[1]);
}

static void add_notes(struct header *h, const struct report *r)
{
	static const char *const kinds[] = {
		[DELTA_LEVEL] = "Values are levels: what there was when each profile was taken",
		[DELTA_ACCUMULATES] = "Values accumulate: a profile of a longer time has more",
	};
	static const char *const measures[] = {
		[MEASURE_FLAT] = "Comparing flat: the values of entries themselves",
		[MEASURE_CUM] = "Comparing cum: the values of entries and all they called",
	};
	const struct delta *d = r->delta;
	char all[UNIT_TEXT_SIZE];

	if (kinds[d->kind])
		header_add(h, "%s", kinds[d->kind]);
	header_add(h, "%s", measures[r->options->measure]);
	header_add(h, "100%% is %s, the total %s", report_value(r, all, sum_abs(r->total)),
		   r->total_is_base ? "before" : "after: there was nothing before");
	if (r->noise)
		add_noise(h, r);
}

static void add_total(struct header *h, const struct report *r)
{
	const struct delta *d = r->delta;
	char before[UNIT_TEXT_SIZE], after[UNIT_TEXT_SIZE], change[COMPARE_CHANGE_SIZE];
	char part[COMPARE_PERCENT_SIZE];

	header_add(h, "Total: %s before, %s after, change %s (%s)",
		   report_value(r, before, d->before), report_value(r, after, d->after),
		   compare_change(r, change, d->after - d->before),
		   compare_percent(part, d->before, d->after));
}

static void add_shown(struct header *h, const struct report *r)
{
	const struct delta *d = r->delta;
	char cut[UNIT_TEXT_SIZE];

	if (d->dropped)
		header_add(h, "Dropped %zu %s (change <= %s)", d->dropped,
			   d->dropped == 1 ? "entry" : "entries", report_value(r, cut, d->cut));
	if (d->n < d->untrimmed)
		header_add(h, "Showing top %zu entries out of %zu", d->n, d->untrimmed);
}

static void put_header(const struct report *r, struct writer *out)
{
	struct arena arena = { 0 };
	struct header h = { .arena = &arena };

	if (!r->options->compact_labels)
		header_subject(&h, r);
	add_notes(&h, r);
	header_filters(&h, r);
	add_total(&h, r);
	add_shown(&h, r);
	header_print(&h, out);
	arena_free(&arena);
}

/* ---- rows ---- */

enum { BEFORE, AFTER, CHANGE, CHANGED, SHARE, INTERVAL, CHANCE, NOISE, COLUMNS };

struct row_text {
	char before[UNIT_TEXT_SIZE], after[UNIT_TEXT_SIZE], change[COMPARE_CHANGE_SIZE];
	char changed[COMPARE_PERCENT_SIZE], share[COMPARE_PERCENT_SIZE];
	char interval[COMPARE_STATS_SIZE], chance[COMPARE_STATS_SIZE];
	const char *cells[COLUMNS];
};

static const char *const titles[COLUMNS] = {
	[BEFORE] = "before",   [AFTER] = "after",  [CHANGE] = "change",
	[CHANGED] = "change%", [SHARE] = "share%", [INTERVAL] = "95% interval",
	[CHANCE] = "p",        [NOISE] = "noise",
};

static void make_row(struct row_text *t, const struct report *r, const struct delta_row *row)
{
	const struct noise_row *noise = noise_of(r, row);
	sum_t by = delta_change(row);

	t->cells[BEFORE] = report_value(r, t->before, row->before);
	t->cells[AFTER] = report_value(r, t->after, row->after);
	t->cells[CHANGE] = compare_change(r, t->change, by);
	t->cells[CHANGED] = compare_percent(t->changed, row->before, row->after);
	t->cells[SHARE] = percent(t->share, by, r->total);
	if (!noise)
		return;
	t->cells[INTERVAL] = compare_interval(t->interval, &noise->stats);
	t->cells[CHANCE] = compare_chance(t->chance, noise->q);
	t->cells[NOISE] = isnan(noise->q) ? "-" : noise_is(r, noise) ? "yes" : "no";
}

static void put_cells(const struct report *r, const struct columns *columns,
		      const char *const *cells, sum_t change, struct writer *out)
{
	columns_put(columns, out, cells, BEFORE, AFTER);
	paint_change(out, r, change);
	paint_arrow(out, r, change);
	columns_put(columns, out, cells, CHANGE, columns->n - 1);
	paint_end(out, r);
	writer_put(out, "  ");
}

static void put_rows(const struct report *r, const struct columns *columns, struct writer *out)
{
	size_t taken = columns_width(columns) + PAINT_ARROW + COLUMNS_GAP;
	struct arena arena = { 0 };

	for (size_t i = 0; i < r->delta->n; i++) {
		const struct delta_row *row = &r->delta->rows[i];
		bool noise = noise_is(r, noise_of(r, row));
		struct row_text t;

		make_row(&t, r, row);
		if (noise)
			paint_faint(out, r);
		put_cells(r, columns, t.cells, noise ? 0 : delta_change(row), out);
		if (noise)
			paint_faint(out, r);
		writer_text(out, elide_behind(&arena, row->name, r->terminal.columns, taken));
		if (noise)
			paint_end(out, r);
		writer_put(out, "\n");
		arena_reset(&arena);
	}
	arena_free(&arena);
}

static int render(const struct report *r, struct writer *out, struct error *err)
{
	struct columns columns = { .n = r->noise ? COLUMNS : SHARE + 1 };

	(void)err;
	put_header(r, out);
	columns_fit(&columns, titles);
	for (size_t i = 0; i < r->delta->n; i++) {
		struct row_text t;

		make_row(&t, r, &r->delta->rows[i]);
		columns_fit(&columns, t.cells);
	}
	paint_heading(out, r);
	put_cells(r, &columns, titles, 0, out);
	paint_heading(out, r);
	writer_put(out, "entry");
	paint_end(out, r);
	writer_put(out, "\n");
	put_rows(r, &columns, out);
	return 0;
}

/* ---- in Markdown ---- */

static void put_md_head(const struct report *r, struct writer *out)
{
	writer_put(out, "| before → after | change | change%% |  | ");
	writer_put(out, r->noise ? "95%% interval | p | noise | name |\n" : "name |\n");
	writer_put(out, "| ---: | ---: | ---: | --- | ");
	writer_put(out, r->noise ? "---: | ---: | --- | --- |\n" : "--- |\n");
}

static void put_md_row(const struct report *r, size_t i, sum_t largest, struct writer *out)
{
	const struct delta_row *row = &r->delta->rows[i];
	struct row_text t;

	make_row(&t, r, row);
	writer_put(out, "| %s → %s | %s | %s | ", t.cells[BEFORE], t.cells[AFTER], t.cells[CHANGE],
		   t.cells[CHANGED]);
	markdown_bar(out, delta_change(row), largest);
	writer_put(out, " | ");
	for (int c = INTERVAL; r->noise && c < COLUMNS; c++)
		writer_put(out, "%s | ", noise_of(r, row) ? t.cells[c] : "");
	markdown_name(out, row->name);
	writer_put(out, " |\n");
}

static void markdown(const struct report *r, size_t most, struct writer *out)
{
	const struct delta *d = r->delta;
	struct markdown_table t = { put_md_head, put_md_row, .n = d->n, .all = d->untrimmed,
				    .most = most };
	struct arena arena = { 0 };
	struct header h = { .arena = &arena };
	char before[UNIT_TEXT_SIZE], after[UNIT_TEXT_SIZE], part[COMPARE_PERCENT_SIZE];
	const char *changed = compare_percent(part, d->before, d->after);

	markdown_heading(r, out);
	writer_put(out, "%s → %s%s%s\n\n", report_value(r, before, d->before),
		   report_value(r, after, d->after), *changed ? ", " : "", changed);
	add_notes(&h, r);
	header_filters(&h, r);
	add_shown(&h, r);
	markdown_lines(&h, out);
	for (size_t i = 0; i < d->n; i++) {
		sum_t size = sum_abs(delta_change(&d->rows[i]));

		t.largest = size > t.largest ? size : t.largest;
	}
	markdown_table(r, &t, out);
	arena_free(&arena);
}

/* ---- as data ---- */

enum {
	CELL_BEFORE = ENTRY_CELLS,
	CELL_AFTER,
	CELL_CHANGE,
	CELL_NEW,
	CELL_GONE,
	CELL_LOW,
	CELL_HIGH,
	CELL_P,
	CELL_Q,
	CELL_NOISE,
	CELLS
};

static const struct column columns[] = {
	ENTRY_COLUMNS,
	[CELL_BEFORE] = { .name = "before", .number = true },
	[CELL_AFTER] = { .name = "after", .number = true },
	[CELL_CHANGE] = { .name = "change", .number = true },
	[CELL_NEW] = { .name = "new" },
	[CELL_GONE] = { .name = "gone" },
	[CELL_LOW] = { .name = "low", .number = true, .stats = true },
	[CELL_HIGH] = { .name = "high", .number = true, .stats = true },
	[CELL_P] = { .name = "p", .number = true, .stats = true },
	[CELL_Q] = { .name = "q", .number = true, .stats = true },
	[CELL_NOISE] = { .name = "noise", .stats = true },
	[CELLS] = { .name = NULL },
};

static void add_stats(struct cell *cells, const struct report *r, const struct noise_row *noise)
{
	cells[CELL_LOW] = cell_real(noise->stats.low);
	cells[CELL_HIGH] = cell_real(noise->stats.high);
	cells[CELL_P] = cell_real(noise->stats.p);
	cells[CELL_Q] = cell_real(noise->q);
	if (!isnan(noise->q))
		cells[CELL_NOISE] = cell_bool(noise_is(r, noise));
}

static void rows(const struct report *r, struct rows *w)
{
	for (size_t i = 0; i < r->delta->n; i++) {
		const struct delta_row *row = &r->delta->rows[i];
		struct cell cells[CELLS] = {
			[CELL_BEFORE] = cell_number(row->before),
			[CELL_AFTER] = cell_number(row->after),
			[CELL_CHANGE] = cell_number(delta_change(row)),
			[CELL_NEW] = cell_bool(!row->before),
			[CELL_GONE] = cell_bool(!row->after),
		};

		entry_cells(cells, row->name, row->entity);
		if (r->noise)
			add_stats(cells, r, noise_of(r, row));
		rows_add(w, cells);
	}
}

const struct view diff_view = {
	.name = "diff",
	.extension = "txt",
	.render = render,
	.columns = columns,
	.rows = rows,
	.markdown = markdown,
};
