#include "parser/formats/formats.h"

#include <inttypes.h>
#include <stdio.h>

#include "parser/formats/builder.h"
#include "parser/formats/otlp.h"
#include "parser/formats/otlptables.h"
#include "parser/formats/scan.h"

/*
 * OpenTelemetry's profiles. The package has kept its name through schemas that
 * do not fit each other; which one it is shows in the types of fields: FORMATS
 * 9.1.
 */
enum schema { SCHEMA_UNKNOWN, SCHEMA_1_8, SCHEMA_NEWEST };

/* Field numbers of a sample that differ. */
struct numbers {
	uint32_t values, attributes, link;
};

static const struct numbers numbers[] = {
	[SCHEMA_1_8] = { .values = 2, .attributes = 3, .link = 4 },
	[SCHEMA_NEWEST] = { .values = 4, .attributes = 2, .link = 3 },
};

struct otlp {
	struct builder b;
	struct otlp_tables tables;
	VEC(uint8_t) resources; /* all resource_profiles, each with its length as 8 bytes */
	VEC(uint8_t) dictionary;
	enum schema schema;
	bool differ;          /* the resources are not the same */
	struct wire resource; /* of the profile in hand */
	size_t at[3];         /* which of the resources, scopes and profiles it is */
};

/* ---- which it is ---- */

static bool is_resource(struct wire w)
{
	struct wire_field f;
	bool any = false;

	while (!wire_done(&w)) {
		if (*w.p != 0x0a && *w.p != 0x12 && *w.p != 0x1a)
			return false;
		any = true;
		if (!wire_next(&w, &f))
			return any; /* the rest is not at hand */
	}
	return any;
}

static bool is_dictionary(struct wire w)
{
	struct wire_field f;

	while (wire_next(&w, &f))
		if (f.type == WIRE_BYTES && (f.number == 5 || f.number == 7))
			return true;
	return false;
}

/* The body of the first field, or as much of it as is at hand. */
static struct wire first_body(struct wire w, uint64_t number)
{
	uint64_t tag, n;

	if (!wire_varint(&w, &tag) || tag != (number << 3 | WIRE_BYTES) || !wire_varint(&w, &n))
		return wire_over("", 0);
	if (n < wire_left(&w))
		w.end = w.p + n;
	return w;
}

static bool is_message(struct wire w)
{
	return is_resource(first_body(w, 1)) || is_dictionary(first_body(w, 2));
}

/* Writers of files put the length in front of each message, its highest byte first. */
enum { LENGTH_SIZE = 4 };

static uint32_t message_length(const uint8_t *p)
{
	return (uint32_t)p[0] << 24 | (uint32_t)p[1] << 16 | (uint32_t)p[2] << 8 | p[3];
}

/* No field begins with a byte below 8. */
static bool has_lengths(struct wire w)
{
	uint32_t n;

	if (wire_left(&w) < LENGTH_SIZE || *w.p >= 8)
		return false;
	n = message_length(w.p);
	w.p += LENGTH_SIZE;
	if (n < wire_left(&w))
		w.end = w.p + n;
	return n && is_message(w);
}

bool is_otlp(const struct head *h)
{
	return !h->text && (is_message(h->bytes) || has_lengths(h->bytes));
}

/* ---- walking through what is nested ---- */

typedef int visit_profile(struct otlp *o, struct wire profile);

static int visit_scope(struct otlp *o, struct wire w, visit_profile *visit)
{
	struct wire_field f;

	for (o->at[2] = 0; wire_next(&w, &f);)
		if (f.number == 2 && f.type == WIRE_BYTES) {
			if (visit(o, f.body) < 0)
				return -1;
			o->at[2]++;
		}
	return 0;
}

static struct wire resource_of(struct wire w)
{
	struct wire resource = wire_over("", 0);
	struct wire_field f;

	while (wire_next(&w, &f))
		if (f.number == 1 && f.type == WIRE_BYTES)
			resource = f.body;
	return resource;
}

static int visit_resource(struct otlp *o, struct wire w, visit_profile *visit)
{
	struct wire_field f;

	o->resource = resource_of(w);
	for (o->at[1] = 0; wire_next(&w, &f);)
		if (f.number == 2 && f.type == WIRE_BYTES) {
			if (visit_scope(o, f.body, visit) < 0)
				return -1;
			o->at[1]++;
		}
	return 0;
}

