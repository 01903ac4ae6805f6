#ifndef PARSER_MEM_H
#define PARSER_MEM_H

#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>

/*
 * Memory never fails from a caller's view: when the system has none left,
 * mem_oom runs and does not return. The library's own handler aborts; a
 * program sets one that restores the terminal and exits.
 */
extern void (*mem_oom)(size_t size);

void *mem_alloc(size_t n, size_t size); /* zeroed */
void mem_free(void *p);

/* A text that is written piece by piece: there, to be freed, once its end was said. */
FILE *mem_stream(char **text, size_t *n);
void mem_stream_end(FILE *stream);

/*
 * Grows an array to hold at least need elements, doubling. Large arrays move
 * by mremap and their spare half is never touched, so it costs no memory.
 */
void *mem_enlarge(void *array, size_t *cap, size_t need, size_t size);

static inline void *mem_grow(void *array, size_t *cap, size_t need, size_t size)
{
	return need <= *cap ? array : mem_enlarge(array, cap, need, size);
}

void *mem_resize(void *array, size_t n, size_t size);

/* A typed growing array: VEC(struct function) functions; */
#define VEC(type) \
	struct { \
		type *at; \
		size_t n, cap; \
	}
/* The new last element, not yet written: *VEC_PUSH(&p->functions) = fn; */
#define VEC_PUSH(v) \
	((v)->at = mem_grow((v)->at, &(v)->cap, (v)->n + 1, sizeof(*(v)->at)), &(v)->at[(v)->n++])

/* Sets a VEC(char) to what a struct text holds. */
#define VEC_SET_TEXT(v, text) \
	do { \
		(v)->n = 0; \
		for (size_t i_ = 0; i_ < (text).n; i_++) \
			*VEC_PUSH(v) = (text).at[i_]; \
	} while (0)

/* Arenas: many small things that are all freed together. */
struct arena {
	struct arena_block *blocks;
	char *next, *end;
};

void *arena_alloc(struct arena *a, size_t size); /* zeroed, 16-byte aligned */
char *arena_printf(struct arena *a, const char *fmt, ...) __attribute__((format(printf, 2, 3)));
char *arena_vprintf(struct arena *a, const char *fmt, va_list ap)
	__attribute__((format(printf, 2, 0)));
void arena_reset(struct arena *a); /* all is gone, but a block is kept for what follows */
void arena_free(struct arena *a);

#define arena_array(a, type, n) ((type *)arena_alloc((a), (n) * sizeof(type)))

#endif
