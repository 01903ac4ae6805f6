#ifndef VIEWS_TUI_FRAME_H
#define VIEWS_TUI_FRAME_H

#include "views/tui/state.h"

/* Draws the whole screen: what stands around the pane, and the pane. */
void frame_draw(struct tui *t);

/* How far loading is, before there is anything else to show. */
void frame_progress(struct tui *t, uint64_t done, uint64_t size);

#endif
