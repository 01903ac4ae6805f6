#include "views/data/document.h"

#include <time.h>

#include "report/graph/graph.h"
#include "report/sums/delta.h"
#include "views/data/dataformat.h"
#include "views/data/typecells.h"

/* Whoever changes what a column means, or takes one away, counts this up. */
static const char schema[] = "cprof/1";

enum { NANOS = 1000000000 };

enum {
	SCHEMA,
	REPORT,
	BINARY,
	BUILD_ID,
	TYPE,
	UNIT,
	MEAN,
	TIME,
	TIME_NANOS,
	DURATION_NANOS,
	DOC_URL,
	PER,
	TOTAL,
	MEASURE,
	KIND,
	TOTAL_BEFORE,
	TOTAL_AFTER,
	SHOWN,
	ENTRIES,
	DROPPED_NODES,
	DROPPED_EDGES,
	VERDICT,
	COMMENTS,
	FILTERS,
	TYPES,
	VALUES,
	CELLS,
};

static const struct column texts[] = { { .name = "" }, { .name = NULL } };

static const struct column columns[] = {
	[SCHEMA] = { .name = "schema" },
	[REPORT] = { .name = "report" },
	[BINARY] = { .name = "file" },
	[BUILD_ID] = { .name = "build_id" },
	[TYPE] = { .name = "type" },
	[UNIT] = { .name = "unit" },
	[MEAN] = { .name = "mean" },
	[TIME] = { .name = "time" },
	[TIME_NANOS] = { .name = "time_nanos" },
	[DURATION_NANOS] = { .name = "duration_nanos" },
	[DOC_URL] = { .name = "doc_url" },
	[PER] = { .name = "per" },
	[TOTAL] = { .name = "total" },
	[MEASURE] = { .name = "measure" },
	[KIND] = { .name = "kind" },
	[TOTAL_BEFORE] = { .name = "total_before" },
	[TOTAL_AFTER] = { .name = "total_after" },
	[SHOWN] = { .name = "shown" },
	[ENTRIES] = { .name = "entries" },
	[DROPPED_NODES] = { .name = "dropped_nodes" },
	[DROPPED_EDGES] = { .name = "dropped_edges" },
	[VERDICT] = { .name = "verdict" },
	[COMMENTS] = { .name = "comments", .list = texts },
	[FILTERS] = { .name = "filters", .list = texts },
	[TYPES] = { .name = "types", .list = texts },
	[VALUES] = { .name = "values", .list = texts },
	[CELLS] = { .name = NULL },
};

/* The name of the sample type, or its unit; "" where there is no type. */
static struct text type_text(const struct report *r, bool unit)
{
	const struct profile *p = r->profile;
	const struct value_type *t = p->types.n ? &p->types.at[r->type] : NULL;

	return profile_text(p, !t ? 0 : unit ? t->unit : t->type);
}

/* The unit of values as they are shown. In a, or the profile's. */
static struct text unit_text(const struct report *r, struct arena *a)
{
	struct text unit = type_text(r, true);

	return r->per_second ? text_join(a, (struct text[]){ unit, text_of("/second") }, 2) : unit;
}

/* RFC 3339. */
static struct cell time_cell(struct arena *a, int64_t nanos)
{
	time_t seconds = nanos / NANOS - (nanos % NANOS < 0);
	char date[32];
	struct tm tm;

	if (!nanos)
		return (struct cell){ 0 };
	gmtime_r(&seconds, &tm);
	strftime(date, sizeof(date), "%Y-%m-%dT%H:%M:%S", &tm);
	return cell_text(text_of(
		arena_printf(a, "%s.%09ldZ", date, (long)(nanos - seconds * (int64_t)NANOS))));
}

static void add_profile(struct cell *cells, const struct report *r, struct arena *a)
{
	const struct profile *p = r->profile;
	const struct mapping *m = &p->mappings.at[p->mappings.n > 1];

	cells[BINARY] = cell_known_text(profile_text(p, m->file));
	cells[BUILD_ID] = cell_known_text(profile_text(p, m->build_id));
	cells[TYPE] = cell_text(type_text(r, false));
	cells[UNIT] = cell_text(unit_text(r, a));
	cells[PER] = cell_known_text(text_of(r->options->values_per ? r->options->values_per : ""));
	cells[MEAN] = cell_bool(report_divides(r));
	cells[DOC_URL] = cell_known_text(profile_text(p, p->doc_url));
	if (r->delta) /* two profiles have two times */
		return;
	cells[TIME] = time_cell(a, p->time_nanos);
	cells[TIME_NANOS] = cell_known_number(p->time_nanos);
	cells[DURATION_NANOS] = cell_known_number(p->duration_nanos);
}

static void add_graph(struct cell *cells, const struct graph *g)
{
	cells[SHOWN] = cell_value(g->shown);
	cells[ENTRIES] = cell_number(g->untrimmed);
	cells[DROPPED_NODES] = cell_number(g->dropped_nodes);
	cells[DROPPED_EDGES] = cell_number(g->dropped_edges);
}

