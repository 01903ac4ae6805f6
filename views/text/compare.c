#include "views/text/compare.h"

#include "report/names/elide.h"
#include "report/names/unit.h"
#include "report/sums/delta.h"
#include "views/data/entry.h"
#include "views/paint.h"
#include "views/text/header.h"
#include "views/view.h"

enum { NAME_COLUMN = 52 };

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

static void put_row(const struct report *r, const struct delta_row *row, struct writer *out)
{
	char before[UNIT_TEXT_SIZE], after[UNIT_TEXT_SIZE], change[COMPARE_CHANGE_SIZE];
	char of_entry[COMPARE_PERCENT_SIZE], share[COMPARE_PERCENT_SIZE];
	sum_t by = delta_change(row);
	struct arena arena = { 0 };

	writer_put(out, "%10s %10s ", report_value(r, before, row->before),
		   report_value(r, after, row->after));
	paint_change(out, r, by);
	paint_arrow(out, r, by);
	writer_put(out, "%10s %8s %8s", compare_change(r, change, by),
		   compare_percent(of_entry, row->before, row->after),
		   percent(share, by, r->total));
	paint_end(out, r);
	writer_put(out, "  ");
	writer_text(out, elide_behind(&arena, row->name, r->terminal.columns, NAME_COLUMN));
	writer_put(out, "\n");
	arena_free(&arena);
}

static int render(const struct report *r, struct writer *out, struct error *err)
{
	(void)err;
	put_header(r, out);
	paint_heading(out, r);
	writer_put(out, "%10s %10s ", "before", "after");
	paint_arrow(out, r, 0);
	writer_put(out, "%10s %8s %8s", "change", "change%", "share%");
	paint_end(out, r);
	writer_put(out, "\n");
	for (size_t i = 0; i < r->delta->n; i++)
		put_row(r, &r->delta->rows[i], out);
	return 0;
}

/* ---- as data ---- */

enum { BEFORE = ENTRY_CELLS, AFTER, CHANGE, NEW, GONE, CELLS };

static const struct column columns[] = {
	ENTRY_COLUMNS,
	[BEFORE] = { .name = "before", .number = true },
	[AFTER] = { .name = "after", .number = true },
	[CHANGE] = { .name = "change", .number = true },
	[NEW] = { .name = "new" },
	[GONE] = { .name = "gone" },
	[CELLS] = { .name = NULL },
};

static void rows(const struct report *r, struct rows *w)
{
	for (size_t i = 0; i < r->delta->n; i++) {
		const struct delta_row *row = &r->delta->rows[i];
		struct cell cells[CELLS] = {
			[BEFORE] = cell_number(row->before),
			[AFTER] = cell_number(row->after),
			[CHANGE] = cell_number(delta_change(row)),
			[NEW] = cell_bool(!row->before),
			[GONE] = cell_bool(!row->after),
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
