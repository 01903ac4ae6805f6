#include "parser/saveotlp.h"

#include <errno.h>

#include "parser/measure.h"

/* Field numbers, by message. */
enum {
	DATA_RESOURCE_PROFILES = 1,
	DATA_DICTIONARY = 2,
	RESOURCE_SCOPE_PROFILES = 2,
	SCOPE_SCOPE = 1,
	SCOPE_PROFILES = 2,
	INSTRUMENTATION_NAME = 1,

	DICTIONARY_MAPPING = 1,
	DICTIONARY_LOCATION = 2,
	DICTIONARY_FUNCTION = 3,
	DICTIONARY_LINK = 4,
	DICTIONARY_STRING = 5,
	DICTIONARY_ATTRIBUTE = 6,
	DICTIONARY_STACK = 7,

	PROFILE_TYPE = 1,
	PROFILE_SAMPLE = 2,
	PROFILE_TIME = 3,
	PROFILE_DURATION = 4,
	PROFILE_PERIOD_TYPE = 5,
	PROFILE_PERIOD = 6,

	SAMPLE_STACK = 1,
	SAMPLE_ATTRIBUTES = 2,
	SAMPLE_VALUES = 4,

	TYPE_TYPE = 1,
	TYPE_UNIT = 2,

	STACK_LOCATIONS = 1,
	ATTRIBUTE_KEY = 1,
	ATTRIBUTE_VALUE = 2,
	ATTRIBUTE_UNIT = 3,
	VALUE_STRING = 1,
	VALUE_INT = 3,
};

/* A message that is being put together: what encloses it needs its length first. */
struct message {
	VEC(uint8_t) bytes;
};

struct otlp {
	const struct profile *p;
	struct strtab strings; /* index 0 is "" */
	struct message tables[DICTIONARY_STACK + 1];
	struct hash attributes, stacks; /* rows of these */
	VEC(struct label) labels;       /* of attributes, from 1 on */
	VEC(uint32_t) stack_rows;       /* a sample that has the stack, from 1 on */
	uint32_t *stack;                /* of each sample */
};

/* ---- fields ---- */

static void varint(struct message *m, uint64_t v)
{
	uint8_t *end;

	m->bytes.at = mem_grow(m->bytes.at, &m->bytes.cap, m->bytes.n + WIRE_VARINT_MAX, 1);
	end = wire_put(m->bytes.at + m->bytes.n, v);
	m->bytes.n = (size_t)(end - m->bytes.at);
}

static void raw(struct message *m, const void *data, size_t n)
{
	m->bytes.at = mem_grow(m->bytes.at, &m->bytes.cap, m->bytes.n + n + 1, 1);
	if (n)
		memcpy(m->bytes.at + m->bytes.n, data, n);
	m->bytes.n += n;
}

static void number(struct message *m, uint32_t field, uint64_t v)
{
	if (!v)
		return;
	varint(m, field << 3 | WIRE_VARINT);
	varint(m, v);
}

static void fixed(struct message *m, uint32_t field, uint64_t v)
{
	if (!v)
		return;
	varint(m, field << 3 | WIRE_I64);
	raw(m, &v, sizeof(v)); /* little-endian hosts only */
}

static void bytes(struct message *m, uint32_t field, const void *data, size_t n)
{
	varint(m, field << 3 | WIRE_BYTES);
	varint(m, n);
	raw(m, data, n);
}

/* Puts a message into another, and empties it. */
static void enclose(struct message *m, uint32_t field, struct message *part)
{
	bytes(m, field, part->bytes.at, part->bytes.n);
	part->bytes.n = 0;
}

static void message_free(struct message *m)
{
	mem_free(m->bytes.at);
	*m = (struct message){ 0 };
}

/* ---- strings ---- */

static uint64_t text(struct otlp *o, struct text t)
{
	return strtab_intern(&o->strings, t);
}

static uint64_t string(struct otlp *o, str_id id)
{
	return text(o, profile_text(o->p, id));
}

