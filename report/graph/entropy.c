#include "report/graph/entropy.h"

#include <math.h>

/* The reference's log2, to the last bit: from the natural logarithm of the fraction. */
static double log2_of(double x)
{
	int exponent;
	double fraction = frexp(x, &exponent);

	if (fraction == 0.5)
		return exponent - 1;
	return log(fraction) * (1 / M_LN2) + exponent;
}

/* How evenly the weights of some edges, and a value of the node itself, are spread. */
static double spread(const struct graph *g, const uint32_t *edges, uint32_t n, sum_t self)
{
	sum_t total = self;
	double score = 0;

	for (uint32_t i = 0; i < n; i++)
		if (g->edges.at[edges[i]].weight > 0)
			total += g->edges.at[edges[i]].weight;
	if (!total)
		return 0;
	for (uint32_t i = 0; i < n; i++) {
		double part = (double)sum_abs(g->edges.at[edges[i]].weight) / (double)total;

		score += -part * log2_of(part);
	}
	if (self > 0) {
		double part = (double)self / (double)total;

		score += -part * log2_of(part);
	}
	return score;
}

/* As an x86-64 converts: what does not fit, and what is no number, is INT64_MIN. */
static int64_t truncated(double v)
{
	return v >= -0x1p63 && v < 0x1p63 ? (int64_t)v : INT64_MIN;
}

int64_t graph_entropy(const struct graph *g, const struct node *n)
{
	double score = 0;
	int64_t value;

	score += n->nin ? spread(g, g->in + n->in, n->nin, 0) : 1;
	score += n->nout ? spread(g, g->out + n->out, n->nout, n->flat) : 1;
	value = (int64_t)((uint64_t)truncated(score * (double)n->cum) + (uint64_t)n->flat);
	return value < 0 ? (int64_t)(0 - (uint64_t)value) : value;
}
