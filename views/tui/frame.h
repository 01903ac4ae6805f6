#ifndef VIEWS_TUI_FRAME_H
#define VIEWS_TUI_FRAME_H

#include <stdint.h>

struct tui;

/* Draws the whole screen: what stands around the pane, and the pane. */
void frame_draw(struct tui *t);

/* How far it is with what takes long. size 0: nobody knows of how much, and done are bytes. */
void frame_progress(struct tui *t, const char *what, uint64_t done, uint64_t size);

#endif
