#include <inttypes.h>
#include <stdlib.h>
#include <time.h>

#include "report/names/unit.h"
#include "views/text/labels.h"
#include "views/view.h"

enum { NANOS = 1000000000, DURATION_SHOWN = 4 };

static void text_line(struct writer *out, const char *what, struct text t)
{
	writer_put(out, "%s", what);
	writer_text(out, t);
	writer_put(out, "\n");
}

/* ---- the head ---- */

/* With the fraction of a second, without its trailing zeros. */
static void put_time(struct writer *out, int64_t nanos)
{
	time_t seconds = nanos / NANOS - (nanos % NANOS < 0);
	long rest = (long)(nanos - seconds * (int64_t)NANOS);
	char text[64], fraction[16];
	struct tm tm;
	int n;

	gmtime_r(&seconds, &tm);
	strftime(text, sizeof(text), "%Y-%m-%d %H:%M:%S", &tm);
	n = snprintf(fraction, sizeof(fraction), ".%09ld", rest);
	while (rest && fraction[n - 1] == '0')
		n--;
	fraction[rest ? n : 0] = '\0';
	writer_put(out, "Time: %s%s +0000 UTC\n", text, fraction);
}

/* The reference shows the first four characters, and so "1m23" and "100m". */
static void put_duration(struct writer *out, int64_t nanos)
{
	char text[DURATION_TEXT_SIZE];
	int n = 0;

	duration_text(text, sizeof(text), nanos);
	for (int chars = 0; text[n] && chars < DURATION_SHOWN; chars++)
		do
			n++;
		while (((unsigned char)text[n] & 0xc0) == 0x80);
	text[n] = '\0';
	writer_put(out, "Duration: %s\n", text);
}

static void put_types(struct writer *out, const struct profile *p)
{
	struct text dflt = profile_text(p, p->default_type);

	for (size_t i = 0; i < p->types.n; i++) {
		struct text type = profile_text(p, p->types.at[i].type);

		if (i)
			writer_put(out, " ");
		writer_text(out, type);
		writer_put(out, "/");
		writer_text(out, profile_text(p, p->types.at[i].unit));
		if (text_equal(type, dflt))
			writer_put(out, "[dflt]");
	}
	writer_put(out, "\n");
}

static void head(struct writer *out, const struct profile *p)
{
	for (size_t i = 0; i < p->comments.n; i++)
		text_line(out, "Comment: ", profile_text(p, p->comments.at[i]));
	if (profile_text(p, p->doc_url).n)
		text_line(out, "Doc: ", profile_text(p, p->doc_url));
	writer_put(out, "PeriodType: ");
	writer_text(out, profile_text(p, p->period_type.type));
	text_line(out, " ", profile_text(p, p->period_type.unit));
	writer_put(out, "Period: %" PRId64 "\n", p->period);
	if (p->time_nanos)
		put_time(out, p->time_nanos);
	if (p->duration_nanos)
		put_duration(out, p->duration_nanos);
	writer_put(out, "Samples:\n");
	put_types(out, p);
}

/* ---- the tables ---- */

static void put_sample(struct writer *out, const struct profile *p, size_t i)
{
	struct stack st = samples_stack(&p->samples, i);
	uint32_t row;

	for (size_t t = 0; t < p->types.n; t++)
		writer_put(out, " %10" PRId64, p->samples.value[t][i]);
	writer_put(out, ": ");
	while (stack_next(&st, &row))
		writer_put(out, "%" PRIu64 " ", p->locations.at[row].id);
	writer_put(out, "\n");
}

static void put_samples(struct writer *out, const struct report *r)
{
	const struct profile *p = r->profile;
	struct label_set labels = { 0 };
	struct arena arena = { 0 };

	for (size_t i = 0; i < p->samples.n && !writer_failed(out); i++) {
		put_sample(out, p, i);
		label_set_read(&labels, p, i);
		labels_raw(out, &labels, &arena, r);
	}
	label_set_free(&labels);
	arena_free(&arena);
}

static void put_line(struct writer *out, const struct profile *p, const struct line *l)
{
	const struct function *f = &p->functions.at[l->function];
	struct position at = line_position(p, l);
	struct text name = profile_text(p, f->name), system = profile_text(p, f->system_name);

	writer_text(out, name);
	writer_put(out, " ");
	writer_text(out, profile_text(p, f->file));
	writer_put(out, ":%" PRId64 ":%" PRId64 " s=%" PRId64, at.line, at.column, f->start_line);
	if (!text_equal(name, system)) {
		writer_put(out, "(");
		writer_text(out, system);
		writer_put(out, ")");
	}
	writer_put(out, "\n");
}

static void put_location(struct writer *out, const struct profile *p, const struct location *l)
{
	writer_put(out, "%6" PRIu64 ": 0x%" PRIx64 " ", l->id, l->address);
	if (l->mapping)
		writer_put(out, "M=%" PRIu64 " ", p->mappings.at[l->mapping].id);
	if (l->folded)
		writer_put(out, "[F] ");
	if (!l->nlines)
		writer_put(out, "\n");
	for (uint32_t i = 0; i < l->nlines; i++) {
		if (i)
			writer_put(out, "%13s", "");
		put_line(out, p, &p->lines.at[l->line + i]);
	}
}

static void put_mapping(struct writer *out, const struct profile *p, const struct mapping *m)
{
	writer_put(out, "%" PRIu64 ": 0x%" PRIx64 "/0x%" PRIx64 "/0x%" PRIx64 " ", m->id, m->start,
		   m->limit, m->offset);
	writer_text(out, profile_text(p, m->file));
	writer_put(out, " ");
	writer_text(out, profile_text(p, m->build_id));
	writer_put(out, " %s%s%s%s\n", m->has & HAS_FUNCTIONS ? "[FN]" : "",
		   m->has & HAS_FILENAMES ? "[FL]" : "", m->has & HAS_LINE_NUMBERS ? "[LN]" : "",
		   m->has & HAS_INLINE_FRAMES ? "[IN]" : "");
}

static int render(const struct report *r, struct writer *out, struct error *err)
{
	const struct profile *p = r->profile;

	(void)err;
	head(out, p);
	put_samples(out, r);
	writer_put(out, "Locations\n");
	for (size_t i = 1; i < p->locations.n; i++)
		put_location(out, p, &p->locations.at[i]);
	writer_put(out, "Mappings\n");
	for (size_t i = 1; i < p->mappings.n; i++)
		put_mapping(out, p, &p->mappings.at[i]);
	return 0;
}

const struct view raw_view = {
	.extension = "txt",
	.render = render,
};
