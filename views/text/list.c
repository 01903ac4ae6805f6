#include <inttypes.h>

#include "report/names/unit.h"
#include "report/source/lines.h"
#include "views/escape.h"
#include "views/view.h"

/* A value, or a dot for none. */
static const char *value_or_dot(const struct report *r, char *buf, sum_t v)
{
	return v ? report_value(r, buf, v) : ".";
}

static void put_lines(const struct report *r, const struct listing *g, FILE *out)
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
		fprintf(out, "%10s %10s %6" PRId64 ":", value_or_dot(r, flat, s.flat),
			value_or_dot(r, cum, s.cum), i);
		escape_source(out, source_line(file, (size_t)i));
		putc('\n', out);
	}
}

/* Every place that was tried, and what would help. */
static void put_error(const struct source_file *file, FILE *out)
{
	fputs(" Error: could not find file ", out);
	escape_text(out, file->name);
	fputs(file->ntried ? ", tried\n" : "\n", out);
	for (size_t i = 0; i < file->ntried; i++) {
		const struct source_try *t = &file->tried[i];

		fputs("   ", out);
		escape_text(out, text_of(t->folder));
		if (*t->folder)
			putc('/', out);
		escape_text(out, t->path);
		if (*t->why)
			fprintf(out, " (%s)", t->why);
		putc('\n', out);
	}
	fputs("   hint: ", out);
	escape_text(out, text_of(file->advice));
	putc('\n', out);
}

static void put_listing(const struct report *r, const struct listing *g, FILE *out)
{
	char flat[UNIT_TEXT_SIZE], cum[UNIT_TEXT_SIZE], part[UNIT_PERCENT_SIZE];

	fputs(g->source ? "ROUTINE ======================== " : "No source information for ", out);
	escape_text(out, g->function);
	if (g->source) {
		fputs(" in ", out);
		escape_text(out, g->file);
	}
	putc('\n', out);
	if (!g->source)
		return;
	fprintf(out, "%10s %10s (flat, cum) %s of Total\n", report_value(r, flat, g->flat),
		report_value(r, cum, g->cum), unit_percent(part, sizeof(part), g->cum, r->total));
	if (g->source->found)
		put_lines(r, g, out);
	else
		put_error(g->source, out);
}

static int render(const struct report *r, FILE *out, struct error *err)
{
	char total[UNIT_TEXT_SIZE];

	(void)err;
	fprintf(out, "Total: %s\n", report_value(r, total, r->total));
	for (size_t i = 0; i < r->sources->listings.n; i++)
		put_listing(r, &r->sources->listings.at[i], out);
	return 0;
}

const struct view list_view = {
	.extension = "txt",
	.render = render,
};
