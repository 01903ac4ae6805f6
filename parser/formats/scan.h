#ifndef PARSER_FORMATS_SCAN_H
#define PARSER_FORMATS_SCAN_H

#include <stdint.h>

#include "parser/text.h"

/*
 * Steps over a text from its front. Each takes what it names away and says
 * whether it was there; if it was not, the text is as before.
 */
bool scan_char(struct text *s, char c);
bool scan_word(struct text *s, const char *word);
bool scan_blanks(struct text *s);                /* one or more, tabs too */
bool scan_decimal(struct text *s, int64_t *v);   /* digits, a minus before them if wanted */
bool scan_unsigned(struct text *s, uint64_t *v); /* digits */
bool scan_hex(struct text *s, uint64_t *v);      /* hexadecimal digits, either case */

/* Up to a character, which is taken, too. */
bool scan_until(struct text *s, char c, struct text *before);

static inline bool is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\r' || c == '\f' || c == '\v';
}

static inline bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static inline bool is_hex_digit(char c)
{
	return is_digit(c) || ((c | 0x20) >= 'a' && (c | 0x20) <= 'f');
}

static inline bool text_begins(struct text s, const char *with)
{
	size_t n = strlen(with);

	return s.n >= n && !memcmp(s.at, with, n);
}

static inline bool text_ends(struct text s, const char *with)
{
	size_t n = strlen(with);

	return s.n >= n && !memcmp(s.at + s.n - n, with, n);
}

static inline bool text_is(struct text s, const char *what)
{
	return text_equal(s, text_of(what));
}

struct text text_trim(struct text s);           /* without blanks at either end */
struct text text_from(struct text s, size_t n); /* without its first n bytes */

/* Where c is, the first or the last one; SIZE_MAX if nowhere. */
size_t text_find(struct text s, char c);
size_t text_find_last(struct text s, char c);

/* Where a word is in s; SIZE_MAX if nowhere. */
size_t text_find_word(struct text s, const char *word);

#endif
