#include "parser/formats/load_sample.h"

#include <inttypes.h>
#include <string.h>

#include "parser/profile.pb-c.h"

/* Field numbers of the two messages that are decoded by hand, for speed. */
enum {
	SAMPLE_LOCATION = 1,
	SAMPLE_VALUE = 2,
	SAMPLE_LABEL = 3,

	LABEL_KEY = 1,
	LABEL_STR = 2,
	LABEL_NUM = 3,
	LABEL_UNIT = 4,
};

/* ---- frames ---- */

static void note_id(struct loader *l, uint64_t id)
{
	if (id > l->frame.value)
		l->frame = (struct largest){ .value = id, .offset = l->at, .row = l->p->samples.n };
}

static uint8_t *frames_room(struct samples *s, size_t n)
{
	if (s->frames.cap - s->frames.n < n)
		s->frames.at = mem_grow(s->frames.at, &s->frames.cap, s->frames.n + n, 1);
	return s->frames.at + s->frames.n;
}

/* In a lenient reading it may be the id of a location, and is unknown if it is not. */
static int refuse_frame_0(struct loader *l)
{
	if (l->left->lenient)
		return 0;
	return load_refuse(l, l->at, "sample[%zu] has a location with id 0 (location_id)",
			   l->p->samples.n - 1);
}

/*
 * Ids go in as shortest varints, up to 64 bits; load_resolve_frames turns them
 * into rows. A shortest varint is never longer than what it was read from.
 */
static int push_frames(struct loader *l, struct wire ids)
{
	struct samples *s = &l->p->samples;
	uint8_t *out = frames_room(s, wire_left(&ids));
	uint64_t id;

	while (wire_varint(&ids, &id)) {
		if (!id && refuse_frame_0(l) < 0)
			return -1;
		note_id(l, id);
		out = wire_put(out, id);
	}
	s->frames.n = (size_t)(out - s->frames.at);
	return wire_done(&ids) ? 0 : -1;
}

static int push_frame(struct loader *l, uint64_t id)
{
	struct samples *s = &l->p->samples;
	uint8_t *out = frames_room(s, WIRE_VARINT_MAX);

	s->frames.n = (size_t)(wire_put(out, id) - s->frames.at);
	note_id(l, id);
	return id ? 0 : refuse_frame_0(l);
}

/* ---- values ---- */

static int push_values(struct loader *l, struct wire values)
{
	uint64_t v;

	while (wire_varint(&values, &v))
		*VEC_PUSH(&l->values) = (int64_t)v;
	return wire_done(&values) ? 0 : -1;
}

/* How many sample types there are is only known at the end of the file. */
static int store_values(struct loader *l, size_t row)
{
	struct samples *s = &l->p->samples;

	if (l->values.n != s->ntypes)
		return load_refuse(l, l->at,
				   "sample[%zu].value has %zu values, but sample[0] has %zu", row,
				   l->values.n, s->ntypes);
	for (size_t t = 0; t < s->ntypes; t++)
		s->value[t][row] = l->values.at[t];
	return 0;
}

/* ---- labels ---- */

/* A label without a text is a number, which may be 0; without a key it says nothing. */
static int push_label(struct loader *l, struct wire w)
{
	uint64_t field[LABEL_UNIT + 1] = { 0 };
	struct label label;

	if (!load_numbers(w, field, LABEL_UNIT))
		return -1;
	label.key = load_string(l, field[LABEL_KEY], "sample", "label.key", l->p->samples.n - 1);
	label.str = load_string(l, field[LABEL_STR], "sample", "label.str", l->p->samples.n - 1);
	label.unit =
		load_string(l, field[LABEL_UNIT], "sample", "label.num_unit", l->p->samples.n - 1);
	label.num = (int64_t)field[LABEL_NUM];
	if (label.str)
		label.num = 0, label.unit = 0;
	if (label.key || label.str || label.num || label.unit)
		samples_label(&l->p->samples, &label);
	return 0;
}

/* ---- the message ---- */

static int take_field(struct loader *l, const struct wire_field *f)
{
	bool number = f->type == WIRE_VARINT;

	if (!number && f->type != WIRE_BYTES)
		return f->number <= SAMPLE_LABEL ? -1 : 0;
	switch (f->number) {
	case SAMPLE_LOCATION: return number ? push_frame(l, f->value) : push_frames(l, f->body);
	case SAMPLE_VALUE:
		if (!number)
			return push_values(l, f->body);
		*VEC_PUSH(&l->values) = (int64_t)f->value;
		return 0;
	case SAMPLE_LABEL: return number ? -1 : push_label(l, f->body);
	}
	return 0;
}