static void add_diff(struct cell *cells, const struct report *r)
{
	static const char *const kinds[] = {
		[DELTA_UNKNOWN] = "",
		[DELTA_LEVEL] = "level",
		[DELTA_ACCUMULATES] = "accumulates",
	};
	const struct delta *d = r->delta;
	bool cum = r->options->measure == MEASURE_CUM;

	cells[TOTAL] = cell_number(sum_abs(r->total));
	cells[MEASURE] = cell_text(text_of(cum ? "cum" : "flat"));
	cells[KIND] = cell_known_text(text_of(kinds[d->kind]));
	cells[TOTAL_BEFORE] = cell_number(d->before);
	cells[TOTAL_AFTER] = cell_number(d->after);
	cells[ENTRIES] = cell_number(d->untrimmed);
	cells[DROPPED_NODES] = cell_number(d->dropped);
}

static void put_facts(struct rows *w, const struct report *r, const struct view *v)
{
	struct cell cells[CELLS] = {
		[SCHEMA] = cell_text(text_of(schema)),
		[REPORT] = cell_text(text_of(v->name)),
		[TOTAL] = cell_value(r->total),
	};
	struct arena arena = { 0 };

	add_profile(cells, r, &arena);
	if (r->graph)
		add_graph(cells, r->graph);
	if (r->delta)
		add_diff(cells, r);
	if (r->check)
		cells[VERDICT] = cell_text(text_of(r->refused ? "failed" : "passed"));
	rows_add(w, cells);
	arena_free(&arena);
}

static void put_text(struct rows *w, struct text t)
{
	rows_add(w, &(struct cell){ .kind = CELL_TEXT, .text = t });
}

static void put_comments(struct rows *w, const struct profile *p)
{
	rows_enter(w, &columns[COMMENTS]);
	for (size_t i = 0; i < p->comments.n; i++)
		put_text(w, profile_text(p, p->comments.at[i]));
	rows_leave(w);
}

/* What text says is cut and lacks some, so this is from the options themselves. */
static void put_filters(struct rows *w, const struct options *o)
{
	struct arena arena = { 0 };

	rows_enter(w, &columns[FILTERS]);
	for (const struct option_spec *s = options_table; s->name; s++) {
		char buf[OPTION_TEXT_SIZE];
		const char *value = option_get(o, s, buf);

		if (s->group == GROUP_FILTERING && strcmp(value, s->initial ? s->initial : ""))
			put_text(w, text_of(arena_printf(&arena, "%s=%s", s->name, value)));
	}
	rows_leave(w);
	arena_free(&arena);
}

/* What TYPE is in the names of columns, and the unit of these. */
static void put_types(struct rows *w, const struct report *r)
{
	const struct type_columns *types = r->columns;
	struct arena arena = { 0 };

	rows_enter(w, &columns[r->pivot ? VALUES : TYPES]);
	for (size_t i = 0; i < types->n; i++)
		put_text(w, text_of(arena_printf(&arena, "%s/%s", types->at[i].name,
						 types->at[i].unit)));
	rows_leave(w);
	arena_free(&arena);
}

/* ---- Markdown for people ---- */

/* About as many bytes as a token stands for in the vocabularies of language models. */
enum { TOKEN_BYTES = 4 };

static bool fits(const struct report *r, const struct view *v, size_t rows)
{
	char *text;
	size_t n;
	FILE *out = mem_stream(&text, &n);
	struct writer *w = writer_open(out, WRITER_MD);

	v->markdown(r, rows, w);
	writer_close(w);
	mem_stream_end(out);
	mem_free(text);
	return n <= (size_t)r->options->budget * TOKEN_BYTES;
}

/* How many rows there is room for. With none there may be too much, but less says nothing. */
static size_t rows_that_fit(const struct report *r, const struct view *v)
{
	size_t low = 0, high = 1;

	while (high < (size_t)r->options->budget && fits(r, v, high))
		high *= 2;
	while (low < high) {
		size_t middle = low + (high - low + 1) / 2;

		if (fits(r, v, middle))
			low = middle;
		else
			high = middle - 1;
	}
	return low;
}

/* Each value in the unit that suits it, unless there is one that was asked for. */
static void put_readable(const struct report *r, const struct view *v, struct writer *out)
{
	const struct options *o = r->options;
	struct report readable = *r;

	if (o->unit && !strcmp(o->unit, option_find("unit")->initial))
		readable.shown = "auto";
	v->markdown(&readable, o->budget > 0 ? rows_that_fit(&readable, v) : SIZE_MAX, out);
}

/* ---- all ---- */

static void put_data(const struct report *r, const struct view *v, const struct format *format,
		     struct writer *out)
{
	struct arena arena = { 0 };
	struct rows w = {
		.out = out,
		.format = format,
		.options = r->options,
		.per = r->per_count,
		.unit = unit_text(r, &arena),
		.level = { { .columns = columns } },
	};

	put_facts(&w, r, v);
	put_comments(&w, r->profile);
	put_filters(&w, r->options);
	if (r->columns) {
		put_types(&w, r);
		type_cells_open(&w, r->columns, &arena);
	}
	rows_enter(&w, &(struct column){ .name = "rows", .list = v->columns });
	v->rows(r, &w);
	rows_leave(&w);
	format->steps->finish(&w);
	arena_free(&arena);
}

void document_write(const struct report *r, const struct view *v, FILE *out)
{
	const struct format *format = format_asked(r->options);
	struct writer *w = writer_open(out, format->form);

	if (v->markdown && format->form == WRITER_MD)
		put_readable(r, v, w);
	else
		put_data(r, v, format, w);
	writer_close(w);
}
