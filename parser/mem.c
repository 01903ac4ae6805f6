#include "parser/mem.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { ARENA_BLOCK = 65392, GROW_FIRST = 16 };

struct arena_block {
	struct arena_block *next;
	size_t size;
	_Alignas(16) char data[];
};

static void oom_abort(size_t size)
{
	(void)size;
	abort();
}

void (*mem_oom)(size_t size) = oom_abort;

void *mem_alloc(size_t n, size_t size)
{
	void *p = calloc(n ? n : 1, size);

	if (!p)
		mem_oom(size);
	return p;
}

/*
 * A text that is written piece by piece. open_memstream would lose the rest of
 * it without a word where memory ends.
 */
struct stream {
	char **text;
	size_t *n, cap;
};

static void reserve(struct stream *s, size_t more)
{
	size_t need;

	if (__builtin_add_overflow(*s->n + 1, more, &need))
		mem_oom(more);
	*s->text = mem_grow(*s->text, &s->cap, need, 1);
}

static ssize_t write_stream(void *cookie, const char *at, size_t n)
{
	struct stream *s = cookie;

	reserve(s, n);
	memcpy(*s->text + *s->n, at, n);
	*s->n += n;
	(*s->text)[*s->n] = '\0';
	return (ssize_t)n;
}

static int close_stream(void *cookie)
{
	free(cookie);
	return 0;
}

FILE *mem_stream(char **text, size_t *n)
{
	static const cookie_io_functions_t functions = { .write = write_stream,
							 .close = close_stream };
	struct stream *s = mem_alloc(1, sizeof(*s));
	FILE *stream = fopencookie(s, "w", functions);

	if (!stream)
		mem_oom(sizeof(*s));
	*s = (struct stream){ .text = text, .n = n };
	*text = NULL;
	*n = 0;
	reserve(s, 0);
	**text = '\0';
	return stream;
}

void mem_stream_end(FILE *stream)
{
	if (fclose(stream) != 0)
		mem_oom(BUFSIZ);
}

void mem_free(void *p)
{
	free(p);
}

void *mem_resize(void *array, size_t n, size_t size)
{
	array = reallocarray(array, n ? n : 1, size);
	if (!array)
		mem_oom(size);
	return array;
}

void *mem_enlarge(void *array, size_t *cap, size_t need, size_t size)
{
	size_t n = *cap ? *cap : GROW_FIRST;

	while (n < need)
		if (__builtin_mul_overflow(n, (size_t)2, &n))
			mem_oom(need);
	*cap = n;
	return mem_resize(array, n, size);
}

void *arena_alloc(struct arena *a, size_t size)
{
	char *p;

	if (__builtin_add_overflow(size ? size : 1, (size_t)15, &size))
		mem_oom(size);
	size &= ~(size_t)15;
	if (size > (size_t)(a->end - a->next)) {
		size_t room = size > ARENA_BLOCK ? size : ARENA_BLOCK;
		struct arena_block *b = mem_alloc(1, sizeof(*b) + room);

		b->next = a->blocks;
		b->size = room;
		a->blocks = b;
		a->next = b->data;
		a->end = b->data + room;
	}
	p = a->next;
	a->next += size;
	return p;
}

char *arena_vprintf(struct arena *a, const char *fmt, va_list ap)
{
	va_list again;
	char *s;
	int n;

	va_copy(again, ap);
	n = vsnprintf(NULL, 0, fmt, ap);
	s = arena_alloc(a, (size_t)n + 1);
	vsnprintf(s, (size_t)n + 1, fmt, again);
	va_end(again);
	return s;
}

char *arena_printf(struct arena *a, const char *fmt, ...)
{
	va_list ap;
	char *s;

	va_start(ap, fmt);
	s = arena_vprintf(a, fmt, ap);
	va_end(ap);
	return s;
}

void arena_reset(struct arena *a)
{
	struct arena_block *b = a->blocks;

	if (!b || b->next || b->size > ARENA_BLOCK) {
		arena_free(a);
		return;
	}
	memset(b->data, 0, (size_t)(a->next - b->data));
	a->next = b->data;
}

void arena_free(struct arena *a)
{
	while (a->blocks) {
		struct arena_block *next = a->blocks->next;

		free(a->blocks);
		a->blocks = next;
	}
	a->next = a->end = NULL;
}
