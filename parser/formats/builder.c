#include "parser/formats/builder.h"

#include <inttypes.h>

/* What is looked for in a hash. */
struct key {
	const struct profile *p;
	const void *row;
	const struct line *lines;
};

void builder_start(struct builder *b, const struct reader *r)
{
	*b = (struct builder){ .p = r->p, .options = r->options, .err = r->err, .src = r->src };
	hash_init(&b->mappings);
	hash_init(&b->functions);
	hash_init(&b->locations);
	hash_init(&b->samples);
	strtab_intern(&b->p->strings, text_of(""));
}

void builder_end(struct builder *b)
{
	hash_free(&b->mappings);
	hash_free(&b->functions);
	hash_free(&b->locations);
	hash_free(&b->samples);
}

str_id builder_text(struct builder *b, struct text s)
{
	return strtab_intern(&b->p->strings, s);
}

str_id builder_string(struct builder *b, const char *s)
{
	return builder_text(b, text_of(s));
}

size_t builder_type(struct builder *b, const char *type, const char *unit)
{
	struct value_type t = { .type = builder_string(b, type), .unit = builder_string(b, unit) };
	struct profile *p = b->p;
	size_t max = b->options->max_types;

	for (size_t i = 0; i < p->types.n; i++)
		if (p->types.at[i].type == t.type && p->types.at[i].unit == t.unit)
			return i;
	if (max && p->types.n >= max) {
		b->failed = true;
		error_set(b->err, ERROR_LIMIT,
			  "more than %zu sample types; to read it anyway use --max-types=0", max);
		return 0;
	}
	*VEC_PUSH(&p->types) = t;
	samples_add_type(&p->samples);
	return p->types.n - 1;
}

/* ---- tables ---- */

static bool same_mapping(const void *ctx, uint32_t row)
{
	const struct key *k = ctx;
	const struct mapping *a = k->row, *b = &k->p->mappings.at[row];

	return a->start == b->start && a->limit == b->limit && a->offset == b->offset &&
	       a->file == b->file && a->build_id == b->build_id;
}

uint32_t builder_mapping(struct builder *b, struct mapping m)
{
	struct key k = { .p = b->p, .row = &m };
	uint64_t hash = hash_mix(hash_mix(b->mappings.seed, m.start), m.limit);
	struct hash_slot *s;

	hash = hash_mix(hash_mix(hash, m.offset), (uint64_t)m.file << 32 | m.build_id);
	s = hash_slot(&b->mappings, hash, same_mapping, &k);
	if (s->row == HASH_NONE) {
		m.id = s->row = (uint32_t)b->p->mappings.n;
		*VEC_PUSH(&b->p->mappings) = m;
	}
	return s->row;
}

uint32_t builder_mapping_named(struct builder *b, struct text file)
{
	struct mapping m = { .has = HAS_FUNCTIONS };

	if (!file.n)
		return 0;
	b->by_name = true;
	m.file = builder_text(b, file);
	return builder_mapping(b, m);
}

static bool same_function(const void *ctx, uint32_t row)
{
	const struct key *k = ctx;
	const struct function *a = k->row, *b = &k->p->functions.at[row];

	return a->name == b->name && a->system_name == b->system_name && a->file == b->file &&
	       a->start_line == b->start_line;
}

uint32_t builder_function(struct builder *b, struct function f)
{
	struct key k = { .p = b->p, .row = &f };
	uint64_t hash = hash_mix(b->functions.seed, (uint64_t)f.name << 32 | f.system_name);
	struct hash_slot *s;

	hash = hash_mix(hash, (uint64_t)f.start_line << 32 ^ f.file);
	s = hash_slot(&b->functions, hash, same_function, &k);
	if (s->row == HASH_NONE) {
		f.id = s->row = (uint32_t)b->p->functions.n;
		*VEC_PUSH(&b->p->functions) = f;
	}
	return s->row;
}

