#ifndef PARSER_STRTAB_H
#define PARSER_STRTAB_H

#include <stdint.h>

#include "parser/hash.h"
#include "parser/mem.h"
#include "parser/text.h"

/*
 * All strings of a profile, end to end, each with a NUL behind it. Id 0 is "".
 * A file may hold the same string twice: equal text does not mean equal ids,
 * unless every id came from strtab_intern.
 */
typedef uint32_t str_id;

struct strtab {
	VEC(char) bytes;
	VEC(size_t) start; /* one more than there are strings */
	struct hash index; /* of the strings that strtab_intern has seen */
	size_t indexed;
};

str_id strtab_add(struct strtab *t, struct text s);

/* The id of s, added if it is new. */
str_id strtab_intern(struct strtab *t, struct text s);

/* The same, HASH_NONE if strtab_intern has not seen it. */
uint32_t strtab_find(const struct strtab *t, struct text s);
void strtab_free(struct strtab *t);

static inline size_t strtab_count(const struct strtab *t)
{
	return t->start.n ? t->start.n - 1 : 0;
}

/* Valid until a string is added. */
static inline struct text strtab_get(const struct strtab *t, str_id id)
{
	return (struct text){ t->bytes.at + t->start.at[id],
			      t->start.at[id + 1] - t->start.at[id] - 1 };
}

#endif
