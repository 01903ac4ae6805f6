#include "parser/formats/otlptables.h"

#include <inttypes.h>
#include <stdio.h>

#include "parser/formats/scan.h"

static const char *const names[] = { "mapping", "location",  "function", "link",
				     "string",  "attribute", "stack" };

void otlp_tables_read(struct otlp_tables *t, struct wire w)
{
	struct wire_field f;

	while (wire_next(&w, &f))
		if (f.type == WIRE_BYTES && f.number >= 1 && f.number <= OTLP_TABLES) {
			*VEC_PUSH(&t->entries[f.number - 1]) = f.body;
			*VEC_PUSH(&t->rows[f.number - 1]) = HASH_NONE;
		}
}

void otlp_tables_end(struct otlp_tables *t)
{
	for (int i = 0; i < OTLP_TABLES; i++) {
		mem_free(t->entries[i].at);
		mem_free(t->rows[i].at);
	}
	*t = (struct otlp_tables){ .b = t->b };
}

bool otlp_has(struct otlp_tables *t, enum otlp_table table, uint64_t index, const char *of)
{
	if (index < t->entries[table].n || (!index && table != OTLP_STACK))
		return true;
	if (!t->bad)
		error_set(t->b->err, ERROR_FORMAT, "%s: %s_index %" PRIu64 " beyond %s_table (%zu)",
			  of, names[table], index, names[table], t->entries[table].n);
	t->bad = true;
	return false;
}

static struct wire entry(struct otlp_tables *t, enum otlp_table table, uint64_t index,
			 const char *of)
{
	if (!otlp_has(t, table, index, of) || index >= t->entries[table].n)
		return wire_over("", 0);
	return t->entries[table].at[index];
}

bool otlp_number(struct wire_field *f, uint64_t *v)
{
	if (f->type == WIRE_BYTES)
		return wire_varint(&f->body, v);
	*v = f->value;
	f->type = WIRE_BYTES; /* once */
	f->body = wire_over("", 0);
	return true;
}

static struct text text_of_wire(struct wire w)
{
	return (struct text){ (const char *)w.p, wire_left(&w) };
}

str_id otlp_string(struct otlp_tables *t, uint64_t index)
{
	struct wire w = entry(t, OTLP_STRING, index, "a string");
	uint32_t *row;

	if (index >= t->rows[OTLP_STRING].n)
		return 0;
	row = &t->rows[OTLP_STRING].at[index];
	if (*row == HASH_NONE)
		*row = builder_text(t->b, text_of_wire(w));
	return *row;
}

str_id otlp_unit(struct otlp_tables *t, uint64_t index)
{
	static const char *const units[][2] = { { "ns", "nanoseconds" },  { "us", "microseconds" },
						{ "ms", "milliseconds" }, { "s", "seconds" },
						{ "By", "bytes" },        { "1", "count" } };
	str_id id = otlp_string(t, index);
	struct text s = profile_text(t->b->p, id);

	for (size_t i = 0; i < sizeof(units) / sizeof(*units); i++)
		if (text_is(s, units[i][0]))
			return builder_string(t->b, units[i][1]);
	return text_begins(s, "{") ? builder_string(t->b, "count") : id;
}

/* ---- attributes ---- */

static void add_value(struct otlp_tables *t, str_id key, struct wire value, str_id unit)
{
	struct builder *b = t->b;
	struct wire_field f;
	char text[64];
	double d;

	while (wire_next(&value, &f)) {
		switch (f.number) {
		case 1: builder_label(b, key, builder_text(b, text_of_wire(f.body))); break;
		case 2: builder_label(b, key, builder_string(b, f.value ? "true" : "false")); break;
		case 3: builder_number(b, key, (int64_t)f.value, unit); break;
		case 4:
			memcpy(&d, &f.value, sizeof(d));
			snprintf(text, sizeof(text), "%g", d);
			builder_label(b, key, builder_string(b, text));
			break;
		case 8: builder_label(b, key, otlp_string(t, f.value)); break;
		}
	}
}

void otlp_attribute(struct otlp_tables *t, uint64_t index)
{
	struct wire w = entry(t, OTLP_ATTRIBUTE, index, "a sample");
	struct wire value = wire_over("", 0);
	struct wire_field f;
	str_id key = 0, unit = 0;

	while (wire_next(&w, &f))
		switch (f.number) {
		case 1: key = otlp_string(t, f.value); break;
		case 2: value = f.body; break;
		case 3: unit = otlp_unit(t, f.value); break;
		}
	if (key)
		add_value(t, key, value, unit);
}

/* A comment "key: value". */
static void add_fact(struct otlp_tables *t, struct text key, struct wire value)
{
	struct wire_field f;
	char text[300];

	while (wire_next(&value, &f)) {
		struct text s = text_of_wire(f.body);

		if (f.number == 1)
			snprintf(text, sizeof(text), "%.*s: %.*s", (int)(key.n < 120 ? key.n : 120),
				 key.at, (int)(s.n < 160 ? s.n : 160), s.at);
		else if (f.number == 3)
			snprintf(text, sizeof(text), "%.*s: %" PRId64,
				 (int)(key.n < 120 ? key.n : 120), key.at, (int64_t)f.value);
		else
			continue;
		*VEC_PUSH(&t->b->p->facts) = builder_string(t->b, text);
	}
}

