#include "views/data/dataformat.h"

/*
 * A row is an object, which stays open for its lists until the next row comes
 * or its table ends. The rows of the report have lines of their own.
 */
static void close_row(struct rows *w)
{
	const struct level *l = &w->level[w->depth];

	if (l->nrows && !l->bare)
		writer_put(w->out, "}");
}

/* Returns whether there was one. */
static bool put_cells(struct rows *w, const struct column *columns, const struct cell *cells,
		      bool first)
{
	for (size_t i = 0; columns && columns[i].name; i++) {
		if (cells[i].kind == CELL_NONE)
			continue;
		if (!w->level[w->depth].bare)
			writer_put(w->out, first ? "{%s:" : ",%s:", columns[i].name);
		rows_cell(w, &cells[i]);
		first = false;
	}
	return !first;
}

static void add(struct rows *w, const struct cell *cells)
{
	const struct level *l = &w->level[w->depth];
	const struct more *more = &w->more[w->depth];

	close_row(w);
	if (l->nrows)
		writer_put(w->out, ",");
	if (w->depth == 1 && !l->bare)
		writer_put(w->out, "\n");
	put_cells(w, more->columns, more->cells, !put_cells(w, l->columns, cells, true));
}

static void enter(struct rows *w, const struct column *list)
{
	writer_put(w->out, ",%s:[", list->name);
}

static void leave(struct rows *w)
{
	close_row(w);
	writer_put(w->out, "]");
}

static void finish(struct rows *w)
{
	writer_put(w->out, w->lossy ? ",\"lossy\":true}\n" : ",\"lossy\":false}\n");
}

const struct format_steps nested_steps = {
	.add = add,
	.enter = enter,
	.leave = leave,
	.finish = finish,
};
