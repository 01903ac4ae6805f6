#include <inttypes.h>
#include <stdlib.h>

#include "parser/formats/formats.h"
#include "parser/formats/load_mend.h"
#include "parser/formats/load_run.h"
#include "parser/formats/load_sample.h"
#include "parser/formats/load_table.h"
#include "parser/profile.pb-c.h"
#include "parser/schema.h"

static int load_value_type(struct loader *l, struct wire w, struct value_type *t, const char *what)
{
	uint64_t m[3] = { 0 };

	if (!load_numbers(w, m, 2))
		return load_explain(l, &perftools__profiles__value_type__descriptor, w);
	t->type = load_string(l, m[1], what, "type", l->p->types.n);
	t->unit = load_string(l, m[2], what, "unit", l->p->types.n);
	return 0;
}

static int load_sample_type(struct loader *l, struct wire w)
{
	struct profile *p = l->p;
	struct value_type t = { 0 };

	if (load_value_type(l, w, &t, "sample_type") < 0)
		return -1;
	if (l->o->max_types && p->types.n >= l->o->max_types)
		return error_set(l->err, ERROR_LIMIT,
				 "more than %u sample types; to read it anyway use --max-types=0",
				 l->o->max_types);
	*VEC_PUSH(&p->types) = t;
	return 0;
}

/* ---- the stream ---- */

static int add_string(struct loader *l, struct wire w)
{
	struct strtab *t = &l->p->strings;

	if (!strtab_count(t) && wire_left(&w) &&
	    load_refuse(l, l->at, "the first string is not empty (string_table[0])") < 0 &&
	    !load_passes(l, LEFT_TEXTS))
		return -1;
	if (strtab_count(t) == UINT32_MAX - 1)
		return error_set(l->err, ERROR_LIMIT, "more than 4294967294 strings");
	strtab_add(t, (struct text){ (const char *)w.p, wire_left(&w) });
	return 0;
}

static int add_comment(struct loader *l, uint64_t string)
{
	size_t row = l->p->comments.n;

	*VEC_PUSH(&l->p->comments) = load_string(l, string, "comment", "text", row);
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
	return load_string(l, f->value, "profile", name, 0);
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

static int cut_short(struct loader *l, struct wire rest)
{
	const char *field = schema_field(&perftools__profiles__profile__descriptor, rest);

	return load_refuse(l, source_offset(l->src, rest.p),
			   "%s is cut short, only %zu bytes of it are there",
			   field ? field : "an unknown field", wire_left(&rest));
}

static int load_stream(struct loader *l)
{
	struct wire_field f;
	struct error damage;
	struct wire rest;
	int r;

	while ((r = source_next(l->src, &f, l->err)) > 0)
		if ((load_field(l, &f) < 0 &&
		     !load_passes(l, f.number == 2 ? LEFT_SAMPLES : LEFT_PARTS)) ||
		    load_run(l) < 0)
			return -1;
	rest = source_window(l->src);
	if (r == 0 && !wire_done(&rest) && !source_damage(l->src, &damage))
		r = cut_short(l, rest);
	return r == 0 || load_passes(l, LEFT_REST) ? 0 : -1;
}

/* ---- once all is read: ids become rows, strings are known ---- */

static int resolve_strings(struct loader *l)
{
	const struct largest *s = &l->string;
	size_t n = strtab_count(&l->p->strings);

	if (!n) {
		load_refuse(l, 0, "the file has no string table");
		if (!load_passes(l, LEFT_TEXTS))
			return -1;
		strtab_add(&l->p->strings, text_of(""));
		n = 1;
	}
	if (s->value < n)
		return 0;
	load_refuse(l, s->offset,
		    "string index %" PRId64 " is past the string table of %zu entries "
		    "(%s[%zu].%s)",
		    (int64_t)s->value, n, s->what, s->row, s->field);
	if (!load_passes(l, LEFT_TEXTS))
		return -1;
	load_mend_texts(l);
	return 0;
}

static int resolve(struct loader *l)
{
	struct profile *p = l->p;

	if (resolve_strings(l) < 0)
		return -1;
	if (l->left->lenient)
		load_mend_types(l);
	if (p->samples.n && !p->types.n)
		return load_refuse(l, l->first_sample, "there are samples, but no sample types");
	if (p->samples.n && p->samples.ntypes != p->types.n)
		return load_refuse(l, l->first_sample,
				   "sample[0].value has %zu values, but there are %zu sample types",
				   p->samples.ntypes, p->types.n);
	if (!p->samples.n) {
		samples_free(&p->samples); /* columns of a first sample that was left out */
		samples_init(&p->samples, p->types.n);
	}
	if (l->left->lenient)
		load_mend_start(l);
	if (load_resolve_tables(l) < 0 || load_resolve_frames(l) < 0)
		return -1;
	if (l->left->lenient)
		load_mend_end(l);
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
	ids_push(&l->mapping, 0);
	ids_push(&l->location, 0);
	ids_push(&l->function, 0);
}

static void finish(struct loader *l)
{
	ids_free(&l->mapping);
	ids_free(&l->location);
	ids_free(&l->function);
	mem_free(l->wide.at);
	mem_free(l->sample_gaps.at);
	mem_free(l->values.at);
}

bool is_pprof(const struct head *h)
{
	(void)h; /* what nothing else is */
	return true;
}

int read_pprof(struct reader *r)
{
	struct loader l = {
		.p = r->p, .left = &r->left, .o = r->options, .src = r->src, .err = r->err
	};
	int ret;

	start(&l);
	ret = load_stream(&l);
	if (ret == 0)
		ret = resolve(&l);
	finish(&l);
	return ret;
}
