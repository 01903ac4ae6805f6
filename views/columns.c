#include "views/columns.h"

#include "report/names/width.h"

void columns_fit(struct columns *c, const char *const *cells)
{
	for (size_t i = 0; i < c->n; i++) {
		size_t width = width_text(text_of(cells[i]));

		if (width > c->width[i])
			c->width[i] = width;
	}
}

void columns_put(const struct columns *c, struct writer *w, const char *const *cells, size_t first,
		 size_t last)
{
	for (size_t i = first; i <= last; i++)
		writer_put(w, "%*s", (int)(c->width[i] + COLUMNS_GAP), cells[i]);
}

size_t columns_width(const struct columns *c)
{
	size_t width = 0;

	for (size_t i = 0; i < c->n; i++)
		width += c->width[i] + COLUMNS_GAP;
	return width;
}
