#ifndef VIEWS_TUI_SCRIPT_H
#define VIEWS_TUI_SCRIPT_H

#include "parser/error.h"

struct tui;

/*
 * Scripts, for tests and to show what the interface does. Each line is names
 * of keys with blanks between; what is no name of a key is typed as it stands,
 * and so is a line that begins with ":", which Enter ends. Lines that begin
 * with "# " say something. And there are:
 *
 *	:screen          print the screen
 *	:size 200x60     make it larger or smaller
 *	:time            from now on draw after each key, and print how long the
 *	                 slowest took since the last :time
 */
int script_run(struct tui *t, struct error *err);

#endif
