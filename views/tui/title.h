#ifndef VIEWS_TUI_TITLE_H
#define VIEWS_TUI_TITLE_H

struct tui;

/* The lines above the view: the profile, tabs, sample types, filters. Returns the row below. */
int title_draw(struct tui *t);

#endif
