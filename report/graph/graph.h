#ifndef REPORT_GRAPH_GRAPH_H
#define REPORT_GRAPH_GRAPH_H

#include "report/contexts/calltree.h"
#include "report/report.h"
#include "report/sums/sums.h"

/*
 * Entities as nodes, calls between them as edges, trimmed to what matters. An
 * edge that leads over nodes which were trimmed away is residual. Sums are
 * whole; with mean, what is shown is the sum divided by its divisor. There may
 * be a node and an edge for each thirty bytes of the profile.
 */
struct node {
	uint32_t item; /* what it stands for: a row of entities, or of the call tree */
	uint32_t inlined_in, other_in; /* incoming edges that are inlined, and that are not */
	uint32_t in, nin, out, nout;   /* runs in the graph's in and out */
	const struct entity *entity;
	struct text name; /* as printed: see entity_name */
	sum_t flat, cum;
	const struct node_divisors *divisors; /* NULL without a mean */
} __attribute__((packed, aligned(8)));

struct node_divisors {
	sum_t flat, cum;
};

struct graph {
	struct node *nodes; /* in order; edges may lead to rows from n on, which are not listed */
	size_t n, nall;
	VEC(struct edge) edges; /* between rows of nodes, in order: heaviest first */
	sum_t *divisors;        /* of edges; NULL without a mean */
	uint32_t *in, *out;     /* rows of edges, a run for each node, in edge order */

	sum_t shown;          /* sum of the flat values of the nodes that are left */
	size_t dropped_nodes; /* below nodefraction */
	size_t dropped_edges; /* below edgefraction; of a table 0 */
	size_t untrimmed;     /* nodes before nodecount took its part */

	struct entities entities; /* what the nodes stand for */
	struct calltree *tree;    /* or this, if not NULL */
	struct variant *variants; /* of each listed node; for callgrind alone */
	struct node_tags *tags;   /* for drawings alone */
	struct nodelets *nodelets;
};

/* The values of a node as reports show them. */
static inline sum_t node_flat(const struct node *n)
{
	return n->divisors ? report_mean(n->flat, n->divisors->flat) : n->flat;
}

static inline sum_t node_cum(const struct node *n)
{
	return n->divisors ? report_mean(n->cum, n->divisors->cum) : n->cum;
}

static inline sum_t edge_weight(const struct graph *g, const struct edge *e)
{
	return report_mean(e->weight, g->divisors ? g->divisors[e->divisor] : 0);
}

/* r->graph, empty. */
struct graph *graph_new(struct report *r);

/* Settles on one unit for all values of r->graph: see report_set_unit. */
void graph_select_unit(struct report *r, bool coarse);

report_build build_table;     /* nodes, and of the edges only whether they are inlined */
report_build build_entries;   /* nodes alone */
report_build build_graph;     /* nodes and edges */
report_build build_drawing;   /* the same to be drawn, of call contexts if wanted, with tags */
report_build build_callgrind; /* the same, of call contexts if wanted, in the smallest unit */

#endif
