#include "views/data/rows.h"
#include "views/escape.h"

/*
 * A row is an object, which stays open for its lists until the next row comes
 * or its table ends. The rows of the report have lines of their own.
 */
static void close_row(struct rows *w)
{
	const struct level *l = &w->level[w->depth];

	if (l->nrows && !l->bare)
		putc('}', w->out);
}

static void put_key(struct rows *w, const char *name)
{
	putc('"', w->out);
	fputs(name, w->out);
	fputs("\":", w->out);
}

static void add(struct rows *w, const struct cell *cells)
{
	const struct level *l = &w->level[w->depth];
	const char *separator = l->bare ? "" : "{";

	close_row(w);
	if (l->nrows)
		putc(',', w->out);
	if (w->depth == 1 && !l->bare)
		putc('\n', w->out);
	for (size_t i = 0; l->columns[i].name; i++) {
		if (cells[i].kind == CELL_NONE)
			continue;
		fputs(separator, w->out);
		if (!l->bare)
			put_key(w, l->columns[i].name);
		rows_cell(w, &cells[i]);
		separator = ",";
	}
}

static void enter(struct rows *w, const struct column *list)
{
	fprintf(w->out, ",\"%s\":[", list->name);
}

static void leave(struct rows *w)
{
	close_row(w);
	putc(']', w->out);
}

static void finish(struct rows *w)
{
	fprintf(w->out, ",\"lossy\":%s}\n", w->lossy ? "true" : "false");
}

static void text(struct rows *w, struct text t)
{
	w->lossy |= !escape_json(w->out, t);
}

const struct format format_json = {
	.add = add,
	.enter = enter,
	.leave = leave,
	.finish = finish,
	.text = text,
};
