#ifndef VIEWS_TUI_UNDO_H
#define VIEWS_TUI_UNDO_H

#include "views/tui/keys.h"

/* A step back, a step forth, and back to the options that the program began with. */
action_run act_undo, act_redo, act_reset;

#endif
