#include "report/source/lines.h"

#include <stdlib.h>

#include "report/filter/pattern.h"

enum { MARGIN = 5 }; /* lines shown around those that have a value */

struct lister {
	const struct source_lines *lines;
	struct arena *arena;
	struct source_list *list;
};

/* ---- rows ---- */

static int by_function(const void *x, const void *y)
{
	const struct entity *a = ((const struct line_row *)x)->entity;
	const struct entity *b = ((const struct line_row *)y)->entity;
	int r = text_compare(a->name, b->name);

	if (!r)
		r = text_compare(a->site->file, b->site->file);
	if (!r)
		r = (a->site->start_line > b->site->start_line) -
		    (a->site->start_line < b->site->start_line);
	return r ? r : entity_compare(a, b);
}

static struct entity_sum sum_of_row(const struct source_lines *l, const struct line_row *row)
{
	return entity_sum_at(&l->sums, (size_t)(row->entity - l->entities.at.at));
}

static bool counts(const struct report *r, struct entity_sum s)
{
	bool negative = s.flat < 0 || (s.flat == 0 && s.cum < 0);

	return (s.flat || s.cum) && !(r->options->drop_negative && negative);
}

/* How many of the first of n rows have the same name, or the same name and file. */
static size_t run(const struct line_row *rows, size_t n, bool file)
{
	size_t i = 1;

	while (i < n && text_equal(rows[i].entity->name, rows->entity->name) &&
	       (!file || text_equal(rows[i].entity->site->file, rows->entity->site->file)))
		i++;
	return i;
}

/* A row for each entity, in order, with the sums of the function that it is in. */
static void make_rows(struct report *r, struct source_lines *l)
{
	const struct entities *e = &l->entities;
	uint32_t *of = mem_resize(NULL, e->at.n, sizeof(*of)), n = 0;

	l->sums = sums_entities(r, &r->arena, e, NULL);
	l->n = e->at.n;
	l->rows = arena_array(&r->arena, struct line_row, l->n);
	for (size_t i = 0; i < l->n; i++)
		l->rows[i].entity = &e->at.at[i];
	qsort(l->rows, l->n, sizeof(*l->rows), by_function);
	for (size_t i = 0, end; i < l->n; i = end, n++)
		for (end = i + run(l->rows + i, l->n - i, true); end > i; i++)
			of[l->rows[i].entity - e->at.at] = l->rows[i].function = n;
	l->functions = sums_groups(r, &r->arena, e, of, n);
	mem_free(of);
}

static void collect_rows(struct report *r, struct source_lines *l)
{
	size_t n = 0;

	if (!r->profile->types.n)
		return;
	entities_init(&l->entities, r);
	make_rows(r, l);
	for (size_t i = 0; i < l->n; i++)
		if (counts(r, sum_of_row(l, &l->rows[i])))
			l->rows[n++] = l->rows[i];
	l->n = n;
}

/* ---- listings ---- */

static int64_t lower(int64_t line)
{
	return line < INT64_MIN + MARGIN ? INT64_MIN : line - MARGIN;
}

static int64_t upper(int64_t line)
{
	return line > INT64_MAX - MARGIN ? INT64_MAX : line + MARGIN;
}

/*
 * As pprof does: a row that lowers the start does not raise the end. But a line
 * that is said to be before the start of its function is shown, too.
 */
static void widen(struct listing *g, const struct entity *e, bool first)
{
	const struct site *at = e->site;
	bool after = at->start_line && at->start_line <= at->line;
	int64_t start = after ? at->start_line : lower(at->line), end = upper(at->line);

	if (first || start < g->start)
		g->start = start;
	else if (end > g->end)
		g->end = end;
	if (first)
		g->end = end;
}

static int by_line(const void *x, const void *y)
{
	const struct line_sum *a = x, *b = y;

	return (a->line > b->line) - (a->line < b->line);
}

static size_t merge_lines(struct line_sum *sums, size_t n)
{
	size_t kept = 0;

	qsort(sums, n, sizeof(*sums), by_line);
	for (size_t i = 1; i < n; i++) {
		if (sums[i].line != sums[kept].line) {
			sums[++kept] = sums[i];
			continue;
		}
		sums[kept].flat += sums[i].flat;
		sums[kept].cum += sums[i].cum;
	}
	return kept + 1;
}

/* The rows of a function in a file. */
static void add_listing(const struct lister *l, const struct line_row *rows, size_t n)
{
	struct line_sum *sums = arena_array(l->arena, struct line_sum, n);
	struct listing g = { .function = rows->entity->name,
			     .file = rows->entity->site->file,
			     .flat = l->lines->functions.flat[rows->function],
			     .cum = l->lines->functions.cum[rows->function],
			     .entity = rows->entity };

	for (size_t i = 0; i < n; i++) {
		struct entity_sum s = sum_of_row(l->lines, &rows[i]);

		widen(&g, rows[i].entity, i == 0);
		sums[i] = (struct line_sum){ rows[i].entity->site->line, s.flat, s.cum };
	}
	if (g.start < 1)
		g.start = 1;
	g.sums = sums;
	g.nsums = merge_lines(sums, n);
	*VEC_PUSH(&l->list->listings) = g;
}

