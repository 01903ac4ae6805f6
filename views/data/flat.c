#include <assert.h>

#include "views/data/dataformat.h"

/*
 * CSV, TSV and Markdown: one table, that of the report. Where its rows have
 * lists, a line begins with the number of the row and the list that it is in,
 * and columns of equal name share a place.
 */

/* ---- the columns of a line ---- */

static void add_column(struct rows *w, const struct column *c)
{
	if (c->list || c->from > w->options->granularity || (c->stats && !w->options->stats))
		return;
	for (size_t i = 0; i < w->nline; i++)
		if (!strcmp(w->line[i]->name, c->name))
			return;
	assert(w->nline < ROWS_LINE);
	w->line[w->nline++] = c;
}

static void add_columns(struct rows *w, const struct column *table)
{
	for (const struct column *c = table; c->name; c++)
		add_column(w, c);
	for (const struct column *c = table; c->name; c++)
		if (c->list) {
			w->has_lists = true;
			for (const struct column *l = c->list; l->name; l++)
				add_column(w, l);
		}
}

static const struct cell *find_cell(const struct level *l, const struct cell *cells,
				    const char *name)
{
	for (size_t i = 0; l->columns[i].name; i++)
		if (!strcmp(l->columns[i].name, name))
			return &cells[i];
	return NULL;
}

/* ---- lines ---- */

static void put_own(struct rows *w, const char *own, const char *between)
{
	rows_own(w, own);
	rows_own(w, between);
}

static void put_head(struct rows *w)
{
	const struct format *f = w->format;

	rows_own(w, f->begin);
	if (w->has_lists) {
		put_own(w, "row", f->between);
		put_own(w, "list", f->between);
	}
	for (size_t i = 0; i < w->nline; i++)
		put_own(w, w->line[i]->name, f->between);
	put_own(w, "unit", f->end);
}

/* Markdown's second line, which also says that numbers stand to the right. */
static void put_rule(struct rows *w)
{
	writer_put(w->out, w->has_lists ? "| ---: | --- |" : "|");
	for (size_t i = 0; i < w->nline; i++)
		writer_put(w->out, w->line[i]->number ? " ---: |" : " --- |");
	writer_put(w->out, " --- |\n");
}

static void put_line(struct rows *w, const struct cell *cells)
{
	const struct level *l = &w->level[w->depth];
	const struct format *f = w->format;

	rows_own(w, f->begin);
	if (w->has_lists) {
		writer_put(w->out, "%zu", w->level[1].nrows + (w->depth == 1));
		put_own(w, "", f->between);
		put_own(w, w->depth == 1 ? "" : l->name, f->between);
	}
	for (size_t i = 0; i < w->nline; i++) {
		const struct cell *c = find_cell(l, cells, w->line[i]->name);

		if (c)
			rows_cell(w, c);
		rows_own(w, f->between);
	}
	writer_text(w->out, w->unit);
	rows_own(w, f->end);
}

/* Of what is said of the profile, flat formats have nothing. */
static void add(struct rows *w, const struct cell *cells)
{
	if (w->depth > 0 && !w->level[w->depth].bare)
		put_line(w, cells);
}

static void enter(struct rows *w, const struct column *list)
{
	if (w->depth > 0 || !list->list->name[0])
		return;
	add_columns(w, list->list);
	put_head(w);
	if (w->format->rule)
		put_rule(w);
}

static void nothing(struct rows *w)
{
	(void)w;
}

const struct format_steps flat_steps = {
	.add = add,
	.enter = enter,
	.leave = nothing,
	.finish = nothing,
};
