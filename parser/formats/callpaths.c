#include "parser/formats/callpaths.h"

#include <math.h>
#include <stdlib.h>

enum { CONTEXTS_MAX = 500000 };
static const double LEAST = 1e-7, ROOT = 0.005; /* of the total; of what a component cost */

/* ---- the graph ---- */

void callpaths_start(struct callpaths *c, struct builder *b)
{
	*c = (struct callpaths){ .b = b };
	hash_init(&c->index_nodes);
	hash_init(&c->index_selfs);
	hash_init(&c->index_arcs);
}

void callpaths_end(struct callpaths *c)
{
	hash_free(&c->index_nodes);
	hash_free(&c->index_selfs);
	hash_free(&c->index_arcs);
	mem_free(c->nodes.at);
	mem_free(c->selfs.at);
	mem_free(c->arcs.at);
	mem_free(c->costs.at);
}

struct key {
	const struct callpaths *c;
	const void *row;
};

static bool same_node(const void *ctx, uint32_t row)
{
	const struct key *k = ctx;
	const struct call_node *a = k->row, *b = &k->c->nodes.at[row];

	return a->object == b->object && a->file == b->file && a->name == b->name;
}

static bool same_self(const void *ctx, uint32_t row)
{
	const struct key *k = ctx;
	const struct call_self *a = k->row, *b = &k->c->selfs.at[row];

	return a->node == b->node && a->location == b->location;
}

static bool same_arc(const void *ctx, uint32_t row)
{
	const struct key *k = ctx;
	const struct call_arc *a = k->row, *b = &k->c->arcs.at[row];

	return a->caller == b->caller && a->callee == b->callee && a->location == b->location;
}

uint32_t callpaths_node(struct callpaths *c, const struct call_node *n)
{
	struct key k = { c, n };
	uint64_t hash = hash_mix(c->index_nodes.seed, (uint64_t)n->object << 32 | n->file);
	struct hash_slot *s = hash_slot(&c->index_nodes, hash_mix(hash, n->name), same_node, &k);

	if (s->row == HASH_NONE) {
		s->row = (uint32_t)c->nodes.n;
		*VEC_PUSH(&c->nodes) = *n;
	}
	return s->row;
}

static size_t new_costs(struct callpaths *c)
{
	size_t at = c->costs.n;

	for (size_t e = 0; e < c->ntypes; e++)
		*VEC_PUSH(&c->costs) = 0;
	return at;
}

static void add_costs(struct callpaths *c, size_t at, const int64_t *cost)
{
	for (size_t e = 0; e < c->ntypes; e++)
		if (__builtin_add_overflow(c->costs.at[at + e], cost[e], &c->costs.at[at + e])) {
			c->costs.at[at + e] = INT64_MAX;
			c->b->saturated = true;
		}
}

void callpaths_self(struct callpaths *c, uint32_t node, uint32_t location, const int64_t *cost)
{
	struct call_self self = { .node = node, .location = location };
	struct key k = { c, &self };
	struct hash_slot *s =
		hash_slot(&c->index_selfs,
			  hash_mix(c->index_selfs.seed, (uint64_t)node << 32 | location), same_self,
			  &k);

	if (s->row == HASH_NONE) {
		s->row = (uint32_t)c->selfs.n;
		self.cost = new_costs(c);
		*VEC_PUSH(&c->selfs) = self;
	}
	add_costs(c, c->selfs.at[s->row].cost, cost);
}

void callpaths_call(struct callpaths *c, struct call_arc arc, const int64_t *cost)
{
	struct key k = { c, &arc };
	uint64_t hash = hash_mix(c->index_arcs.seed, (uint64_t)arc.caller << 32 | arc.callee);
	struct hash_slot *s = hash_slot(&c->index_arcs, hash_mix(hash, arc.location), same_arc, &k);

	if (s->row == HASH_NONE) {
		s->row = (uint32_t)c->arcs.n;
		arc.cost = new_costs(c);
		*VEC_PUSH(&c->arcs) = arc;
	}
	add_costs(c, c->arcs.at[s->row].cost, cost);
}

/* ---- contexts ---- */

/* A path of calls that ends in an entry of a component. */
struct context {
	uint32_t above;   /* the context that calls; HASH_NONE: none */
	uint32_t entry;   /* the node that is called */
	uint32_t via, at; /* locations: the entry above, if another node of it calls (0: not), and
			     the call */
	size_t carried;   /* where in costs begins what the calls cost */
	double weight;    /* the largest part of a total that it carries */
};

