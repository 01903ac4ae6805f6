#include "views/text/header.h"

#include <stdarg.h>
#include <time.h>

#include "report/graph/graph.h"
#include "report/names/names.h"
#include "report/names/unit.h"

enum { NANOS = 1000000000, COMMENTS_MAX = 1000 };

static void add(struct header *h, const char *what, struct text t)
{
	*VEC_PUSH(&h->lines) = text_join(h->arena, (struct text[]){ text_of(what), t }, 2);
}

void header_add(struct header *h, const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	*VEC_PUSH(&h->lines) = text_of(arena_vprintf(h->arena, fmt, ap));
	va_end(ap);
}

/* ---- the profile ---- */

/* UTC, so that the same input gives the same bytes everywhere. */
static void add_time(struct header *h, const struct profile *p)
{
	time_t seconds = p->time_nanos / NANOS - (p->time_nanos % NANOS < 0);
	char text[64];
	struct tm tm;

	gmtime_r(&seconds, &tm);
	strftime(text, sizeof(text), "%Y-%m-%d %H:%M:%S UTC", &tm);
	add(h, "Time: ", text_of(text));
}

static void add_duration(struct header *h, const struct report *r)
{
	int64_t duration = r->profile->duration_nanos;
	char length[UNIT_TEXT_SIZE], total[UNIT_TEXT_SIZE], part[UNIT_PERCENT_SIZE];
	bool ratio = unit_is_time(r->unit) && r->total;

	unit_format(length, sizeof(length), duration, "nanoseconds", "auto");
	report_value(r, total, r->total);
	if (ratio) {
		double nanos = unit_scale(r->total, r->unit, "nanoseconds").value;

		unit_percent(part, sizeof(part), sum_of(nanos), duration);
	}
	header_add(h, "Duration: %s, Total samples = %s %s%s%s", length, total, ratio ? "(" : "",
		   ratio ? part : "", ratio ? ")" : "");
}

static void add_type(struct header *h, const struct report *r)
{
	struct text name = profile_text(r->profile, r->profile->types.at[r->type].type);

	if (name.n || r->options->mean)
		add(h, r->options->mean ? "Type: mean_" : "Type: ", name);
}

/* A file may have a comment for each of its bytes. The command comments prints all of them. */
static void add_comments(struct header *h, const struct profile *p)
{
	size_t shown = 0, more = 0;

	for (size_t i = 0; i < p->comments.n; i++) {
		struct text comment = profile_text(p, p->comments.at[i]);

		if (comment.at[0] == '#')
			continue;
		if (shown++ < COMMENTS_MAX)
			add(h, "", comment);
		else
			more++;
	}
	if (more)
		header_add(h, "%zu more comments: see cprof comments", more);
}

void header_subject(struct header *h, const struct report *r)
{
	const struct profile *p = r->profile;
	const struct mapping *m = &p->mappings.at[p->mappings.n > 1];

	if (profile_text(p, m->file).n)
		add(h, "File: ", names_base(h->arena, profile_text(p, m->file)));
	if (profile_text(p, m->build_id).n)
		add(h, "Build ID: ", profile_text(p, m->build_id));
	add_comments(h, p);
	if (p->types.n)
		add_type(h, r);
	if (profile_text(p, p->doc_url).n)
		add(h, "Doc: ", profile_text(p, p->doc_url));
}

void header_time(struct header *h, const struct report *r)
{
	const struct profile *p = r->profile;

	if (p->time_nanos)
		add_time(h, p);
	if (p->duration_nanos)
		add_duration(h, r);
}

void header_profile(struct header *h, const struct report *r)
{
	header_subject(h, r);
	header_time(h, r);
}

/* ---- what is shown ---- */

void header_filters(struct header *h, const struct report *r)
{
	if (r->filters.n)
		header_add(h, "Active filters:");
	for (size_t i = 0; i < r->filters.n; i++)
		add(h, "   ", text_of(r->filters.at[i]));
}

/* Of which no part is one of the total. */
static bool is_ratio(const struct report *r)
{
	return report_divides(r) && !r->options->mean;
}

static void add_dropped(struct header *h, const struct report *r, size_t n, const char *what,
			double fraction)
{
	char value[UNIT_TEXT_SIZE];

	if (!n)
		return;
	report_value(r, value, sum_abs(sum_of((double)r->total * fraction)));
	if (is_ratio(r))
		header_add(h, "Dropped %zu %s%s", n, what, n == 1 ? "" : "s");
	else
		header_add(h, "Dropped %zu %s%s (%s <= %s)", n, what, n == 1 ? "" : "s",
			   *what == 'n' ? "cum" : "freq", value);
}

static const char *trimmed(const char *s)
{
	return s + strspn(s, " ");
}

/* With a limit that was not reached the reference has dropped the edges before it counts them. */
static bool counts_edges(const struct report *r)
{
	const struct options *o = r->options;
	bool limited = o->trim && o->node_count > 0;

	return o->sort == SORT_ENTROPY && (!limited || r->graph->n < r->graph->untrimmed);
}

void header_shown(struct header *h, const struct report *r)
{
	const struct graph *g = r->graph;
	char shown[UNIT_TEXT_SIZE], total[UNIT_TEXT_SIZE], part[UNIT_PERCENT_SIZE];

	header_filters(h, r);
	unit_percent(part, sizeof(part), g->shown, r->total);
	if (is_ratio(r))
		header_add(h, "In all: %s", report_value(r, total, r->total));
	else
		header_add(h, "Showing nodes accounting for %s, %s of %s total",
			   report_value(r, shown, g->shown), trimmed(part),
			   report_value(r, total, r->total));
	if (!r->total)
		return;
	add_dropped(h, r, g->dropped_nodes, "node", r->options->node_fraction);
	if (counts_edges(r))
		add_dropped(h, r, g->dropped_edges, "edge", r->options->edge_fraction);
	if (g->n && g->n < g->untrimmed)
		header_add(h, "Showing top %zu nodes out of %zu", g->n, g->untrimmed);
}

/* ---- printing ---- */

void header_print(struct header *h, struct writer *out)
{
	for (size_t i = 0; i < h->lines.n; i++) {
		writer_text(out, h->lines.at[i]);
		writer_put(out, "\n");
	}
	mem_free(h->lines.at);
}

void header_write(const struct report *r, struct writer *out)
{
	struct arena arena = { 0 };
	struct header h = { .arena = &arena };

	if (!r->options->compact_labels)
		header_profile(&h, r);
	header_shown(&h, r);
	header_print(&h, out);
	arena_free(&arena);
}
