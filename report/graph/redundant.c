#include "report/graph/redundant.h"

#include "report/graph/nodeorder.h"

enum { STEPS_MAX = 50000000 }; /* a tenth of a second or two */

struct search {
	struct graph *g;
	bool *gone;        /* of each edge */
	uint32_t *seen;    /* of each node: the last search that came by, from 1 */
	uint32_t *waiting; /* nodes whose callers are to be looked at */
	uint32_t number;
	size_t steps;
};

/* Whether the edge's source reaches its destination along others, from the destination upwards. */
static bool has_detour(struct search *s, uint32_t edge)
{
	const struct graph *g = s->g;
	size_t n = 0;

	s->waiting[n++] = g->edges.at[edge].to;
	s->seen[g->edges.at[edge].to] = ++s->number;
	while (n && s->steps < STEPS_MAX) {
		const struct node *node = &g->nodes[s->waiting[--n]];

		s->steps += 1 + node->nin;
		for (uint32_t i = 0; i < node->nin; i++) {
			uint32_t e = g->in[node->in + i], from = g->edges.at[e].from;

			if (e == edge || s->gone[e] || s->seen[from] == s->number)
				continue;
			if (from == g->edges.at[edge].from)
				return true;
			s->seen[from] = s->number;
			s->waiting[n++] = from;
		}
	}
	return false;
}

/* The lightest are tried first, up to the first that is a call of its own. */
static void search_into(struct search *s, const struct node *node)
{
	for (uint32_t i = node->nin; i--;) {
		uint32_t edge = s->g->in[node->in + i];

		if (!s->g->edges.at[edge].residual)
			break;
		s->gone[edge] = has_detour(s, edge);
	}
}

static void drop_gone(struct graph *g, const bool *gone)
{
	size_t kept = 0;

	for (size_t i = 0; i < g->edges.n; i++)
		if (!gone[i])
			g->edges.at[kept++] = g->edges.at[i];
	g->edges.n = kept;
	edges_index(g);
}

void redundant_drop(struct graph *g)
{
	struct search s = {
		.g = g,
		.gone = mem_alloc(g->edges.n, sizeof(*s.gone)),
		.seen = mem_alloc(g->nall, sizeof(*s.seen)),
		.waiting = mem_alloc(g->nall, sizeof(*s.waiting)),
	};

	for (size_t i = g->n; i--;)
		search_into(&s, &g->nodes[i]);
	drop_gone(g, s.gone);
	mem_free(s.gone);
	mem_free(s.seen);
	mem_free(s.waiting);
}
