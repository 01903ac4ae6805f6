#include "views/data/dataformat.h"

#include <assert.h>

void rows_add(struct rows *w, const struct cell *cells)
{
	w->format->steps->add(w, cells);
	w->level[w->depth].nrows++;
}

void rows_enter(struct rows *w, const struct column *list)
{
	assert(w->depth + 1 < ROWS_DEPTH);
	w->format->steps->enter(w, list);
	w->level[++w->depth] = (struct level){
		.name = list->name,
		.columns = list->list,
		.bare = !list->list->name[0],
	};
}

void rows_leave(struct rows *w)
{
	w->format->steps->leave(w);
	w->depth--;
}

void rows_own(struct rows *w, const char *own)
{
	writer_escaped(w->out, escaped_own(text_of(own)));
}

void rows_cell(struct rows *w, const struct cell *c)
{
	switch (c->kind) {
	case CELL_NONE: break;
	case CELL_TEXT: w->lossy |= !writer_text(w->out, c->text); break;
	case CELL_VALUE:
		if (w->per)
			writer_put(w->out, "%.12g", (double)c->number / w->per);
		else
			writer_sum(w->out, c->number);
		break;
	case CELL_NUMBER: writer_sum(w->out, c->number); break;
	case CELL_REAL: writer_put(w->out, "%.12g", c->real); break;
	case CELL_BOOL: writer_put(w->out, c->number ? "true" : "false"); break;
	}
}
