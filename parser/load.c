#include <inttypes.h>
#include <stdlib.h>

#include "parser/formats/formats.h"
#include "parser/load_sample.h"
#include "parser/profile.pb-c.h"
#include "parser/schema.h"

/* ---- small messages: protobuf-c decodes them into the scratch arena ---- */

static void *scratch_alloc(void *l, size_t size)
{
	return arena_alloc(&((struct loader *)l)->scratch, size);
}

static void scratch_free(void *l, void *p)
{
	(void)l;
	(void)p; /* goes with the arena */
}

/* A message that lives until the next one is unpacked; NULL says why not. */
static void *unpack(struct loader *l, const ProtobufCMessageDescriptor *d, struct wire w)
{
	ProtobufCAllocator allocator = { scratch_alloc, scratch_free, l };
	struct schema_fault fault;
	void *message;

	arena_reset(&l->scratch);
	if (!schema_check(d, w, &fault)) {
		load_refuse(l, source_offset(l->src, fault.at), "%s (%s.%s)", fault.what,
			    fault.message, fault.field);
		return NULL;
	}
	message = protobuf_c_message_unpack(d, &allocator, wire_left(&w), w.p);
	if (!message)
		load_refuse(l, l->at, "damaged %s", d->short_name);
	return message;
}

static int take_id(struct loader *l, struct ids *ids, uint64_t id, const char *what)
{
	if (!id)
		return load_refuse(l, l->at, "%s[%zu] has the id 0", what, ids->id.n - 1);
	if (ids->id.n == UINT32_MAX)
		return error_set(l->err, ERROR_LIMIT, "more than 4294967294 %ss", what);
	ids_push(ids, id, l->at);
	return 0;
}

static int load_value_type(struct loader *l, struct wire w, struct value_type *t, const char *what)
{
	const Perftools__Profiles__ValueType *m =
		unpack(l, &perftools__profiles__value_type__descriptor, w);

	if (!m)
		return -1;
	t->type = load_string(l, m->type, what, "type", l->p->types.n);
	t->unit = load_string(l, m->unit, what, "unit", l->p->types.n);
	return 0;
}

static int load_sample_type(struct loader *l, struct wire w)
{
	struct profile *p = l->p;
	struct value_type t;

	if (load_value_type(l, w, &t, "sample_type") < 0)
		return -1;
	if (l->o->max_types && p->types.n >= l->o->max_types)
		return error_set(l->err, ERROR_LIMIT,
				 "more than %u sample types; to read it anyway use --max-types=0",
				 l->o->max_types);
	*VEC_PUSH(&p->types) = t;
	return 0;
}

static unsigned flags(const Perftools__Profiles__Mapping *m)
{
	return (m->has_functions ? HAS_FUNCTIONS : 0u) | (m->has_filenames ? HAS_FILENAMES : 0u) |
	       (m->has_line_numbers ? HAS_LINE_NUMBERS : 0u) |
	       (m->has_inline_frames ? HAS_INLINE_FRAMES : 0u);
}

static int load_mapping(struct loader *l, struct wire w)
{
	const Perftools__Profiles__Mapping *m =
		unpack(l, &perftools__profiles__mapping__descriptor, w);
	size_t row = l->p->mappings.n - 1;

	if (!m || take_id(l, &l->mapping, m->id, "mapping") < 0)
		return -1;
	*VEC_PUSH(&l->p->mappings) = (struct mapping){
		.id = m->id,
		.start = m->memory_start,
		.limit = m->memory_limit,
		.offset = m->file_offset,
		.file = load_string(l, m->filename, "mapping", "filename", row),
		.build_id = load_string(l, m->build_id, "mapping", "build_id", row),
		.has = flags(m),
	};
	return 0;
}