/* UCUM, for the units that it has. */
static uint64_t unit(struct otlp *o, str_id id)
{
	static const struct {
		const char *name, *ucum;
	} units[] = { { "ns", "ns" }, { "us", "us" }, { "ms", "ms" }, { "s", "s" }, { "B", "By" } };
	struct text t = profile_text(o->p, id);
	const struct measure *m = measure_find(t.at);

	for (size_t i = 0; m && i < sizeof(units) / sizeof(*units); i++)
		if (!strcmp(m->name, units[i].name))
			return text(o, text_of(units[i].ucum));
	return text_equal(t, text_of("count")) ? text(o, text_of("1")) : text(o, t);
}

static void value_type(struct otlp *o, struct message *m, uint32_t field,
		       const struct value_type *t)
{
	struct message part = { 0 };

	number(&part, TYPE_TYPE, string(o, t->type));
	number(&part, TYPE_UNIT, unit(o, t->unit));
	enclose(m, field, &part);
	message_free(&part);
}

/* ---- attributes ---- */

struct label_key {
	const struct otlp *o;
	struct label label;
};

static bool same_label(const void *ctx, uint32_t row)
{
	const struct label_key *k = ctx;
	const struct label *a = &k->o->labels.at[row - 1], *b = &k->label;

	return a->key == b->key && a->str == b->str && a->unit == b->unit && a->num == b->num;
}

static void put_attribute(struct otlp *o, const struct label *l)
{
	struct message part = { 0 }, value = { 0 };
	struct text t = profile_text(o->p, l->str);

	number(&part, ATTRIBUTE_KEY, string(o, l->key));
	if (l->str) {
		bytes(&value, VALUE_STRING, t.at, t.n);
	} else {
		varint(&value, VALUE_INT << 3 | WIRE_VARINT);
		varint(&value, (uint64_t)l->num);
		number(&part, ATTRIBUTE_UNIT, unit(o, l->unit));
	}
	enclose(&part, ATTRIBUTE_VALUE, &value);
	enclose(&o->tables[DICTIONARY_ATTRIBUTE], DICTIONARY_ATTRIBUTE, &part);
	message_free(&part);
	message_free(&value);
}

static uint32_t attribute(struct otlp *o, const struct label *l)
{
	struct label_key k = { o, *l };
	uint64_t h = hash_mix(o->attributes.seed, (uint64_t)l->key << 32 | l->str);
	struct hash_slot *s;

	h = hash_mix(hash_mix(h, l->unit), (uint64_t)l->num);
	s = hash_slot(&o->attributes, h, same_label, &k);
	if (s->row == HASH_NONE) {
		*VEC_PUSH(&o->labels) = *l;
		s->row = (uint32_t)o->labels.n;
		put_attribute(o, l);
	}
	return s->row;
}

/* ---- tables ---- */

static void put_mapping(struct otlp *o, const struct mapping *m)
{
	struct message part = { 0 };
	struct label id = { .key = 0, .str = m->build_id };

	number(&part, 1, m->start);
	number(&part, 2, m->limit);
	number(&part, 3, m->offset);
	number(&part, 4, string(o, m->file));
	if (profile_text(o->p, m->build_id).n) {
		struct message named = { 0 }, value = { 0 };
		struct text t = profile_text(o->p, id.str);

		number(&named, ATTRIBUTE_KEY, text(o, text_of("process.executable.build_id.gnu")));
		bytes(&value, VALUE_STRING, t.at, t.n);
		enclose(&named, ATTRIBUTE_VALUE, &value);
		enclose(&o->tables[DICTIONARY_ATTRIBUTE], DICTIONARY_ATTRIBUTE, &named);
		*VEC_PUSH(&o->labels) = id; /* which no label of a sample is */
		number(&part, 5, o->labels.n);
		message_free(&named);
		message_free(&value);
	}
	enclose(&o->tables[DICTIONARY_MAPPING], DICTIONARY_MAPPING, &part);
	message_free(&part);
}

