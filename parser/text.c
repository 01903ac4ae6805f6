#include "parser/text.h"

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
