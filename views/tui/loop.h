#ifndef VIEWS_TUI_LOOP_H
#define VIEWS_TUI_LOOP_H

#include "views/tui/state.h"

/* What a key does, be it pressed or read from a script. */
void loop_key(struct tui *t, int key);

#endif
