#ifndef VIEWS_TUI_LOOP_H
#define VIEWS_TUI_LOOP_H

#include "parser/error.h"

struct tui;

/* What a key does, be it pressed or read from a script. */
void loop_key(struct tui *t, int key);

/* Frames and keys by turns, until the user leaves. */
int loop_run(struct tui *t, struct error *err);

#endif