/* All rows of a function. Those without a file are first, and count only if there are no others. */
static void add_function(const struct lister *l, const struct line_row *rows, size_t n)
{
	size_t i = rows->entity->site->file.n ? 0 : run(rows, n, true);

	if (i == n)
		i = 0;
	while (i < n) {
		size_t same = run(rows + i, n - i, true);

		add_listing(l, rows + i, same);
		i += same;
	}
}

static int find_functions(struct report *r, const struct source_lines *l, struct error *err)
{
	const struct lister lister = { l, &r->arena, r->sources };
	struct regex *re = pattern_compile_arg(r, err);
	int ret;

	if (!re)
		return -1;
	for (size_t i = 0, n; i < l->n; i += n) {
		n = run(l->rows + i, l->n - i, false);
		if (regex_match(re, l->rows[i].entity->name))
			add_function(&lister, l->rows + i, n);
	}
	ret = regex_done(re, err);
	regex_free(re);
	if (ret == 0 && !r->sources->listings.n)
		ret = pattern_no_match(r, err);
	return ret;
}

/* ---- their sources ---- */

static int by_file(const void *x, const void *y)
{
	const struct listing *const *a = x, *const *b = y;

	return text_compare((*a)->file, (*b)->file);
}

static int64_t last_line(const struct listing *g)
{
	return g->sums[g->nsums - 1].line;
}

/* Each file is looked for once, and for all functions in it. */
static void find_sources(struct report *r, struct source_list *list)
{
	size_t n = list->listings.n;
	struct listing **order = arena_array(&r->arena, struct listing *, n);
	struct source_finder finder;

	for (size_t i = 0; i < n; i++)
		order[i] = &list->listings.at[i];
	qsort(order, n, sizeof(*order), by_file);
	source_finder_init(&finder, r);
	for (size_t i = 0, end; i < n; i = end) {
		struct source_file *file = arena_array(&r->arena, struct source_file, 1);
		int64_t lines = 0;

		file->name = order[i]->file;
		for (end = i; end < n && !by_file(&order[i], &order[end]); end++) {
			order[end]->source = file->name.n ? file : NULL;
			if (file->name.n && last_line(order[end]) > lines)
				lines = last_line(order[end]);
		}
		if (file->name.n)
			source_find(&finder, file, lines);
	}
	source_finder_free(&finder);
}

/* ---- the build ---- */

void source_list_free(struct source_list *l)
{
	mem_free(l->listings.at);
}

static void end_sources(void *sources)
{
	source_list_free(sources);
}

static void end_lines(void *lines)
{
	struct source_lines *l = lines;

	entities_free(&l->entities);
	source_finder_free(&l->finder);
	mem_free(l->files.at);
}

int build_lines(struct report *r, struct error *err)
{
	int ret;

	r->sources = report_new(r, sizeof(*r->sources), end_sources);
	r->lines = report_new(r, sizeof(*r->lines), end_lines);
	collect_rows(r, r->lines);
	ret = find_functions(r, r->lines, err);
	if (ret == 0)
		find_sources(r, r->sources);
	return ret;
}

/* ---- one function after the other ---- */

int build_line_sums(struct report *r, struct error *err)
{
	(void)err;
	r->lines = report_new(r, sizeof(*r->lines), end_lines);
	collect_rows(r, r->lines);
	return 0;
}

/* The first row whose function is not in front of name. */
static size_t first_row(const struct source_lines *l, struct text name)
{
	size_t low = 0, high = l->n;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (text_compare(l->rows[middle].entity->name, name) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

/* The last line of the file that has a value: the same whichever function is asked for. */
static int64_t lines_used(const struct source_lines *l, struct text file)
{
	int64_t last = 0;

	for (size_t i = 0; i < l->n; i++)
		if (l->rows[i].entity->site->line > last &&
		    text_equal(l->rows[i].entity->site->file, file))
			last = l->rows[i].entity->site->line;
	return last;
}

static const struct source_file *file_of(struct report *r, struct text name)
{
	struct source_lines *l = r->lines;
	struct source_file *file;

	for (size_t i = 0; i < l->files.n; i++)
		if (text_equal(l->files.at[i]->name, name))
			return l->files.at[i];
	if (!l->finder.arena)
		source_finder_init(&l->finder, r);
	file = arena_array(&r->arena, struct source_file, 1);
	file->name = name;
	source_find(&l->finder, file, lines_used(l, name));
	return *VEC_PUSH(&l->files) = file;
}

void lines_list(struct report *r, struct arena *a, struct text name, struct source_list *list)
{
	const struct source_lines *l = r->lines;
	const struct lister lister = { l, a, list };
	size_t first = first_row(l, name), before = list->listings.n;

	bool is_function = first < l->n && text_equal(l->rows[first].entity->name, name);

	if (is_function)
		add_function(&lister, l->rows + first, run(l->rows + first, l->n - first, false));
	for (size_t i = 0, n; i < l->n && name.n && !is_function; i += n) {
		n = run(l->rows + i, l->n - i, true);
		if (text_equal(l->rows[i].entity->site->file, name))
			add_listing(&lister, l->rows + i, n);
	}
	for (size_t i = before; i < list->listings.n; i++)
		if (list->listings.at[i].file.n)
			list->listings.at[i].source = file_of(r, list->listings.at[i].file);
}
