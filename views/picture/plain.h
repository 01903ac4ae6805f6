#ifndef VIEWS_PICTURE_PLAIN_H
#define VIEWS_PICTURE_PLAIN_H

#include "parser/error.h"
#include "parser/mem.h"
#include "parser/text.h"

/*
 * A drawing as Graphviz's "plain" format has it (graphviz.org/docs/outputs/plain),
 * in inches with the origin at the bottom left. Its texts are what we wrote
 * into the graph: our own escapes, and text from a profile between them.
 */
struct plain_node {
	struct text name, label, shape, color, fill;
	double x, y, width, height; /* of its middle */
};

struct plain_edge {
	struct text from, to, label, style, color;
	const double *points; /* x, y of the control points of a B-spline */
	size_t npoints;
	double label_x, label_y; /* if it has a label */
};

struct plain {
	double width, height;
	VEC(struct plain_node) nodes;
	VEC(struct plain_edge) edges;
	struct arena arena;
};

/* Reads what Graphviz wrote; to be freed in any case. */
int plain_read(struct plain *p, struct text bytes, struct error *err);
void plain_free(struct plain *p);

#endif
