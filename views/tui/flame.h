#ifndef VIEWS_TUI_FLAME_H
#define VIEWS_TUI_FLAME_H

#include <stdbool.h>
#include <stdint.h>

#include "parser/mem.h"
#include "parser/text.h"
#include "report/sum.h"

struct tui;

/*
 * Where the boxes of the flame graph are. Widths are in eighths of a cell.
 * The callees of a box share its width by the method of the largest remainder,
 * so they never take more than there is, and what would be thinner than half a
 * cell joins the box "n more" at the right, which is never without width.
 */
enum { FLAME_EIGHTHS = 8, FLAME_THIN = 4 };

/* A context by the names from the first level on, which other answers have as well. */
struct flame_path {
	struct text *names;
	size_t n;
	bool more; /* the last name is that of the first callee that is shown */
	bool from_leaf;
};

/*
 * The flame graph as it is laid out: boxes level by level, from the left. One
 * stands for a calling context, or for that row and the more - 1 that follow it.
 */
struct box {
	uint32_t row;
	int x, width; /* in eighths of a cell */
	size_t parent, more;
	sum_t value;
};

struct zoom {
	uint32_t row, from; /* from: the first callee that is shown, if it is not 0 */
};

/* What the boxes are made for: with any other they are made anew. */
struct flame_layout {
	unsigned generation; /* of the answer; 0: there are none */
	int cells;
	struct zoom zoom;
	bool by_name;
};

enum flame_colors { FLAME_BY_PACKAGE, FLAME_BY_VALUE, FLAME_MONO, FLAME_COLORS };

struct flame {
	VEC(struct box) boxes;
	VEC(size_t) levels; /* where each begins, and the end */
	struct flame_layout made;
	bool whole; /* there are no more levels */
	struct zoom zoom;
	size_t zoom_box;
	VEC(struct zoom) back;
	struct flame_path path; /* of zoom */
	struct arena arena;     /* of path */
	bool by_name, upside_down;
	enum flame_colors colors;
};

/* The state of the pane. */
struct flame *flame_of(const struct tui *t);
void flame_close(void *flame);

/*
 * Makes so many levels of boxes, for so many cells, and keeps those that are
 * there already. Contexts are expanded where their boxes are to have others
 * below them.
 */
void flame_lay_out(struct tui *t, int cells, size_t levels);

/* Zooms into a box, or back out of the last one; false if there is none. */
void flame_zoom(struct tui *t, size_t box);
bool flame_zoom_out(struct tui *t);

/* Finds the zoomed row again in an answer that is new. */
void flame_zoom_follow(struct tui *t);

/*
 * Where the zoom is, for undo: a copy in t's arena, and the way back to it,
 * whether the answer that is then shown is there by now or is still to come.
 */
struct flame_path flame_zoom_path(struct tui *t);
void flame_zoom_to(struct tui *t, const struct flame_path *path);

/* The boxes of a level are from its start up to that of the next. */
static inline size_t flame_levels(const struct tui *t)
{
	const struct flame *f = flame_of(t);

	return f->levels.n ? f->levels.n - 1 : 0;
}

#endif
