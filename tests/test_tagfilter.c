#include "tests/filtering.h"

#include <string.h>

/* What stands behind each note that nothing matched. */
#define HAS "; there are the labels user, n, bytes, lat, kind, \u2026"

static int start(void **state)
{
	(void)state;
	begin();
	location(mapping("/usr/bin/prog"), "main@main.c");
	sample(1, "1", "user:ann n=5 bytes=1024");
	sample(2, "1", "user:bob user:ann lat=3ms");
	sample(4, "1", "kind:a:b size=1kilobytes");
	sample(8, "1", "");
	sample(16, "", "lat=2000us bytes=2048 zero=0s");
	return 0;
}

/* The values of the samples that a list leaves, as a sum: each is another bit. */
static int kept(const char *list)
{
	int sum = 0;

	left(list);
	for (size_t i = 0; i < report.profile->samples.n; i++)
		sum += (int)report.profile->samples.value[0][i];
	return sum;
}

struct row {
	const char *list;
	int kept;
};

static void check_rows(const struct row *rows, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (kept(rows[i].list) != rows[i].kept)
			fail_msg("%s: %d, not %d", rows[i].list, kept(rows[i].list), rows[i].kept);
}

static void expressions_without_a_key_must_all_match(void **state)
{
	static const struct row rows[] = {
		// clang-format off
		{ "tagfocus=ann", 1 | 2 },
		{ "tagfocus=^ann$", 0 }, /* the text is user:ann */
		{ "tagfocus=^user:ann$", 1 | 2 },
		{ "tagfocus=user:ann,user:bob", 2 },
		{ "tagfocus=ann,ann", 1 | 2 },
		{ "tagfocus=ann,kind", 0 },
		{ "tagfocus=ann,", 1 | 2 },
		{ "tagfocus==", 1 | 2 | 4 }, /* any label of text */
		{ "tagfocus==ann", 1 | 2 },
		{ "tagfocus=1024|lat", 0 }, /* no numbers */
		{ "tagignore=ann", 4 | 8 | 16 },
		{ "tagignore=ann,bob", 1 | 4 | 8 | 16 },
		{ "tagfocus=ann tagignore=bob", 1 },
		// clang-format on
	};

	(void)state;
	check_rows(rows, sizeof(rows) / sizeof(*rows));
}

static void of_expressions_with_a_key_one_must_match_a_value(void **state)
{
	static const struct row rows[] = {
		// clang-format off
		{ "tagfocus=user=ann,bob", 1 | 2 },
		{ "tagfocus=user=bob,zoe", 2 },
		{ "tagfocus=user=^ann$", 1 | 2 },
		{ "tagfocus=user=user", 0 },
		{ "tagfocus=use=ann", 0 }, /* a key is no expression */
		{ "tagfocus=use.=ann", 0 },
		{ "tagfocus=user=", 1 | 2 },
		{ "tagfocus=kind=^a:b$", 4 },
		{ "tagfocus=bytes=", 0 },
		{ "tagfocus=n=re:5", 0 },
		{ "tagignore=user=zoe,bob", 1 | 4 | 8 | 16 },
		// clang-format on
	};

	(void)state;
	check_rows(rows, sizeof(rows) / sizeof(*rows));
}

static void ranges_are_of_numbers_with_units(void **state)
{
	static const struct row rows[] = {
		// clang-format off
		{ "tagfocus=lat=3ms", 2 },
		{ "tagfocus=lat=3ms:", 2 | 16 }, /* 2000, too, is in ms, the first unit of lat */
		{ "tagfocus=lat=:3ms", 2 },
		{ "tagfocus=lat=1ms:3ms", 2 },
		{ "tagfocus=lat=+3ms:-3ms", 0 },
		{ "tagfocus=lat=1us:1s", 2 },
		{ "tagfocus=lat=2s", 16 },
		{ "tagfocus=bytes=1kb", 1 },
		{ "tagfocus=bytes=1024b", 1 },
		{ "tagfocus=bytes=1024", 1 }, /* in the unit of the label */
		{ "tagfocus=bytes=0:1024", 1 },
		{ "tagfocus=bytes=:1024", 1 },
		{ "tagfocus=bytes=1KiB", 1 },
		{ "tagfocus=bytes=0:1KiB", 1 },
		{ "tagfocus=bytes=1kb:2", 1 | 16 }, /* 2 is in kb then */
		{ "tagfocus=bytes=1:2kb", 1 | 16 }, /* and so is 1 */
		{ "tagfocus=bytes=1ms:", 0 },
		{ "tagfocus=1us:", 2 | 16 }, /* of any key, but only times */
		{ "tagfocus=size=1024b", 4 },
		{ "tagfocus=1kb", 1 | 4 }, /* of any key */
		{ "tagfocus==1kb", 1 | 4 },
		{ "tagfocus=n=5", 1 },
		{ "tagfocus=n=5ms", 0 }, /* n is a unit that nobody knows */
		{ "tagfocus=n=5N", 1 },
		{ "tagfocus=n=4furlongs:6furlongs", 0 },
		{ "tagfocus=zero=0", 16 },
		{ "tagfocus=zero=0s", 16 },
		{ "tagfocus=zero=-1s:1s", 16 },
		{ "tagfocus=-1:", 1 | 2 | 4 | 16 },
		{ "tagignore=1kb:", 2 | 8 },
		// clang-format on
	};

	(void)state;
	check_rows(rows, sizeof(rows) / sizeof(*rows));
}

