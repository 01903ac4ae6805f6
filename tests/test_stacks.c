#include "parser/formats/formats.h"
#include "report/contexts/stacks.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

#include "report/filter/begin.h"
#include "tests/corpus.h"

typedef void check_report(struct report *r);

/* Checks the stacks of every sample type of a profile, at a granularity. */
static void check_types(const struct profile *p, const char *granularity, check_report *check)
{
	for (size_t type = 0; type < p->types.n; type++) {
		struct options o;
		struct report r;
		char number[24];

		options_init(&o);
		option_set(&o, option_find("granularity"), granularity, NULL);
		snprintf(number, sizeof(number), "%zu", type);
		option_set(&o, option_find("sample_index"), number, NULL);
		assert_int_equal(report_init(&r, p, &o, NULL, NULL), 0);
		assert_int_equal(build_stacks(&r, NULL), 0);
		check(&r);
		report_free(&r);
	}
}

static check_report *wanted;

static void check_profile(const char *path)
{
	static const char *const levels[] = { "functions", "files", "lines", "addresses" };
	struct load_options o = { .max_types = 32 };
	struct profile p;
	struct error err;

	if (profile_load(&p, path, &o, &err) < 0)
		fail_msg("%s", err.text);
	for (size_t i = 0; i < sizeof(levels) / sizeof(*levels); i++)
		check_types(&p, levels[i], wanted);
	profile_free(&p);
}

static void check_sum(struct report *r)
{
	const struct samples *s = &r->profile->samples;
	sum_t stacks = 0, samples = 0;

	for (size_t i = 0; i < r->stacks->at.n; i++)
		stacks += r->stacks->at.at[i].value;
	for (size_t i = 0; i < s->n; i++)
		if (s->stack[i] < s->stack[i + 1])
			samples += report_weight(r, i);
	assert_true(stacks == samples);
}

static void stacks_have_the_values_of_all_samples_that_have_a_stack(void **state)
{
	(void)state;
	wanted = check_sum;
	each_valid(check_profile);
}

/* The line by which it is sorted. */
static char *line_of(struct report *r, const struct stack_row *row)
{
	struct walk w = walk_sample(r, row->sample);
	char *line = NULL;
	size_t size;
	FILE *out = open_memstream(&line, &size);
	uint32_t name;

	while (stacks_next(r->stacks, &w, &name)) {
		struct text t = r->stacks->names.at[name];

		fwrite(t.at, 1, t.n, out);
		putc(walk_done(&w) ? ' ' : ';', out);
	}
	fclose(out);
	return line;
}

static void check_order(struct report *r)
{
	char *last = NULL;

	for (size_t i = 0; i < r->stacks->at.n; i++) {
		char *line = line_of(r, &r->stacks->at.at[i]);

		if (last && strcmp(last, line) >= 0)
			fail_msg("\"%s\" is in front of \"%s\"", last, line);
		assert_true(r->stacks->at.at[i].value != 0);
		free(last);
		last = line;
	}
	free(last);
}

static void stacks_are_different_and_in_byte_order(void **state)
{
	(void)state;
	wanted = check_order;
	each_valid(check_profile);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(stacks_have_the_values_of_all_samples_that_have_a_stack),
		cmocka_unit_test(stacks_are_different_and_in_byte_order),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
