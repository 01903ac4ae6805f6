#include "views/check/verdict.h"
#include "views/columns.h"
#include "views/data/rows.h"
#include "views/paint.h"
#include "views/text/compare.h"
#include "views/view.h"

static const struct {
	const char *title;
	bool all; /* nodecount does not cut them */
} groups[] = {
	[CHECK_FAILED] = { "Worse than it may be", true },
	[CHECK_ALLOWED] = { "Worse, and allowed", true },
	[CHECK_NOISE] = { "Grew, but no more than by chance", false },
	[CHECK_GREW] = { "Grew by no more than may be", false },
	[CHECK_SHRANK] = { "Shrank, or as before", false },
};

enum { TEXT_BEFORE, TEXT_AFTER, TEXT_GROWTH, TEXT_INTERVAL, TEXT_CHANCE, TEXT_COLUMNS };

static const char *const titles[TEXT_COLUMNS] = {
	[TEXT_BEFORE] = "before",         [TEXT_AFTER] = "after", [TEXT_GROWTH] = "change",
	[TEXT_INTERVAL] = "95% interval", [TEXT_CHANCE] = "p",
};

struct row_text {
	char text[TEXT_COLUMNS][VERDICT_SIZE];
	const char *cells[TEXT_COLUMNS];
};

static void make_row(struct row_text *t, const struct report *r, const struct check_row *row)
{
	const char **cells = t->cells;

	cells[TEXT_BEFORE] = verdict_value(t->text[TEXT_BEFORE], r, row, row->before);
	cells[TEXT_AFTER] = verdict_value(t->text[TEXT_AFTER], r, row, row->after);
	cells[TEXT_GROWTH] = verdict_growth(t->text[TEXT_GROWTH], row->growth);
	cells[TEXT_INTERVAL] = compare_interval(t->text[TEXT_INTERVAL], &row->stats);
	cells[TEXT_CHANCE] = compare_chance(t->text[TEXT_CHANCE], row->q);
}

/* What the numbers are about: "  flat  f  cpu  [max-flat=+10%]". */
static void put_subject(const struct report *r, const struct check_row *row, struct writer *out)
{
	writer_put(out, "  %-5s", verdict_scopes[row->scope]);
	if (row->scope != RULE_TOTAL) {
		writer_put(out, " ");
		writer_text(out, row->name);
	}
	if (r->check->ntypes > 1)
		writer_put(out, "  %s", row->type->name);
	if (row->rule)
		writer_put(out, "  [%s]", row->rule->text);
	writer_put(out, "\n");
}

/* All groups have the same columns. */
static struct columns fit_columns(const struct report *r)
{
	struct columns columns = { .n = TEXT_COLUMNS };
	struct row_text t;

	columns_fit(&columns, titles);
	for (size_t i = 0; i < r->check->rows.n; i++) {
		make_row(&t, r, &r->check->rows.at[i]);
		columns_fit(&columns, t.cells);
	}
	return columns;
}

static void put_group(const struct report *r, const struct columns *columns, size_t first,
		      enum check_outcome outcome, struct writer *out)
{
	const struct check *c = r->check;
	size_t n = c->count[outcome], shown = n;
	int most = r->options->node_count;
	struct row_text t;

	if (!groups[outcome].all && most > 0 && (size_t)most < n)
		shown = (size_t)most;
	if (!n)
		return;
	writer_put(out, "\n%s:\n", groups[outcome].title);
	paint_heading(out, r);
	columns_put(columns, out, titles, TEXT_BEFORE, TEXT_CHANCE);
	writer_put(out, "  entry");
	paint_end(out, r);
	writer_put(out, "\n");
	for (size_t i = 0; i < shown; i++) {
		make_row(&t, r, &c->rows.at[first + i]);
		columns_put(columns, out, t.cells, TEXT_BEFORE, TEXT_CHANCE);
		put_subject(r, &c->rows.at[first + i], out);
	}
	if (shown < n)
		writer_put(out, "... and %zu more\n", n - shown);
}

static int render(const struct report *r, struct writer *out, struct error *err)
{
	const struct check *c = r->check;
	struct columns columns = fit_columns(r);
	struct arena a = { 0 };
	size_t first = 0;

	(void)err;
	writer_put(out, "%s\n", verdict_line(&a, r));
	for (size_t i = 0; i < c->ntypes; i++) {
		writer_put(out, "Type: ");
		writer_put(out, "%s\n", c->types[i].name);
		writer_put(out, "%s\n", verdict_exposure(&a, &c->types[i]));
	}
	writer_put(out, "%s\n", verdict_evidence(&a, r));
	for (int outcome = 0; outcome < CHECK_OUTCOMES; outcome++) {
		put_group(r, &columns, first, (enum check_outcome)outcome, out);
		first += c->count[outcome];
	}
	arena_free(&a);
	return 0;
}

/* ---- as data ---- */

enum {
	OUTCOME,
	TYPE,
	UNIT,
	SCOPE,
	NAME,
	BEFORE,
	AFTER,
	GROWTH,
	LOW,
	HIGH,
	P,
	Q,
	NOISE,
	RULE,
	REASON,
	SOURCE,
	LINE,
	CELLS
};

static const struct column columns[] = {
	[OUTCOME] = { .name = "outcome" },
	[TYPE] = { .name = "type" },
	[UNIT] = { .name = "type_unit" },
	[SCOPE] = { .name = "scope" },
	[NAME] = { .name = "name" },
	[BEFORE] = { .name = "before", .number = true },
	[AFTER] = { .name = "after", .number = true },
	[GROWTH] = { .name = "growth", .number = true },
	[LOW] = { .name = "low", .number = true },
	[HIGH] = { .name = "high", .number = true },
	[P] = { .name = "p", .number = true },
	[Q] = { .name = "q", .number = true },
	[NOISE] = { .name = "noise" },
	[RULE] = { .name = "rule" },
	[REASON] = { .name = "reason" },
	[SOURCE] = { .name = "file" },
	[LINE] = { .name = "line", .number = true },
	[CELLS] = { .name = NULL },
};

static void rows(const struct report *r, struct rows *w)
{
	for (size_t i = 0; i < r->check->rows.n; i++) {
		const struct check_row *row = &r->check->rows.at[i];
		const struct rule *rule = row->rule;
		struct cell cells[CELLS] = {
			[OUTCOME] = cell_text(text_of(verdict_outcomes[row->outcome])),
			[TYPE] = cell_text(text_of(row->type->name)),
			[UNIT] = cell_text(text_of(row->type->unit)),
			[SCOPE] = cell_text(text_of(verdict_scopes[row->scope])),
			[NAME] = cell_text(row->name),
			[BEFORE] = cell_real(row->before),
			[AFTER] = cell_real(row->after),
			[GROWTH] = cell_real(row->growth),
			[LOW] = cell_real(row->stats.low),
			[HIGH] = cell_real(row->stats.high),
			[P] = cell_real(row->stats.p),
			[Q] = cell_real(row->q),
			[NOISE] = cell_bool(!row->certain),
			[RULE] = cell_known_text(text_of(rule ? rule->text : "")),
			[REASON] =
				cell_known_text(text_of(rule && rule->reason ? rule->reason : "")),
			[SOURCE] = cell_known_text(row->file),
			[LINE] = cell_known_number(row->line),
		};

		rows_add(w, cells);
	}
}

const struct view check_view = {
	.name = "check",
	.extension = "txt",
	.render = render,
	.columns = columns,
	.rows = rows,
};
