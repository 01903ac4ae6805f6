#ifndef PARSER_FORMATS_NUMBERS_H
#define PARSER_FORMATS_NUMBERS_H

#include "parser/mem.h"
#include "parser/wire.h"

/*
 * Many whole numbers, to be read once more in their order. They are kept as
 * varints, the sign in the last bit, so that most take a byte or two.
 */
struct numbers {
	VEC(uint8_t) bytes;
	size_t n;
};

void numbers_push(struct numbers *s, int64_t v);
void numbers_clear(struct numbers *s);
void numbers_free(struct numbers *s);

/* From the first on; and the next one, 0 behind the last. */
struct wire numbers_all(const struct numbers *s);

static inline int64_t numbers_next(struct wire *w)
{
	const uint8_t *end = NULL;
	uint64_t v = 0;

	if (wire_left(w) >= WIRE_VARINT_MAX)
		end = wire_word(w->p, &v);
	if (end)
		w->p = end;
	else
		wire_varint(w, &v);
	return (int64_t)(v >> 1 ^ (v & 1 ? UINT64_MAX : 0));
}

/* The larger of the two in the middle, 0 of none. */
int64_t numbers_median(const struct numbers *s);

#endif