struct walk {
	struct callpaths *c;
	uint32_t *component;                           /* of each node */
	uint32_t *first_self, *first_arc, *first_node; /* of each node, node, component; sorted */
	uint32_t *selfs, *arcs, *members;
	uint32_t ncomponents;
	double *all,
		*into; /* of each component: what it cost with all below, what calls of it did */
	double *total;
	VEC(struct context) contexts;
	VEC(double) carried;
	VEC(uint32_t) heap; /* contexts to be looked at, the heaviest first */
	VEC(uint32_t) path; /* locations, leaf first */
	double *sum; /* of each self cost: what contexts have of it, and what was given out */
	int64_t *given;
};

/* ---- components: Tarjan's algorithm, without recursion ---- */

struct visit {
	uint32_t node, next; /* the next of its arcs */
};

struct tarjan {
	uint32_t *order, *low, counter;
	VEC(struct visit) visits;
	VEC(uint32_t) stack;
};

static void enter(struct tarjan *t, const struct walk *w, uint32_t node)
{
	t->order[node] = t->low[node] = ++t->counter;
	*VEC_PUSH(&t->visits) = (struct visit){ node, w->first_arc[node] };
	*VEC_PUSH(&t->stack) = node;
}

static void leave(struct tarjan *t, struct walk *w, uint32_t node)
{
	uint32_t member;

	t->visits.n--;
	if (t->visits.n) {
		uint32_t *low = &t->low[t->visits.at[t->visits.n - 1].node];

		*low = t->low[node] < *low ? t->low[node] : *low;
	}
	if (t->low[node] != t->order[node])
		return;
	do {
		member = t->stack.at[--t->stack.n];
		w->component[member] = w->ncomponents;
	} while (member != node);
	w->ncomponents++;
}

static void visit_from(struct tarjan *t, struct walk *w, uint32_t root)
{
	enter(t, w, root);
	while (t->visits.n) {
		struct visit *v = &t->visits.at[t->visits.n - 1];
		uint32_t callee;

		if (v->next == w->first_arc[v->node + 1]) {
			leave(t, w, v->node);
			continue;
		}
		callee = w->c->arcs.at[w->arcs[v->next++]].callee;
		if (!t->order[callee])
			enter(t, w, callee);
		else if (w->component[callee] == HASH_NONE && t->order[callee] < t->low[v->node])
			t->low[v->node] = t->order[callee];
	}
}

static void find_components(struct walk *w)
{
	size_t n = w->c->nodes.n;
	struct tarjan t = { 0 };

	w->component = mem_resize(NULL, n, sizeof(*w->component));
	memset(w->component, 0xff, n * sizeof(*w->component));
	t.order = mem_alloc(n, sizeof(*t.order));
	t.low = mem_alloc(n, sizeof(*t.low));
	for (uint32_t i = 0; i < n; i++)
		if (!t.order[i])
			visit_from(&t, w, i);
	mem_free(t.order);
	mem_free(t.low);
	mem_free(t.visits.at);
	mem_free(t.stack.at);
}

/* ---- rows by what they belong to ---- */

/* Sorts rows 0 to n by a group of each: those of group g stand from first[g] to first[g + 1]. */
static uint32_t *group_rows(size_t n, size_t ngroups,
			    uint32_t (*group)(const struct walk *, size_t), const struct walk *w,
			    uint32_t **first)
{
	uint32_t *rows = mem_alloc(n, sizeof(*rows)), *at = mem_alloc(ngroups + 2, sizeof(*at));

	for (size_t i = 0; i < n; i++)
		at[group(w, i) + 2]++;
	for (size_t g = 2; g < ngroups + 2; g++)
		at[g] += at[g - 1];
	for (size_t i = 0; i < n; i++)
		rows[at[group(w, i) + 1]++] = (uint32_t)i;
	*first = at;
	return rows;
}

static uint32_t node_of_self(const struct walk *w, size_t i)
{
	return w->c->selfs.at[i].node;
}

static uint32_t caller_of_arc(const struct walk *w, size_t i)
{
	return w->c->arcs.at[i].caller;
}

static uint32_t component_of_node(const struct walk *w, size_t i)
{
	return w->component[i];
}

/* ---- what components cost ---- */

static bool is_inner(const struct walk *w, const struct call_arc *a)
{
	return w->component[a->caller] == w->component[a->callee];
}

static void add_up(struct walk *w)
{
	const struct callpaths *c = w->c;
	size_t n = c->ntypes;

	w->all = mem_alloc((size_t)w->ncomponents * n, sizeof(*w->all));
	w->into = mem_alloc((size_t)w->ncomponents * n, sizeof(*w->into));
	w->total = mem_alloc(n, sizeof(*w->total));
	for (size_t i = 0; i < c->selfs.n; i++)
		for (size_t e = 0; e < n; e++) {
			double v = (double)c->costs.at[c->selfs.at[i].cost + e];

			w->all[w->component[c->selfs.at[i].node] * n + e] += v;
			w->total[e] += v;
		}
	for (size_t i = 0; i < c->arcs.n; i++) {
		const struct call_arc *a = &c->arcs.at[i];

		for (size_t e = 0; e < n && !is_inner(w, a); e++) {
			double v = (double)c->costs.at[a->cost + e];

			w->all[w->component[a->caller] * n + e] += v;
			w->into[w->component[a->callee] * n + e] += v;
		}
	}
}

