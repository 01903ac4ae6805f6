#include "parser/formats/scan.h"

struct text text_from(struct text s, size_t n)
{
	return n ? (struct text){ s.at + n, s.n - n } : s; /* what is not there has no address */
}

struct text text_trim(struct text s)
{
	while (s.n && is_blank(s.at[s.n - 1]))
		s.n--;
	while (s.n && is_blank(*s.at))
		s = text_from(s, 1);
	return s;
}

size_t text_find(struct text s, char c)
{
	const char *at = s.n ? memchr(s.at, c, s.n) : NULL;

	return at ? (size_t)(at - s.at) : SIZE_MAX;
}

size_t text_find_last(struct text s, char c)
{
	const char *at = s.n ? memrchr(s.at, c, s.n) : NULL;

	return at ? (size_t)(at - s.at) : SIZE_MAX;
}

size_t text_find_word(struct text s, const char *word)
{
	const char *at = s.n ? memmem(s.at, s.n, word, strlen(word)) : NULL;

	return at ? (size_t)(at - s.at) : SIZE_MAX;
}

bool scan_char(struct text *s, char c)
{
	if (!s->n || *s->at != c)
		return false;
	*s = text_from(*s, 1);
	return true;
}

bool scan_word(struct text *s, const char *word)
{
	if (!text_begins(*s, word))
		return false;
	*s = text_from(*s, strlen(word));
	return true;
}

bool scan_blanks(struct text *s)
{
	size_t n = 0;

	while (n < s->n && is_blank(s->at[n]))
		n++;
	*s = text_from(*s, n);
	return n > 0;
}

bool scan_unsigned(struct text *s, uint64_t *v)
{
	enum { FIT = 19 }; /* so many digits always do */
	size_t i = 0, few = s->n < FIT ? s->n : FIT;
	uint64_t n = 0;

	for (; i < few && is_digit(s->at[i]); i++)
		n = n * 10 + (uint64_t)(s->at[i] - '0');
	for (; i < s->n && is_digit(s->at[i]); i++)
		if (__builtin_mul_overflow(n, (uint64_t)10, &n) ||
		    __builtin_add_overflow(n, (uint64_t)(s->at[i] - '0'), &n))
			return false;
	if (!i)
		return false;
	*v = n;
	*s = text_from(*s, i);
	return true;
}

bool scan_decimal(struct text *s, int64_t *v)
{
	struct text t = *s;
	bool minus = scan_char(&t, '-');
	uint64_t n;

	if (!scan_unsigned(&t, &n) || n > (uint64_t)INT64_MAX + minus)
		return false;
	*v = minus ? (int64_t)(0 - n) : (int64_t)n;
	*s = t;
	return true;
}

static int hex_digit(char c)
{
	if (is_digit(c))
		return c - '0';
	if ((c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'))
		return (c | 0x20) - 'a' + 10;
	return -1;
}

bool scan_hex(struct text *s, uint64_t *v)
{
	uint64_t n = 0;
	size_t i = 0;

	for (; i < s->n && hex_digit(s->at[i]) >= 0; i++) {
		if (n >> 60)
			return false;
		n = n << 4 | (uint64_t)hex_digit(s->at[i]);
	}
	if (!i)
		return false;
	*v = n;
	*s = text_from(*s, i);
	return true;
}

bool scan_until(struct text *s, char c, struct text *before)
{
	size_t n = text_find(*s, c);

	if (n == SIZE_MAX)
		return false;
	*before = (struct text){ s->at, n };
	*s = text_from(*s, n + 1);
	return true;
}
