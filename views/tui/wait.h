#ifndef VIEWS_TUI_WAIT_H
#define VIEWS_TUI_WAIT_H

#include <time.h>

#include "report/report.h"
#include "views/tui/tui.h"

struct tui;

/*
 * Work that takes longer than a moment: how far it is stands at the foot of
 * the screen, Esc stops it, and q leaves. Other keys wait until it is done.
 */
struct work {
	struct report_watch watch;
	struct timespec began;
	int64_t wait_ms; /* when the screen is next told how far it is */
	bool stopping;   /* a script stops the next work */
	bool yields;     /* the work ends when a key is pressed */
};

void wait_start(struct tui *t); /* a key was pressed */

/* A tui_progress, with t as its context: a profile is being read. */
tui_progress wait_reading;

/* What an error says when the user did not want to wait; returns -1. */
int wait_stopped(struct error *err);

#endif
