#ifndef CLI_OUTPUT_H
#define CLI_OUTPUT_H

#include <stdbool.h>
#include <stdio.h>

#include "parser/error.h"

/*
 * Where a report goes: standard output, or a file that is the old one or the
 * whole new one and never anything between. The new one has the mode of the old
 * one, and where the path is a symbolic link its file is replaced. Devices and
 * pipes are written to directly.
 */
enum { OUTPUT_NAME_SIZE = 256 };

struct output {
	FILE *file;
	const char *path;            /* NULL: standard output */
	int folder;                  /* that the file is in; -1: it is written to directly */
	char name[OUTPUT_NAME_SIZE]; /* there */
	char temporary[40];          /* its name until it is whole */
	bool nameless;               /* and it has not even that yet */
};

int output_open(struct output *o, const char *path, struct error *err);

/*
 * A new file in a folder, which is made where there is none. Only its end says
 * what it is called: STEM.NNN.SUFFIX, with the first number that is free.
 */
int output_open_in(struct output *o, const char *folder, struct error *err);
int output_commit_numbered(struct output *o, const char *stem, const char *suffix,
			   struct error *err);

/*
 * Makes what was written last; fails if anything was lost. Ends the output, but
 * leaves standard output open for another one.
 */
int output_commit(struct output *o, struct error *err);

/* Forgets what was written, as far as it can be. */
void output_abandon(struct output *o);

#endif