static bool same_location(const void *ctx, uint32_t row)
{
	const struct key *k = ctx;
	const struct location *a = k->row, *b = &k->p->locations.at[row];

	if (a->address != b->address || a->mapping != b->mapping || a->nlines != b->nlines)
		return false;
	for (uint32_t i = 0; i < a->nlines; i++) {
		const struct line *x = &k->lines[i], *y = &k->p->lines.at[b->line + i];
		struct position of_x = line_position(k->p, x), of_y = line_position(k->p, y);

		if (x->function != y->function || of_x.line != of_y.line ||
		    of_x.column != of_y.column)
			return false;
	}
	return true;
}

uint32_t builder_location(struct builder *b, struct location l, const struct line *lines,
			  size_t nlines)
{
	struct key k = { .p = b->p, .row = &l, .lines = lines };
	uint64_t hash = hash_mix(hash_mix(b->locations.seed, l.address), l.mapping);
	struct hash_slot *s;

	l.line = (uint32_t)b->p->lines.n;
	l.nlines = (uint32_t)nlines;
	for (size_t i = 0; i < nlines; i++) {
		struct position at = line_position(b->p, &lines[i]);

		hash = hash_mix(hash, (uint64_t)at.line << 32 ^ lines[i].function ^
					      (uint64_t)at.column << 16);
	}
	s = hash_slot(&b->locations, hash, same_location, &k);
	if (s->row != HASH_NONE)
		return s->row;
	l.id = s->row = (uint32_t)b->p->locations.n;
	*VEC_PUSH(&b->p->locations) = l;
	for (size_t i = 0; i < nlines; i++)
		*VEC_PUSH(&b->p->lines) = lines[i];
	return s->row;
}

uint32_t builder_frame_of(struct builder *b, struct function f, uint32_t mapping, int64_t line)
{
	struct line l = {
		.function = builder_function(b, f),
		.position = profile_position(b->p, (struct position){ line, 0 }),
	};

	return builder_location(b, (struct location){ .mapping = mapping }, &l, 1);
}

/* ---- samples ---- */

void builder_open(struct builder *b)
{
	struct samples *s = &b->p->samples;
	size_t row = samples_open(s);

	for (size_t t = 0; t < s->ntypes; t++)
		s->value[t][row] = 0;
}

void builder_frame(struct builder *b, uint32_t location)
{
	samples_frame(&b->p->samples, location);
}

void builder_label(struct builder *b, str_id key, str_id text)
{
	struct label l = { .key = key, .str = text };

	if (text)
		samples_label(&b->p->samples, &l);
}

void builder_number(struct builder *b, str_id key, int64_t n, str_id unit)
{
	struct label l = { .key = key, .unit = unit, .num = n };

	samples_label(&b->p->samples, &l);
}

static void add(struct builder *b, int64_t *to, int64_t v)
{
	int64_t sum;

	if (__builtin_add_overflow(*to, v, &sum)) {
		sum = v < 0 ? INT64_MIN : INT64_MAX;
		b->saturated = true;
	}
	*to = sum;
}

void builder_value(struct builder *b, size_t type, int64_t v)
{
	struct samples *s = &b->p->samples;

	add(b, &s->value[type][s->n - 1], v);
}

static bool equal_bytes(const uint8_t *at, const uint32_t *ends, size_t i, size_t j)
{
	size_t n = ends[i + 1] - ends[i];

	return n == ends[j + 1] - ends[j] && !memcmp(at + ends[i], at + ends[j], n);
}

static bool same_sample(const void *ctx, uint32_t row)
{
	const struct samples *s = ctx;
	size_t last = s->n - 1;

	return equal_bytes(s->frames.at, s->stack, row, last) &&
	       equal_bytes(s->labels.at, s->label, row, last);
}

/* Adds the last sample to an equal one before it, if there is one. */
static void merge_last(struct builder *b)
{
	struct samples *s = &b->p->samples;
	size_t last = s->n - 1;
	uint64_t hash = hash_bytes(b->samples.seed, s->frames.at + s->stack[last],
				   s->stack[last + 1] - s->stack[last]);
	struct hash_slot *slot;

	hash = hash_bytes(hash, s->labels.at + s->label[last], s->label[last + 1] - s->label[last]);
	slot = hash_slot(&b->samples, hash, same_sample, s);
	if (slot->row == HASH_NONE) {
		slot->row = (uint32_t)last;
		return;
	}
	for (size_t t = 0; t < s->ntypes; t++)
		add(b, &s->value[t][slot->row], s->value[t][last]);
	samples_drop(s);
}