static void ranges_are_announced(void **state)
{
	(void)state;
	left("tagfocus=bytes=1kb tagignore=n=7:");
	assert_string_equal(notes(),
			    "For tag lat used unit ms, also encountered unit(s) us\n"
			    "tagfocus:Interpreted '1kb' as range, not regexp\n"
			    "tagignore:Interpreted '7:' as range, not regexp\n"
			    "TagIgnore expression matched no samples; the label n is in n\n");
}

/* What is not exactly a range is an expression. */
static void other_values_are_expressions(void **state)
{
	static const char *const values[] = { ":",  "1:2:3",  "1kb2",
					      "k1", "1k:1s",  "1e5",
					      "-",  "1.5",    "x99999999999999999999",
					      "1_", "1kb,2kb" };

	(void)state;
	for (size_t i = 0; i < sizeof(values) / sizeof(*values); i++) {
		left(arena_printf(&arena, "tagfocus=user=%s", values[i]));
		if (strstr(notes(), "range"))
			fail_msg("%s: %s", values[i], notes());
	}
}

static void numbers_that_do_not_fit_are_refused(void **state)
{
	(void)state;
	assert_string_equal(refused("tagfocus=99999999999999999999"),
			    "tagfocus: 99999999999999999999 does not fit in 64 bits");
	assert_string_equal(refused("tagignore=k=1:-9223372036854775809s"),
			    "tagignore: -9223372036854775809 does not fit in 64 bits");
	assert_int_equal(kept("tagfocus=-9223372036854775808:9223372036854775807"), 1 | 2 | 4 | 16);
}

static void expressions_may_be_many_but_not_any_number(void **state)
{
	char *list = arena_alloc(&arena, 200);

	(void)state;
	memcpy(list, "tagfocus=", 9);
	memset(list + 9, ',', 63);
	assert_int_equal(kept(list), 1 | 2 | 4);
	list[9 + 63] = ',';
	assert_string_equal(refused(list), "tagfocus: more than 64 regexps");
}

static void keys_are_compared_by_text(void **state)
{
	struct label l = { .str = strtab_add(&profile.strings, text_of("ann")) };
	size_t row = samples_open(&profile.samples);

	(void)state;
	l.key = strtab_add(&profile.strings, text_of("user"));
	samples_label(&profile.samples, &l);
	profile.samples.value[0][row] = 32;
	assert_true(samples_close(&profile.samples));
	assert_int_equal(kept("tagfocus=user=ann"), 1 | 2 | 32);
	assert_string_equal(left("tagleaf=user tagfocus=user=ann tagignore=bob"),
			    "1 ann main user:ann n=5 bytes=1024\n32 ann user:ann\n");
}

static void warnings_say_what_matched_nothing(void **state)
{
	(void)state;
	left("tagfocus=none1 tagignore=none2 tagshow=none3 taghide=none4");
	assert_string_equal(notes(), "TagFocus expression matched no samples" HAS "\n"
				     "TagIgnore expression matched no samples" HAS "\n"
				     "TagShow expression matched no samples" HAS "\n"
				     "TagHide expression matched no samples" HAS "\n");
	/* tagignore is asked whether or not tagfocus matched. */
	left("tagfocus=bob tagignore=kind");
	assert_string_equal(notes(), "");
	/* But only of samples that the filters of frames leave. */
	left("focus=none tagignore=user");
	assert_string_equal(notes(), "Focus expression matched no samples\n"
				     "TagIgnore expression matched no samples" HAS "\n");
	left("tagfocus=kind taghide=user");
	assert_string_equal(notes(), "TagHide expression matched no samples" HAS "\n");
}

static void labels_are_shown_and_hidden_by_key(void **state)
{
	(void)state;
	assert_string_equal(left("tagshow=user|lat"), "1 main user:ann\n"
						      "2 main user:bob user:ann lat=3ms\n"
						      "4 main\n"
						      "8 main\n"
						      "16 lat=2000us\n");
	assert_string_equal(left("taghide=^(user|lat)$"), "1 main n=5 bytes=1024\n"
							  "2 main\n"
							  "4 main kind:a:b size=1kilobytes\n"
							  "8 main\n"
							  "16 bytes=2048 zero=0s\n");
	assert_string_equal(left("tagshow=user|lat taghide=lat tagfocus=bob"),
			    "2 main user:bob user:ann\n");
	assert_string_equal(left("tagshow=ann tagfocus=bob"), "2 main\n");
}

