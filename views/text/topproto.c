#include "parser/save.h"
#include "report/graph/graph.h"
#include "report/names/unit.h"
#include "views/view.h"

/*
 * The nodes of a graph as a profile of their own: each is a sample of one
 * frame, with whole values in the report's unit.
 */
struct top {
	struct profile p;
	const struct report *r;
	struct hash functions;
	struct error *err;
};

static bool same_function(const void *ctx, uint32_t row)
{
	const struct profile *p = ctx;
	const struct function *a = &p->functions.at[row], *b = &p->functions.at[p->functions.n - 1];

	return a->name == b->name && a->file == b->file && a->start_line == b->start_line;
}

static uint32_t put_function(struct top *t, const struct entity *e)
{
	struct profile *p = &t->p;
	struct function f = {
		.id = p->functions.n,
		.name = strtab_intern(&p->strings, e->name),
		.file = strtab_intern(&p->strings, e->site->file),
		.start_line = e->site->start_line,
	};
	uint64_t hash = hash_mix(hash_mix(t->functions.seed, f.name), f.file);
	struct hash_slot *slot;

	*VEC_PUSH(&p->functions) = f;
	slot = hash_slot(&t->functions, hash_mix(hash, (uint64_t)f.start_line), same_function, p);
	if (slot->row == HASH_NONE)
		slot->row = (uint32_t)f.id;
	else
		p->functions.n--;
	return slot->row;
}

static uint32_t put_location(struct top *t, const struct entity *e)
{
	struct profile *p = &t->p;
	uint32_t row = (uint32_t)p->locations.n;
	struct line line = {
		.function = put_function(t, e),
		.position =
			profile_position(p, (struct position){ e->site->line, e->site->column }),
	};

	*VEC_PUSH(&p->locations) = (struct location){
		.id = row, .address = e->site->address, .line = (uint32_t)p->lines.n, .nlines = 1
	};
	*VEC_PUSH(&p->lines) = line;
	return row;
}

static int put_value(struct top *t, size_t type, size_t row, sum_t v)
{
	sum_t scaled = unit_whole(v, t->r->unit, t->r->shown);

	if (scaled < INT64_MIN || scaled > INT64_MAX)
		return error_set(t->err, ERROR_LIMIT,
				 "a value does not fit the 64 bits that it has in a profile");
	t->p.samples.value[type][row] = (int64_t)scaled;
	return 0;
}

static int put_node(struct top *t, const struct node *n)
{
	size_t row = samples_open(&t->p.samples);

	samples_frame(&t->p.samples, put_location(t, n->entity));
	if (put_value(t, 0, row, node_cum(n)) < 0 || put_value(t, 1, row, node_flat(n)) < 0)
		return -1;
	return samples_close(&t->p.samples) ? 0 : samples_too_large(t->err);
}

/* As the profile has it, if that is what is shown. */
static struct text unit_of(const struct report *r)
{
	const struct profile *p = r->profile;

	if (!strcmp(r->shown, r->unit) && p->types.n)
		return profile_text(p, p->types.at[r->type].unit);
	return text_of(r->shown);
}

static void put_type(struct profile *p, const char *type, const struct report *r)
{
	*VEC_PUSH(&p->types) =
		(struct value_type){ .type = strtab_intern(&p->strings, text_of(type)),
				     .unit = strtab_intern(&p->strings, unit_of(r)) };
}

static void put_header(struct profile *p, const struct report *r)
{
	const struct profile *from = r->profile;

	put_type(p, "cum", r);
	put_type(p, "flat", r);
	p->time_nanos = from->time_nanos;
	p->duration_nanos = from->duration_nanos;
	p->period = from->period;
	p->period_type = (struct value_type){
		.type = strtab_intern(&p->strings, profile_text(from, from->period_type.type)),
		.unit = strtab_intern(&p->strings, profile_text(from, from->period_type.unit)),
	};
}

static int render(const struct report *r, struct writer *out, struct error *err)
{
	struct top t = { .r = r, .err = err };
	int ret = 0;

	profile_init(&t.p);
	strtab_add(&t.p.strings, text_of(""));
	hash_init(&t.functions);
	put_header(&t.p, r);
	samples_init(&t.p.samples, t.p.types.n);
	for (size_t i = 0; i < r->graph->n && ret == 0; i++)
		ret = put_node(&t, &r->graph->nodes[i]);
	if (ret == 0)
		ret = profile_save(&t.p, 1, writer_file(out), err);
	hash_free(&t.functions);
	profile_free(&t.p);
	return ret;
}

const struct view topproto_view = {
	.extension = "pb.gz",
	.binary = true,
	.form = WRITER_BINARY,
	.render = render,
};
