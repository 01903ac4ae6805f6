#ifndef VIEWS_COLUMNS_H
#define VIEWS_COLUMNS_H

#include <stddef.h>

#include "views/writer.h"

/*
 * A table for people, whose columns stand to the right and are as wide as what
 * is in them: every row is shown to columns_fit before the first is put.
 */
enum { COLUMNS_MOST = 8, COLUMNS_GAP = 2 };

struct columns {
	size_t n;
	size_t width[COLUMNS_MOST];
};

void columns_fit(struct columns *c, const char *const *cells);

/* Those from the first to the last, with a gap in front of each. */
void columns_put(const struct columns *c, struct writer *w, const char *const *cells, size_t first,
		 size_t last);

/* All of them, with their gaps. */
size_t columns_width(const struct columns *c);

#endif
