#include "report/graph/peek.h"

#include "report/filter/pattern.h"
#include "report/graph/graph.h"

/* Which listed nodes match, by their name or by all that is printed. Returns how many. */
static size_t find_names(const struct graph *g, struct regex *re, bool *found)
{
	size_t n = 0;

	for (size_t i = 0; i < g->n; i++)
		n += found[i] = regex_match(re, g->nodes[i].name) ||
				regex_match(re, g->nodes[i].entity->name);
	return n;
}

/* Lists the n chosen nodes alone; the others stay behind them, as ends of edges. */
static void list_only(struct graph *g, const bool *chosen, size_t n)
{
	struct node *nodes = mem_resize(NULL, g->nall, sizeof(*nodes));
	uint32_t *row = mem_resize(NULL, g->nall, sizeof(*row));
	uint32_t next = 0, behind = (uint32_t)n;

	for (size_t i = 0; i < g->nall; i++) {
		row[i] = i < g->n && chosen[i] ? next++ : behind++;
		nodes[row[i]] = g->nodes[i];
	}
	for (size_t i = 0; i < g->edges.n; i++) {
		struct edge *e = &g->edges.at[i];

		e->from = row[e->from];
		e->to = row[e->to];
	}
	mem_free(g->nodes);
	mem_free(row);
	g->nodes = nodes;
	g->n = g->untrimmed = n;
}

int build_peek(struct report *r, struct error *err)
{
	struct regex *re = pattern_compile_arg(r, err);
	bool *found;
	size_t n;
	int ret;

	if (!re || build_graph(r, err) < 0) {
		regex_free(re);
		return -1;
	}
	found = arena_array(&r->arena, bool, r->graph->n);
	n = find_names(r->graph, re, found);
	ret = regex_done(re, err);
	regex_free(re);
	if (ret == 0 && !n)
		ret = pattern_no_match(r, err);
	if (ret == 0)
		list_only(r->graph, found, n);
	return ret;
}