static bool next_resource(struct wire *all, struct wire *one)
{
	uint64_t n;

	if (wire_done(all))
		return false;
	memcpy(&n, all->p, sizeof(n));
	*one = wire_over(all->p + sizeof(n), (size_t)n);
	all->p = one->end;
	return true;
}

static int visit_all(struct otlp *o, visit_profile *visit)
{
	struct wire all = wire_over(o->resources.at, o->resources.n), one;

	for (o->at[0] = 0; next_resource(&all, &one); o->at[0]++)
		if (visit_resource(o, one, visit) < 0)
			return -1;
	return 0;
}

/* ---- which schema it is ---- */

static int refuse(struct otlp *o, const char *what)
{
	return error_set(o->b.err, ERROR_FORMAT, "%s", what);
}

static int set_schema(struct otlp *o, enum schema s)
{
	if (o->schema != SCHEMA_UNKNOWN && o->schema != s)
		return refuse(o, "samples mix two versions of the schema");
	o->schema = s;
	return 0;
}

static int look_at_sample(struct otlp *o, struct wire w)
{
	struct wire_field f;

	while (wire_next(&w, &f)) {
		bool packed = f.type == WIRE_BYTES;

		if (f.number == 3 && set_schema(o, packed ? SCHEMA_1_8 : SCHEMA_NEWEST) < 0)
			return -1;
		if (f.number == 4 && set_schema(o, packed ? SCHEMA_NEWEST : SCHEMA_1_8) < 0)
			return -1;
	}
	return 0;
}

static int look_at_profile(struct otlp *o, struct wire w)
{
	struct wire_field f;

	while (wire_next(&w, &f)) {
		if (f.number == 3 && f.type == WIRE_BYTES)
			return refuse(o,
				      "a profile of schema v1.7 or older: export it with a newer "
				      "collector, or as pprof");
		if (f.number == 2 && f.type == WIRE_BYTES && look_at_sample(o, f.body) < 0)
			return -1;
	}
	return 0;
}

/* Samples with only the field 2: it is their values, unless times make up for these. */
static int guess(struct otlp *o, struct wire w)
{
	struct wire_field f, s;

	while (o->schema == SCHEMA_UNKNOWN && wire_next(&w, &f)) {
		bool two = false, times = false;

		if (f.number != 2 || f.type != WIRE_BYTES)
			continue;
		while (wire_next(&f.body, &s)) {
			two |= s.number == 2;
			times |= s.number == 5;
		}
		if (two)
			o->schema = times ? SCHEMA_NEWEST : SCHEMA_1_8;
	}
	return 0;
}

/* ---- samples ---- */

static int add_frames(struct otlp *o, uint64_t index, size_t sample)
{
	char of[160];
	struct wire w;
	struct wire_field f;
	uint64_t v;

	snprintf(of, sizeof(of),
		 "resource_profiles[%zu].scope_profiles[%zu].profiles[%zu].samples[%zu]", o->at[0],
		 o->at[1], o->at[2], sample);
	if (!index && !o->tables.entries[OTLP_STACK].n)
		return 0;
	if (!otlp_has(&o->tables, OTLP_STACK, index, of))
		return -1;
	w = o->tables.entries[OTLP_STACK].at[index];
	while (wire_next(&w, &f))
		while (f.number == 1 && otlp_number(&f, &v)) {
			uint32_t row = otlp_location(&o->tables, v);

			if (row)
				builder_frame(&o->b, row);
		}
	return 0;
}

static void add_resource(struct otlp *o, bool label)
{
	struct wire w = o->resource;
	struct wire_field f;

	while (wire_next(&w, &f))
		if (f.number == 1 && f.type == WIRE_BYTES)
			otlp_key_value(&o->tables, f.body, label);
}

