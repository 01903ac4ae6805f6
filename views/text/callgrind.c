#include <inttypes.h>
#include <stdio.h>

#include "report/graph/graph.h"
#include "report/graph/variants.h"
#include "report/names/unit.h"
#include "views/view.h"

enum { ADDRESS_SIZE = 24 };

/* Names are written once, and go by their number after that. */
struct numbering {
	struct hash index;
	VEC(struct text) at;
};

struct listing {
	const struct report *r;
	struct writer *out;
	struct arena arena, scratch;
	struct numbering objects, files, names;
};

/* ---- names ---- */

struct key {
	const struct numbering *numbering;
	struct text text;
};

static bool same(const void *ctx, uint32_t row)
{
	const struct key *k = ctx;

	return text_equal(k->numbering->at.at[row], k->text);
}

static void put_name(struct listing *w, const char *what, struct numbering *n, struct text t)
{
	struct key k = { n, t };
	struct hash_slot *s;

	writer_put(w->out, "%s", what);
	if (t.n) {
		s = hash_slot(&n->index, hash_bytes(n->index.seed, t.at, t.n), same, &k);
		writer_put(w->out, "(%zu)", s->row == HASH_NONE ? n->at.n + 1 : s->row + (size_t)1);
		if (s->row == HASH_NONE) {
			s->row = (uint32_t)n->at.n;
			*VEC_PUSH(&n->at) = text_join(&w->arena, &t, 1);
			writer_put(w->out, " ");
			writer_text(w->out, t);
		}
	}
	writer_put(w->out, "\n");
}

/* The name of a callee says which of the functions of this name it is. */
static struct text callee_name(struct listing *w, uint32_t row)
{
	const struct graph *g = w->r->graph;
	const struct variant *v = &g->variants[row];
	struct text name = g->nodes[row].entity->name;

	if (v->of == 1)
		return name;
	arena_reset(&w->scratch);
	return text_join(&w->scratch,
			 (struct text[]){ name, text_of(arena_printf(&w->scratch,
								     " [%" PRIu32 "/%" PRIu32 "]",
								     v->number, v->of)) },
			 2);
}

/* ---- positions and values ---- */

/* The address, or what it is relative to the node before, whichever is shorter. */
static const char *address(char buf[ADDRESS_SIZE], const struct node *before, uint64_t a)
{
	char relative[ADDRESS_SIZE];
	int n = snprintf(buf, ADDRESS_SIZE, "0x%" PRIx64, a);

	if (before && a == before->entity->site->address)
		return "*";
	if (before && snprintf(relative, ADDRESS_SIZE, "%+" PRId64,
			       (int64_t)(a - before->entity->site->address)) < n)
		memcpy(buf, relative, ADDRESS_SIZE);
	return buf;
}

/* A conversion keeps values as they are; else they are in the unit that reports show. */
static const char *unit_of(const struct report *r)
{
	return r->options->to ? r->unit : r->shown;
}

/* In whole units, and never divided by divide_by. */
static const char *value(const struct listing *w, char buf[SUM_TEXT_SIZE], sum_t v)
{
	return sum_text(buf, w->r->options->to ? v : unit_whole(v, w->r->unit, w->r->shown));
}

/* ---- nodes ---- */

static void put_call(struct listing *w, const struct node *before, const struct edge *e)
{
	const struct graph *g = w->r->graph;
	const struct node *to = &g->nodes[e->to];
	char at[ADDRESS_SIZE], weight[SUM_TEXT_SIZE];

	put_name(w, "cfl=", &w->files, to->entity->site->file);
	put_name(w, "cfn=", &w->names, e->to < g->n ? callee_name(w, e->to) : text_of(""));
	writer_put(w->out, "calls=0 %s %" PRId64 "\n* * %s\n",
		   address(at, before, to->entity->site->address), to->entity->site->line,
		   value(w, weight, e->weight));
}

static bool same_function(const struct entity *a, const struct entity *b)
{
	return text_equal(a->site->object, b->site->object) &&
	       text_equal(a->site->file, b->site->file) && text_equal(a->name, b->name);
}

static void put_node(struct listing *w, const struct node *before, const struct node *n)
{
	const struct graph *g = w->r->graph;
	const struct entity *e = n->entity;
	char at[ADDRESS_SIZE], flat[SUM_TEXT_SIZE];

	if (!before || !same_function(before->entity, e)) {
		writer_put(w->out, "\n");
		put_name(w, "ob=", &w->objects, e->site->object);
		put_name(w, "fl=", &w->files, e->site->file);
		put_name(w, "fn=", &w->names, e->name);
	}
	writer_put(w->out, "%s %" PRId64 " %s\n", address(at, before, e->site->address),
		   e->site->line, value(w, flat, node_flat(n)));
	for (uint32_t i = 0; i < n->nout; i++)
		put_call(w, before, &g->edges.at[g->out[n->out + i]]);
}

static void put_events(const struct report *r, struct writer *out)
{
	writer_put(out, "positions: instr line\nevents: ");
	if (r->options->mean)
		writer_put(out, "mean_");
	if (r->profile->types.n)
		writer_text(out, profile_text(r->profile, r->profile->types.at[r->type].type));
	writer_put(out, "(");
	writer_text(out, text_of(unit_of(r)));
	writer_put(out, ")\n");
}

static void numbering_free(struct numbering *n)
{
	hash_free(&n->index);
	mem_free(n->at.at);
}

static int render(const struct report *r, struct writer *out, struct error *err)
{
	struct listing w = { .r = r, .out = out };
	const struct node *nodes = r->graph->nodes;

	(void)err;
	hash_init(&w.objects.index);
	hash_init(&w.files.index);
	hash_init(&w.names.index);
	put_events(r, out);
	for (size_t i = 0; i < r->graph->n; i++)
		put_node(&w, i ? &nodes[i - 1] : NULL, &nodes[i]);
	numbering_free(&w.objects);
	numbering_free(&w.files);
	numbering_free(&w.names);
	arena_free(&w.arena);
	arena_free(&w.scratch);
	return 0;
}

const struct view callgrind_view = {
	.extension = "callgraph.out",
	.also = "callgrind",
	.render = render,
};
