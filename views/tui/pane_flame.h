#ifndef VIEWS_TUI_PANE_FLAME_H
#define VIEWS_TUI_PANE_FLAME_H

#include "views/tui/keys.h"

/* How the flame graph looks. */
enum flame_action { FLAME_FLIP, FLAME_ORDER, FLAME_RECOLOR };
action_run act_flame;

#endif
