#include "parser/wire.h"

#include <string.h>

bool wire_varint_long(struct wire *w, uint64_t *v)
{
	const uint8_t *p = w->p;
	uint64_t sum = 0;

	for (int shift = 0; shift < 70 && p < w->end; shift += 7) {
		uint64_t byte = *p++;

		sum |= (byte & 0x7f) << shift; /* the tenth byte's overflow is dropped */
		if (byte < 0x80) {
			w->p = p;
			*v = sum;
			return true;
		}
	}
	return false;
}

static bool fixed(struct wire *w, size_t size, uint64_t *v)
{
	if (wire_left(w) < size)
		return false;
	*v = 0;
	memcpy(v, w->p, size); /* little-endian hosts only */
	w->p += size;
	return true;
}

static bool bytes(struct wire *w, struct wire *body)
{
	uint64_t size;

	if (!wire_varint(w, &size) || size > wire_left(w))
		return false;
	*body = wire_over(w->p, size);
	w->p += size;
	return true;
}

static bool payload(struct wire *w, struct wire_field *f)
{
	switch (f->type) {
	case WIRE_VARINT: return wire_varint(w, &f->value);
	case WIRE_I64: return fixed(w, 8, &f->value);
	case WIRE_I32: return fixed(w, 4, &f->value);
	case WIRE_BYTES: return bytes(w, &f->body);
	}
	return false;
}

static bool bad_number(uint64_t tag)
{
	return tag >> 3 == 0 || tag >> 3 > WIRE_NUMBER_MAX;
}

bool wire_next(struct wire *w, struct wire_field *f)
{
	struct wire at = *w;
	uint64_t tag;

	if (!wire_varint(&at, &tag) || bad_number(tag))
		return false;
	*f = (struct wire_field){ .number = (uint32_t)(tag >> 3), .type = tag & 7, .tag = w->p };
	if (!payload(&at, f))
		return false;
	*w = at;
	return true;
}

static bool overlong(const struct wire *w)
{
	uint64_t v;

	return wire_left(w) >= WIRE_VARINT_MAX && !wire_varint(&(struct wire){ w->p, w->end }, &v);
}

const char *wire_fault(struct wire w)
{
	uint64_t tag;

	if (overlong(&w))
		return "a field tag of more than 10 bytes";
	if (!wire_varint(&w, &tag))
		return NULL;
	if (tag >> 3 == 0)
		return "field number 0";
	if (tag >> 3 > WIRE_NUMBER_MAX)
		return "a field number over 536870911";
	switch (tag & 7) {
	case WIRE_VARINT: return overlong(&w) ? "a varint of more than 10 bytes" : NULL;
	case WIRE_BYTES: return overlong(&w) ? "a length of more than 10 bytes" : NULL;
	case 3:
	case 4: return "a group (wire type 3 or 4), which profiles do not have";
	case 6:
	case 7: return "a wire type that does not exist (6 or 7)";
	}
	return NULL;
}
