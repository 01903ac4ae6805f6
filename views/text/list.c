#include <inttypes.h>

#include "report/names/unit.h"
#include "report/source/lines.h"
#include "views/data/rows.h"
#include "views/view.h"

/* A value, or a dot for none. */
static const char *value_or_dot(const struct report *r, char *buf, sum_t v)
{
	return v ? report_value(r, buf, v) : ".";
}

/* A line's values. k is where the one before was found. */
static struct line_sum sum_at(const struct listing *g, int64_t line, size_t *k)
{
	while (*k < g->nsums && g->sums[*k].line < line)
		++*k;
	if (*k < g->nsums && g->sums[*k].line == line)
		return g->sums[*k];
	return (struct line_sum){ .line = line };
}

/* The last line that is shown of what was found. */
static int64_t end_of(const struct listing *g)
{
	int64_t n = (int64_t)g->source->nlines;

	return g->end < n ? g->end : n;
}

static void put_lines(const struct report *r, const struct listing *g, struct writer *out)
{
	const struct source_file *file = g->source;
	char flat[UNIT_TEXT_SIZE], cum[UNIT_TEXT_SIZE];
	size_t k = 0;

	for (int64_t i = g->start; i <= end_of(g); i++) {
		struct line_sum s = sum_at(g, i, &k);

		writer_put(out, "%10s %10s %6" PRId64 ":", value_or_dot(r, flat, s.flat),
			   value_or_dot(r, cum, s.cum), i);
		writer_change(out, WRITER_SOURCE);
		writer_text(out, source_line(file, (size_t)i));
		writer_change(out, WRITER_TEXT);
		writer_put(out, "\n");
	}
}

/* Every place that was tried, and what would help. */
static void put_error(const struct source_file *file, struct writer *out)
{
	writer_put(out, " Error: could not find file ");
	writer_text(out, file->name);
	writer_put(out, file->ntried ? ", tried\n" : "\n");
	for (size_t i = 0; i < file->ntried; i++) {
		const struct source_try *t = &file->tried[i];

		writer_put(out, "   ");
		writer_text(out, text_of(t->folder));
		if (*t->folder)
			writer_put(out, "/");
		writer_text(out, t->path);
		if (*t->why)
			writer_put(out, " (%s)", t->why);
		writer_put(out, "\n");
	}
	writer_put(out, "   hint: ");
	writer_text(out, text_of(file->advice));
	writer_put(out, "\n");
}

static void put_listing(const struct report *r, const struct listing *g, struct writer *out)
{
	char flat[UNIT_TEXT_SIZE], cum[UNIT_TEXT_SIZE], part[UNIT_PERCENT_SIZE];

	writer_put(out,
		   g->source ? "ROUTINE ======================== " : "No source information for ");
	writer_text(out, g->function);
	if (g->source) {
		writer_put(out, " in ");
		writer_text(out, g->file);
	}
	writer_put(out, "\n");
	if (!g->source)
		return;
	writer_put(out, "%10s %10s (flat, cum) %s of Total\n", report_value(r, flat, g->flat),
		   report_value(r, cum, g->cum),
		   unit_percent(part, sizeof(part), g->cum, r->total));
	if (g->source->found)
		put_lines(r, g, out);
	else
		put_error(g->source, out);
}

static int render(const struct report *r, struct writer *out, struct error *err)
{
	char total[UNIT_TEXT_SIZE];

	(void)err;
	writer_put(out, "Total: %s\n", report_value(r, total, r->total));
	for (size_t i = 0; i < r->sources->listings.n; i++)
		put_listing(r, &r->sources->listings.at[i], out);
	return 0;
}

/* ---- as data ---- */

enum { NAME, SOURCE_NAME, FLAT, CUM, LINES, CELLS };
enum { LINE, LINE_FLAT, LINE_CUM, TEXT, LINE_CELLS };

static const struct column line_columns[] = {
	[LINE] = { .name = "line", .number = true },
	[LINE_FLAT] = { .name = "flat", .number = true },
	[LINE_CUM] = { .name = "cum", .number = true },
	[TEXT] = { .name = "text" },
	[LINE_CELLS] = { .name = NULL },
};

static const struct column columns[] = {
	[NAME] = { .name = "name" },
	[SOURCE_NAME] = { .name = "file" },
	[FLAT] = { .name = "flat", .number = true },
	[CUM] = { .name = "cum", .number = true },
	[LINES] = { .name = "lines", .list = line_columns },
	[CELLS] = { .name = NULL },
};

static void add_line(struct rows *w, const struct line_sum *s, struct cell text)
{
	rows_add(w, (struct cell[LINE_CELLS]){
			    [LINE] = cell_number(s->line),
			    [LINE_FLAT] = cell_value(s->flat),
			    [LINE_CUM] = cell_value(s->cum),
			    [TEXT] = text,
		    });
}

/* Where there is no source, those that have a value. */
static void add_lines(struct rows *w, const struct listing *g)
{
	size_t k = 0;

	if (!g->source || !g->source->found) {
		for (size_t i = 0; i < g->nsums; i++)
			add_line(w, &g->sums[i], (struct cell){ 0 });
		return;
	}
	for (int64_t i = g->start; i <= end_of(g); i++) {
		struct line_sum s = sum_at(g, i, &k);

		add_line(w, &s, cell_text(source_line(g->source, (size_t)i)));
	}
}

static void rows(const struct report *r, struct rows *w)
{
	for (size_t i = 0; i < r->sources->listings.n; i++) {
		const struct listing *g = &r->sources->listings.at[i];

		rows_add(w, (struct cell[CELLS]){
				    [NAME] = cell_text(g->function),
				    [SOURCE_NAME] = cell_known_text(g->file),
				    [FLAT] = cell_value(g->flat),
				    [CUM] = cell_value(g->cum),
			    });
		rows_enter(w, &columns[LINES]);
		add_lines(w, g);
		rows_leave(w);
	}
}

const struct view list_view = {
	.name = "list",
	.extension = "txt",
	.render = render,
	.columns = columns,
	.rows = rows,
};
