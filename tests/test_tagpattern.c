#include "parser/formats/formats.h"
#include "report/filter/begin.h"
#include "report/filter/tagpattern.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

#include "report/filter/tagfilter.h"
#include "report/labels/labelsums.h"
#include "tests/corpus.h"
#include "tests/little.h"

static struct profile profile;
static struct options options;
static struct report report;

static void tags(void)
{
	options_init(&options);
	assert_int_equal(report_init(&report, &profile, &options, NULL, NULL), 0);
	assert_int_equal(build_labels(&report, NULL), 0);
}

static void end(void)
{
	report_free(&report);
	profile_free(&profile);
}

/* ---- a pattern means its label and no other ---- */

static bool has_label(const struct tag_pattern *want, size_t sample)
{
	struct labels at = samples_labels(&profile.samples, sample);
	struct label l;

	while (labels_next(&at, &l)) {
		if (!text_equal(profile_text(&profile, l.key), want->key) || !l.str != want->number)
			continue;
		if (want->any ||
		    (l.str && text_equal(profile_text(&profile, l.str), want->value)) ||
		    (!l.str && l.num >= want->low && l.num <= want->high))
			return true;
	}
	return false;
}

static void check_pattern(const struct tag_pattern *want)
{
	struct error err = { 0 };
	struct tag_filter f;
	const char *why = NULL, *text = tag_pattern_text(&report.arena, want, &why);

	assert_true(!text == !!why);
	if (!text)
		return;
	if (tag_filter_open(&f, &report, "tagfocus", text, &err) < 0)
		fail_msg("%s", err.text);
	for (size_t i = 0; i < profile.samples.n; i++)
		if (tag_filter_match(&f, &profile, samples_labels(&profile.samples, i)) !=
		    has_label(want, i))
			fail_msg("%s: sample %zu", text, i);
	tag_filter_close(&f);
}

static void check_key(const struct key_sum *k)
{
	for (size_t i = 0; i < k->n; i++) {
		const struct label_sum *v = &k->values[i];
		struct tag_pattern p = { .key = k->key,
					 .value = v->value,
					 .number = v->is_number,
					 .low = v->low,
					 .high = v->high };

		if (v->is_text && v->is_number)
			continue;
		check_pattern(&p);
		p.any = !p.number;
		check_pattern(&p);
	}
}

static void check_profile(const char *path)
{
	struct load_options lo = { .max_types = 32 };
	struct error err;

	if (profile_load(&profile, path, &lo, &err) < 0)
		fail_msg("%s", err.text);
	tags();
	for (size_t i = 0; i < report.label_sums->keys.n; i++)
		check_key(&report.label_sums->keys.at[i]);
	end();
}

static void a_pattern_matches_the_samples_of_its_label_and_no_others(void **state)
{
	(void)state;
	each_valid(check_profile);
}

static void what_means_something_to_the_filter_is_quoted(void **state)
{
	(void)state;
	profile = little("types n/count\n"
			 "sample 1: a {k=x,y k=x=y k=(* k=a.b k=a|b k=:1 k=^$ k=\\x}\n"
			 "sample 2: a {k=x k=y k=axb k=a k=b k=xyz}\n"
			 "sample 4: a {k=5:ms k=5:s k=-3 n=7 n=8:apples t_x=3 t_x=4}\n");
	tags();
	for (size_t i = 0; i < report.label_sums->keys.n; i++)
		check_key(&report.label_sums->keys.at[i]);
	end();
}

/* ---- how they look ---- */

static void check_text(const struct tag_pattern *p, const char *want)
{
	struct arena arena = { 0 };
	const char *why = NULL, *got = tag_pattern_text(&arena, p, &why);

	assert_string_equal(got ? got : why, want);
	arena_free(&arena);
}

static void numbers_are_ranges_in_the_unit_of_the_label(void **state)
{
	struct tag_pattern p = { .key = text_of("bytes"), .number = true };

	(void)state;
	p.low = p.high = 1024;
	check_text(&p, "bytes=1024");
	p.high = 2048;
	check_text(&p, "bytes=1024:2048");
	p.key = text_of("a=b");
	check_text(&p, "is a number whose key a filter cannot name");
}

static void texts_are_expressions_for_key_and_value(void **state)
{
	struct tag_pattern p = { .key = text_of("a=b"), .value = text_of("x,y.z") };

	(void)state;
	check_text(&p, "^a\\x3db:x\\x2cy\\.z$");
	p.any = true;
	check_text(&p, "^a\\x3db:");
	p.key = text_of("\xff");
	check_text(&p, "is not UTF-8, and no pattern matches that");
}

static void patterns_join_only_where_the_syntax_has_it(void **state)
{
	struct arena arena = { 0 };

	(void)state;
	assert_string_equal(tag_pattern_both(&arena, "^a:b$", "^c:d$"), "^a:b$,^c:d$");
	assert_string_equal(tag_pattern_either(&arena, "^a:b$", "^c:d$"), "^a:b$|^c:d$");
	assert_null(tag_pattern_both(&arena, "a=b", "^c:d$"));
	assert_null(tag_pattern_both(&arena, "^a:b$", "c=5B"));
	assert_null(tag_pattern_both(&arena, "5kb:", "^c:d$"));
	assert_null(tag_pattern_either(&arena, "^a:b$,^c:d$", "^e:f$"));
	assert_null(tag_pattern_either(&arena, "literal:a", "^e:f$"));
	arena_free(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_pattern_matches_the_samples_of_its_label_and_no_others),
		cmocka_unit_test(what_means_something_to_the_filter_is_quoted),
		cmocka_unit_test(numbers_are_ranges_in_the_unit_of_the_label),
		cmocka_unit_test(texts_are_expressions_for_key_and_value),
		cmocka_unit_test(patterns_join_only_where_the_syntax_has_it),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
