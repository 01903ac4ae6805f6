#include "parser/text.h"

#include <stdlib.h>
#include <string.h>

/* How many bytes the character that begins with this one has, as far as that says. */
static size_t announced(unsigned char first)
{
	return first < 0xc0 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
}

size_t text_whole(const char *at, size_t n)
{
	for (size_t back = 1; back <= n && back < 4; back++) {
		unsigned char c = (unsigned char)at[n - back];

		if ((c & 0xc0) != 0x80)
			return announced(c) > back ? n - back : n;
	}
	return n;
}

struct text text_join(struct arena *a, const struct text *parts, size_t n)
{
	size_t size = 0;
	char *at, *out;

	for (size_t i = 0; i < n; i++)
		size += parts[i].n;
	at = out = arena_alloc(a, size + 1);
	for (size_t i = 0; i < n; i++) {
		memcpy(out, parts[i].at, parts[i].n);
		out += parts[i].n;
	}
	return (struct text){ at, size };
}

static int by_text(const void *a, const void *b)
{
	const char *const *x = a, *const *y = b;

	return strcmp(*x, *y);
}

size_t text_sort_words(const char **words, size_t n)
{
	size_t left = 0;

	if (n)
		qsort(words, n, sizeof(*words), by_text);
	for (size_t i = 0; i < n; i++)
		if (!left || strcmp(words[left - 1], words[i]))
			words[left++] = words[i];
	return left;
}