static int add_sample(struct otlp *o, struct wire w, size_t type, size_t row)
{
	const struct numbers *n = &numbers[o->schema == SCHEMA_1_8 ? SCHEMA_1_8 : SCHEMA_NEWEST];
	uint64_t stack = 0, v, times = 0;
	struct wire_field f;
	bool valued = false;

	builder_open(&o->b);
	while (wire_next(&w, &f)) {
		if (f.number == 1)
			stack = f.value;
		else if (f.number == n->link)
			otlp_link(&o->tables, f.value);
		else if (f.number == 5)
			times += f.type == WIRE_BYTES ? wire_left(&f.body) / 8 : 1;
		else if (f.number == n->values)
			for (; otlp_number(&f, &v); valued = true)
				builder_value(&o->b, type, (int64_t)v);
		else if (f.number == n->attributes)
			while (otlp_number(&f, &v))
				otlp_attribute(&o->tables, v);
	}
	if (!wire_done(&w))
		return refuse(o, "a sample is cut short");
	if (!valued)
		builder_value(&o->b, type, (int64_t)times);
	if (o->differ)
		add_resource(o, true);
	if (add_frames(o, stack, row) < 0 || o->tables.bad)
		return -1;
	return builder_close(&o->b);
}

static struct value_type value_type(struct otlp *o, struct wire w)
{
	struct value_type t = { 0 };
	struct wire_field f;

	while (wire_next(&w, &f)) {
		if (f.number == 1)
			t.type = otlp_string(&o->tables, f.value);
		if (f.number == 2)
			t.unit = otlp_unit(&o->tables, f.value);
	}
	return t;
}

static size_t column(struct otlp *o, struct value_type t)
{
	struct text type = profile_text(o->b.p, t.type), unit = profile_text(o->b.p, t.unit);
	char names[2][200];

	snprintf(names[0], sizeof(names[0]), "%.*s", (int)(type.n < 199 ? type.n : 199), type.at);
	snprintf(names[1], sizeof(names[1]), "%.*s", (int)(unit.n < 199 ? unit.n : 199), unit.at);
	return builder_type(&o->b, names[0], names[1]);
}

static void take_scalars(struct otlp *o, const struct wire_field *f)
{
	struct profile *p = o->b.p;

	switch (f->number) {
	case 3: p->time_nanos = p->time_nanos ? p->time_nanos : (int64_t)f->value; break;
	case 4:
		if ((int64_t)f->value > p->duration_nanos)
			p->duration_nanos = (int64_t)f->value;
		break;
	case 5: p->period_type = value_type(o, f->body); break;
	case 6: p->period = (int64_t)f->value; break;
	}
}

static int take_profile(struct otlp *o, struct wire w)
{
	struct value_type t = { 0 };
	struct wire again = w;
	struct wire_field f;
	size_t type, row = 0;

	while (wire_next(&again, &f)) {
		if (f.number == 1 && f.type == WIRE_BYTES)
			t = value_type(o, f.body);
		take_scalars(o, &f);
	}
	type = column(o, t);
	if (o->b.failed || o->tables.bad)
		return -1;
	if (!o->b.p->default_type)
		o->b.p->default_type = o->b.p->types.at[0].type;
	while (wire_next(&w, &f))
		if (f.number == 2 && f.type == WIRE_BYTES && add_sample(o, f.body, type, row++) < 0)
			return -1;
	return wire_done(&w) ? 0 : refuse(o, "a profile is cut short");
}

/* ---- the whole ---- */

void otlp_resource(struct otlp *o, struct wire w)
{
	uint64_t n = wire_left(&w);

	o->resources.at = mem_grow(o->resources.at, &o->resources.cap,
				   o->resources.n + sizeof(n) + (size_t)n, 1);
	memcpy(o->resources.at + o->resources.n, &n, sizeof(n));
	memcpy(o->resources.at + o->resources.n + sizeof(n), w.p, (size_t)n);
	o->resources.n += sizeof(n) + (size_t)n;
}

void otlp_dictionary(struct otlp *o, struct wire w)
{
	size_t n = wire_left(&w);

	o->dictionary.at =
		mem_grow(o->dictionary.at, &o->dictionary.cap, o->dictionary.n + n + 1, 1);
	memcpy(o->dictionary.at + o->dictionary.n, w.p, n);
	o->dictionary.n += n;
}

/* Of the next byte. */
static uint64_t offset(const struct reader *r)
{
	return source_offset(r->src, source_window(r->src).p);
}

