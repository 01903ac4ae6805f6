#include "parser/save.h"

#include <inttypes.h>
#include <math.h>

#include "parser/labelset.h"
#include "parser/profile.pb-c.h"
#include "parser/sink.h"

/*
 * protobuf-c packs every message but four: the Profile, which is a stream, the
 * Sample, whose numbers are packed or not by their count, its Labels, of which
 * there are very many, and the Location, which may have very many lines.
 */
enum {
	PROFILE_SAMPLE_TYPE = 1,
	PROFILE_SAMPLE = 2,
	PROFILE_MAPPING = 3,
	PROFILE_LOCATION = 4,
	PROFILE_FUNCTION = 5,
	PROFILE_STRING = 6,
	PROFILE_DROP_FRAMES = 7,
	PROFILE_KEEP_FRAMES = 8,
	PROFILE_TIME = 9,
	PROFILE_DURATION = 10,
	PROFILE_PERIOD_TYPE = 11,
	PROFILE_PERIOD = 12,
	PROFILE_COMMENT = 13,
	PROFILE_DEFAULT_TYPE = 14,
	PROFILE_DOC_URL = 15,

	SAMPLE_LOCATION = 1,
	SAMPLE_VALUE = 2,
	SAMPLE_LABEL = 3,

	LABEL_KEY = 1,
	LABEL_STR = 2,
	LABEL_NUM = 3,
	LABEL_UNIT = 4,

	LOCATION_ID = 1,
	LOCATION_MAPPING = 2,
	LOCATION_ADDRESS = 3,
	LOCATION_LINE = 4,
	LOCATION_FOLDED = 5,
};

enum {
	UNPACKED_MAX = 2, /* so many numbers of a field are written one by one */
	ROW_BYTES = 5,    /* a row is no longer, as a varint */
};

struct save {
	const struct profile *p;
	double ratio;
	bool numbered; /* ids of locations are their rows */
	struct sink *sink;
	struct error *err;

	/* strings in the order in which they are first used */
	VEC(str_id) strings;
	uint32_t *place; /* in there, by id; 0: not used yet, or "" */
	struct hash index;

	VEC(uint8_t) body;    /* of the message in hand */
	VEC(uint8_t) numbers; /* of the field in hand: varints */
	size_t nnumbers;
	struct label_set labels;
};

/* ---- strings ---- */

static bool same(const void *ctx, uint32_t row)
{
	const struct save *s = ctx;
	str_id last = s->strings.at[s->strings.n - 1];

	return text_equal(profile_text(s->p, s->strings.at[row]), profile_text(s->p, last));
}

/* Equal text becomes one string, whatever the ids are. */
static int64_t string(struct save *s, str_id id)
{
	struct text text = profile_text(s->p, id);
	struct hash_slot *slot;

	if (!text.n || s->place[id])
		return text.n ? s->place[id] : 0;
	*VEC_PUSH(&s->strings) = id;
	slot = hash_slot(&s->index, hash_bytes(s->index.seed, text.at, text.n), same, s);
	if (slot->row == HASH_NONE)
		slot->row = (uint32_t)s->strings.n - 1;
	else
		s->strings.n--;
	return s->place[id] = slot->row;
}

/* ---- fields ---- */

static void put_varint(struct save *s, uint64_t v)
{
	uint8_t bytes[WIRE_VARINT_MAX];

	sink_put(s->sink, bytes, (size_t)(wire_put(bytes, v) - bytes));
}

static void put_bytes(struct save *s, uint32_t number, const void *data, size_t n)
{
	put_varint(s, number << 3 | WIRE_BYTES);
	put_varint(s, n);
	sink_put(s->sink, data, n);
}

static void put_number(struct save *s, uint32_t number, int64_t v)
{
	put_varint(s, number << 3 | WIRE_VARINT);
	put_varint(s, (uint64_t)v);
}

static void put_if_set(struct save *s, uint32_t number, int64_t v)
{
	if (v)
		put_number(s, number, v);
}

