#include "report/check/place.h"

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

/* A line, and what its locations are worth. */
struct line_value {
	str_id file;
	int64_t line;
	sum_t value;
};

struct line_values {
	VEC(struct line_value) at;
};

static void add_line(struct line_values *v, str_id file, int64_t line, sum_t value)
{
	for (size_t i = 0; i < v->at.n; i++)
		if (v->at.at[i].file == file && v->at.at[i].line == line) {
			v->at.at[i].value += value;
			return;
		}
	*VEC_PUSH(&v->at) = (struct line_value){ file, line, value };
}

static void place_row(const struct report *r, const sum_t *sums, struct check_row *row)
{
	const struct profile *p = r->profile;
	struct line_values values = { 0 };
	const struct line_value *best = NULL;

	for (size_t i = 1; i < p->locations.n; i++) {
		const struct location *l = &p->locations.at[i];

		for (uint32_t k = 0; sums[i] > 0 && k < l->nlines; k++) {
			const struct line *line = &p->lines.at[l->line + k];
			const struct function *f = &p->functions.at[line->function];

			if (f->file && text_equal(profile_text(p, f->name), row->entity->name))
				add_line(&values, f->file, line_position(p, line).line, sums[i]);
		}
	}
	for (size_t i = 0; i < values.at.n; i++)
		if (!best || values.at.at[i].value > best->value)
			best = &values.at.at[i];
	if (best) {
		row->file = profile_text(p, best->file);
		row->line = best->line;
	}
	mem_free(values.at.at);
}

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
	for (size_t t = 0; t < c->ntypes; t++) {
		const sum_t *sums = NULL;

		for (size_t i = 0; i < c->count[CHECK_FAILED]; i++) {
			struct check_row *row = &c->rows.at[i];

			if (row->type != &c->types[t] || !row->entity)
				continue;
			sums = sums ? sums : sum_locations(r, c, c->types[t].type);
			place_row(r, sums, row);
		}
	}
	if (c->count[CHECK_FAILED])
		name_files(r, c);
}