/* Up to an offset. The dictionary may stand behind what needs it. */
static int read_fields(struct otlp *o, struct reader *r, uint64_t end)
{
	struct wire_field f;
	struct wire rest;
	int more = 0;

	while (offset(r) < end && (more = source_next(r->src, &f, r->err)) > 0) {
		if (f.type != WIRE_BYTES || f.number > 2)
			return error_set(r->err, ERROR_FORMAT, "byte %" PRIu64 ": no field of it",
					 source_offset(r->src, f.tag));
		if (f.number == 1)
			otlp_resource(o, f.body);
		else
			otlp_dictionary(o, f.body);
	}
	rest = source_window(r->src);
	if (more > 0)
		return offset(r) == end
			       ? 0
			       : error_set(r->err, ERROR_FORMAT,
					   "byte %" PRIu64 ": a message is longer than it says",
					   offset(r));
	if (more == 0 && !wire_done(&rest))
		return error_set(r->err, ERROR_FORMAT, "byte %" PRIu64 ": a field is cut short",
				 source_offset(r->src, rest.p));
	return more;
}

static bool resources_differ(struct otlp *o)
{
	struct wire all = wire_over(o->resources.at, o->resources.n), one, first = { 0 };
	bool differ = false;

	for (size_t i = 0; next_resource(&all, &one); i++) {
		o->resource = resource_of(one);
		if (!i)
			first = o->resource;
		differ |=
			i && !text_equal((struct text){ (const char *)first.p, wire_left(&first) },
					 (struct text){ (const char *)o->resource.p,
							wire_left(&o->resource) });
	}
	return differ;
}

int otlp_take(struct otlp *o, bool newest)
{
	o->schema = newest ? SCHEMA_NEWEST : SCHEMA_UNKNOWN;
	otlp_tables_end(&o->tables);
	otlp_tables_read(&o->tables, wire_over(o->dictionary.at, o->dictionary.n));
	if (!newest && (visit_all(o, look_at_profile) < 0 || visit_all(o, guess) < 0))
		return -1;
	o->differ = resources_differ(o);
	if (!o->differ)
		add_resource(o, false);
	if (visit_all(o, take_profile) < 0 || o->tables.bad)
		return -1;
	o->resources.n = o->dictionary.n = 0;
	return 0;
}

struct otlp *otlp_open(struct reader *r)
{
	struct otlp *o = mem_alloc(1, sizeof(*o));

	builder_start(&o->b, r);
	o->b.merge = true;
	o->tables.b = &o->b;
	return o;
}

int otlp_finish(struct otlp *o)
{
	return builder_finish(&o->b);
}

void otlp_close(struct otlp *o)
{
	otlp_tables_end(&o->tables);
	builder_end(&o->b);
	mem_free(o->resources.at);
	mem_free(o->dictionary.at);
	mem_free(o);
}

/* Messages with their lengths in front: 1 if there was one more, 0 if not. */
static int read_message(struct otlp *o, struct reader *r)
{
	struct wire w = source_window(r->src);
	uint64_t end;

	while (wire_left(&w) < LENGTH_SIZE) {
		int more = source_more(r->src, r->err);

		w = source_window(r->src);
		if (more < 0 || (!more && wire_done(&w)))
			return more;
		if (!more)
			return error_set(r->err, ERROR_FORMAT,
					 "byte %" PRIu64 ": a length is cut short", offset(r));
	}
	end = offset(r) + LENGTH_SIZE + message_length(w.p);
	source_take(r->src, LENGTH_SIZE);
	if (read_fields(o, r, end) < 0)
		return -1;
	if (offset(r) < end)
		return error_set(r->err, ERROR_FORMAT, "byte %" PRIu64 ": a message is cut short",
				 offset(r));
	return otlp_take(o, false) < 0 ? -1 : 1;
}

static int read_messages(struct otlp *o, struct reader *r)
{
	int more = 1;

	while (more > 0)
		more = read_message(o, r);
	return more;
}

static int read_whole(struct otlp *o, struct reader *r)
{
	return read_fields(o, r, UINT64_MAX) < 0 ? -1 : otlp_take(o, false);
}

int read_otlp(struct reader *r)
{
	struct otlp *o = otlp_open(r);
	int ret = has_lengths(source_window(r->src)) ? read_messages(o, r) : read_whole(o, r);

	if (ret == 0)
		ret = otlp_finish(o);
	otlp_close(o);
	return ret;
}
