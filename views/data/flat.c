#include <assert.h>

#include "views/data/rows.h"
#include "views/escape.h"

/*
 * CSV, TSV and Markdown: one table, that of the report. Where its rows have
 * lists, a line begins with the number of the row and the list that it is in,
 * and columns of equal name share a place.
 */

/* ---- the columns of a line ---- */

static void add_column(struct rows *w, const struct column *c)
{
	if (c->list || c->from > w->options->granularity)
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

static void put_head(struct rows *w)
{
	const struct format *f = w->format;

	fputs(f->begin, w->out);
	if (w->has_lists)
		fprintf(w->out, "row%slist%s", f->between, f->between);
	for (size_t i = 0; i < w->nline; i++)
		fprintf(w->out, "%s%s", w->line[i]->name, f->between);
	fprintf(w->out, "unit%s", f->end);
}

/* Markdown's second line, which also says that numbers stand to the right. */
static void put_rule(struct rows *w)
{
	fputs(w->has_lists ? "| ---: | --- |" : "|", w->out);
	for (size_t i = 0; i < w->nline; i++)
		fputs(w->line[i]->number ? " ---: |" : " --- |", w->out);
	fputs(" --- |\n", w->out);
}

static void put_line(struct rows *w, const struct cell *cells)
{
	const struct level *l = &w->level[w->depth];
	const struct format *f = w->format;

	fputs(f->begin, w->out);
	if (w->has_lists)
		fprintf(w->out, "%zu%s%s%s", w->level[1].nrows + (w->depth == 1), f->between,
			w->depth == 1 ? "" : l->name, f->between);
	for (size_t i = 0; i < w->nline; i++) {
		const struct cell *c = find_cell(l, cells, w->line[i]->name);

		if (c)
			rows_cell(w, c);
		fputs(f->between, w->out);
	}
	f->text(w, w->unit);
	fputs(f->end, w->out);
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

/* ---- the formats ---- */

static void csv_text(struct rows *w, struct text t)
{
	escape_csv(w->out, t, w->options->csv_raw);
}

static void tsv_text(struct rows *w, struct text t)
{
	escape_tsv(w->out, t);
}

static void md_text(struct rows *w, struct text t)
{
	escape_md(w->out, t);
}

/* clang-format off */
const struct format format_csv = {
	.add = add, .enter = enter, .leave = nothing, .finish = nothing, .text = csv_text,
	.begin = "", .between = ",", .end = "\n",
};
const struct format format_tsv = {
	.add = add, .enter = enter, .leave = nothing, .finish = nothing, .text = tsv_text,
	.begin = "", .between = "\t", .end = "\n",
};
const struct format format_md = {
	.add = add, .enter = enter, .leave = nothing, .finish = nothing, .text = md_text,
	.begin = "| ", .between = " | ", .end = " |\n", .rule = true,
};
/* clang-format on */
