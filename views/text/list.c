#include <inttypes.h>

#include "report/names/unit.h"
#include "report/source/lines.h"
#include "views/view.h"

/* A value, or a dot for none. */
static const char *value_or_dot(const struct report *r, char *buf, sum_t v)
{
	return v ? report_value(r, buf, v) : ".";
}

static void put_lines(const struct report *r, const struct listing *g, struct writer *out)
{
	const struct source_file *file = g->source;
	char flat[UNIT_TEXT_SIZE], cum[UNIT_TEXT_SIZE];
	size_t k = 0;

	for (int64_t i = g->start; i <= g->end && i <= (int64_t)file->nlines; i++) {
		struct line_sum s = { .line = i };

		while (k < g->nsums && g->sums[k].line < i)
			k++;
		if (k < g->nsums && g->sums[k].line == i)
			s = g->sums[k];
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

const struct view list_view = {
	.extension = "txt",
	.render = render,
};
