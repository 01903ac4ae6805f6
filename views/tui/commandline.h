#ifndef VIEWS_TUI_COMMANDLINE_H
#define VIEWS_TUI_COMMANDLINE_H

#include "parser/mem.h"
#include "views/tui/keys.h"

/* The command line that answers what is asked here, and so prints what is shown. */

/* A pattern for what the view is about, in a; or NULL. */
const char *commandline_subject(const struct tui *t, struct arena *a);

/* Copies it to the clipboard. */
action_run act_copy_command;

#endif
