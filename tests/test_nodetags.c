#include "parser/formats/formats.h"
#include "report/filter/begin.h"
#include "report/graph/graph.h"
#include "report/graph/nodetags.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>

#include <cmocka.h>

#include "tests/corpus.h"
#include "tests/little.h"

typedef void check_tags(struct report *r, struct node_tags *t);

static void with_tags(const struct profile *p, const char *options, check_tags *check)
{
	struct options o;
	struct report r;

	options_init(&o);
	options_set_all(&o, "trim=false sort=entropy");
	options_set_all(&o, options);
	assert_int_equal(report_init(&r, p, &o, NULL, NULL), 0);
	assert_int_equal(build_drawing(&r, NULL), 0);
	if (r.graph->tags)
		check(&r, r.graph->tags);
	report_free(&r);
}

/* ---- against a count that is made sample by sample ---- */

struct count {
	sum_t flat, cum;
	size_t seen; /* the last sample, + 1 */
};

/* The node of each entity, or SIZE_MAX. */
static size_t *rows_of_entities(const struct graph *g)
{
	size_t *row = malloc((g->entities.at.n + 1) * sizeof(*row));

	for (size_t i = 0; i < g->entities.at.n; i++)
		row[i] = SIZE_MAX;
	for (size_t i = 0; i < g->n; i++)
		row[g->nodes[i].item] = i;
	return row;
}

/* A frame of a sample: what it adds to each tag of a node. */
static void count_frame(struct count *of_node, const struct node_tags *t, size_t sample,
			int64_t flat, int64_t weight)
{
	const struct tag_set *set = &t->sets.at.at[t->sets.of[sample]];
	struct count *node = &of_node[t->sets.tags.n];
	bool first = node->seen != sample + 1;

	node->seen = sample + 1;
	for (uint32_t m = set->first; m < set->first + set->n; m++) {
		of_node[t->sets.members.at[m]].cum += first ? weight : 0;
		of_node[t->sets.members.at[m]].flat += flat;
	}
}

static void count_sample(struct count *counts, const struct report *r, const struct node_tags *t,
			 const size_t *row, size_t sample)
{
	const struct entities *e = &r->graph->entities;
	struct stack st = samples_stack(&r->profile->samples, sample);
	int64_t weight = report_weight(r, sample), flat = weight;
	uint32_t location;

	while (stack_next(&st, &location))
		for (uint32_t k = e->first[location]; k < e->first[location + 1]; k++) {
			size_t node = row[frame_entity(e->frames.at[k])];

			if (node != SIZE_MAX)
				count_frame(&counts[node * (t->sets.tags.n + 1)], t, sample, flat,
					    weight);
			flat = 0;
		}
}

/* Takes what node_tags says off the counts, which leaves nothing. */
static void compare(struct count *counts, const struct report *r, struct node_tags *t)
{
	const struct graph *g = r->graph;

	for (size_t i = 0; i < g->n; i++) {
		struct count *of_node = &counts[i * (t->sets.tags.n + 1)];
		size_t n;
		const struct node_tag *tags = node_tags_of(t, &g->nodes[i], &n);

		for (size_t k = 0; k < n; k++) {
			of_node[tags[k].tag].flat -= tags[k].flat;
			of_node[tags[k].tag].cum -= tags[k].cum;
		}
		for (size_t k = 0; k < t->sets.tags.n; k++)
			assert_true(!of_node[k].flat && !of_node[k].cum);
	}
}

static void check_counts(struct report *r, struct node_tags *t)
{
	struct count *counts = calloc(r->graph->n * (t->sets.tags.n + 1) + 1, sizeof(*counts));
	size_t *row = rows_of_entities(r->graph);

	for (size_t i = 0; i < r->profile->samples.n; i++)
		if (t->sets.of[i] != TAG_NONE)
			count_sample(counts, r, t, row, i);
	compare(counts, r, t);
	free(counts);
	free(row);
}

static void check_file(const char *path)
{
	const struct load_options o = { .max_types = 0 };
	struct profile p;

	assert_int_equal(profile_load(&p, path, &o, NULL), 0);
	with_tags(&p, "", check_counts);
	profile_free(&p);
}