/* ---- a heap of contexts ---- */

static bool heavier(const struct walk *w, uint32_t a, uint32_t b)
{
	double x = w->contexts.at[a].weight, y = w->contexts.at[b].weight;

	return x != y ? x > y : a < b;
}

static void swap(uint32_t *a, uint32_t *b)
{
	uint32_t t = *a;

	*a = *b;
	*b = t;
}

static void heap_push(struct walk *w, uint32_t context)
{
	size_t i = w->heap.n;

	*VEC_PUSH(&w->heap) = context;
	for (; i && heavier(w, w->heap.at[i], w->heap.at[(i - 1) / 2]); i = (i - 1) / 2)
		swap(&w->heap.at[i], &w->heap.at[(i - 1) / 2]);
}

static uint32_t heap_pop(struct walk *w)
{
	uint32_t top = w->heap.at[0], *at = w->heap.at;
	size_t n = --w->heap.n;

	at[0] = at[n];
	for (size_t i = 0, child; (child = 2 * i + 1) < n; i = child) {
		if (child + 1 < n && heavier(w, at[child + 1], at[child]))
			child++;
		if (!heavier(w, at[child], at[i]))
			break;
		swap(&at[i], &at[child]);
	}
	return top;
}

/* What has been pushed onto carried behind from is a new context's, if it is worth one. */
static void add_context(struct walk *w, struct context x)
{
	size_t n = w->c->ntypes;

	x.carried = w->carried.n - n;
	for (size_t e = 0; e < n; e++)
		if (w->total[e] > 0)
			x.weight = fmax(x.weight, w->carried.at[x.carried + e] / w->total[e]);
	if (x.weight < LEAST || w->contexts.n >= CONTEXTS_MAX) {
		w->carried.n = x.carried;
		return;
	}
	*VEC_PUSH(&w->contexts) = x;
	heap_push(w, (uint32_t)(w->contexts.n - 1));
}

/* What nothing calls, or what cost more than its calls did, begins a path. */
static void add_roots(struct walk *w)
{
	size_t n = w->c->ntypes;

	for (uint32_t k = w->ncomponents; k > 0; k--) {
		const double *all = &w->all[(k - 1) * n], *into = &w->into[(k - 1) * n];
		struct context x = { .above = HASH_NONE,
				     .entry = w->members[w->first_node[k - 1]] };
		bool root = false;

		for (size_t e = 0; e < n; e++)
			root |= into[e] < all[e] * (1 - ROOT);
		if (!root)
			continue;
		for (size_t e = 0; e < n; e++)
			*VEC_PUSH(&w->carried) = fmax(all[e] - into[e], 0);
		add_context(w, x);
	}
}

/* ---- samples ---- */

/* A node as a frame, at no line in particular. */
static uint32_t node_location(const struct walk *w, uint32_t node)
{
	const struct call_node *n = &w->c->nodes.at[node];
	struct line line = { .function = n->function };

	return builder_location(w->c->b, (struct location){ .mapping = n->mapping }, &line, 1);
}

/* The frames above what a context enters, leaf first. */
static void find_path(struct walk *w, const struct context *x)
{
	w->path.n = 0;
	while (x->above != HASH_NONE) {
		*VEC_PUSH(&w->path) = x->at;
		if (x->via)
			*VEC_PUSH(&w->path) = x->via;
		x = &w->contexts.at[x->above];
	}
}

static int emit(struct walk *w, const struct call_self *self, const int64_t *v, uint32_t entry)
{
	struct builder *b = w->c->b;
	bool any = false;

	for (size_t e = 0; e < w->c->ntypes; e++)
		any |= v[e] != 0;
	if (!any)
		return 0;
	builder_open(b);
	builder_frame(b, self->location);
	if (entry)
		builder_frame(b, entry);
	for (size_t i = 0; i < w->path.n; i++)
		builder_frame(b, w->path.at[i]);
	for (size_t e = 0; e < w->c->ntypes; e++)
		builder_value(b, e, v[e]);
	return builder_close(b);
}

