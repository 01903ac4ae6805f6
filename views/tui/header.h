#ifndef VIEWS_TUI_HEADER_H
#define VIEWS_TUI_HEADER_H

#include "views/tui/state.h"

/* The lines above the view: the profile, tabs, sample types, filters. Returns the row below. */
int header_draw(struct tui *t);

#endif
