#include "parser/formats/formats.h"
#include "report/filter/begin.h"
#include "report/graph/graph.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>

#include <cmocka.h>

#include "tests/corpus.h"
#include "tests/little.h"

/* ---- graphs as text: their nodes in order, then a line for each edge ---- */

static void put_edges(FILE *out, const struct graph *g)
{
	for (size_t i = 0; i < g->edges.n; i++) {
		const struct edge *e = &g->edges.at[i];

		fprintf(out, "%s -> %s %d%s\n", g->nodes[e->from].name.at, g->nodes[e->to].name.at,
			(int)e->weight, e->residual ? " residual" : "");
	}
}

/* To be freed. */
static char *graph_text(const struct graph *g)
{
	char *text = NULL;
	size_t size;
	FILE *out = open_memstream(&text, &size);

	for (size_t i = 0; i < g->n; i++)
		fprintf(out, "%s%s", i ? " " : "", g->nodes[i].name.at);
	putc('\n', out);
	put_edges(out, g);
	fclose(out);
	return text;
}

static void check(const char *profile, report_build *build, const char *options, const char *want)
{
	struct profile p = little(profile);
	struct options o;
	struct report r;
	char *text;

	options_init(&o);
	options_set_all(&o, "nodefraction=0 edgefraction=0");
	options_set_all(&o, options);
	assert_int_equal(report_init(&r, &p, &o, NULL, NULL), 0);
	assert_int_equal(build(&r, NULL), 0);
	text = graph_text(r.graph);
	assert_string_equal(text, want);
	free(text);
	report_free(&r);
	profile_free(&p);
}

/* ---- trimming ---- */

static void an_edge_over_a_trimmed_node_is_residual(void **state)
{
	(void)state;
	check("types s/count\nsample 9: leaf main\nsample 5: leaf mid main\n", build_graph,
	      "sort=cum nodecount=2",
	      "leaf main\n"
	      "main -> leaf 14 residual\n");
}

static void values_of_a_trimmed_leaf_are_nobody_s(void **state)
{
	(void)state;
	check("types s/count\nsample 9: big main\nsample 1: small main\n", build_graph,
	      "nodefraction=0.5", "big main\nmain -> big 9\n");
}

/* ---- redundant edges ---- */

static const char diamond[] = "types s/count\n"
			      "sample 8: leaf via main\n"
			      "sample 7: leaf gone main\n"
			      "sample 6: via\n";

static void a_residual_edge_stays_in_a_text_report(void **state)
{
	(void)state;
	check(diamond, build_graph, "nodefraction=0.4",
	      "leaf via main\n"
	      "main -> via 8\n"
	      "via -> leaf 8\n"
	      "main -> leaf 7 residual\n");
}

static void a_residual_edge_is_not_drawn_where_there_is_another_way(void **state)
{
	(void)state;
	check(diamond, build_drawing, "nodefraction=0.4",
	      "leaf via main\n"
	      "main -> via 8\n"
	      "via -> leaf 8\n");
}

static void a_residual_edge_is_drawn_where_it_is_the_only_way(void **state)
{
	(void)state;
	check("types s/count\nsample 8: leaf mid main\nsample 9: main\nsample 1: x\n",
	      build_drawing, "sort=flat nodecount=2",
	      "main leaf\n"
	      "main -> leaf 8 residual\n");
}

/* ---- call trees ---- */

static const char paths[] = "types s/count\n"
			    "sample 4: leaf a main\n"
			    "sample 3: leaf b main\n"
			    "sample 2: leaf\n";

static void a_call_tree_has_a_node_for_each_path(void **state)
{
	(void)state;
	check(paths, build_drawing, "call_tree=true sort=cum",
	      "main a leaf b leaf leaf\n"
	      "a -> leaf 4\n"
	      "main -> a 4\n"
	      "b -> leaf 3\n"
	      "main -> b 3\n");
}

static void text_reports_ignore_call_tree(void **state)
{
	(void)state;
	check(paths, build_graph, "call_tree=true sort=cum",
	      "leaf main a b\n"
	      "a -> leaf 4\n"
	      "main -> a 4\n"
	      "b -> leaf 3\n"
	      "main -> b 3\n");
}

static void callees_of_a_trimmed_context_go_to_its_caller(void **state)
{
	(void)state;
	check("types s/count\nsample 4: leaf low mid main\nsample 9: leaf low\n", build_drawing,
	      "call_tree=true sort=flat nodecount=4",
	      "leaf leaf low low\n"
	      "low -> leaf 9\n"
	      "low -> leaf 4\n");
	check("types s/count\nsample 5: mid main\nsample 4: leaf low mid main\nsample 9: main\n",
	      build_drawing, "call_tree=true sort=flat nodecount=3",
	      "main mid leaf\n"
	      "main -> mid 9\n"
	      "mid -> leaf 4 residual\n");
}

/* The edge to b is light, so that what b calls has lost its way up when b is trimmed. */
static void a_light_edge_of_a_call_tree_leads_nowhere(void **state)
{
	(void)state;
	check("types s/count\nsample 20: main\nsample 6: big b main\nsample -5: c b main\n",
	      build_drawing, "call_tree=true sort=flat nodecount=3 edgefraction=0.1",
	      "main big c\n");
}

/* ---- order by entropy ---- */

static void a_node_with_a_call_of_weight_0_comes_last_if_it_has_no_value_itself(void **state)
{
	(void)state;
	check("types s/count\nsample 3: c even main\nsample -3: d even main\nsample 9: big main\n",
	      build_drawing, "sort=entropy",
	      "big c d main\n"
	      "main -> big 9\n"
	      "even -> c 3\n"
	      "even -> d -3\n"
	      "main -> even 0\n");
}

