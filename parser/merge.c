#include "parser/merge.h"

#include "parser/agree.h"
#include "parser/labelset.h"

enum { PAGE = 4096 };

/* A frame as samples have it: its varint, which can be copied as eight bytes, whatever it has. */
struct frame {
	uint8_t bytes[7], n; /* n 0: there is none yet */
};

struct merge {
	struct profile out; /* the sum; as long as n is 1, that profile */
	size_t n;           /* added so far */
	bool default_named; /* by the first profile */

	/* rows of out by what they say */
	struct hash mappings, functions, locations, samples, comments;
	str_id empty; /* "" as the text of a label: id 0 would make it a number */

	/* of the profile in hand: where its rows went; 0: nowhere yet */
	const struct profile *in;
	uint32_t *mapping, *function;
	struct frame *frame;
	str_id *string;
	struct label_set labels;
};

/* ---- strings ---- */

static str_id string(struct merge *m, str_id id)
{
	if (id && !m->string[id])
		m->string[id] = strtab_intern(&m->out.strings, profile_text(m->in, id));
	return m->string[id];
}

static str_id label_text(struct merge *m, str_id id)
{
	str_id text = string(m, id);

	if (text || !id)
		return text;
	if (!m->empty)
		m->empty = strtab_add(&m->out.strings, text_of(""));
	return m->empty;
}

/* ---- tables ---- */

/* The last of n rows is new: its place, or that of an equal row, and then it goes again. */
static uint32_t settle(struct hash *h, uint64_t hash, hash_same *same, const struct profile *out,
		       size_t *n)
{
	struct hash_slot *slot = hash_slot(h, hash, same, out);

	if (slot->row == HASH_NONE)
		return slot->row = (uint32_t)*n - 1;
	--*n;
	return slot->row;
}

static uint64_t mapping_pages(const struct mapping *map)
{
	return (map->limit - map->start + PAGE - 1) / PAGE;
}

static str_id mapping_name(const struct mapping *map)
{
	return map->build_id ? map->build_id : map->file;
}

static bool same_mapping(const void *ctx, uint32_t row)
{
	const struct profile *out = ctx;
	const struct mapping *a = &out->mappings.at[row];
	const struct mapping *b = &out->mappings.at[out->mappings.n - 1];

	return mapping_pages(a) == mapping_pages(b) && a->offset == b->offset &&
	       mapping_name(a) == mapping_name(b);
}

static uint32_t merge_mapping(struct merge *m, uint32_t row)
{
	struct profile *out = &m->out;
	struct mapping new = m->in->mappings.at[row];
	uint64_t hash;

	if (!row || m->mapping[row])
		return m->mapping[row];
	new.id = out->mappings.n;
	new.file = string(m, new.file);
	new.build_id = string(m, new.build_id);
	hash = hash_mix(hash_mix(m->mappings.seed, mapping_pages(&new)), new.offset);
	hash = hash_mix(hash, mapping_name(&new));
	*VEC_PUSH(&out->mappings) = new;
	return m->mapping[row] = settle(&m->mappings, hash, same_mapping, out, &out->mappings.n);
}

static bool same_function(const void *ctx, uint32_t row)
{
	const struct profile *out = ctx;
	const struct function *a = &out->functions.at[row];
	const struct function *b = &out->functions.at[out->functions.n - 1];

	return a->start_line == b->start_line && a->name == b->name &&
	       a->system_name == b->system_name && a->file == b->file;
}

static uint32_t merge_function(struct merge *m, uint32_t row)
{
	struct profile *out = &m->out;
	struct function new = m->in->functions.at[row];
	uint64_t hash;

	if (!row || m->function[row])
		return m->function[row];
	new.id = out->functions.n;
	new.name = string(m, new.name);
	new.system_name = string(m, new.system_name);
	new.file = string(m, new.file);
	hash = hash_mix(hash_mix(m->functions.seed, (uint64_t) new.start_line), new.name);
	hash = hash_mix(hash_mix(hash, new.system_name), new.file);
	*VEC_PUSH(&out->functions) = new;
	return m->function[row] =
		       settle(&m->functions, hash, same_function, out, &out->functions.n);
}

