#include "parser/formats/load_run.h"

#include <string.h>

#include "parser/formats/load_sample.h"

/*
 * Samples are nearly all of a large profile, so this decoder has no step that
 * depends on a byte where one for many bytes will do: it takes a third of the
 * instructions of load_sample. It knows tags of one byte, ids below 2^28, and
 * what it has seen before: the largest id and string index of all samples so
 * far. What it does not know it gives up, and the sample is as if never seen.
 */
enum {
	TAG_SAMPLE = 2 << 3 | WIRE_BYTES,

	TAG_LOCATION = 1 << 3 | WIRE_VARINT,
	TAG_LOCATIONS = 1 << 3 | WIRE_BYTES,
	TAG_VALUE = 2 << 3 | WIRE_VARINT,
	TAG_VALUES = 2 << 3 | WIRE_BYTES,
	TAG_LABEL = 3 << 3 | WIRE_BYTES,
};

enum { LABEL_KEY = 1, LABEL_STR, LABEL_NUM, LABEL_UNIT, LABEL_FIELDS };

enum { MOST_TYPES = 16 };

/* As many bytes behind a sample may be read with it, and written behind its frames. */
enum { AHEAD = 16 };

static const uint32_t ID_MAX = (1u << 28) - 1;

typedef uint8_t bytes16 __attribute__((vector_size(16)));

/*
 * What ids are compared to: the last bytes of the largest one, in each lane.
 * Its last byte weighs most.
 */
struct bound {
	bytes16 last, before, third;
	bytes16 short1, short2, short3; /* all ones: it is no longer than that */
};

/* What is decoded of a sample. */
struct taken {
	uint8_t *frames, *labels; /* their ends */
	size_t nvalues;
	int64_t values[MOST_TYPES];
};

struct decoder {
	struct loader *l;
	struct bound bound;
	uint64_t at; /* where in the file the sample in hand stands */
	struct taken taken;
};

/* ---- ids ---- */

static bytes16 all(uint32_t byte)
{
	return (bytes16){ 0 } + (uint8_t)byte;
}

static bytes16 load16(const uint8_t *p)
{
	bytes16 v;

	memcpy(&v, p, sizeof(v));
	return v;
}

/* A byte that there is none of in an id is above all bytes, so that nothing is larger. */
static struct bound bound_of(uint64_t largest)
{
	uint32_t id = largest < ID_MAX ? (uint32_t)largest : ID_MAX;
	uint8_t bytes[WIRE_VARINT_MAX];
	long n = wire_put(bytes, id) - bytes;

	return (struct bound){
		.last = all(bytes[n - 1]),
		.before = all(n > 1 ? bytes[n - 2] : 0xffu),
		.third = all(n > 3   ? bytes[n - 3] - 1u
			     : n > 2 ? bytes[n - 3]
				     : 0xffu),
		.short1 = all(n > 1 ? 0 : 0xffu),
		.short2 = all(n > 2 ? 0 : 0xffu),
		.short3 = all(n > 3 ? 0 : 0xffu),
	};
}

/*
 * The bytes of ids at p, of which some in front are looked at, too, that must
 * not be: a 0, which is the id 0 or the end of one that is padded; and those that
 * are, or may be, in an id larger than the bound, which is as long and has larger
 * bytes, or longer, and then has a continued byte where the bound ends.
 */
static bytes16 odd_bytes(const uint8_t *p, const struct bound *b)
{
	bytes16 x = load16(p), x1 = load16(p - 1), x2 = load16(p - 2), x3 = load16(p - 3);
	bytes16 as_long = ((bytes16)(x1 > 0x7f) | b->short1) & ((bytes16)(x2 > 0x7f) | b->short2) &
			  ((bytes16)(x3 > 0x7f) | b->short3);
	bytes16 larger =
		(bytes16)(x1 > b->before) | ((bytes16)(x1 == b->before) & (bytes16)(x2 > b->third));

	larger = (bytes16)(x > b->last) | ((bytes16)(x == b->last) & larger);
	return (bytes16)(x == 0) | (as_long & larger);
}

static bool any(bytes16 v)
{
	uint64_t half[2];

	memcpy(half, &v, sizeof(half));
	return half[0] | half[1];
}

/* Copies ids, and says whether none of them is odd. In front of them stands their length. */
static bool copy_ids(uint8_t *to, const uint8_t *p, size_t n, const struct bound *b)
{
	static const bytes16 lanes = { 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15 };
	bytes16 odd = { 0 };

	for (; n > sizeof(odd); n -= sizeof(odd), p += sizeof(odd), to += sizeof(odd)) {
		odd |= odd_bytes(p, b);
		memcpy(to, p, sizeof(odd));
	}
	odd |= odd_bytes(p, b) & (bytes16)(lanes < all((uint32_t)n));
	memcpy(to, p, sizeof(odd));
	return !any(odd);
}

/* The largest of some ids; 0 if one is 0, padded or above ID_MAX. */
static uint32_t largest_id(struct wire ids)
{
	uint32_t max = 0;
	uint64_t id;

	while (!wire_done(&ids)) {
		const uint8_t *from = ids.p;
		uint8_t shortest[WIRE_VARINT_MAX];

		if (!wire_varint(&ids, &id) || !id || id > ID_MAX ||
		    wire_put(shortest, id) - shortest != ids.p - from)
			return 0;
		max = id > max ? (uint32_t)id : max;
	}
	return max;
}

static bool note_largest(struct decoder *d, uint64_t id)
{
	struct largest *largest = &d->l->frame;

	if (id > largest->value) {
		*largest = (struct largest){ .value = id,
					     .offset = d->at,
					     .row = d->l->p->samples.n + 1 };
		d->bound = bound_of(id);
	}
	return id;
}

