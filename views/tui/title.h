#ifndef VIEWS_TUI_TITLE_H
#define VIEWS_TUI_TITLE_H

#include "views/tui/state.h"

/* The lines above the view: the profile, tabs, sample types, filters. Returns the row below. */
int title_draw(struct tui *t);

#endif
