#ifndef VIEWS_TUI_ACT_MOUSE_H
#define VIEWS_TUI_ACT_MOUSE_H

#include "views/tui/keys.h"

/* What the key Mouse is about: where on the screen what was done. */
struct mouse {
	int y, x;
	enum { MOUSE_CLICK, MOUSE_DOUBLE, MOUSE_RIGHT, MOUSE_WHEEL_UP, MOUSE_WHEEL_DOWN } what;
};

action_run act_mouse;

#endif