static void it_comes_first_if_it_has_one(void **state)
{
	(void)state;
	check("types s/count\nsample 3: c even main\nsample -3: d even main\nsample 9: big main\n"
	      "sample 1: main\n",
	      build_drawing, "sort=entropy",
	      "main big c d\n"
	      "main -> big 9\n"
	      "even -> c 3\n"
	      "even -> d -3\n"
	      "main -> even 0\n");
}

/* ---- any graph ---- */

/* Every edge is in the run of each of its ends, once, and runs are in edge order. */
static void check_runs(const struct graph *g)
{
	size_t in = 0, out = 0;

	for (size_t i = 0; i < g->nall; i++) {
		const struct node *n = &g->nodes[i];

		for (uint32_t k = 0; k < n->nin; k++) {
			assert_int_equal(g->edges.at[g->in[n->in + k]].to, i);
			assert_true(!k || g->in[n->in + k] > g->in[n->in + k - 1]);
		}
		for (uint32_t k = 0; k < n->nout; k++) {
			assert_int_equal(g->edges.at[g->out[n->out + k]].from, i);
			assert_true(!k || g->out[n->out + k] > g->out[n->out + k - 1]);
		}
		in += n->nin;
		out += n->nout;
	}
	assert_int_equal(in, g->edges.n);
	assert_int_equal(out, g->edges.n);
}

static void check_build(const struct profile *p, report_build *build, const char *options)
{
	struct options o;
	struct report r;

	options_init(&o);
	options_set_all(&o, options);
	assert_int_equal(report_init(&r, p, &o, NULL, NULL), 0);
	assert_int_equal(build(&r, NULL), 0);
	check_runs(r.graph);
	if (r.graph->tree && r.graph->n)
		for (size_t i = 0; i < r.graph->nall; i++)
			assert_true(r.graph->nodes[i].nin <= 1);
	report_free(&r);
}

static void check_file(const char *path)
{
	const struct load_options o = { .max_types = 0 };
	struct profile p;

	assert_int_equal(profile_load(&p, path, &o, NULL), 0);
	check_build(&p, build_graph, "nodecount=20");
	check_build(&p, build_drawing, "nodecount=20 sort=entropy");
	check_build(&p, build_drawing, "nodecount=20 sort=entropy call_tree=true");
	check_build(&p, build_callgrind, "trim=false call_tree=true granularity=addresses");
	profile_free(&p);
}

static void make(struct report *r, struct options *o, const struct profile *p, const char *options)
{
	options_init(o);
	options_set_all(o, options);
	assert_int_equal(report_init(r, p, o, NULL, NULL), 0);
	assert_int_equal(build_graph(r, NULL), 0);
}

/* Nothing is trimmed by either list, but of the second that is known too late. */
static void check_same(const struct profile *p, const char *at_once, const char *apart)
{
	struct options options[2];
	struct report r[2];
	const struct graph *a, *b;

	make(&r[0], &options[0], p, at_once);
	make(&r[1], &options[1], p, apart);
	a = r[0].graph;
	b = r[1].graph;
	assert_int_equal(a->nall, b->nall);
	assert_int_equal(a->edges.n, b->edges.n);
	for (size_t i = 0; i < a->edges.n; i++) {
		const struct edge *x = &a->edges.at[i], *y = &b->edges.at[i];

		assert_true(x->from == y->from && x->to == y->to && x->weight == y->weight &&
			    edge_weight(a, x) == edge_weight(b, y) && x->residual == y->residual &&
			    x->inlined == y->inlined);
	}
	report_free(&r[0]);
	report_free(&r[1]);
}

static void check_at_once(const char *path)
{
	const struct load_options o = { .max_types = 0 };
	struct profile p;

	assert_int_equal(profile_load(&p, path, &o, NULL), 0);
	check_same(&p, "trim=false", "nodefraction=1e-300 edgefraction=0 nodecount=0");
	check_same(&p, "trim=false mean=true granularity=lines",
		   "nodefraction=1e-300 edgefraction=0 nodecount=0 mean=true granularity=lines");
	profile_free(&p);
}

static void edges_are_the_same_with_the_nodes_or_apart(void **state)
{
	(void)state;
	each_valid(check_at_once);
}

static void edges_and_nodes_agree(void **state)
{
	(void)state;
	each_valid(check_file);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(an_edge_over_a_trimmed_node_is_residual),
		cmocka_unit_test(values_of_a_trimmed_leaf_are_nobody_s),
		cmocka_unit_test(a_residual_edge_stays_in_a_text_report),
		cmocka_unit_test(a_residual_edge_is_not_drawn_where_there_is_another_way),
		cmocka_unit_test(a_residual_edge_is_drawn_where_it_is_the_only_way),
		cmocka_unit_test(a_call_tree_has_a_node_for_each_path),
		cmocka_unit_test(text_reports_ignore_call_tree),
		cmocka_unit_test(callees_of_a_trimmed_context_go_to_its_caller),
		cmocka_unit_test(a_light_edge_of_a_call_tree_leads_nowhere),
		cmocka_unit_test(
			a_node_with_a_call_of_weight_0_comes_last_if_it_has_no_value_itself),
		cmocka_unit_test(it_comes_first_if_it_has_one),
		cmocka_unit_test(edges_and_nodes_agree),
		cmocka_unit_test(edges_are_the_same_with_the_nodes_or_apart),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