/*
 * In formats of calls that begin and end a stack of any depth may come of a few
 * bytes: what is built of a file stays in proportion to what was read of it, in
 * time and memory. The line in hand, which may be all of it, is read.
 */
static bool is_out_of_proportion(struct builder *b)
{
	enum { BUILT_FREE = 16 << 20, BUILT_PER_BYTE = 16 };
	const struct samples *s = &b->p->samples;

	b->built += s->frames.n - s->stack[s->n - 1];
	return b->built > BUILT_FREE && b->options->source.max_ratio &&
	       (b->built - BUILT_FREE) / BUILT_PER_BYTE >
		       source_offset(b->src, source_window(b->src).end);
}

int builder_close(struct builder *b)
{
	if (b->failed)
		return -1;
	if (is_out_of_proportion(b))
		return error_set(b->err, ERROR_LIMIT,
				 "its stacks are out of proportion to it; to read it anyway use "
				 "--max-ratio=0");
	if (!samples_close(&b->p->samples))
		return samples_too_large(b->err);
	if (b->merge)
		merge_last(b);
	return 0;
}

/* Rows have 32 bits, and one of them says that there is none. */
static int check_tables(const struct builder *b)
{
	const struct profile *p = b->p;

	if (b->failed)
		return -1;
	if (strtab_count(&p->strings) >= UINT32_MAX || p->lines.n >= UINT32_MAX ||
	    p->locations.n >= UINT32_MAX)
		return error_set(b->err, ERROR_LIMIT, "more than 4294967294 names");
	return 0;
}

static bool is_program(struct text file)
{
	return file.n && *file.at != '[' && !memmem(file.at, file.n, ".so", 3);
}

static void swap_mappings(struct profile *p, uint32_t row)
{
	struct mapping first = p->mappings.at[1];

	p->mappings.at[1] = p->mappings.at[row];
	p->mappings.at[row] = first;
	p->mappings.at[1].id = 1;
	p->mappings.at[row].id = row;
	for (size_t i = 1; i < p->locations.n; i++) {
		struct location *l = &p->locations.at[i];

		l->mapping = l->mapping == 1 ? row : l->mapping == row ? 1 : l->mapping;
	}
}

/* The first mapping is the program: where there is none, one without a name. */
static void order_mappings(struct profile *p)
{
	uint32_t row = 1;

	while (row < p->mappings.n && !is_program(profile_text(p, p->mappings.at[row].file)))
		row++;
	if (row == p->mappings.n) {
		*VEC_PUSH(&p->mappings) = (struct mapping){ 0 };
		for (size_t i = 1; i < p->locations.n; i++)
			if (!p->locations.at[i].mapping)
				p->locations.at[i].mapping = row;
	}
	swap_mappings(p, row);
}

int builder_finish(struct builder *b)
{
	if (check_tables(b) < 0)
		return -1;
	if (b->by_name)
		order_mappings(b->p);
	profile_need_mapping(b->p);
	if (b->saturated)
		profile_warn(b->p, "some sums are too large, and are shown as %" PRId64, INT64_MAX);
	return 0;
}

/* ---- memo ---- */

uint32_t *memo_of(struct memo *m, struct text s)
{
	str_id id = strtab_intern(&m->texts, s);

	if (id == m->values.n)
		*VEC_PUSH(&m->values) = HASH_NONE;
	return &m->values.at[id];
}

uint32_t memo_find(const struct memo *m, struct text s)
{
	uint32_t id = strtab_find(&m->texts, s);

	return id == HASH_NONE ? HASH_NONE : m->values.at[id];
}

void memo_free(struct memo *m)
{
	strtab_free(&m->texts);
	mem_free(m->values.at);
	*m = (struct memo){ 0 };
}