static void merge_lines(struct merge *m, const struct location *from)
{
	for (uint32_t i = 0; i < from->nlines; i++) {
		struct line line = m->in->lines.at[from->line + i];

		line.position = profile_position(&m->out, line_position(m->in, &line));
		line.function = merge_function(m, line.function);
		*VEC_PUSH(&m->out.lines) = line;
	}
}

/* Of the columns only that of the last line counts: the reference has it so. */
static bool same_lines(const struct profile *p, const struct location *a, const struct location *b)
{
	for (uint32_t i = 0; i < a->nlines; i++) {
		const struct line *x = &p->lines.at[a->line + i], *y = &p->lines.at[b->line + i];
		struct position of_x = line_position(p, x), of_y = line_position(p, y);

		if (x->function != y->function || of_x.line != of_y.line ||
		    (i + 1 == a->nlines && of_x.column != of_y.column))
			return false;
	}
	return true;
}

static bool same_location(const void *ctx, uint32_t row)
{
	const struct profile *out = ctx;
	const struct location *a = &out->locations.at[row];
	const struct location *b = &out->locations.at[out->locations.n - 1];

	return a->address == b->address && a->mapping == b->mapping && a->folded == b->folded &&
	       a->nlines == b->nlines && same_lines(out, a, b);
}

static uint64_t hash_location(const struct merge *m, const struct location *loc)
{
	uint64_t hash = hash_mix(m->locations.seed, loc->address);

	hash = hash_mix(hash, (uint64_t)loc->mapping << 1 | loc->folded);
	for (uint32_t i = 0; i < loc->nlines; i++) {
		const struct line *line = &m->out.lines.at[loc->line + i];

		hash = hash_mix(hash, (uint64_t)line_position(&m->out, line).line);
		hash = hash_mix(hash, line->function);
	}
	return hash;
}

/* Addresses move along with their mapping, to where it is in out. */
static uint32_t merge_location(struct merge *m, uint32_t row)
{
	struct profile *out = &m->out;
	struct location new = m->in->locations.at[row];
	uint64_t start = m->in->mappings.at[new.mapping].start;
	size_t npositions = out->positions.n;
	uint32_t place;

	new.id = out->locations.n;
	new.mapping = merge_mapping(m, new.mapping);
	new.address += out->mappings.at[new.mapping].start - start;
	new.line = (uint32_t)out->lines.n;
	merge_lines(m, &m->in->locations.at[row]);
	*VEC_PUSH(&out->locations) = new;
	place = settle(&m->locations, hash_location(m, &new), same_location, out,
		       &out->locations.n);
	if (place != new.id) {
		out->lines.n = new.line;
		out->positions.n = npositions;
	}
	return place;
}

/* ---- samples ---- */

static struct frame merge_frame(struct merge *m, uint32_t row)
{
	struct frame *frame = &m->frame[row];

	if (!frame->n)
		frame->n = (uint8_t)(wire_put(frame->bytes, merge_location(m, row)) - frame->bytes);
	return *frame;
}

static struct text frames_of(const struct samples *s, size_t i)
{
	return (struct text){ (const char *)s->frames.at + s->stack[i],
			      s->stack[i + 1] - s->stack[i] };
}

static struct text labels_of(const struct samples *s, size_t i)
{
	return (struct text){ (const char *)s->labels.at + s->label[i],
			      s->label[i + 1] - s->label[i] };
}

/* Rows and strings are one for each thing, so equal bytes are equal stacks and labels. */
static bool same_sample(const void *ctx, uint32_t row)
{
	const struct samples *s = &((const struct profile *)ctx)->samples;

	return text_equal(frames_of(s, row), frames_of(s, s->n - 1)) &&
	       text_equal(labels_of(s, row), labels_of(s, s->n - 1));
}

static uint64_t hash_sample(const struct merge *m)
{
	const struct samples *s = &m->out.samples;
	struct text frames = frames_of(s, s->n - 1), labels = labels_of(s, s->n - 1);

	return hash_bytes(hash_bytes(m->samples.seed, frames.at, frames.n), labels.at, labels.n);
}