/* ---- fields: each returns where the next one begins, or NULL ---- */

static const uint8_t *take_ids(struct decoder *d, const uint8_t *p, size_t n)
{
	if (n) {
		if (p[n - 1] >= 0x80 || (!copy_ids(d->taken.frames, p, n, &d->bound) &&
					 !note_largest(d, largest_id(wire_over(p, n)))))
			return NULL;
		d->taken.frames += n;
	}
	return p + n;
}

static const uint8_t *take_id(struct decoder *d, const uint8_t *p)
{
	uint64_t id;

	p = wire_word(p, &id);
	if (!p || id > ID_MAX || !note_largest(d, id))
		return NULL;
	d->taken.frames = wire_put(d->taken.frames, id);
	return p;
}

static const uint8_t *take_value(struct decoder *d, const uint8_t *p)
{
	uint64_t v;

	if (d->taken.nvalues == d->l->p->samples.ntypes)
		return NULL;
	p = wire_word(p, &v);
	d->taken.values[d->taken.nvalues++] = (int64_t)v;
	return p;
}

static const uint8_t *take_values(struct decoder *d, const uint8_t *p, const uint8_t *end)
{
	while (p && p < end)
		p = take_value(d, p);
	return p == end ? p : NULL;
}

static const uint8_t *take_label(struct decoder *d, const uint8_t *p, const uint8_t *end)
{
	uint64_t field[LABEL_FIELDS] = { 0 }, most = d->l->string.value;
	uint8_t *to = d->taken.labels;

	while (p && p < end) {
		uint32_t number = *p >> 3;

		if (*p & 7 || !number || number >= LABEL_FIELDS)
			return NULL;
		p = wire_word(p + 1, &field[number]);
	}
	if (p != end || field[LABEL_KEY] > most || field[LABEL_STR] > most ||
	    field[LABEL_UNIT] > most)
		return NULL;
	if (field[LABEL_STR])
		field[LABEL_NUM] = field[LABEL_UNIT] = 0;
	if (field[LABEL_KEY] | field[LABEL_STR] | field[LABEL_NUM] | field[LABEL_UNIT]) {
		to = wire_put(to, field[LABEL_KEY]);
		to = wire_put(to, field[LABEL_STR]);
		to = wire_put(to, field[LABEL_UNIT]);
		d->taken.labels = wire_put(to, field[LABEL_NUM]);
	}
	return p;
}

static const uint8_t *take_body(struct decoder *d, uint8_t tag, struct wire body)
{
	switch (tag) {
	case TAG_LOCATIONS: return take_ids(d, body.p, wire_left(&body));
	case TAG_VALUES: return take_values(d, body.p, body.end);
	case TAG_LABEL: return take_label(d, body.p, body.end);
	}
	return NULL;
}

static const uint8_t *take_field(struct decoder *d, const uint8_t *p, const uint8_t *end)
{
	uint8_t tag = *p++;
	uint64_t n;

	if (tag == TAG_LOCATION)
		return take_id(d, p);
	if (tag == TAG_VALUE)
		return take_value(d, p);
	p = wire_word(p, &n);
	if (!p || p > end || n > (size_t)(end - p))
		return NULL;
	return take_body(d, tag, wire_over(p, n));
}

/* ---- a sample ---- */

static bool take_sample(struct decoder *d, struct wire body)
{
	const struct samples *s = &d->l->p->samples;
	const uint8_t *p = body.p;

	d->taken.frames = s->frames.at + s->frames.n;
	d->taken.labels = s->labels.at + s->labels.n;
	d->taken.nvalues = 0;
	while (p && p < body.end)
		p = take_field(d, p, body.end);
	return p == body.end && d->taken.nvalues == s->ntypes;
}

static bool keep_sample(struct decoder *d)
{
	struct samples *s = &d->l->p->samples;
	size_t row = samples_open(s);

	for (size_t t = 0; t < s->ntypes; t++)
		s->value[t][row] = d->taken.values[t];
	s->frames.n = (size_t)(d->taken.frames - s->frames.at);
	s->labels.n = (size_t)(d->taken.labels - s->labels.at);
	load_note_place(d->l, d->at);
	return samples_close(s);
}

/* ---- the run ---- */

/* Frames and labels never take more bytes than they have in the file. */
static void make_room(struct samples *s, size_t n)
{
	s->frames.at = mem_grow(s->frames.at, &s->frames.cap, s->frames.n + n, 1);
	s->labels.at = mem_grow(s->labels.at, &s->labels.cap, s->labels.n + n, 1);
}

/* The sample that w begins with, if it is whole, and AHEAD bytes are behind it. */
static bool next_sample(struct wire w, struct wire *body)
{
	uint64_t n;

	if (wire_left(&w) <= AHEAD || *w.p++ != TAG_SAMPLE || !wire_varint(&w, &n) ||
	    wire_left(&w) < AHEAD || n > wire_left(&w) - AHEAD)
		return false;
	*body = wire_over(w.p, n);
	return true;
}

int load_run(struct loader *l)
{
	struct samples *s = &l->p->samples;
	struct wire w = source_window(l->src), body;
	struct decoder d = { .l = l };
	const uint8_t *begin = w.p;

	if (!s->cap || s->ntypes > MOST_TYPES || !next_sample(w, &body))
		return 0;
	d.at = source_offset(l->src, begin);
	d.bound = bound_of(l->frame.value);
	make_room(s, wire_left(&w));
	while (next_sample(w, &body) && take_sample(&d, body)) {
		if (!keep_sample(&d))
			return samples_too_large(l->err);
		d.at += (uint64_t)(body.end - w.p);
		w.p = body.end;
	}
	source_take(l->src, (size_t)(w.p - begin));
	return 0;
}
