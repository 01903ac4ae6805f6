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

static void put_row(struct rows *w, const struct cell *cells)
{
	const struct more *more = &w->more[w->depth];
	bool none = !put_cells(w, w->level[w->depth].columns, cells, true);

	put_cells(w, more->columns, more->cells, none);
}

static void add(struct rows *w, const struct cell *cells)
{
	const struct level *l = &w->level[w->depth];

	close_row(w);
	if (l->nrows)
		writer_put(w->out, ",");
	if (w->depth == 1 && !l->bare)
		writer_put(w->out, "\n");
	put_row(w, cells);
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

/*
 * ---- a row in each line ----
 *
 * Of what is said of the profile there is nothing, as in the flat formats, but
 * the unit and what was lost stand in each row.
 */
static bool is_outside(const struct rows *w)
{
	return w->depth == 0 || (w->depth == 1 && w->level[1].bare);
}

static void end_line(struct rows *w)
{
	if (!w->level[1].nrows)
		return;
	writer_put(w->out, ",\"unit\":");
	w->lossy |= !writer_text(w->out, w->unit);
	writer_put(w->out, w->lossy ? ",\"lossy\":true}\n" : "}\n");
	w->lossy = false;
}

static void add_line(struct rows *w, const struct cell *cells)
{
	if (w->depth > 1)
		add(w, cells);
	else if (!is_outside(w)) {
		end_line(w);
		put_row(w, cells);
	}
}

static void enter_line(struct rows *w, const struct column *list)
{
	if (w->depth > 0)
		enter(w, list);
}

static void leave_line(struct rows *w)
{
	if (w->depth > 1)
		leave(w);
	else if (!is_outside(w))
		end_line(w);
}

static void finish_lines(struct rows *w)
{
	(void)w;
}

const struct format_steps line_steps = {
	.add = add_line,
	.enter = enter_line,
	.leave = leave_line,
	.finish = finish_lines,
};
