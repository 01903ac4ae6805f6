#ifndef VIEWS_PICTURE_PLAIN_H
#define VIEWS_PICTURE_PLAIN_H

#include <stdbool.h>

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

/* A line of a label, which ends with our own \n or \l. */
struct plain_line {
	struct text text;
	bool left;
};

/* Takes the next line off the rest, without escapes, in buf as large as the label; false: none. */
bool plain_line(struct text *rest, struct plain_line *line, char *buf);

#endif
