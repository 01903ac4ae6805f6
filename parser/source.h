#ifndef PARSER_SOURCE_H
#define PARSER_SOURCE_H

#include "parser/error.h"
#include "parser/wire.h"

/*
 * Where a profile's bytes come from: a file, a pipe, or "-" for standard
 * input, read once from front to back, and unpacked as unpack.h says. Hands out
 * the top-level fields one by one. A helper thread reads and unpacks a few
 * blocks ahead, so that unpacking and decoding overlap.
 */
struct source;

/* What the caller allows and wants to hear. */
struct source_options {
	uint64_t max_unpacked; /* bytes after inflating; 0: no limit */
	unsigned max_ratio;    /* unpacked / packed, tested from 1 MiB on; 0: no limit */
	bool lenient;          /* damage to what it is packed in ends it: see source_damage */

	/* Called now and then with bytes of the file read so far, and its size
	 * (0: not known). Returning false ends the reading with an error. May be NULL. */
	bool (*progress)(void *ctx, uint64_t done, uint64_t size);
	void *ctx;
};

struct source *source_open(const char *path, const struct source_options *o, struct error *err);

/*
 * The same of bytes that read gives: fewer than n at their end, or when err says
 * why. It is called on the helper thread, and no more once the source is closed.
 */
typedef size_t source_reader(void *ctx, uint8_t *to, size_t n, struct error *err);
struct source *source_open_with(source_reader *read, void *ctx, const struct source_options *o,
				struct error *err);

/* From now on nobody is told of its progress. */
void source_quiet(struct source *s);

/*
 * 1: f is the next field, valid until the next call; 0: end, and a field that
 * is cut short is left in the window; -1.
 */
int source_next(struct source *s, struct wire_field *f, struct error *err);

/*
 * Instead of fields, for formats that have none: the bytes that are read and
 * not yet taken. source_more appends some to them (1), until there are no more
 * (0); they stay in place until its next call.
 */
struct wire source_window(const struct source *s);
int source_more(struct source *s, struct error *err);
void source_take(struct source *s, size_t n);

/* Once there are no more: true if that is because of damage. */
bool source_damage(const struct source *s, struct error *err);

/* Where in the unpacked bytes p is: a place in the field last handed out. */
uint64_t source_offset(const struct source *s, const uint8_t *p);

/* The first bytes, unpacked; at most SOURCE_HEAD of them. */
enum { SOURCE_HEAD = 512 };
struct wire source_head(const struct source *s);
void source_close(struct source *s);

#endif