/* Room is made once for the whole stack: five bytes a frame, and what copying goes beyond. */
static void put_frames(struct merge *m, size_t i)
{
	struct stack stack = samples_stack(&m->in->samples, i);
	struct samples *s = &m->out.samples;
	size_t room = (size_t)(stack.end - stack.p) * 5 + sizeof(struct frame);
	uint8_t *out;
	uint32_t row;

	s->frames.at = mem_grow(s->frames.at, &s->frames.cap, s->frames.n + room, 1);
	out = s->frames.at + s->frames.n;
	while (stack_next(&stack, &row)) {
		struct frame frame = m->frame[row].n ? m->frame[row] : merge_frame(m, row);

		memcpy(out, &frame, sizeof(frame));
		out += frame.n;
	}
	s->frames.n = (size_t)(out - s->frames.at);
}

static void put_labels(struct merge *m, size_t i)
{
	const struct samples *from = &m->in->samples;

	if (from->label[i] == from->label[i + 1])
		return;
	label_set_read(&m->labels, m->in, i);
	for (size_t k = 0; k < m->labels.labels.n; k++) {
		struct label l = m->labels.labels.at[k];

		l.key = string(m, l.key);
		l.str = label_text(m, l.str);
		l.unit = string(m, l.unit);
		samples_label(&m->out.samples, &l);
	}
}

static bool is_zero(const struct samples *s, size_t i)
{
	for (size_t t = 0; t < s->ntypes; t++)
		if (s->value[t][i])
			return false;
	return true;
}

/* Adds the values of one row to another, or, if a sum does not fit, none of them. */
static bool add_values(struct samples *s, size_t to, size_t from)
{
	int64_t sum;

	for (size_t t = 0; t < s->ntypes; t++)
		if (__builtin_add_overflow(s->value[t][to], s->value[t][from], &sum))
			return false;
	for (size_t t = 0; t < s->ntypes; t++)
		s->value[t][to] += s->value[t][from];
	return true;
}

static void drop_last(struct samples *s)
{
	s->n--;
	s->frames.n = s->stack[s->n];
	s->labels.n = s->label[s->n];
}

/* A sum that does not fit goes on in the new row, of the same stack and labels. */
static int merge_sample(struct merge *m, size_t i)
{
	struct samples *s = &m->out.samples;
	size_t row = samples_open(s);
	struct hash_slot *slot;

	for (size_t t = 0; t < s->ntypes; t++)
		s->value[t][row] = m->in->samples.value[t][i];
	put_frames(m, i);
	put_labels(m, i);
	if (!samples_close(s))
		return -1;
	slot = hash_slot(&m->samples, hash_sample(m), same_sample, &m->out);
	if (slot->row != HASH_NONE && add_values(s, slot->row, row))
		drop_last(s);
	else
		slot->row = (uint32_t)row;
	return 0;
}

/* ---- what is said of the profile as a whole ---- */

static bool same_comment(const void *ctx, uint32_t row)
{
	const struct profile *out = ctx;

	return out->comments.at[row] == out->comments.at[out->comments.n - 1];
}

static void merge_comments(struct merge *m)
{
	struct profile *out = &m->out;

	for (size_t i = 0; i < m->in->comments.n; i++) {
		str_id text = string(m, m->in->comments.at[i]);

		*VEC_PUSH(&out->comments) = text;
		settle(&m->comments, hash_mix(m->comments.seed, text), same_comment, out,
		       &out->comments.n);
	}
}

static void merge_runs(struct merge *m)
{
	for (size_t i = 0; i < m->in->runs.n; i++) {
		struct run run = m->in->runs.at[i];

		run.path = string(m, run.path);
		*VEC_PUSH(&m->out.runs) = run;
	}
}

static struct value_type merge_type(struct merge *m, struct value_type t)
{
	return (struct value_type){ .type = string(m, t.type), .unit = string(m, t.unit) };
}

/* What the first profile alone decides. */
static void begin(struct merge *m)
{
	struct profile *out = &m->out;
	const struct profile *in = m->in;

	for (size_t t = 0; t < in->types.n; t++)
		*VEC_PUSH(&out->types) = merge_type(m, in->types.at[t]);
	samples_init(&out->samples, in->types.n);
	out->period_type = merge_type(m, in->period_type);
	out->period = in->period;
	out->drop_frames = string(m, in->drop_frames);
	out->keep_frames = string(m, in->keep_frames);
}

