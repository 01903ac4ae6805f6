#ifndef VIEWS_TUI_PROMPT_H
#define VIEWS_TUI_PROMPT_H

#include "views/tui/state.h"

/* The line at the foot of the screen where something is typed. */
void prompt_open(struct tui *t, enum prompt_kind kind);
void prompt_key(struct tui *t, int key);

#endif