static void tags_sum_the_samples_that_have_them(void **state)
{
	(void)state;
	each_valid(check_file);
}

/* ---- which tags there are ---- */

/* "name flat cum" of the tags of each node, with blanks and line ends; to be freed. */
static char *tags_text(const struct report *r, struct node_tags *t)
{
	char *text = NULL;
	size_t size, n;
	FILE *out = open_memstream(&text, &size);

	for (size_t i = 0; i < r->graph->n; i++) {
		const struct node_tag *tags = node_tags_of(t, &r->graph->nodes[i], &n);

		fputs(r->graph->nodes[i].name.at, out);
		for (size_t k = 0; k < n; k++)
			fprintf(out, " [%s %d %d]", t->sets.tags.at[tags[k].tag].name.at,
				(int)tags[k].flat, (int)tags[k].cum);
		putc('\n', out);
	}
	fclose(out);
	return text;
}

static const char *wanted;

static void check_text(struct report *r, struct node_tags *t)
{
	char *text = tags_text(r, t);

	assert_string_equal(text, wanted);
	free(text);
}

static void check(const char *profile, const char *options, const char *want)
{
	struct profile p = little(profile);

	wanted = want;
	with_tags(&p, options, check_text);
	profile_free(&p);
}

static void labels_of_a_sample_make_one_tag_in_byte_order(void **state)
{
	(void)state;
	check("types s/count\nsample 5: f {user=bob id=x user=ann}\n", "",
	      "f [id:x\\nuser:ann\\nuser:bob 5 5]\n");
}

static void sizes_are_tags_and_other_numbers_are_not(void **state)
{
	(void)state;
	check("types s/count\nsample 5: f {bytes=2048:bytes age=7:s}\n", "", "f [2kB 5 5]\n");
}

static void sizes_that_print_alike_are_the_same(void **state)
{
	(void)state;
	check("types s/count\nsample 5: f {bytes=1048576}\nsample 2: f {bytes=1048577}\n", "",
	      "f [1MB 7 7]\n");
	check("types s/count\nsample 5: f {bytes=1048576}\nsample 2: f {bytes=1048577}\n",
	      "unit=bytes", "f [1048576B 5 5] [1048577B 2 2]\n");
}

static void sizes_of_samples_with_other_labels_are_not(void **state)
{
	(void)state;
	check("types s/count\nsample 5: f {bytes=1 k=a}\nsample 2: f {bytes=1}\n", "",
	      "f [k:a 5 5] [1B 5 5] [1B 2 2]\n");
}

static void what_marks_the_base_is_no_tag(void **state)
{
	(void)state;
	check("types s/count\nsample 5: f {pprof::base=true k=a}\n", "", "f [k:a 5 5]\n");
}

static void recursion_counts_once(void **state)
{
	(void)state;
	check("types s/count\nsample 5: f g f {k=a}\n", "sort=name",
	      "f [k:a 5 5]\n"
	      "g [k:a 0 5]\n");
}

static void contexts_have_tags_of_their_own(void **state)
{
	(void)state;
	check("types s/count\nsample 5: f a {k=x}\nsample 2: f b {k=y}\n",
	      "sort=cum call_tree=true",
	      "a [k:x 0 5]\n"
	      "f [k:x 5 5]\n"
	      "b [k:y 0 2]\n"
	      "f [k:y 2 2]\n");
}

static void light_tags_are_dropped(void **state)
{
	(void)state;
	check("types s/count\nsample 50: f {k=x}\nsample 2: f {k=y}\n",
	      "trim=true nodefraction=0.1", "f [k:x 50 50]\n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(tags_sum_the_samples_that_have_them),
		cmocka_unit_test(labels_of_a_sample_make_one_tag_in_byte_order),
		cmocka_unit_test(sizes_are_tags_and_other_numbers_are_not),
		cmocka_unit_test(sizes_that_print_alike_are_the_same),
		cmocka_unit_test(sizes_of_samples_with_other_labels_are_not),
		cmocka_unit_test(what_marks_the_base_is_no_tag),
		cmocka_unit_test(recursion_counts_once),
		cmocka_unit_test(contexts_have_tags_of_their_own),
		cmocka_unit_test(light_tags_are_dropped),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