static int load_location(struct loader *l, struct wire w)
{
	const Perftools__Profiles__Location *m =
		unpack(l, &perftools__profiles__location__descriptor, w);
	struct profile *p = l->p;

	if (!m || take_id(l, &l->location, m->id, "location") < 0)
		return -1;
	*VEC_PUSH(&p->locations) = (struct location){
		.id = m->id,
		.address = m->address,
		.line = (uint32_t)p->lines.n,
		.nlines = (uint32_t)m->n_line,
		.folded = m->is_folded,
	};
	*VEC_PUSH(&l->location_mapping) = m->mapping_id;
	for (size_t i = 0; i < m->n_line; i++) {
		const Perftools__Profiles__Line *line = m->line[i];

		*VEC_PUSH(&p->lines) = (struct line){ line->line, line->column, 0 };
		*VEC_PUSH(&l->line_function) = line->function_id;
	}
	if (p->lines.n > UINT32_MAX)
		return error_set(l->err, ERROR_LIMIT, "more than 4294967295 lines");
	return 0;
}

static int load_function(struct loader *l, struct wire w)
{
	const Perftools__Profiles__Function *m =
		unpack(l, &perftools__profiles__function__descriptor, w);
	size_t row = l->p->functions.n - 1;

	if (!m || take_id(l, &l->function, m->id, "function") < 0)
		return -1;
	*VEC_PUSH(&l->p->functions) = (struct function){
		.id = m->id,
		.start_line = m->start_line,
		.name = load_string(l, m->name, "function", "name", row),
		.system_name = load_string(l, m->system_name, "function", "system_name", row),
		.file = load_string(l, m->filename, "function", "filename", row),
	};
	return 0;
}

/* ---- the stream ---- */

static int add_string(struct loader *l, struct wire w)
{
	struct strtab *t = &l->p->strings;

	if (!strtab_count(t) && wire_left(&w))
		return load_refuse(l, l->at, "the first string is not empty (string_table[0])");
	if (strtab_count(t) == UINT32_MAX - 1)
		return error_set(l->err, ERROR_LIMIT, "more than 4294967294 strings");
	strtab_add(t, (struct text){ (const char *)w.p, wire_left(&w) });
	return 0;
}

static int add_comment(struct loader *l, uint64_t string)
{
	size_t row = l->p->comments.n;

	*VEC_PUSH(&l->p->comments) = load_string(l, (int64_t)string, "comment", "text", row);
	return 0;
}

static int add_comments(struct loader *l, const struct wire_field *f)
{
	struct wire w = f->body;
	uint64_t v;

	if (f->type == WIRE_VARINT)
		return add_comment(l, f->value);
	while (wire_varint(&w, &v))
		add_comment(l, v);
	return 0;
}

static int set_time(struct loader *l, uint64_t time)
{
	if (l->p->time_nanos)
		return load_refuse(l, l->at,
				   "a second time_nanos: two profiles joined into one file; join "
				   "profiles with 'cprof merge'");
	l->p->time_nanos = (int64_t)time;
	return 0;
}

static str_id text_field(struct loader *l, const struct wire_field *f, const char *name)
{
	return load_string(l, (int64_t)f->value, "profile", name, 0);
}

static int load_scalar(struct loader *l, const struct wire_field *f)
{
	struct profile *p = l->p;

	switch (f->number) {
	case 7: p->drop_frames = text_field(l, f, "drop_frames"); break;
	case 8: p->keep_frames = text_field(l, f, "keep_frames"); break;
	case 9: return set_time(l, f->value);
	case 10: p->duration_nanos = (int64_t)f->value; break;
	case 11: return load_value_type(l, f->body, &p->period_type, "period_type");
	case 12: p->period = (int64_t)f->value; break;
	case 13: return add_comments(l, f);
	case 14: p->default_type = text_field(l, f, "default_sample_type"); break;
	case 15: p->doc_url = text_field(l, f, "doc_url"); break;
	}
	return 0;
}

static int load_field(struct loader *l, const struct wire_field *f)
{
	struct schema_fault fault;

	l->at = source_offset(l->src, f->tag);
	if (f->type == WIRE_BYTES) {
		switch (f->number) {
		case 1: return load_sample_type(l, f->body);
		case 2: return load_sample(l, f->body);
		case 3: return load_mapping(l, f->body);
		case 4: return load_location(l, f->body);
		case 5: return load_function(l, f->body);
		case 6: return add_string(l, f->body);
		}
	}
	if (!schema_check_field(&perftools__profiles__profile__descriptor, f, &fault))
		return load_refuse(l, l->at, "%s (Profile.%s)", fault.what, fault.field);
	return load_scalar(l, f);
}

