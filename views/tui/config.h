#ifndef VIEWS_TUI_CONFIG_H
#define VIEWS_TUI_CONFIG_H

#include "parser/error.h"

struct tui;

/*
 * $XDG_CONFIG_HOME/cprof/config, or ~/.config/cprof/config: lines "bind VIEW
 * KEY ACTION", where VIEW may be all, and "set OPTION=VALUE"; # begins a
 * remark. A file that is not there is fine.
 */
int config_read(struct tui *t, struct error *err);

#endif