/* The time is the earliest, but a profile without one makes the sum be without, until the next. */
static void merge_header(struct merge *m)
{
	struct profile *out = &m->out;
	const struct profile *in = m->in;

	if (!out->types.n)
		begin(m);
	if (!out->time_nanos || in->time_nanos < out->time_nanos)
		out->time_nanos = in->time_nanos;
	if (__builtin_add_overflow(out->duration_nanos, in->duration_nanos, &out->duration_nanos))
		out->duration_nanos = in->duration_nanos < 0 ? INT64_MIN : INT64_MAX;
	/* 0 is no period, and less than none that there is. */
	if (in->period && (!out->period || in->period > out->period))
		out->period = in->period;
	merge_comments(m);
	merge_runs(m);
	if (!out->default_type)
		out->default_type = string(m, in->default_type);
	if (!out->doc_url)
		out->doc_url = string(m, in->doc_url);
	if (!out->functions.at[0].name)
		out->functions.at[0].name = string(m, in->functions.at[0].name);
	if (!*out->warning)
		memcpy(out->warning, in->warning, sizeof(out->warning));
}

/* ---- one profile after the other ---- */

static int merge_samples(struct merge *m)
{
	const struct samples *s = &m->in->samples;

	for (size_t i = 0; i < s->n; i++)
		if (!is_zero(s, i) && merge_sample(m, i) < 0)
			return -1;
	return 0;
}

/* Adds in to out, of the same types, and frees it. */
static int absorb(struct merge *m, struct profile *in)
{
	int r;

	m->in = in;
	m->mapping = mem_alloc(in->mappings.n, sizeof(*m->mapping));
	m->function = mem_alloc(in->functions.n, sizeof(*m->function));
	m->frame = mem_alloc(in->locations.n, sizeof(*m->frame));
	m->string = mem_alloc(strtab_count(&in->strings), sizeof(*m->string));
	merge_header(m);
	if (m->out.mappings.n == 1 && in->mappings.n > 1)
		merge_mapping(m, 1); /* the program, by convention, whether it is used or not */
	r = merge_samples(m);
	mem_free(m->mapping);
	mem_free(m->function);
	mem_free(m->frame);
	mem_free(m->string);
	profile_free(in);
	return r;
}

static void free_tables(struct merge *m)
{
	hash_free(&m->mappings);
	hash_free(&m->functions);
	hash_free(&m->locations);
	hash_free(&m->samples);
	hash_free(&m->comments);
}

/* Builds out anew from itself. */
static int rebuild(struct merge *m)
{
	struct profile old = m->out;

	free_tables(m);
	hash_init(&m->mappings);
	hash_init(&m->functions);
	hash_init(&m->locations);
	hash_init(&m->samples);
	hash_init(&m->comments);
	m->empty = 0;
	profile_init(&m->out);
	strtab_add(&m->out.strings, text_of(""));
	return absorb(m, &old);
}

static int merge_next(struct merge *m, struct profile *p, struct error *err)
{
	size_t ntypes = m->out.types.n;
	int moved = profile_agree(&m->out, p, err);

	if (moved < 0)
		return -1;
	if (m->out.types.n < ntypes && !m->default_named)
		m->out.default_type = m->out.types.at[0].type;
	if ((m->n == 1 || moved) && rebuild(m) < 0)
		return samples_too_large(err);
	return absorb(m, p) < 0 ? samples_too_large(err) : 0;
}

int merge_add(struct merge *m, struct profile *p, struct error *err)
{
	int r = 0;

	if (m->n == 0) {
		m->out = *p;
		m->default_named = p->default_type != 0;
		*p = (struct profile){ 0 };
	} else {
		r = merge_next(m, p, err);
		profile_free(p);
	}
	m->n += r == 0;
	return r;
}

/* Sums that came out as 0 go, and what only they use. */
static bool has_zeros(const struct samples *s)
{
	for (size_t i = 0; i < s->n; i++)
		if (is_zero(s, i))
			return true;
	return false;
}

int merge_finish(struct merge *m, struct profile *p, struct error *err)
{
	if (m->n > 1 && has_zeros(&m->out.samples) && rebuild(m) < 0)
		return samples_too_large(err);
	*p = m->out;
	m->out = (struct profile){ 0 };
	return 0;
}

struct merge *merge_open(void)
{
	return mem_alloc(1, sizeof(struct merge));
}

void merge_close(struct merge *m)
{
	free_tables(m);
	label_set_free(&m->labels);
	profile_free(&m->out);
	mem_free(m);
}
