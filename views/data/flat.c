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
	for (size_t i = 0; i < w->line.n; i++)
		if (!strcmp(w->line.at[i]->name, c->name))
			return;
	*VEC_PUSH(&w->line) = c;
}

/* table may be NULL. */
static void add_columns(struct rows *w, const struct column *table)
{
	for (const struct column *c = table; c && c->name; c++)
		add_column(w, c);
}

static void add_table(struct rows *w, const struct column *table)
{
	add_columns(w, table);
	add_columns(w, w->more[1].columns);
	for (const struct column *c = table; c->name; c++)
		if (c->list) {
			w->has_lists = true;
			add_columns(w, c->list);
		}
	if (w->has_lists)
		add_columns(w, w->more[2].columns);
}

static const struct cell *find_in(const struct column *columns, const struct cell *cells,
				  const char *name)
{
	for (size_t i = 0; columns && columns[i].name; i++)
		if (!strcmp(columns[i].name, name))
			return &cells[i];
	return NULL;
}

static const struct cell *find_cell(const struct rows *w, const struct cell *cells,
				    const char *name)
{
	const struct cell *c = find_in(w->level[w->depth].columns, cells, name);
	const struct more *more = &w->more[w->depth];

	return c ? c : find_in(more->columns, more->cells, name);
}

/* ---- lines ---- */

static void put_own(struct rows *w, const char *own, const char *between)
{
	rows_own(w, own);
	rows_own(w, between);
}

static void put_name(struct rows *w, const struct column *c, const char *between)
{
	if (c->named)
		writer_text(w->out, text_of(c->name));
	else
		rows_own(w, c->name);
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
	for (size_t i = 0; i < w->line.n; i++)
		put_name(w, w->line.at[i], f->between);
	put_own(w, "unit", f->end);
}

/* Markdown's second line, which also says that numbers stand to the right. */
static void put_rule(struct rows *w)
{
	writer_put(w->out, w->has_lists ? "| ---: | --- |" : "|");
	for (size_t i = 0; i < w->line.n; i++)
		writer_put(w->out, w->line.at[i]->number ? " ---: |" : " --- |");
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
	for (size_t i = 0; i < w->line.n; i++) {
		const struct cell *c = find_cell(w, cells, w->line.at[i]->name);

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
	add_table(w, list->list);
	put_head(w);
	if (w->format->rule)
		put_rule(w);
}

static void nothing(struct rows *w)
{
	(void)w;
}

static void forget(struct rows *w)
{
	mem_free(w->line.at);
}

const struct format_steps flat_steps = {
	.add = add,
	.enter = enter,
	.leave = nothing,
	.finish = forget,
};
