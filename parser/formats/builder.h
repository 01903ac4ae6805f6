#ifndef PARSER_FORMATS_BUILDER_H
#define PARSER_FORMATS_BUILDER_H

#include "parser/formats/format.h"

/*
 * Builds a profile from what a foreign format says. Equal strings, mappings,
 * functions and locations become one row each, whose number is also its id;
 * texts are copied. Samples are made one at a time:
 *
 *	builder_start(&b, r);
 *	count = builder_type(&b, "samples", "count");
 *	while (a sample) {
 *		builder_open(&b);
 *		builder_frame(&b, builder_location(&b, &loc, lines, n));  leaf first
 *		builder_number(&b, builder_string(&b, "tid"), tid, 0);
 *		builder_value(&b, count, 1);
 *		if (builder_close(&b) < 0)
 *			...
 *	}
 *	builder_end(&b);  also after failures
 */
struct builder {
	struct profile *p;
	const struct load_options *options;
	struct error *err;
	struct hash mappings, functions, locations, samples;
	const struct source *src;
	uint64_t built; /* bytes of all stacks so far, those of merged samples, too */
	bool by_name;   /* some mappings are known by their names only */
	bool merge;     /* samples of equal stacks and labels become one */
	bool saturated; /* a sum did not fit into a value, and is the largest that does */
	bool failed;    /* a limit was met: err says which */
};

void builder_start(struct builder *b, const struct reader *r);
void builder_end(struct builder *b);

str_id builder_text(struct builder *b, struct text s);
str_id builder_string(struct builder *b, const char *s);

/*
 * The column of a sample type, an old one if there is one of that name and
 * unit. A new one is 0 in all samples so far. It may be asked for at any time.
 */
size_t builder_type(struct builder *b, const char *type, const char *unit);

/* Rows. Of m the id is set here, of l id, line and nlines. */
uint32_t builder_mapping(struct builder *b, struct mapping m);
uint32_t builder_function(struct builder *b, struct function f);
uint32_t builder_location(struct builder *b, struct location l, const struct line *lines,
			  size_t nlines);

/* A location that is nothing but a function, in a mapping (0: none) and at a line (0: none). */
uint32_t builder_frame_of(struct builder *b, struct function f, uint32_t mapping, int64_t line);

/* A mapping that is known by the name of its file only; 0 for an empty name. */
uint32_t builder_mapping_named(struct builder *b, struct text file);

/* The sample in hand. A label of text "" is none. */
void builder_open(struct builder *b);
void builder_frame(struct builder *b, uint32_t location);
void builder_label(struct builder *b, str_id key, str_id text);
void builder_number(struct builder *b, str_id key, int64_t n, str_id unit);
void builder_value(struct builder *b, size_t type, int64_t v); /* adds v to what is there */
int builder_close(struct builder *b);

/* Checks limits and completes the tables; to be called last, if nothing failed. */
int builder_finish(struct builder *b);

/*
 * Remembers which row, or whatever else, was made of a text: formats repeat
 * themselves, and what was read once need not be read again.
 */
struct memo {
	struct strtab texts;
	VEC(uint32_t) values;
};

/* Where the value of a text is or, HASH_NONE, is to be put; valid until the next call. */
uint32_t *memo_of(struct memo *m, struct text s);
/* The value of a text; HASH_NONE if it is not known. */
uint32_t memo_find(const struct memo *m, struct text s);
void memo_free(struct memo *m);

#endif
