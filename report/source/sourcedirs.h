#ifndef REPORT_SOURCE_SOURCEDIRS_H
#define REPORT_SOURCE_SOURCEDIRS_H

#include "report/report.h"

/*
 * The folders that sources are looked for in, and below which they are read.
 * The profile that names a file may come from anybody: so none is opened but
 * those that are, with all symbolic links resolved, below a folder which the
 * user works in or named.
 */
struct folders {
	VEC(const char *) list; /* absolute, resolved */
};

struct source_dirs {
	struct arena *arena;
	struct folders
		source; /* source_path, the working folder, and its parents in its checkout */
	struct folders vendor;  /* those of their folders vendor/ that there are */
	struct folders modules; /* the Go module cache */
	struct folders goroot;  /* GOROOT/src */
};

void source_dirs_init(struct source_dirs *d, struct report *r);
void source_dirs_free(struct source_dirs *d);

/* Opens a file; NULL or why that is not done, "" if there is no such file. */
const char *source_dirs_open(const struct source_dirs *d, const char *path, int *fd);

/* The file is there, but outside the folders. */
extern const char source_outside[];

#endif