/* A context's share of what a location cost; so rounded that all shares sum to the whole. */
static int emit_share(struct walk *w, const struct call_self *self, const double *share,
		      uint32_t entry)
{
	size_t n = w->c->ntypes;
	int64_t *v = mem_alloc(n, sizeof(*v));
	int r;

	for (size_t e = 0; e < n; e++) {
		int64_t whole = w->c->costs.at[self->cost + e], up;

		w->sum[self->cost + e] += share[e] * (double)whole;
		up = w->sum[self->cost + e] < (double)whole ? llround(w->sum[self->cost + e])
							    : whole;
		v[e] = up > w->given[self->cost + e] ? up - w->given[self->cost + e] : 0;
		w->given[self->cost + e] += v[e];
	}
	r = emit(w, self, v, entry);
	mem_free(v);
	return r;
}

static void add_callees(struct walk *w, uint32_t context, uint32_t node, const double *share,
			uint32_t entry)
{
	size_t n = w->c->ntypes;

	for (uint32_t i = w->first_arc[node]; i < w->first_arc[node + 1]; i++) {
		const struct call_arc *a = &w->c->arcs.at[w->arcs[i]];
		struct context x = {
			.above = context, .entry = a->callee, .via = entry, .at = a->location
		};

		if (is_inner(w, a))
			continue;
		for (size_t e = 0; e < n; e++)
			*VEC_PUSH(&w->carried) = share[e] * (double)w->c->costs.at[a->cost + e];
		add_context(w, x);
	}
}

static int take_context(struct walk *w, uint32_t context, double *share)
{
	struct context x = w->contexts.at[context];
	size_t n = w->c->ntypes, k = w->component[x.entry];

	for (size_t e = 0; e < n; e++) {
		double whole = fmax(w->all[k * n + e], w->into[k * n + e]);

		share[e] = whole > 0 ? w->carried.at[x.carried + e] / whole : 0;
	}
	for (uint32_t i = w->first_node[k]; i < w->first_node[k + 1]; i++) {
		uint32_t node = w->members[i];
		uint32_t entry = node == x.entry ? 0 : node_location(w, x.entry);

		find_path(w, &x);
		for (uint32_t j = w->first_self[node]; j < w->first_self[node + 1]; j++)
			if (emit_share(w, &w->c->selfs.at[w->selfs[j]], share, entry) < 0)
				return -1;
		add_callees(w, context, node, share, entry);
	}
	return 0;
}

static uint32_t other_callers(struct builder *b)
{
	struct function f = { 0 };

	f.name = f.system_name = builder_string(b, "[other callers]");
	return builder_frame_of(b, f, 0, 0);
}

/* What no context has: paths that carry next to nothing. */
static int emit_rest(struct walk *w, int64_t *v)
{
	w->path.n = 0;
	for (size_t i = 0; i < w->c->selfs.n; i++) {
		const struct call_self *self = &w->c->selfs.at[i];
		bool any = false;

		for (size_t e = 0; e < w->c->ntypes; e++) {
			v[e] = w->c->costs.at[self->cost + e] - w->given[self->cost + e];
			any |= v[e] != 0;
		}
		if (any && !w->path.n)
			*VEC_PUSH(&w->path) = other_callers(w->c->b);
		if (emit(w, self, v, 0) < 0)
			return -1;
	}
	return 0;
}

static int walk_all(struct walk *w)
{
	double *share = mem_alloc(w->c->ntypes, sizeof(*share));
	int64_t *v = mem_alloc(w->c->ntypes, sizeof(*v));
	int r = 0;

	add_roots(w);
	while (r == 0 && w->heap.n)
		r = take_context(w, heap_pop(w), share);
	if (r == 0)
		r = emit_rest(w, v);
	mem_free(share);
	mem_free(v);
	return r;
}

static void free_walk(struct walk *w)
{
	mem_free(w->component);
	mem_free(w->first_self);
	mem_free(w->first_arc);
	mem_free(w->first_node);
	mem_free(w->selfs);
	mem_free(w->arcs);
	mem_free(w->members);
	mem_free(w->all);
	mem_free(w->into);
	mem_free(w->total);
	mem_free(w->contexts.at);
	mem_free(w->carried.at);
	mem_free(w->heap.at);
	mem_free(w->path.at);
	mem_free(w->sum);
	mem_free(w->given);
}

int callpaths_finish(struct callpaths *c)
{
	struct walk w = { .c = c };
	int r;

	w.selfs = group_rows(c->selfs.n, c->nodes.n, node_of_self, &w, &w.first_self);
	w.arcs = group_rows(c->arcs.n, c->nodes.n, caller_of_arc, &w, &w.first_arc);
	find_components(&w);
	w.members = group_rows(c->nodes.n, w.ncomponents, component_of_node, &w, &w.first_node);
	add_up(&w);
	w.sum = mem_alloc(c->costs.n, sizeof(*w.sum));
	w.given = mem_alloc(c->costs.n, sizeof(*w.given));
	r = walk_all(&w);
	free_walk(&w);
	return r;
}