/* The body grows by what is added to it here, and is written as a whole. */
static uint8_t *body_room(struct save *s, size_t n)
{
	s->body.at = mem_grow(s->body.at, &s->body.cap, s->body.n + n, 1);
	return s->body.at + s->body.n;
}

static void body_varint(struct save *s, uint64_t v)
{
	uint8_t *out = body_room(s, WIRE_VARINT_MAX);

	s->body.n += (size_t)(wire_put(out, v) - out);
}

static void body_bytes(struct save *s, uint32_t number, const void *data, size_t n)
{
	body_varint(s, number << 3 | WIRE_BYTES);
	body_varint(s, n);
	memcpy(body_room(s, n), data, n);
	s->body.n += n;
}

static void body_message(struct save *s, uint32_t number, const ProtobufCMessage *m)
{
	size_t n = protobuf_c_message_get_packed_size(m);

	body_varint(s, number << 3 | WIRE_BYTES);
	body_varint(s, n);
	s->body.n += protobuf_c_message_pack(m, body_room(s, n));
}

static void body_if_set(struct save *s, uint32_t number, uint64_t v)
{
	if (!v)
		return;
	body_varint(s, number << 3 | WIRE_VARINT);
	body_varint(s, v);
}

static void add_number(struct save *s, uint64_t v)
{
	uint8_t *out;

	s->numbers.at = mem_grow(s->numbers.at, &s->numbers.cap, s->numbers.n + WIRE_VARINT_MAX, 1);
	out = s->numbers.at + s->numbers.n;
	s->numbers.n += (size_t)(wire_put(out, v) - out);
	s->nnumbers++;
}

/* The numbers collected, as one field. */
static void body_numbers(struct save *s, uint32_t number)
{
	struct wire w = wire_over(s->numbers.at, s->numbers.n);
	uint64_t v;

	if (s->nnumbers > UNPACKED_MAX) {
		body_bytes(s, number, s->numbers.at, s->numbers.n);
	} else {
		while (wire_varint(&w, &v)) {
			body_varint(s, number << 3 | WIRE_VARINT);
			body_varint(s, v);
		}
	}
	s->numbers.n = s->nnumbers = 0;
}

static void put_message(struct save *s, uint32_t number, const ProtobufCMessage *m)
{
	s->body.n = 0;
	body_message(s, number, m);
	sink_put(s->sink, s->body.at, s->body.n);
}

/* ---- messages ---- */

static void put_value_type(struct save *s, uint32_t number, const struct value_type *t)
{
	Perftools__Profiles__ValueType m = PERFTOOLS__PROFILES__VALUE_TYPE__INIT;

	m.type = string(s, t->type);
	m.unit = string(s, t->unit);
	put_message(s, number, &m.base);
}

static int scale(struct save *s, size_t row, int64_t v, int64_t *scaled)
{
	double product = trunc((double)v * s->ratio);

	if (!(fabs(product) < 0x1p63))
		return error_set(s->err, ERROR_LIMIT,
				 "sample[%zu]: %" PRId64 " times %g does not fit 64 bits", row, v,
				 s->ratio);
	*scaled = (int64_t)product;
	return 0;
}

static int body_values(struct save *s, size_t row)
{
	for (size_t t = 0; t < s->p->samples.ntypes; t++) {
		int64_t v = s->p->samples.value[t][row];

		if (s->ratio != 1 && scale(s, row, v, &v) < 0)
			return -1;
		add_number(s, (uint64_t)v);
	}
	body_numbers(s, SAMPLE_VALUE);
	return 0;
}

static uint8_t *label_field(uint8_t *out, uint32_t number, int64_t v)
{
	if (!v)
		return out;
	return wire_put(wire_put(out, number << 3 | WIRE_VARINT), (uint64_t)v);
}

