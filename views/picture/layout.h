#ifndef VIEWS_PICTURE_LAYOUT_H
#define VIEWS_PICTURE_LAYOUT_H

#include "parser/error.h"
#include "parser/mem.h"
#include "parser/text.h"

/*
 * Graphviz at arm's length: its libraries lay out and draw in a forked child,
 * which may take no more than some seconds and some memory. A layout that
 * hangs or dies costs a message and nothing else; no program is started.
 */
struct layout {
	struct text dot;       /* the graph, in Graphviz's language */
	const char *format;    /* plain (coordinates), png, pdf, ps, ... */
	double seconds;        /* of processor time; 0: any it takes */
	void (*confine)(void); /* called in the child first; or NULL */
};

struct layout_result {
	VEC(char) bytes; /* empty unless layout_run returned 0 */
};

/* 0: drawn; 1: not done within the time; -1. To be freed in any case. */
int layout_run(struct layout_result *result, const struct layout *l, struct error *err);
void layout_free(struct layout_result *result);

#endif
