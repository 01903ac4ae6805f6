#ifndef VIEWS_TUI_EDIT_H
#define VIEWS_TUI_EDIT_H

#include "views/tui/keys.h"

/* Opens the editor at the line of what is under the cursor. */
action_run act_edit;

#endif
