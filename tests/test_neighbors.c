#include "parser/formats/formats.h"
#include "report/filter/begin.h"
#include "report/sums/neighbors.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>

#include <cmocka.h>

#include "report/graph/graph.h"
#include "tests/corpus.h"

/* ---- the graph says what is right ---- */

static void same_calls(const struct graph *g, const uint32_t *edges, uint32_t n,
		       const struct neighbor_list *list, bool callers)
{
	assert_int_equal(n, list->n);
	for (uint32_t i = 0; i < n; i++) {
		const struct edge *e = &g->edges.at[edges[i]];
		const struct neighbor *a = &list->at[i];

		assert_int_equal(g->nodes[callers ? e->from : e->to].item, a->entity);
		assert_true(e->weight == a->weight &&
			    edge_weight(g, e) == report_mean(a->weight, a->divisor));
		assert_int_equal(e->inlined, a->inlined);
	}
}

static void check_nodes(struct report *r)
{
	const struct graph *g = r->graph;

	for (uint32_t i = 0; i < g->n; i++) {
		const struct node *node = &g->nodes[i];
		struct neighbors n;

		neighbors_find(&n, r, &g->entities, node->item);
		same_calls(g, g->in + node->in, node->nin, &n.callers, true);
		same_calls(g, g->out + node->out, node->nout, &n.callees, false);
		neighbors_free(&n);
	}
}

static void check_with(const struct profile *p, const char *options, const char *type)
{
	struct options o;
	struct report r;

	options_init(&o);
	options_set_all(&o, "trim=false");
	options_set_all(&o, options);
	o.sample_index = type;
	assert_int_equal(report_init(&r, p, &o, NULL, NULL), 0);
	assert_int_equal(build_graph(&r, NULL), 0);
	check_nodes(&r);
	report_free(&r);
}

static void check_file(const char *path)
{
	static const char *const ways[] = { "", "mean=true", "granularity=lines",
					    "granularity=files noinlines=true" };
	const struct load_options o = { .max_types = 0 };
	struct profile p;

	assert_int_equal(profile_load(&p, path, &o, NULL), 0);
	for (size_t i = 0; i < sizeof(ways) / sizeof(*ways) && p.types.n; i++)
		check_with(&p, ways[i], NULL);
	if (p.types.n)
		check_with(&p, "", "0");
	profile_free(&p);
}

static void neighbors_are_the_edges_of_an_untrimmed_graph(void **ctx)
{
	(void)ctx;
	each_valid(check_file);
}

/* ---- stopping ---- */

static bool no_more(void *ctx, size_t done, size_t n)
{
	(void)ctx;
	(void)done;
	(void)n;
	return false;
}

static void a_stop_leaves_nothing_behind(void **ctx)
{
	const struct load_options lo = { .max_types = 0 };
	struct report_watch watch = { .go_on = no_more };
	struct neighbors n;
	struct profile p;
	struct options o;
	struct report r;

	(void)ctx;
	assert_int_equal(profile_load(&p, "testdata/go/heap.pb.gz", &lo, NULL), 0);
	options_init(&o);
	assert_int_equal(report_init(&r, &p, &o, NULL, NULL), 0);
	assert_int_equal(build_graph(&r, NULL), 0);
	r.watch = &watch;
	neighbors_find(&n, &r, &r.graph->entities, r.graph->nodes[0].item);
	assert_true(watch.stopped);
	assert_int_equal(n.callers.n + n.callees.n, 0);
	neighbors_free(&n);
	report_free(&r);
	profile_free(&p);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(neighbors_are_the_edges_of_an_untrimmed_graph),
		cmocka_unit_test(a_stop_leaves_nothing_behind),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