static void hostile_patterns_are_refused(void **state)
{
	(void)state;
	sample(32, "1", "k:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!");
	assert_string_equal(refused("tagfocus=k=^(a+)+$"),
			    "tagfocus: the regexp takes too long: match limit exceeded");
	sample(64, "1", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!:v");
	assert_string_equal(refused("taghide=^(a+)+$"),
			    "taghide: the regexp takes too long: match limit exceeded");
}

/* ---- tagroot, tagleaf ---- */

static void labels_become_frames(void **state)
{
	(void)state;
	assert_string_equal(left("tagroot=user taghide=."), "1 main ann\n"
							    "2 main bob,ann\n"
							    "4 main \n"
							    "8 main \n"
							    "16 \n");
	assert_string_equal(left("tagleaf=user taghide=."), "1 ann main\n"
							    "2 bob,ann main\n"
							    "4  main\n"
							    "8  main\n"
							    "16 \n");
	assert_string_equal(notes(), "For tag lat used unit ms, also encountered unit(s) us\n");
}

static void the_first_key_is_outermost(void **state)
{
	(void)state;
	assert_string_equal(left("tagroot=,user,,n, tagleaf=bytes,n tagfocus=bytes=1kb taghide=."),
			    "1 5 1024 main 5 ann\n");
}

static void numbers_have_units_if_one_of_them_has(void **state)
{
	(void)state;
	sample(32, "1", "mix=5 mix=7ms mix:text bare=5 bare=-7");
	assert_string_equal(left("tagleaf=mix,bare tagfocus=text taghide=."),
			    "32 5,-7 text,5,7ms main\n");
	assert_string_equal(left("tagleaf=lat unit=us tagfocus=lat=1us: taghide=."),
			    "2 3000us main\n16 2000us\n");
}

static void frames_for_labels_name_the_key_as_their_file(void **state)
{
	const struct profile *p;
	const struct function *fn;

	(void)state;
	left("tagleaf=user tagroot=none");
	assert_string_equal(notes(), "For tag lat used unit ms, also encountered unit(s) us\n"
				     "TagRoot expression matched no samples" HAS "\n");
	p = report.profile;
	assert_int_equal(p->locations.n, profile.locations.n + 4);
	assert_int_equal(p->locations.at[2].id, 2);
	assert_int_equal(p->locations.at[2].mapping, 0);
	assert_int_equal(p->locations.at[2].address, 0);
	fn = &p->functions.at[p->lines.at[p->locations.at[2].line].function];
	assert_int_equal(fn->id, 2);
	assert_int_equal(fn->name, 0);
	assert_string_equal(profile_text(p, fn->file).at, "none");
	assert_string_equal(profile_text(p, p->functions.at[3].name).at, "ann");
	assert_string_equal(profile_text(p, p->functions.at[3].file).at, "user");
	assert_int_equal(profile.functions.n, 2);
}

static void frames_for_labels_take_part_in_filters(void **state)
{
	(void)state;
	assert_int_equal(kept("tagroot=user focus=^ann"), 1);
	assert_int_equal(kept("tagroot=user focus=user"), 31);
	assert_string_equal(left("tagroot=user hide=main taghide=."),
			    "1 ann\n2 bob,ann\n4 \n8 \n16 \n");
	assert_string_equal(left("tagroot=user show_from=main tagfocus=bob taghide=."), "2 main\n");
	assert_string_equal(left("tagleaf=user prune_from=bob tagfocus=bob taghide=."),
			    "2 bob,ann main\n");
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, start, end)
int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(expressions_without_a_key_must_all_match),
		TEST(of_expressions_with_a_key_one_must_match_a_value),
		TEST(ranges_are_of_numbers_with_units),
		TEST(ranges_are_announced),
		TEST(other_values_are_expressions),
		TEST(numbers_that_do_not_fit_are_refused),
		TEST(expressions_may_be_many_but_not_any_number),
		TEST(keys_are_compared_by_text),
		TEST(warnings_say_what_matched_nothing),
		TEST(labels_are_shown_and_hidden_by_key),
		TEST(hostile_patterns_are_refused),
		TEST(labels_become_frames),
		TEST(the_first_key_is_outermost),
		TEST(numbers_have_units_if_one_of_them_has),
		TEST(frames_for_labels_name_the_key_as_their_file),
		TEST(frames_for_labels_take_part_in_filters),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
