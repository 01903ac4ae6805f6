#ifndef VIEWS_TUI_FLAME_H
#define VIEWS_TUI_FLAME_H

#include "views/tui/state.h"

/*
 * Where the boxes of the flame graph are. Widths are in eighths of a cell.
 * The callees of a box share its width by the method of the largest remainder,
 * so they never take more than there is, and what would be thinner than half a
 * cell joins the box "n more" at the right, which is never without width.
 */
enum { FLAME_EIGHTHS = 8, FLAME_THIN = 4 };

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
	return t->flame.levels.n ? t->flame.levels.n - 1 : 0;
}

#endif
