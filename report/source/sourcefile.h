#ifndef REPORT_SOURCE_SOURCEFILE_H
#define REPORT_SOURCE_SOURCEFILE_H

#include "report/source/sourcedirs.h"

/* Source files, found where people keep them. */
struct source_try {
	const char *folder; /* "": none, the path is as the profile has it */
	struct text path;
	const char *why; /* this was not the file; "" if nothing is there */
};

struct source_file {
	struct text name; /* as the profile has it, trimmed */
	bool found;
	const char *path; /* where it was found; else NULL */

	const char *bytes;
	uint32_t *start; /* of each line in bytes, and of one more */
	size_t nlines;

	struct source_try *tried; /* all in vain, if it was not found */
	size_t ntried;
	const char *advice; /* the option that would help then */
};

/* A line by its number, from 1 to nlines. */
static inline struct text source_line(const struct source_file *f, size_t number)
{
	const uint32_t *start = f->start + number - 1;

	return (struct text){ f->bytes + start[0], start[1] - start[0] - 1 };
}

/* Where to look; the same for all files of a report. */
struct source_finder {
	struct source_dirs dirs;
	struct arena *arena;
	VEC(struct source_try) tried;
	size_t looks; /* that are left, for all files */
};

void source_finder_init(struct source_finder *f, struct report *r);
void source_finder_free(struct source_finder *f);

/*
 * Finds file->name and reads it into the report's arena. A file that agrees
 * with it in nothing but its last element is taken only if it has that many
 * lines.
 */
void source_find(struct source_finder *f, struct source_file *file, int64_t lines);

/*
 * The path of a file that was found, from the top of the checkout or the
 * widest other folder of sources that it is in. Else its name, from its first
 * slash on if that comes first.
 */
struct text source_name(const struct source_finder *f, const struct source_file *file);

#endif
