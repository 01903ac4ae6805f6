#include "parser/text.h"

#include <stdlib.h>
#include <string.h>

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
