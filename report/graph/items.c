#include "report/graph/items.h"

static void keep_all(struct items *it, struct report *r)
{
	it->keep = arena_array(&r->arena, bool, it->n);
	for (size_t i = 0; i < it->n; i++)
		it->keep[i] = true;
}

void items_init(struct items *it, struct report *r, struct arena *values, const struct entities *e,
		struct edge_sums *edges)
{
	*it = (struct items){ .r = r, .entities = e, .n = e->at.n };
	keep_all(it, r);
	it->sums = sums_entities(r, values, e, edges);
}

void items_init_tree(struct items *it, struct report *r, const struct calltree *tree)
{
	*it = (struct items){ .r = r, .entities = &tree->entities, .tree = tree, .n = tree->n };
	keep_all(it, r);
	it->cut = arena_array(&r->arena, bool, it->n);
}

const struct entity *items_entity(const struct items *it, uint32_t i)
{
	return &it->entities->at.at[it->tree ? frame_entity(it->tree->frame[i]) : i];
}

struct entity_sum items_sum(const struct items *it, uint32_t i)
{
	const struct calltree *t = it->tree;

	if (!t && !it->sums.flat)
		return (struct entity_sum){ 0 };
	if (!t)
		return entity_sum_at(&it->sums, i);
	return (struct entity_sum){ .flat = t->flat[i],
				    .cum = t->cum[i],
				    .flat_divisor = t->flat_divisor ? t->flat_divisor[i] : 0,
				    .cum_divisor = t->cum_divisor ? t->cum_divisor[i] : 0 };
}

bool items_counts(const struct items *it, uint32_t i)
{
	struct entity_sum s = items_sum(it, i);
	bool negative = s.flat < 0 || (s.flat == 0 && s.cum < 0);

	if (it->tree && i == 0)
		return false;
	return (s.flat || s.cum) && !(negative && it->r->options->drop_negative);
}

/* What has none but is the end of an edge gets its node later. */
void items_forget(struct items *it, struct arena *values)
{
	if (it->r->options->drop_negative)
		return;
	arena_free(values);
	it->sums = (struct entity_sums){ 0 };
}

size_t items_count(const struct items *it, sum_t *flat)
{
	size_t n = 0;

	*flat = 0;
	for (uint32_t i = 0; i < it->n; i++)
		if (items_counts(it, i)) {
			*flat += items_sum(it, i).flat;
			n++;
		}
	return n;
}

static const struct node_divisors *divisors_of(struct report *r, const struct entity_sum *s)
{
	struct node_divisors *d;

	if (!s->flat_divisor && !s->cum_divisor)
		return NULL;
	d = arena_array(&r->arena, struct node_divisors, 1);
	*d = (struct node_divisors){ s->flat_divisor, s->cum_divisor };
	return d;
}

struct node items_node(const struct items *it, struct report *r, uint32_t i)
{
	const struct entity *e = items_entity(it, i);
	struct entity_sum s = items_sum(it, i);

	return (struct node){
		.item = i,
		.entity = e,
		.name = it->tree ? it->tree->names[frame_entity(it->tree->frame[i])]
				 : entity_name(r, e),
		.flat = s.flat,
		.cum = s.cum,
		.divisors = divisors_of(r, &s),
	};
}

void items_keep(struct items *it, const uint32_t *row)
{
	for (uint32_t i = 0; i < it->n; i++)
		it->keep[i] = row[i] != SUMS_TRIMMED || (it->tree && !items_counts(it, i));
}

/* ---- the edges of a tree: callees of what goes are called by its caller ---- */

/* How a row is called: from the nearest kept row above it, 0 if there is none. */
struct way {
	uint32_t from;
	bool residual, inlined;
};

static struct way way_to(const struct items *it, const struct way *ways, uint32_t i)
{
	const struct calltree *t = it->tree;
	uint32_t parent = t->parent[i];
	const struct way *up = &ways[parent];

	if (it->cut[i])
		return (struct way){ 0 };
	if (!parent || it->keep[parent])
		return (struct way){ parent, false, frame_inlined(t->frame[i]) };
	return (struct way){ up->from, true, up->inlined && frame_inlined(t->frame[i]) };
}

/* Edges between two rows without a node are seen nowhere, and there may be very many. */
static void tree_edges(const struct items *it, struct edge_sums *sums)
{
	const struct calltree *t = it->tree;
	struct way *ways = mem_alloc(it->n, sizeof(*ways));

	*sums = (struct edge_sums){ 0 };
	for (uint32_t i = 1; i < it->n; i++) {
		struct way w = ways[i] = way_to(it, ways, i);

		if (!it->keep[i] || !w.from || (!items_counts(it, i) && !items_counts(it, w.from)))
			continue;
		*VEC_PUSH(&sums->at) = (struct edge){ .from = w.from,
						      .to = i,
						      .divisor = (uint32_t)sums->divisors.n,
						      .residual = w.residual,
						      .inlined = w.inlined,
						      .weight = t->cum[i] };
		if (t->cum_divisor)
			*VEC_PUSH(&sums->divisors) = t->cum_divisor[i];
	}
	mem_free(ways);
}

void items_edges(const struct items *it, struct edge_sums *sums, const bool *want, sum_t at_least)
{
	if (it->tree)
		tree_edges(it, sums);
	else
		sums_edges(sums, it->r, it->entities, it->keep, want, at_least);
}
