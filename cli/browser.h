#ifndef CLI_BROWSER_H
#define CLI_BROWSER_H

#include "parser/error.h"

/*
 * Where a picture goes that is to be opened: a file in the user's cache, which
 * the next one replaces.
 */
enum { BROWSER_PATH_SIZE = 1000 };
int browser_path(char path[BROWSER_PATH_SIZE], const char *extension, struct error *err);

/* Opens it with $BROWSER or xdg-open where there is a display, and else prints its path. */
int browser_open(const char *path, struct error *err);

#endif
