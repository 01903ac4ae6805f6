#include "report/convert/frames.h"

#include "parser/measure.h"

enum weight_kind weight_kind(const char *unit)
{
	const struct measure *m = measure_find(unit);

	if (!m || m->family == MEASURE_GCU)
		return WEIGHT_COUNT;
	return m->family == MEASURE_MEMORY ? WEIGHT_BYTES : WEIGHT_TIME;
}

/* ---- functions: entities without their lines ---- */

struct key {
	const struct frames *f;
	struct function_row row;
};

static bool same_function(const void *ctx, uint32_t row)
{
	const struct key *k = ctx;
	const struct function_row *a = &k->f->functions.at[row], *b = &k->row;

	return text_equal(a->name, b->name) && text_equal(a->file, b->file) &&
	       text_equal(a->object, b->object);
}

static uint32_t function_row(struct frames *f, struct hash *index, struct function_row row)
{
	struct key k = { f, row };
	uint64_t h = hash_bytes(index->seed, row.name.at, row.name.n);
	struct hash_slot *s;

	h = hash_bytes(h, row.file.at, row.file.n);
	h = hash_bytes(h, row.object.at, row.object.n);
	s = hash_slot(index, h, same_function, &k);
	if (s->row == HASH_NONE) {
		s->row = (uint32_t)f->functions.n;
		*VEC_PUSH(&f->functions) = row;
	}
	return s->row;
}

static void find_functions(struct frames *f, struct report *r)
{
	struct hash index = { 0 };

	hash_init(&index);
	f->function = mem_alloc(f->entities.at.n + 1, sizeof(*f->function));
	for (size_t i = 0; i < f->entities.at.n; i++) {
		const struct entity *e = &f->entities.at.at[i];

		f->function[i] = function_row(f, &index,
					      (struct function_row){
						      e->name.n ? e->name : entity_name(r, e),
						      e->site->file,
						      e->site->object,
					      });
	}
	hash_free(&index);
}

/* ---- frames ---- */

static void end_frames(void *frames)
{
	struct frames *f = frames;

	entities_free(&f->entities);
	mem_free(f->function);
	mem_free(f->functions.at);
	mem_free(f->nodes.at);
	mem_free(f->stack);
}

/* These formats have room for files, and for which binary a function is in. */
static void keep_files(struct report *r)
{
	struct options *o = arena_array(&r->arena, struct options, 1);

	*o = *r->options;
	if (o->granularity <= BY_FUNCTION)
		o->granularity = BY_FILEFUNCTION;
	o->objects = true;
	r->options = o;
}

static struct frames *frames_new(struct report *r)
{
	struct frames *f = r->frames = report_new(r, sizeof(*f), end_frames);

	keep_files(r);
	entities_init(&f->entities, r);
	find_functions(f, r);
	return f;
}

int build_positive(struct report *r, struct error *err)
{
	const struct profile *p = r->profile;
	size_t n = 0;

	(void)err;
	frames_new(r);
	for (size_t t = 0; t < p->types.n; t++)
		for (size_t i = 0; i < p->samples.n; i++)
			n += p->samples.value[t][i] < 0;
	if (n)
		report_note(r, "values below 0 are left out: %zu", n);
	return 0;
}

/* ---- stacks as a tree ---- */

struct node_key {
	const struct frames *f;
	struct stack_node node;
};

static bool same_node(const void *ctx, uint32_t row)
{
	const struct node_key *k = ctx;
	const struct stack_node *a = &k->f->nodes.at[row];

	return a->prefix == k->node.prefix && a->frame == k->node.frame;
}

static uint32_t node_row(struct frames *f, struct hash *index, struct stack_node node)
{
	struct node_key k = { f, node };
	uint64_t h = hash_mix(index->seed, (uint64_t)node.prefix << 32 | node.frame);
	struct hash_slot *s = hash_slot(index, h, same_node, &k);

	if (s->row == HASH_NONE) {
		s->row = (uint32_t)f->nodes.n;
		*VEC_PUSH(&f->nodes) = node;
	}
	return s->row;
}

int build_stacktable(struct report *r, struct error *err)
{
	size_t n = r->profile->samples.n;
	struct hash index = { 0 };
	struct frames *f = frames_new(r);

	(void)err;
	f->stack = mem_resize(NULL, n + 1, sizeof(*f->stack));
	hash_init(&index);
	for (size_t i = 0; i < n && report_goes_on(r->watch, i, n); i++) {
		struct walk w = walk_sample(r, i);
		uint32_t frame, at = STACK_NONE;

		while (walk_down(&w, &f->entities, &frame))
			at = node_row(f, &index, (struct stack_node){ at, frame_entity(frame) });
		f->stack[i] = at;
	}
	hash_free(&index);
	return 0;
}
