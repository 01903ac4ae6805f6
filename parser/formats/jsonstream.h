#ifndef PARSER_FORMATS_JSONSTREAM_H
#define PARSER_FORMATS_JSONSTREAM_H

#include "parser/formats/format.h"

/*
 * Reads JSON as a stream, with yajl, which keeps nothing but the depth: of the
 * C libraries that distributions keep it is the one that does. A reader names
 * the paths that it wants, ".nodes[].callFrame.url"; all else is passed over.
 */
enum { JSON_DEPTH = 10000 };

struct json_value {
	struct text text; /* of a string, or of a number as it is written; no NUL behind it */
	bool number;
	double real;
	int64_t whole; /* the number, or one in a string; rounded */
	bool is_whole; /* and it was */
};

struct json {
	struct reader *r;
	const char *const *paths; /* up to NULL */

	/* A key whose objects nest in themselves: ".a.children[]" is the path at any depth. */
	const char *nests;

	/* Of this object any key is "*" in the paths inside, and is key meanwhile. */
	const char *keyed;
	VEC(char) key;

	bool several;  /* values, one behind the other */
	bool open_end; /* the outermost array may lack its end, or have a comma in front of it */

	/* path is a row of paths. False ends the reading, json_refuse has said why. */
	bool (*value)(void *ctx, int path, const struct json_value *v);
	bool (*begin)(void *ctx, int path); /* of an object or array; may be NULL */
	bool (*end)(void *ctx, int path);   /* may be NULL */
	void *ctx;

	VEC(size_t) lengths; /* of paths */
	VEC(char) path;      /* of what is being read */
	VEC(struct json_level) levels;
	uint64_t base; /* bytes before those that yajl has in hand */
	int now;       /* the row of path; -1: not wanted */
	bool too_deep;
};

struct json_level {
	size_t path; /* its length, without what the level adds */
	int row;
	bool array;
};

int json_read(struct json *j);

/* For readers: false, and the error is set. */
bool json_refuse(struct json *j, const char *fmt, ...) __attribute__((format(printf, 2, 3)));

/* Whether the first bytes begin an object, or an array, and have a word in them. */
bool json_head_has(const struct head *h, const char *word);

#endif
