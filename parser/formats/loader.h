#ifndef PARSER_FORMATS_LOADER_H
#define PARSER_FORMATS_LOADER_H

#include <protobuf-c/protobuf-c.h>

#include "parser/formats/format.h"
#include "parser/ids.h"
#include "parser/profile.h"

/*
 * What only lives while a file is read. Between load.c, which decodes the
 * stream, load_table.c, which decodes mappings, locations and functions, and
 * load_sample.c, which decodes samples. No message becomes an object of its
 * own on the way: there may be as many as the file has bytes.
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
	struct left_out *left;
	const struct load_options *o;
	struct source *src;
	struct error *err;
	uint64_t at; /* offset of the top-level field in hand */
	uint64_t first_sample, last_sample;

	struct ids mapping, location, function;
	VEC(uint64_t) wide;       /* ids that rows have no room for until they are resolved */
	VEC(int64_t) values;      /* of the sample in hand */
	VEC(uint8_t) sample_gaps; /* varints: how far each sample is behind the one before */
	struct largest string, frame;
	bool functions_missing; /* a line has function 0 */
	uint32_t unknown;       /* the location that ids which lead nowhere are taken for */
};

/* Whether what was refused is passed over. */
static inline bool load_passes(struct loader *l, enum left_kind kind)
{
	return left_out(l->left, kind, l->err);
}

/* Fails with "byte OFFSET: ...". */
int load_refuse(struct loader *l, uint64_t offset, const char *fmt, ...)
	__attribute__((format(printf, 3, 4)));

/* Says what the schema has against a message, or if that is nothing, that it is damaged. */
int load_explain(struct loader *l, const ProtobufCMessageDescriptor *d, struct wire w);

/*
 * Takes a field of a message whose fields are numbers, up to last, which at
 * holds; unknown ones are passed over. False if it is no number.
 */
bool load_number(const struct wire_field *f, uint64_t *at, uint32_t last);

/* A whole message of that kind; false if it is not as the schema has it. */
bool load_numbers(struct wire w, uint64_t *at, uint32_t last);

/* Notes a string index that is checked when all strings are known. */
str_id load_string(struct loader *l, uint64_t index, const char *what, const char *field,
		   size_t row);

#endif
