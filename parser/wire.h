#ifndef PARSER_WIRE_H
#define PARSER_WIRE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

/*
 * A cursor over protobuf wire format. It stops in front of the first thing it
 * cannot read, so a message was read whole exactly when p == end, and a
 * decoder checks once, after its loop:
 *
 *	while (wire_next(&msg, &f))
 *		switch (f.number) {
 *		case LOCATION_ID: id = f.value; break;
 *		case LOCATION_LINE: decode_line(p, f.body); break;
 *		}
 *	return wire_done(&msg);
 *
 * Unknown fields need no code: they are skipped by not having a case. A field
 * of another type than expected reads as 0 and as an empty body.
 */
struct wire {
	const uint8_t *p, *end;
};

enum wire_type { WIRE_VARINT = 0, WIRE_I64 = 1, WIRE_BYTES = 2, WIRE_I32 = 5 };

enum { WIRE_NUMBER_MAX = (1 << 29) - 1 };

struct wire_field {
	uint32_t number;
	enum wire_type type;
	uint64_t value;   /* WIRE_VARINT, WIRE_I64, WIRE_I32 */
	struct wire body; /* WIRE_BYTES: a string, a message or packed varints */
	const uint8_t *tag;
};

/* An array that never had anything in it has no place, to which even 0 may not be added. */
static inline struct wire wire_over(const void *data, size_t size)
{
	const uint8_t *at = data ? data : "";

	return (struct wire){ at, at + size };
}

static inline size_t wire_left(const struct wire *w)
{
	return (size_t)(w->end - w->p);
}

static inline bool wire_done(const struct wire *w)
{
	return w->p == w->end;
}

enum { WIRE_VARINT_MAX = 10 }; /* bytes */

/* Reads a field or a bare varint; false, and w unmoved, if it cannot. */
bool wire_next(struct wire *w, struct wire_field *f);
bool wire_varint_long(struct wire *w, uint64_t *v);

static inline bool wire_varint(struct wire *w, uint64_t *v)
{
	if (w->p < w->end && *w->p < 0x80) {
		*v = *w->p++;
		return true;
	}
	return wire_varint_long(w, v);
}

/*
 * The same where WIRE_VARINT_MAX bytes at p can be read, whether they belong to
 * the varint or not: no branch but whether it has one byte. Returns its end, or
 * NULL.
 */
static inline const uint8_t *wire_word(const uint8_t *p, uint64_t *v)
{
	uint64_t x, last;

	if (*p < 0x80) {
		*v = *p;
		return p + 1;
	}
	memcpy(&x, p, sizeof(x)); /* little-endian hosts only */
	last = ~x & 0x8080808080808080;
	if (!last) {
		struct wire w = { p, p + WIRE_VARINT_MAX };

		return wire_varint_long(&w, v) ? w.p : NULL;
	}
	x &= last ^ (last - 1); /* its own bytes; in pairs, in fours, in one: */
	x = (x & 0x007f007f007f007f) | (x & 0x7f007f007f007f00) >> 1;
	x = (x & 0x00003fff00003fff) | (x & 0x3fff00003fff0000) >> 2;
	*v = (x & 0x0fffffff) | (x & 0x0fffffff00000000) >> 4;
	return p + (__builtin_ctzll(last) + 1) / 8;
}

/* Appends v; out has room for WIRE_VARINT_MAX bytes. The end is returned. */

static inline uint8_t *wire_put(uint8_t *out, uint64_t v)
{
	for (; v >= 0x80; v >>= 7)
		*out++ = (uint8_t)(v | 0x80);
	*out++ = (uint8_t)v;
	return out;
}

/*
 * Why wire_next stopped at w: NULL when more bytes could let it go on (there
 * are none left, or the field is cut short), else what is wrong with them.
 */
const char *wire_fault(struct wire w);

#endif
