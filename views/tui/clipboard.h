#ifndef VIEWS_TUI_CLIPBOARD_H
#define VIEWS_TUI_CLIPBOARD_H

#include "parser/text.h"
#include "views/tui/keys.h"

/* To the clipboard by OSC 52, which terminals take, ssh or not. */
void clipboard_copy(struct tui *t, struct text what);

/* The name under the cursor. */
action_run act_copy;

#endif
