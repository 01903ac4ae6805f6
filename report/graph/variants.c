#include "report/graph/variants.h"

/* A function: its name and file alone, or the whole of it. */
struct function_row {
	const struct node *node;
	uint32_t number; /* of a whole function: among those of its name and file */
	uint32_t n;      /* of a name and file: whole functions so far */
};

struct functions {
	const struct graph *g;
	bool whole;
	struct hash index;
	VEC(struct function_row) at;
};

/* Functions of a call tree are told apart by where they are called. */
static uint32_t caller(const struct graph *g, const struct node *n)
{
	return g->tree ? g->tree->parent[n->item] : 0;
}

/* The reference takes what has neither address nor line for a function of its own. */
static int64_t whole_column(const struct entity *e)
{
	return e->site->address || e->site->line ? 0 : e->site->column;
}

struct key {
	const struct functions *f;
	const struct node *node;
};

static bool same(const void *ctx, uint32_t row)
{
	const struct key *k = ctx;
	const struct node *x = k->f->at.at[row].node, *y = k->node;
	const struct entity *a = x->entity, *b = y->entity;

	if (!text_equal(a->name, b->name) || !text_equal(a->site->file, b->site->file))
		return false;
	return !k->f->whole ||
	       (a->site->start_line == b->site->start_line && whole_column(a) == whole_column(b) &&
		text_equal(a->site->object, b->site->object) &&
		caller(k->f->g, x) == caller(k->f->g, y));
}

static uint64_t hash_of(const struct functions *f, const struct node *n)
{
	const struct entity *e = n->entity;
	uint64_t h = hash_bytes(f->index.seed, e->name.at, e->name.n);

	h = hash_bytes(h, e->site->file.at, e->site->file.n);
	return f->whole ? hash_mix(hash_mix(h, (uint64_t)e->site->start_line), caller(f->g, n)) : h;
}

/* The row of a node's function, and whether the node is the first of it. */
static uint32_t row_of(struct functions *f, const struct node *n, bool *first)
{
	struct key k = { f, n };
	struct hash_slot *s = hash_slot(&f->index, hash_of(f, n), same, &k);

	*first = s->row == HASH_NONE;
	if (*first) {
		s->row = (uint32_t)f->at.n;
		*VEC_PUSH(&f->at) = (struct function_row){ .node = n };
	}
	return s->row;
}

static void functions_init(struct functions *f, const struct graph *g, bool whole)
{
	*f = (struct functions){ .g = g, .whole = whole };
	hash_init(&f->index);
}

static void functions_free(struct functions *f)
{
	hash_free(&f->index);
	mem_free(f->at.at);
}

struct variant *variants_number(const struct graph *g, struct arena *a)
{
	struct variant *variants = arena_array(a, struct variant, g->n);
	struct functions names, wholes;
	bool first;

	functions_init(&names, g, false);
	functions_init(&wholes, g, true);
	for (size_t i = 0; i < g->n; i++) {
		uint32_t name = row_of(&names, &g->nodes[i], &first);
		uint32_t whole = row_of(&wholes, &g->nodes[i], &first);

		if (first)
			wholes.at.at[whole].number = ++names.at.at[name].n;
		variants[i] = (struct variant){ wholes.at.at[whole].number, name };
	}
	for (size_t i = 0; i < g->n; i++)
		variants[i].of = names.at.at[variants[i].of].n;
	functions_free(&names);
	functions_free(&wholes);
	return variants;
}