static int load_stream(struct loader *l)
{
	struct wire_field f;
	int r;

	while ((r = source_next(l->src, &f, l->err)) > 0)
		if (load_field(l, &f) < 0)
			return -1;
	return r;
}

/* ---- once all is read: ids become rows, strings are known ---- */

static int resolve_strings(struct loader *l)
{
	const struct largest *s = &l->string;
	size_t n = strtab_count(&l->p->strings);

	if (!n)
		return load_refuse(l, 0, "the file has no string table");
	if (s->value < n)
		return 0;
	return load_refuse(l, s->offset,
			   "string index %" PRId64 " is past the string table of %zu entries "
			   "(%s[%zu].%s)",
			   (int64_t)s->value, n, s->what, s->row, s->field);
}

static int index_ids(struct loader *l, struct ids *ids, const char *what)
{
	uint32_t twice = ids_index(ids);

	if (!twice)
		return 0;
	return load_refuse(l, ids->offset.at[twice], "two %ss have the id %" PRIu64, what,
			   ids->id.at[twice]);
}

static int resolve_location(struct loader *l, uint32_t row)
{
	struct profile *p = l->p;
	struct location *loc = &p->locations.at[row];

	loc->mapping = ids_row(&l->mapping, l->location_mapping.at[row - 1]);
	for (uint32_t i = 0; i < loc->nlines; i++) {
		uint64_t id = l->line_function.at[loc->line + i];
		uint32_t function = ids_row(&l->function, id);

		if (id && !function)
			return load_refuse(l, l->location.offset.at[row],
					   "function %" PRIu64 " is not in the file (location[%u])",
					   id, row - 1);
		l->functions_missing |= !id;
		p->lines.at[loc->line + i].function = function;
	}
	return 0;
}

static int resolve(struct loader *l)
{
	struct profile *p = l->p;

	if (resolve_strings(l) < 0)
		return -1;
	if (p->samples.n && !p->types.n)
		return load_refuse(l, l->first_sample, "there are samples, but no sample types");
	if (p->samples.n && p->samples.ntypes != p->types.n)
		return load_refuse(l, l->first_sample,
				   "sample[0] has %zu values, but there are %zu sample types",
				   p->samples.ntypes, p->types.n);
	if (!p->samples.n)
		samples_init(&p->samples, p->types.n);
	if (index_ids(l, &l->mapping, "mapping") < 0 ||
	    index_ids(l, &l->function, "function") < 0 ||
	    index_ids(l, &l->location, "location") < 0 || load_resolve_frames(l) < 0)
		return -1;
	for (uint32_t i = 1; i < p->locations.n; i++)
		if (resolve_location(l, i) < 0)
			return -1;
	profile_need_mapping(p);
	if (l->functions_missing) {
		p->functions.at[0].name = strtab_intern(&p->strings, text_of("??"));
		profile_warn(p, "some lines have no function; they are shown as ??");
	}
	return 0;
}

/* ---- the whole ---- */

static void start(struct loader *l)
{
	ids_push(&l->mapping, 0, 0);
	ids_push(&l->location, 0, 0);
	ids_push(&l->function, 0, 0);
}

static void finish(struct loader *l)
{
	arena_free(&l->scratch);
	ids_free(&l->mapping);
	ids_free(&l->location);
	ids_free(&l->function);
	mem_free(l->location_mapping.at);
	mem_free(l->line_function.at);
	mem_free(l->values.at);
}

bool is_pprof(const struct head *h)
{
	(void)h; /* what nothing else is */
	return true;
}

int read_pprof(struct reader *r)
{
	struct loader l = { .p = r->p, .o = r->options, .src = r->src, .err = r->err };
	int ret;

	start(&l);
	ret = load_stream(&l);
	if (ret == 0)
		ret = resolve(&l);
	finish(&l);
	return ret;
}
