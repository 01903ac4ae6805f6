#ifndef VIEWS_PICTURE_GRAPHSVG_H
#define VIEWS_PICTURE_GRAPHSVG_H

#include "report/report.h"
#include "views/writer.h"

/* The call graph as a part of a page, which brings its own script and style for it. */
int graphsvg_inline(const struct report *r, struct writer *out, struct error *err);

#endif
