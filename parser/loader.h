#ifndef PARSER_LOADER_H
#define PARSER_LOADER_H

#include "parser/ids.h"
#include "parser/profile.h"

/*
 * What only lives while a file is read. Between load.c, which decodes the
 * stream and the tables, and load_sample.c, which decodes samples.
 */

/* The largest number of a kind seen so far: if it is in range, all are. */
struct largest {
	uint64_t value, offset;
	const char *what; /* function, name */
	const char *field;
	size_t row;
};

struct loader {
	struct profile *p;
	const struct load_options *o;
	struct source *src;
	struct error *err;
	uint64_t at; /* offset of the top-level field in hand */
	uint64_t first_sample;
	struct arena scratch; /* of one message */

	struct ids mapping, location, function;
	VEC(uint64_t) location_mapping; /* ids, until they are rows */
	VEC(uint64_t) line_function;
	VEC(int64_t) values; /* of the sample in hand */
	struct largest string, frame;
	bool functions_missing; /* a line has function 0 */
};

/* Fails with "byte OFFSET: ...". */
int load_refuse(struct loader *l, uint64_t offset, const char *fmt, ...)
	__attribute__((format(printf, 3, 4)));

/* Notes a string index that is checked when all strings are known. */
str_id load_string(struct loader *l, int64_t index, const char *what, const char *field,
		   size_t row);

#endif