static void put_location(struct otlp *o, const struct location *l)
{
	struct message part = { 0 }, line = { 0 };

	number(&part, 1, l->mapping);
	number(&part, 2, l->address);
	for (uint32_t i = 0; i < l->nlines; i++) {
		const struct line *at = &o->p->lines.at[l->line + i];
		struct position where = line_position(o->p, at);

		number(&line, 1, at->function);
		number(&line, 2, (uint64_t)where.line);
		number(&line, 3, (uint64_t)where.column);
		enclose(&part, 3, &line);
	}
	enclose(&o->tables[DICTIONARY_LOCATION], DICTIONARY_LOCATION, &part);
	message_free(&part);
	message_free(&line);
}

static void put_function(struct otlp *o, const struct function *f)
{
	struct message part = { 0 };

	number(&part, 1, string(o, f->name));
	number(&part, 2, string(o, f->system_name));
	number(&part, 3, string(o, f->file));
	number(&part, 4, (uint64_t)f->start_line);
	enclose(&o->tables[DICTIONARY_FUNCTION], DICTIONARY_FUNCTION, &part);
	message_free(&part);
}

/* Row 0 of each table is the null value, here as there. */
static void put_tables(struct otlp *o)
{
	const struct profile *p = o->p;

	text(o, text_of(""));
	bytes(&o->tables[DICTIONARY_LINK], DICTIONARY_LINK, NULL, 0);
	bytes(&o->tables[DICTIONARY_ATTRIBUTE], DICTIONARY_ATTRIBUTE, NULL, 0);
	bytes(&o->tables[DICTIONARY_STACK], DICTIONARY_STACK, NULL, 0);
	bytes(&o->tables[DICTIONARY_MAPPING], DICTIONARY_MAPPING, NULL, 0);
	bytes(&o->tables[DICTIONARY_LOCATION], DICTIONARY_LOCATION, NULL, 0);
	bytes(&o->tables[DICTIONARY_FUNCTION], DICTIONARY_FUNCTION, NULL, 0);
	for (size_t i = 1; i < p->mappings.n; i++)
		put_mapping(o, &p->mappings.at[i]);
	for (size_t i = 1; i < p->locations.n; i++)
		put_location(o, &p->locations.at[i]);
	for (size_t i = 1; i < p->functions.n; i++)
		put_function(o, &p->functions.at[i]);
}

/* ---- stacks ---- */

static struct text stack_bytes(const struct otlp *o, size_t sample)
{
	struct stack st = samples_stack(&o->p->samples, sample);

	return (struct text){ (const char *)st.p, (size_t)(st.end - st.p) };
}

struct stack_key {
	const struct otlp *o;
	size_t sample;
};

static bool same_stack(const void *ctx, uint32_t row)
{
	const struct stack_key *k = ctx;

	return text_equal(stack_bytes(k->o, k->o->stack_rows.at[row - 1]),
			  stack_bytes(k->o, k->sample));
}

/* Stacks are varints of rows, leaf first: what the message wants packed. */
static void find_stacks(struct otlp *o)
{
	struct message part = { 0 };

	o->stack = mem_alloc(o->p->samples.n + 1, sizeof(*o->stack));
	for (size_t i = 0; i < o->p->samples.n; i++) {
		struct stack_key k = { o, i };
		struct text t = stack_bytes(o, i);
		struct hash_slot *s;

		if (!t.n)
			continue;
		s = hash_slot(&o->stacks, hash_bytes(o->stacks.seed, t.at, t.n), same_stack, &k);
		if (s->row == HASH_NONE) {
			*VEC_PUSH(&o->stack_rows) = (uint32_t)i;
			s->row = (uint32_t)o->stack_rows.n;
			bytes(&part, STACK_LOCATIONS, t.at, t.n);
			enclose(&o->tables[DICTIONARY_STACK], DICTIONARY_STACK, &part);
		}
		o->stack[i] = s->row;
	}
	message_free(&part);
}

