#ifndef PARSER_TEXT_H
#define PARSER_TEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

#include "parser/mem.h"

/*
 * Text from a profile: any bytes, NUL and broken UTF-8 included, so it goes
 * with its length. at[n] is always '\0' as well. Nothing of it reaches an
 * output but through views/escape.h.
 */
struct text {
	const char *at;
	size_t n;
};

static inline struct text text_of(const char *s)
{
	return (struct text){ s, strlen(s) };
}

/* Byte order, a prefix first: the order of every report. */
static inline int text_compare(struct text a, struct text b)
{
	int r = memcmp(a.at, b.at, a.n < b.n ? a.n : b.n);

	return r ? r : (a.n > b.n) - (a.n < b.n);
}

static inline bool text_equal(struct text a, struct text b)
{
	return a.n == b.n && (!a.n || !memcmp(a.at, b.at, a.n)); /* at may be NULL then */
}

/* The most of the first n bytes that does not end within a character of UTF-8. */
size_t text_whole(const char *at, size_t n);

/* The parts end to end, in a. */
struct text text_join(struct arena *a, const struct text *parts, size_t n);

/* Sorts words, and leaves each but once; returns how many are left. */
size_t text_sort_words(const char **words, size_t n);

#endif