static void body_label(struct save *s, const struct label *l)
{
	uint8_t bytes[4 * (1 + WIRE_VARINT_MAX)], *out = bytes;

	out = label_field(out, LABEL_KEY, string(s, l->key));
	out = label_field(out, LABEL_STR, string(s, l->str));
	out = label_field(out, LABEL_NUM, l->num);
	out = label_field(out, LABEL_UNIT, string(s, l->unit));
	body_bytes(s, SAMPLE_LABEL, bytes, (size_t)(out - bytes));
}

static void body_labels(struct save *s, size_t row)
{
	label_set_read(&s->labels, s->p, row);
	for (size_t i = 0; i < s->labels.labels.n; i++)
		body_label(s, &s->labels.labels.at[i]);
}

/* Numbers that are rows are there as they are written, if there are enough for one field. */
static void body_stack(struct save *s, size_t row)
{
	struct stack stack = samples_stack(&s->p->samples, row);
	size_t n = (size_t)(stack.end - stack.p);
	uint32_t location;

	if (s->numbered && n > UNPACKED_MAX * ROW_BYTES) {
		body_bytes(s, SAMPLE_LOCATION, stack.p, n);
		return;
	}
	while (stack_next(&stack, &location))
		add_number(s, s->p->locations.at[location].id);
	body_numbers(s, SAMPLE_LOCATION);
}

static int put_sample(struct save *s, size_t row)
{
	s->body.n = 0;
	body_stack(s, row);
	if (body_values(s, row) < 0)
		return -1;
	body_labels(s, row);
	put_bytes(s, PROFILE_SAMPLE, s->body.at, s->body.n);
	return 0;
}

static void put_mapping(struct save *s, const struct mapping *row)
{
	Perftools__Profiles__Mapping m = PERFTOOLS__PROFILES__MAPPING__INIT;

	m.id = row->id;
	m.memory_start = row->start;
	m.memory_limit = row->limit;
	m.file_offset = row->offset;
	m.filename = string(s, row->file);
	m.build_id = string(s, row->build_id);
	m.has_functions = (row->has & HAS_FUNCTIONS) != 0;
	m.has_filenames = (row->has & HAS_FILENAMES) != 0;
	m.has_line_numbers = (row->has & HAS_LINE_NUMBERS) != 0;
	m.has_inline_frames = (row->has & HAS_INLINE_FRAMES) != 0;
	put_message(s, PROFILE_MAPPING, &m.base);
}

static void body_line(struct save *s, const struct line *row)
{
	Perftools__Profiles__Line m = PERFTOOLS__PROFILES__LINE__INIT;
	struct position at = line_position(s->p, row);

	m.function_id = s->p->functions.at[row->function].id;
	m.line = at.line;
	m.column = at.column;
	body_message(s, LOCATION_LINE, &m.base);
}

static void put_location(struct save *s, const struct location *row)
{
	s->body.n = 0;
	body_if_set(s, LOCATION_ID, row->id);
	body_if_set(s, LOCATION_MAPPING, s->p->mappings.at[row->mapping].id);
	body_if_set(s, LOCATION_ADDRESS, row->address);
	for (uint32_t i = 0; i < row->nlines; i++)
		body_line(s, &s->p->lines.at[row->line + i]);
	body_if_set(s, LOCATION_FOLDED, row->folded);
	put_bytes(s, PROFILE_LOCATION, s->body.at, s->body.n);
}

static void put_function(struct save *s, const struct function *row)
{
	Perftools__Profiles__Function m = PERFTOOLS__PROFILES__FUNCTION__INIT;

	m.id = row->id;
	m.name = string(s, row->name);
	m.system_name = string(s, row->system_name);
	m.filename = string(s, row->file);
	m.start_line = row->start_line;
	put_message(s, PROFILE_FUNCTION, &m.base);
}

static int put_samples(struct save *s)
{
	for (size_t i = 0; i < s->p->samples.n; i++)
		if (put_sample(s, i) < 0)
			return -1;
	return 0;
}

