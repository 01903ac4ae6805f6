#ifndef PARSER_FORMATS_FORMAT_H
#define PARSER_FORMATS_FORMAT_H

#include "parser/formats/leftout.h"
#include "parser/profile.h"
#include "parser/source.h"

/*
 * A format that profiles come in: a file and a row of formats.c each. A reader
 * takes bytes from a source, already unpacked, and builds a profile of them,
 * all but the profile.proto reader by builder.h; text by textlines.h.
 */

struct load_options {
	struct source_options source;
	unsigned max_types; /* sample types; 0: no limit */
	const char *format; /* the name of one of formats/formats.h; NULL: by the bytes */
};

/* The first bytes of an input: all of it, or a mebibyte and more if it is text. */
struct head {
	struct wire bytes;
	bool text;  /* no control characters in the first of them, but those of text */
	bool whole; /* nothing follows */
};

/* What a reader is given. On failure it leaves p to its caller. */
struct reader {
	const struct input_format *format;
	const struct load_options *options;
	const char *path;
	struct source *src;
	struct profile *p; /* of profile_init */
	struct error *err; /* "byte N: ..." or "line N: ..."; the format is put in front */
	struct left_out left;
};

struct input_format {
	const char *name;  /* for --format-in */
	const char *title; /* for messages; NULL: none stands there */
	bool (*is)(const struct head *h);
	int (*read)(struct reader *r);

	/* for the man page */
	const char *reads, *types, *lost;
};

#endif