/* ---- profiles ---- */

static void put_sample(struct otlp *o, struct message *profile, struct message part[2], size_t i,
		       int64_t v)
{
	struct labels at = samples_labels(&o->p->samples, i);
	struct label l;

	number(&part[0], SAMPLE_STACK, o->stack[i]);
	while (labels_next(&at, &l))
		varint(&part[1], attribute(o, &l));
	if (part[1].bytes.n)
		enclose(&part[0], SAMPLE_ATTRIBUTES, &part[1]);
	varint(&part[1], (uint64_t)v);
	enclose(&part[0], SAMPLE_VALUES, &part[1]);
	enclose(profile, PROFILE_SAMPLE, &part[0]);
}

static void put_profile(struct otlp *o, struct message *scope, size_t type)
{
	const struct profile *p = o->p;
	struct message profile = { 0 }, part[2] = { 0 };

	value_type(o, &profile, PROFILE_TYPE, &p->types.at[type]);
	for (size_t i = 0; i < p->samples.n; i++)
		if (p->samples.value[type][i])
			put_sample(o, &profile, part, i, p->samples.value[type][i]);
	fixed(&profile, PROFILE_TIME, (uint64_t)p->time_nanos);
	number(&profile, PROFILE_DURATION, (uint64_t)p->duration_nanos);
	if (p->period_type.type || p->period_type.unit)
		value_type(o, &profile, PROFILE_PERIOD_TYPE, &p->period_type);
	number(&profile, PROFILE_PERIOD, (uint64_t)p->period);
	enclose(scope, SCOPE_PROFILES, &profile);
	message_free(&profile);
	message_free(&part[0]);
	message_free(&part[1]);
}

static void put_profiles(struct otlp *o, struct message *data, size_t type)
{
	struct message scope = { 0 }, resource = { 0 }, name = { 0 };

	bytes(&name, INSTRUMENTATION_NAME, "cprof", 5);
	enclose(&scope, SCOPE_SCOPE, &name);
	put_profile(o, &scope, type);
	for (size_t t = 0; t < o->p->types.n; t++)
		if (t != type)
			put_profile(o, &scope, t);
	enclose(&resource, RESOURCE_SCOPE_PROFILES, &scope);
	message_free(&scope);
	enclose(data, DATA_RESOURCE_PROFILES, &resource);
	message_free(&resource);
	message_free(&name);
}

static void put_dictionary(struct otlp *o, struct message *data)
{
	struct message all = { 0 };

	for (size_t i = 0; i < strtab_count(&o->strings); i++) {
		struct text t = strtab_get(&o->strings, (str_id)i);

		bytes(&o->tables[DICTIONARY_STRING], DICTIONARY_STRING, t.at, t.n);
	}
	for (int t = DICTIONARY_MAPPING; t <= DICTIONARY_STACK; t++) {
		raw(&all, o->tables[t].bytes.at, o->tables[t].bytes.n);
		message_free(&o->tables[t]);
	}
	enclose(data, DATA_DICTIONARY, &all);
	message_free(&all);
}

int profile_save_otlp(const struct profile *p, size_t type, FILE *out, struct error *err)
{
	struct otlp o = { .p = p };
	struct message data = { 0 };
	int ret = 0;

	hash_init(&o.attributes);
	hash_init(&o.stacks);
	put_tables(&o);
	find_stacks(&o);
	if (p->types.n)
		put_profiles(&o, &data, type);
	put_dictionary(&o, &data);
	if (fwrite(data.bytes.at, 1, data.bytes.n, out) < data.bytes.n)
		ret = error_set(err, ERROR_OUTPUT, "cannot write: %s", strerror(errno));
	message_free(&data);
	strtab_free(&o.strings);
	hash_free(&o.attributes);
	hash_free(&o.stacks);
	mem_free(o.labels.at);
	mem_free(o.stack_rows.at);
	mem_free(o.stack);
	return ret;
}