static void put_tables(struct save *s)
{
	const struct profile *p = s->p;

	for (size_t i = 1; i < p->mappings.n; i++)
		put_mapping(s, &p->mappings.at[i]);
	for (size_t i = 1; i < p->locations.n; i++)
		put_location(s, &p->locations.at[i]);
	for (size_t i = 1; i < p->functions.n; i++)
		put_function(s, &p->functions.at[i]);
}

static void put_strings(struct save *s)
{
	for (size_t i = 0; i < s->strings.n; i++) {
		struct text t = profile_text(s->p, s->strings.at[i]);

		put_bytes(s, PROFILE_STRING, t.at, t.n);
	}
}

static bool are_numbered(const struct profile *p)
{
	for (size_t i = 0; i < p->locations.n; i++)
		if (p->locations.at[i].id != i)
			return false;
	return true;
}

static bool has_period_type(const struct save *s)
{
	const struct value_type *t = &s->p->period_type;

	return profile_text(s->p, t->type).n || profile_text(s->p, t->unit).n;
}

/* What stands behind the strings uses some, too: all are known before they are written. */
static void number_scalars(struct save *s)
{
	const struct profile *p = s->p;

	string(s, p->drop_frames);
	string(s, p->keep_frames);
	string(s, p->period_type.type);
	string(s, p->period_type.unit);
	for (size_t i = 0; i < p->comments.n; i++)
		string(s, p->comments.at[i]);
	for (size_t i = 0; i < p->facts.n; i++)
		string(s, p->facts.at[i]);
	string(s, p->default_type);
	string(s, p->doc_url);
}

static void put_comments(struct save *s)
{
	for (size_t i = 0; i < s->p->comments.n; i++)
		add_number(s, (uint64_t)string(s, s->p->comments.at[i]));
	for (size_t i = 0; i < s->p->facts.n; i++)
		add_number(s, (uint64_t)string(s, s->p->facts.at[i]));
	s->body.n = 0;
	body_numbers(s, PROFILE_COMMENT);
	sink_put(s->sink, s->body.at, s->body.n);
}

static void put_scalars(struct save *s)
{
	const struct profile *p = s->p;

	put_if_set(s, PROFILE_DROP_FRAMES, string(s, p->drop_frames));
	put_if_set(s, PROFILE_KEEP_FRAMES, string(s, p->keep_frames));
	put_if_set(s, PROFILE_TIME, p->time_nanos);
	put_if_set(s, PROFILE_DURATION, p->duration_nanos);
	if (has_period_type(s))
		put_value_type(s, PROFILE_PERIOD_TYPE, &p->period_type);
	put_if_set(s, PROFILE_PERIOD, p->period);
	put_comments(s);
	put_number(s, PROFILE_DEFAULT_TYPE, string(s, p->default_type));
	put_if_set(s, PROFILE_DOC_URL, string(s, p->doc_url));
}

static void free_save(struct save *s)
{
	mem_free(s->strings.at);
	mem_free(s->place);
	hash_free(&s->index);
	mem_free(s->body.at);
	mem_free(s->numbers.at);
	label_set_free(&s->labels);
}

int profile_save(const struct profile *p, double ratio, FILE *out, struct error *err)
{
	struct save s = { .p = p, .ratio = ratio > 0 ? ratio : 1, .err = err };
	int r;

	s.numbered = are_numbered(p);
	s.sink = sink_open(out);
	s.place = mem_alloc(strtab_count(&p->strings), sizeof(*s.place));
	hash_init(&s.index);
	*VEC_PUSH(&s.strings) = 0;
	for (size_t t = 0; t < p->types.n; t++)
		put_value_type(&s, PROFILE_SAMPLE_TYPE, &p->types.at[t]);
	r = put_samples(&s);
	if (r == 0) {
		put_tables(&s);
		number_scalars(&s);
		put_strings(&s);
		put_scalars(&s);
	}
	if (sink_close(s.sink, r < 0 ? NULL : err) < 0)
		r = -1;
	free_save(&s);
	return r;
}
