#ifndef CLI_BROWSER_H
#define CLI_BROWSER_H

#include <sys/types.h>

#include "parser/error.h"

/*
 * Where a picture goes that is to be opened: a file in the user's cache, which
 * the next one replaces. All zero is none, which the functions do nothing with.
 *
 * What opens it is $BROWSER or xdg-open where there is a display: a process that
 * waits for the picture, as later we start none. Without a display the path is
 * printed.
 */
enum { BROWSER_PATH_SIZE = 1000 };

struct browser {
	char path[BROWSER_PATH_SIZE];
	pid_t child; /* that waits; 0: there is no display */
	int start;   /* a byte written there starts it, the end ends it */
};

int browser_start(struct browser *b, const char *extension, struct error *err);
int browser_open(struct browser *b, struct error *err);
void browser_stop(struct browser *b);

#endif
