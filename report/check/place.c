#include "report/check/place.h"

#include <stdlib.h>

#include "report/names/names.h"
#include "report/source/sourcefile.h"

/* What locations were worth in the runs after, each sample once; in r's arena. */
static sum_t *sum_locations(struct report *r, const struct check *c, size_t type)
{
	const struct samples *s = &r->profile->samples;
	sum_t *sums = arena_array(&r->arena, sum_t, r->profile->locations.n);
	uint32_t *last = mem_alloc(r->profile->locations.n, sizeof(*last)), row;

	for (size_t i = 0; i < s->n; i++) {
		struct stack st = samples_stack(s, i);

		if (c->runs.of[i] < c->runs.nbefore)
			continue;
		while (stack_next(&st, &row))
			if (last[row] != i + 1) {
				last[row] = (uint32_t)i + 1;
				sums[row] += s->value[type][i];
			}
	}
	mem_free(last);
	return sums;
}

/* ---- lines of functions ---- */

/* Names of what failed, in order. */
struct wanted {
	VEC(struct text) names;
};

static int by_text(const void *a, const void *b)
{
	return text_compare(*(const struct text *)a, *(const struct text *)b);
}

/* Which of the names it is; no number of theirs, if it is none. */
static size_t find_name(const struct wanted *w, struct text name)
{
	const struct text *names = w->names.at;
	const struct text *at =
		w->names.n ? bsearch(&name, names, w->names.n, sizeof(*names), by_text) : NULL;

	return at ? (size_t)(at - names) : SIZE_MAX;
}

static void want_names(struct wanted *w, const struct check *c, const struct check_type *type)
{
	size_t n = 0;

	for (size_t i = 0; i < c->count[CHECK_FAILED]; i++) {
		const struct check_row *row = &c->rows.at[i];

		if (row->type == type && row->entity && row->entity->name.n)
			*VEC_PUSH(&w->names) = row->entity->name;
	}
	if (w->names.n)
		qsort(w->names.at, w->names.n, sizeof(*w->names.at), by_text);
	for (size_t i = 0; i < w->names.n; i++)
		if (!n || !text_equal(w->names.at[n - 1], w->names.at[i]))
			w->names.at[n++] = w->names.at[i];
	w->names.n = n;
}

/* A line of a function whose name is wanted, and what its locations are worth. */
struct line_value {
	size_t name;
	str_id file;
	int64_t line;
	sum_t value;
};

struct line_values {
	VEC(struct line_value) at;
};

static int by_line(const void *x, const void *y)
{
	const struct line_value *a = x, *b = y;

	if (a->name != b->name)
		return a->name < b->name ? -1 : 1;
	if (a->file != b->file)
		return a->file < b->file ? -1 : 1;
	return (a->line > b->line) - (a->line < b->line);
}

static size_t *names_of_functions(const struct profile *p, const struct wanted *w)
{
	size_t *names = mem_alloc(p->functions.n, sizeof(*names));

	for (size_t i = 0; i < p->functions.n; i++) {
		const struct function *f = &p->functions.at[i];

		names[i] = f->file ? find_name(w, profile_text(p, f->name)) : SIZE_MAX;
	}
	return names;
}

/* A line for each frame; those of equal lines stand together. */
static void list_lines(struct line_values *v, const struct profile *p, const struct wanted *w,
		       const sum_t *sums)
{
	size_t *names = names_of_functions(p, w);

	for (size_t i = 1; i < p->locations.n; i++) {
		const struct location *l = &p->locations.at[i];

		for (uint32_t k = 0; sums[i] > 0 && k < l->nlines; k++) {
			const struct line *line = &p->lines.at[l->line + k];
			size_t name = names[line->function];

			if (name < SIZE_MAX)
				*VEC_PUSH(&v->at) =
					(struct line_value){ name,
							     p->functions.at[line->function].file,
							     line_position(p, line).line, sums[i] };
		}
	}
	mem_free(names);
	if (v->at.n)
		qsort(v->at.at, v->at.n, sizeof(*v->at.at), by_line);
}

/* The heaviest line for each name, with value 0 where there is none. */
static struct line_value *heaviest_lines(const struct report *r, const struct wanted *w,
					 const sum_t *sums)
{
	struct line_value *best = mem_alloc(w->names.n, sizeof(*best));
	struct line_values v = { 0 };
	sum_t value = 0;

	list_lines(&v, r->profile, w, sums);
	for (size_t i = 0; i < v.at.n; i++) {
		struct line_value *at = &v.at.at[i];

		value = i && !by_line(at - 1, at) ? value + at->value : at->value;
		at->value = value;
		if (value > best[at->name].value)
			best[at->name] = *at;
	}
	mem_free(v.at.at);
	return best;
}

static void place_type(struct report *r, struct check *c, const struct check_type *type)
{
	struct wanted w = { 0 };
	struct line_value *best;

	want_names(&w, c, type);
	if (!w.names.n)
		return;
	best = heaviest_lines(r, &w, sum_locations(r, c, type->type));
	for (size_t i = 0; i < c->count[CHECK_FAILED]; i++) {
		struct check_row *row = &c->rows.at[i];
		size_t name = row->type == type && row->entity ? find_name(&w, row->entity->name)
							       : SIZE_MAX;

		if (name < SIZE_MAX && best[name].value) {
			row->file = profile_text(r->profile, best[name].file);
			row->line = best[name].line;
		}
	}
	mem_free(best);
	mem_free(w.names.at);
}

/* ---- files ---- */

/* The name of a file as those know it who work on it. */
static void name_files(struct report *r, struct check *c)
{
	struct source_finder finder;

	source_finder_init(&finder, r);
	for (size_t i = 0; i < c->count[CHECK_FAILED]; i++) {
		struct check_row *row = &c->rows.at[i];
		struct source_file file = {
			.name = names_trim_path(
				row->file,
				text_of(r->options->trim_path ? r->options->trim_path : ""),
				text_of(r->options->source_path ? r->options->source_path : "")),
		};

		if (!row->file.n)
			continue;
		source_find(&finder, &file, row->line);
		row->file = source_name(&finder, &file);
	}
	source_finder_free(&finder);
}

void place_rows(struct report *r, struct check *c)
{
	for (size_t t = 0; t < c->ntypes; t++)
		place_type(r, c, &c->types[t]);
	if (c->count[CHECK_FAILED])
		name_files(r, c);
}
