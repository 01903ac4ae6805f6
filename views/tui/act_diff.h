#ifndef VIEWS_TUI_ACT_DIFF_H
#define VIEWS_TUI_ACT_DIFF_H

#include "views/tui/keys.h"

/* Of a comparison: before, after, the change, and again. */
action_run act_diff;

/* The pane that has all of them. */
action_run act_show_diff;

#endif
