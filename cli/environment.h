#ifndef CLI_ENVIRONMENT_H
#define CLI_ENVIRONMENT_H

#include "parser/mem.h"
#include "views/tui/tui.h"

/*
 * What the environment says for the terminal interface, in a, with the locale
 * of its characters in force: for a script, which has no terminal, UTF-8.
 */
struct tui_environment environment_read(bool script, struct arena *a);

#endif
