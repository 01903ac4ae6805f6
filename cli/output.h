#ifndef CLI_OUTPUT_H
#define CLI_OUTPUT_H

#include <stdbool.h>
#include <stdio.h>

#include "parser/error.h"

/*
 * Where a report goes: standard output, or a file that is the old one or the
 * whole new one and never anything between. Devices and pipes are written to
 * directly.
 */
struct output {
	FILE *file;
	const char *path;    /* NULL: standard output */
	char temporary[256]; /* "", or the name of the file until it is whole */
	bool nameless;       /* and it has not even that yet */
};

int output_open(struct output *o, const char *path, struct error *err);

/*
 * Makes what was written last; fails if anything was lost. Ends the output, but
 * leaves standard output open for another one.
 */
int output_commit(struct output *o, struct error *err);

/* Forgets what was written, as far as it can be. */
void output_abandon(struct output *o);

#endif
