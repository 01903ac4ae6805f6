#ifndef VIEWS_PICTURE_GRAPHSVG_H
#define VIEWS_PICTURE_GRAPHSVG_H

#include "views/picture/drawing.h"
#include "views/picture/plain.h"
#include "views/writer.h"

/* The call graph of a report, laid out and ready to be written. */
struct graphsvg {
	struct drawing drawing;
	struct plain plain;
};

/* To be closed in any case. */
int graphsvg_open(struct graphsvg *g, const struct report *r, struct error *err);
void graphsvg_close(struct graphsvg *g);

/* As a part of a page, which brings the script and the style for it. */
void graphsvg_put(const struct graphsvg *g, struct writer *out);

#endif