void otlp_key_value(struct otlp_tables *t, struct wire w, bool label)
{
	struct text key = { "", 0 };
	struct wire value = wire_over("", 0);
	struct wire_field f;

	while (wire_next(&w, &f))
		switch (f.number) {
		case 1: key = text_of_wire(f.body); break;
		case 2: value = f.body; break;
		}
	if (label)
		add_value(t, builder_text(t->b, key), value, 0);
	else
		add_fact(t, key, value);
}

void otlp_link(struct otlp_tables *t, uint64_t index)
{
	static const char *const keys[] = { "trace_id", "span_id" };
	struct wire w = entry(t, OTLP_LINK, index, "a sample");
	struct wire_field f;

	while (wire_next(&w, &f)) {
		char hex[2 * 16 + 1] = "";
		size_t n = 0, set = 0;

		if (f.type != WIRE_BYTES || f.number < 1 || f.number > 2)
			continue;
		for (; !wire_done(&f.body) && n < 16; f.body.p++, n++) {
			set += *f.body.p != 0;
			snprintf(hex + 2 * n, 3, "%02x", *f.body.p);
		}
		if (set)
			builder_label(t->b, builder_string(t->b, keys[f.number - 1]),
				      builder_string(t->b, hex));
	}
}

/* ---- locations ---- */

/* The text of an attribute of such a key; "" if it is another. */
static struct text attribute_text(struct otlp_tables *t, uint64_t index, const char *key,
				  bool begins)
{
	struct wire w = entry(t, OTLP_ATTRIBUTE, index, "a location or mapping");
	struct text found = { "", 0 }, name = { "", 0 };
	struct wire_field f, v;

	while (wire_next(&w, &f)) {
		if (f.number == 1)
			name = profile_text(t->b->p, otlp_string(t, f.value));
		if (f.number != 2 || !wire_next(&f.body, &v))
			continue;
		found = v.number == 8 ? text_of_wire(entry(t, OTLP_STRING, v.value, "an attribute"))
				      : text_of_wire(v.body);
	}
	return (begins ? text_begins(name, key) : text_is(name, key)) ? found
								      : (struct text){ "", 0 };
}

static uint32_t mapping(struct otlp_tables *t, uint64_t index)
{
	struct wire w = entry(t, OTLP_MAPPING, index, "a location");
	struct mapping m = { 0 };
	struct wire_field f;
	uint64_t v;

	if (!index || t->bad)
		return 0;
	if (t->rows[OTLP_MAPPING].at[index] != HASH_NONE)
		return t->rows[OTLP_MAPPING].at[index];
	while (wire_next(&w, &f))
		switch (f.number) {
		case 1: m.start = f.value; break;
		case 2: m.limit = f.value; break;
		case 3: m.offset = f.value; break;
		case 4: m.file = otlp_string(t, f.value); break;
		case 5:
			while (otlp_number(&f, &v)) {
				struct text id =
					attribute_text(t, v, "process.executable.build_id.", true);

				if (id.n && !m.build_id)
					m.build_id = builder_text(t->b, id);
			}
			break;
		}
	t->b->by_name = true;
	return t->rows[OTLP_MAPPING].at[index] = builder_mapping(t->b, m);
}

static uint32_t function(struct otlp_tables *t, uint64_t index)
{
	struct wire w = entry(t, OTLP_FUNCTION, index, "a line");
	struct function fn = { 0 };
	struct wire_field f;

	while (wire_next(&w, &f))
		switch (f.number) {
		case 1: fn.name = otlp_string(t, f.value); break;
		case 2: fn.system_name = otlp_string(t, f.value); break;
		case 3: fn.file = otlp_string(t, f.value); break;
		case 4: fn.start_line = (int64_t)f.value; break;
		}
	if (!fn.system_name)
		fn.system_name = fn.name;
	return builder_function(t->b, fn);
}

static struct line line(struct otlp_tables *t, struct wire w)
{
	struct position at = { 0 };
	struct line l = { 0 };
	struct wire_field f;

	while (wire_next(&w, &f))
		switch (f.number) {
		case 1: l.function = function(t, f.value); break;
		case 2: at.line = (int64_t)f.value; break;
		case 3: at.column = (int64_t)f.value; break;
		}
	l.position = profile_position(t->b->p, at);
	return l;
}

uint32_t otlp_location(struct otlp_tables *t, uint64_t index)
{
	struct wire w = entry(t, OTLP_LOCATION, index, "a stack");
	struct location loc = { 0 };
	VEC(struct line) lines = { 0 };
	bool kernel = false;
	struct wire_field f;
	uint64_t v;
	uint32_t row;

	if (t->bad || index >= t->rows[OTLP_LOCATION].n)
		return 0;
	if (t->rows[OTLP_LOCATION].at[index] != HASH_NONE)
		return t->rows[OTLP_LOCATION].at[index];
	while (wire_next(&w, &f))
		switch (f.number) {
		case 1: loc.mapping = mapping(t, f.value); break;
		case 2: loc.address = f.value; break;
		case 3: *VEC_PUSH(&lines) = line(t, f.body); break;
		case 4:
			while (otlp_number(&f, &v))
				kernel |= text_is(attribute_text(t, v, "profile.frame.type", false),
						  "kernel");
			break;
		}
	if (kernel && !loc.mapping)
		loc.mapping = builder_mapping_named(t->b, text_of("[kernel.kallsyms]"));
	row = builder_location(t->b, loc, lines.at, lines.n);
	mem_free(lines.at);
	return t->rows[OTLP_LOCATION].at[index] = row;
}
