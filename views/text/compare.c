#include "views/text/compare.h"

#include "report/names/elide.h"
#include "report/names/unit.h"
#include "report/sums/delta.h"
#include "views/columns.h"
#include "views/data/entry.h"
#include "views/paint.h"
#include "views/text/header.h"
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

/* ---- what stands above ---- */

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
}

static void add_shown(struct header *h, const struct report *r)
{
	const struct delta *d = r->delta;
	char before[UNIT_TEXT_SIZE], after[UNIT_TEXT_SIZE], change[COMPARE_CHANGE_SIZE];
	char part[COMPARE_PERCENT_SIZE], cut[UNIT_TEXT_SIZE];

	header_filters(h, r);
	header_add(h, "Total: %s before, %s after, change %s (%s)",
		   report_value(r, before, d->before), report_value(r, after, d->after),
		   compare_change(r, change, d->after - d->before),
		   compare_percent(part, d->before, d->after));
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
	add_shown(&h, r);
	header_print(&h, out);
	arena_free(&arena);
}

/* ---- rows ---- */

enum { BEFORE, AFTER, CHANGE, CHANGED, SHARE, COLUMNS };

struct row_text {
	char before[UNIT_TEXT_SIZE], after[UNIT_TEXT_SIZE], change[COMPARE_CHANGE_SIZE];
	char changed[COMPARE_PERCENT_SIZE], share[COMPARE_PERCENT_SIZE];
	const char *cells[COLUMNS];
};

static const char *const titles[COLUMNS] = {
	[BEFORE] = "before",   [AFTER] = "after",  [CHANGE] = "change",
	[CHANGED] = "change%", [SHARE] = "share%",
};

static void make_line(struct row_text *l, const struct report *r, const struct delta_row *row)
{
	sum_t by = delta_change(row);

	l->cells[BEFORE] = report_value(r, l->before, row->before);
	l->cells[AFTER] = report_value(r, l->after, row->after);
	l->cells[CHANGE] = compare_change(r, l->change, by);
	l->cells[CHANGED] = compare_percent(l->changed, row->before, row->after);
	l->cells[SHARE] = percent(l->share, by, r->total);
}

static void put_line(const struct report *r, const struct columns *columns,
		     const char *const *cells, sum_t change, struct writer *out)
{
	columns_put(columns, out, cells, BEFORE, AFTER);
	paint_change(out, r, change);
	paint_arrow(out, r, change);
	columns_put(columns, out, cells, CHANGE, SHARE);
	paint_end(out, r);
	writer_put(out, "  ");
}

static void put_rows(const struct report *r, const struct columns *columns, struct writer *out)
{
	size_t taken = columns_width(columns) + PAINT_ARROW + COLUMNS_GAP;
	struct arena arena = { 0 };

	for (size_t i = 0; i < r->delta->n; i++) {
		const struct delta_row *row = &r->delta->rows[i];
		struct row_text line;

		make_line(&line, r, row);
		put_line(r, columns, line.cells, delta_change(row), out);
		writer_text(out, elide_behind(&arena, row->name, r->terminal.columns, taken));
		writer_put(out, "\n");
		arena_reset(&arena);
	}
	arena_free(&arena);
}

static int render(const struct report *r, struct writer *out, struct error *err)
{
	struct columns columns = { .n = COLUMNS };

	(void)err;
	put_header(r, out);
	columns_fit(&columns, titles);
	for (size_t i = 0; i < r->delta->n; i++) {
		struct row_text line;

		make_line(&line, r, &r->delta->rows[i]);
		columns_fit(&columns, line.cells);
	}
	paint_heading(out, r);
	put_line(r, &columns, titles, 0, out);
	paint_heading(out, r);
	writer_put(out, "entry");
	paint_end(out, r);
	writer_put(out, "\n");
	put_rows(r, &columns, out);
	return 0;
}

/* ---- as data ---- */

enum { CELL_BEFORE = ENTRY_CELLS, CELL_AFTER, CELL_CHANGE, CELL_NEW, CELL_GONE, CELLS };

static const struct column columns[] = {
	ENTRY_COLUMNS,
	[CELL_BEFORE] = { .name = "before", .number = true },
	[CELL_AFTER] = { .name = "after", .number = true },
	[CELL_CHANGE] = { .name = "change", .number = true },
	[CELL_NEW] = { .name = "new" },
	[CELL_GONE] = { .name = "gone" },
	[CELLS] = { .name = NULL },
};

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
		rows_add(w, cells);
	}
}

const struct view diff_view = {
	.name = "diff",
	.extension = "txt",
	.render = render,
	.columns = columns,
	.rows = rows,
};