/* Before the first sample: as many columns as it has values. */
static int open_columns(struct loader *l, struct wire w)
{
	struct wire_field f;
	size_t n = 0;
	uint64_t v;

	l->first_sample = l->at;
	while (wire_next(&w, &f))
		if (f.number == SAMPLE_VALUE)
			for (n += f.type == WIRE_VARINT; wire_varint(&f.body, &v);)
				n++;
	if (l->left->lenient && l->p->types.n)
		n = l->p->types.n; /* the first sample may be a damaged one */
	if (l->o->max_types && n > l->o->max_types)
		return error_set(l->err, ERROR_LIMIT,
				 "%zu sample types; to read it anyway use --max-types=%zu", n, n);
	samples_init(&l->p->samples, n);
	return 0;
}

void load_note_place(struct loader *l, uint64_t at)
{
	uint8_t *end;

	l->sample_gaps.at = mem_grow(l->sample_gaps.at, &l->sample_gaps.cap,
				     l->sample_gaps.n + WIRE_VARINT_MAX, 1);
	end = wire_put(l->sample_gaps.at + l->sample_gaps.n, at - l->last_sample);
	l->sample_gaps.n = (size_t)(end - l->sample_gaps.at);
	l->last_sample = at;
}

static int take_sample(struct loader *l, struct wire w)
{
	struct samples *s = &l->p->samples;
	struct wire whole = w;
	struct wire_field f;
	bool good = true;
	size_t row = samples_open(s);

	l->values.n = 0;
	while (good && wire_next(&w, &f))
		good = take_field(l, &f) == 0;
	if (l->err->code)
		return -1;
	if (!good || !wire_done(&w))
		return load_explain(l, &perftools__profiles__sample__descriptor, whole);
	if (!samples_close(s))
		return samples_too_large(l->err);
	return store_values(l, row);
}

int load_sample(struct loader *l, struct wire w)
{
	if (!l->p->samples.cap && open_columns(l, w) < 0)
		return -1;
	if (take_sample(l, w) < 0) {
		samples_drop(&l->p->samples);
		return -1;
	}
	load_note_place(l, l->at);
	return 0;
}

/* ---- location ids become rows ---- */

/* Where in the file a sample stands. */
static uint64_t offset_of(const struct loader *l, size_t sample)
{
	struct wire gaps = wire_over(l->sample_gaps.at, l->sample_gaps.n);
	uint64_t offset = 0, gap;

	for (size_t i = 0; i <= sample && wire_varint(&gaps, &gap); i++)
		offset += gap;
	return offset;
}

static int unknown_location(struct loader *l, uint64_t id, size_t sample)
{
	return load_refuse(l, offset_of(l, sample),
			   "location %" PRIu64 " is not in the file (sample[%zu].location_id)", id,
			   sample);
}

/* Rows may take more bytes than ids did, so they go elsewhere. */
static int resolve_stack(struct loader *l, struct samples *s, size_t sample, struct wire ids)
{
	uint64_t id;

	s->stack[sample] = (uint32_t)s->frames.n;
	while (wire_varint(&ids, &id)) {
		uint32_t row = ids_row(&l->location, id);

		if (!row && unknown_location(l, id, sample) < 0 && !load_passes(l, LEFT_IDS))
			return -1;
		samples_frame(s, row ? row : l->unknown);
	}
	return 0;
}

int load_resolve_frames(struct loader *l)
{
	struct samples *s = &l->p->samples;
	uint8_t *old = s->frames.at;
	size_t n = s->frames.n;
	int r = 0;

	if (l->location.dense && !l->left->lenient)
		return l->frame.value < l->location.offset.n
			       ? 0
			       : unknown_location(l, l->frame.value, l->frame.row - 1);
	s->frames.n = s->frames.cap = 0;
	s->frames.at = mem_grow(NULL, &s->frames.cap, 1, 1);
	for (size_t i = 0; i < s->n && r == 0; i++)
		r = resolve_stack(l, s, i,
				  (struct wire){ old + s->stack[i],
						 old + (i + 1 < s->n ? s->stack[i + 1] : n) });
	if (s->n)
		s->stack[s->n] = (uint32_t)s->frames.n;
	mem_free(old);
	return r;
}
