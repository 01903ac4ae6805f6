#ifndef CLI_EXPAND_H
#define CLI_EXPAND_H

#include "cli/args.h"

/*
 * Adds an input to the sources: itself; or, if it is a folder, the files in it;
 * or, if there is no such file and it is a pattern as shells have it, those that
 * match. Which files are passed over is noted.
 */
int expand_source(struct args *a, struct fetch_source source, struct error *err);

/* Whether a word that names no file is a pattern. */
bool expand_is_pattern(const char *word);

#endif
