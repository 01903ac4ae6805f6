#include "report/filter/begin.h"
#include "tests/filtering.h"

#include <string.h>

/*
 * Locations 1 to 5 are on stacks: 2 has an inlined line, 4 has no lines and is
 * of another binary. 6 is on none.
 */
static int start(void **state)
{
	uint32_t prog, lib;

	(void)state;
	begin();
	prog = mapping("/usr/bin/prog");
	lib = mapping("/lib/libc.so");
	location(prog, "main@/src/main.c");
	location(prog, "inl@/src/inl.h foo@/src/foo.c");
	location(prog, "leaf@/src/leaf.c");
	location(lib, "");
	location(lib, "malloc@/libc/malloc.c");
	location(prog, "unused@/src/unused.c");
	sample(1, "3 2 1", "");
	sample(2, "5 2 1", "");
	sample(4, "4 1", "");
	sample(8, "1", "");
	sample(16, "", "");
	sample(32, "3 2 5 2 1", "");
	return 0;
}

static const char all[] = "1 leaf inl/foo main\n"
			  "2 malloc inl/foo main\n"
			  "4 #4 main\n"
			  "8 main\n"
			  "16\n"
			  "32 leaf inl/foo malloc inl/foo main\n";

static void nothing_is_done_where_nothing_is_asked(void **state)
{
	(void)state;
	assert_string_equal(left(""), all);
	assert_ptr_equal(report.profile, &profile);
	assert_null(report.filtered);
	assert_string_equal(left("focus= tagfocus= tagroot=, hide="), all);
	assert_ptr_equal(report.profile, &profile);
	assert_int_equal(report.filters.n, 0);
}

/* ---- focus, ignore, hide, show ---- */

static void focus_keeps_samples_by_function_file_or_binary(void **state)
{
	(void)state;
	assert_string_equal(left("focus=^leaf$"), "1 leaf inl/foo main\n"
						  "32 leaf inl/foo malloc inl/foo main\n");
	assert_string_equal(left("focus=^inl$"), "1 leaf inl/foo main\n"
						 "2 malloc inl/foo main\n"
						 "32 leaf inl/foo malloc inl/foo main\n");
	assert_string_equal(left("focus=malloc[.]c$"), "2 malloc inl/foo main\n"
						       "32 leaf inl/foo malloc inl/foo main\n");
	assert_string_equal(left("focus=^/lib/libc"), "2 malloc inl/foo main\n"
						      "4 #4 main\n"
						      "32 leaf inl/foo malloc inl/foo main\n");
	assert_string_equal(notes(), "");
}

static void ignore_drops_samples(void **state)
{
	(void)state;
	assert_string_equal(left("ignore=foo"), "4 #4 main\n8 main\n");
	assert_string_equal(left("ignore=libc.so"), "1 leaf inl/foo main\n8 main\n");
	assert_string_equal(left("focus=leaf ignore=malloc"), "1 leaf inl/foo main\n");
}

static void names_are_matched_whole_and_untrimmed(void **state)
{
	(void)state;
	assert_string_equal(left("focus=^foo.c"), "");
	assert_string_equal(left("focus=^prog"), "");
	assert_string_equal(left("focus=^/usr/bin/prog$ ignore=foo|libc"), "8 main\n");
}

static void a_frame_that_matches_both_is_ignored(void **state)
{
	(void)state;
	assert_string_equal(left("focus=leaf ignore=leaf"), "");
	assert_string_equal(notes(), "Focus expression matched no samples\n");
}

static void warnings_come_from_locations_not_samples(void **state)
{
	(void)state;
	assert_string_equal(left("focus=unused"), "");
	assert_string_equal(notes(), "");
	left("focus=none1 ignore=none2 hide=none3 show=none4 show_from=none5 prune_from=none6");
	assert_string_equal(notes(), "Focus expression matched no samples\n"
				     "Ignore expression matched no samples\n"
				     "Hide expression matched no samples\n"
				     "Show expression matched no samples\n"
				     "ShowFrom expression matched no samples\n");
}

static void hide_removes_lines_and_locations_without_any(void **state)
{
	(void)state;
	assert_string_equal(left("hide=inl"), "1 leaf foo main\n"
					      "2 malloc foo main\n"
					      "4 #4 main\n"
					      "8 main\n"
					      "32 leaf foo malloc foo main\n");
	assert_string_equal(left("hide=inl|foo"), "1 leaf main\n"
						  "2 malloc main\n"
						  "4 #4 main\n"
						  "8 main\n"
						  "32 leaf malloc main\n");
	assert_string_equal(left("hide=main"), "1 leaf inl/foo\n"
					       "2 malloc inl/foo\n"
					       "4 #4\n"
					       "32 leaf inl/foo malloc inl/foo\n");
}

static void hide_takes_locations_without_lines_only_by_their_binary(void **state)
{
	(void)state;
	assert_string_equal(left("hide=libc.so"), "1 leaf inl/foo main\n"
						  "2 inl/foo main\n"
						  "4 main\n"
						  "8 main\n"
						  "32 leaf inl/foo inl/foo main\n");
	assert_string_equal(left("hide=."), "");
}

static void show_keeps_lines(void **state)
{
	(void)state;
	assert_string_equal(left("show=foo|main"), "1 foo main\n"
						   "2 foo main\n"
						   "4 main\n"
						   "8 main\n"
						   "32 foo foo main\n");
	assert_string_equal(left("show=^/usr/bin/prog"), "1 leaf inl/foo main\n"
							 "2 inl/foo main\n"
							 "4 main\n"
							 "8 main\n"
							 "32 leaf inl/foo inl/foo main\n");
}

static void show_keeps_locations_without_lines_by_what_stands_for_them(void **state)
{
	(void)state;
	assert_string_equal(left("show=libc.so"), "2 malloc\n4 #4\n32 malloc\n");
	assert_string_equal(left("show=^.libc.so.$"), "4 #4\n");
	assert_string_equal(left("show=/lib/"), "2 malloc\n32 malloc\n");
}

static void hide_comes_before_show(void **state)
{
	(void)state;
	assert_string_equal(left("hide=inl show=inl|leaf"), "1 leaf\n32 leaf\n");
	assert_string_equal(left("hide=inl show=^inl$"), "");
	assert_string_equal(notes(), "Show expression matched no samples\n");
}

static void hidden_frames_still_focus_and_are_ignored(void **state)
{
	(void)state;
	assert_string_equal(left("focus=leaf hide=leaf"), "1 inl/foo main\n"
							  "32 inl/foo malloc inl/foo main\n");
	assert_string_equal(left("ignore=foo hide=foo"), "4 #4 main\n8 main\n");
}

static void an_empty_stack_is_dropped_by_any_of_the_four(void **state)
{
	static const char *const lists[] = { "focus=main", "ignore=none", "hide=none",
					     "show=main" };

	(void)state;
	for (size_t i = 0; i < sizeof(lists) / sizeof(*lists); i++)
		assert_null(strstr(left(lists[i]), "16"));
	assert_non_null(strstr(left("prune_from=none"), "16\n"));
	assert_non_null(strstr(left("tagignore=none"), "16\n"));
}

/* ---- show_from, prune_from ---- */

static void show_from_cuts_the_root_off(void **state)
{
	(void)state;
	assert_string_equal(left("show_from=foo"), "1 leaf inl/foo\n"
						   "2 malloc inl/foo\n"
						   "32 leaf inl/foo malloc inl/foo\n");
	assert_string_equal(left("show_from=inl"), "1 leaf inl\n"
						   "2 malloc inl\n"
						   "32 leaf inl malloc inl\n");
	assert_string_equal(left("show_from=malloc"), "2 malloc\n32 leaf inl/foo malloc\n");
}

static void show_from_a_binary_keeps_all_lines(void **state)
{
	(void)state;
	assert_string_equal(left("show_from=libc.so"), "2 malloc\n4 #4\n32 leaf inl/foo malloc\n");
	assert_string_equal(left("show_from=prog|inl"), "1 leaf inl/foo main\n"
							"2 malloc inl/foo main\n"
							"4 #4 main\n"
							"8 main\n"
							"32 leaf inl/foo malloc inl/foo main\n");
}

static void show_from_does_not_see_hidden_frames(void **state)
{
	(void)state;
	assert_string_equal(left("hide=inl show_from=inl"), "");
	assert_string_equal(left("hide=libc.so show_from=libc.so"), "");
}

static void prune_from_cuts_the_leaf_off(void **state)
{
	(void)state;
	assert_string_equal(left("prune_from=foo"), "1 foo main\n"
						    "2 foo main\n"
						    "4 #4 main\n"
						    "8 main\n"
						    "16\n"
						    "32 foo malloc foo main\n");
	assert_string_equal(left("prune_from=malloc"), "1 leaf inl/foo main\n"
						       "2 malloc inl/foo main\n"
						       "4 #4 main\n"
						       "8 main\n"
						       "16\n"
						       "32 malloc inl/foo main\n");
	assert_string_equal(left("prune_from=main[.]c|libc"), all);
}

static void prune_from_comes_after_show_from(void **state)
{
	(void)state;
	assert_string_equal(left("show_from=malloc prune_from=inl"),
			    "2 malloc\n32 inl/foo malloc\n");
	assert_string_equal(left("show_from=leaf prune_from=main"), "1 leaf\n32 leaf\n");
	assert_string_equal(left("hide=inl prune_from=inl"), left("hide=inl prune_from=none"));
}

static void all_of_them_at_once(void **state)
{
	(void)state;
	assert_string_equal(
		left("focus=leaf ignore=none hide=inl show=leaf|foo|malloc show_from=malloc "
		     "prune_from=foo"),
		"32 foo malloc\n");
}

/* ---- what the filtered profile is ---- */

static void rows_and_ids_stay(void **state)
{
	const struct profile *p;

	(void)state;
	left("focus=leaf hide=main|unused|inl");
	p = report.profile;
	assert_ptr_equal(p, report.filtered);
	assert_int_equal(p->locations.n, profile.locations.n);
	assert_int_equal(p->locations.at[6].id, 6);
	assert_int_equal(p->locations.at[6].nlines, 0);
	assert_int_equal(p->locations.at[2].nlines, 1);
	assert_ptr_equal(p->functions.at, profile.functions.at);
	assert_ptr_equal(p->strings.bytes.at, profile.strings.bytes.at);
	assert_string_equal(dump(&profile), all); /* unchanged */
}

static void samples_may_all_be_gone(void **state)
{
	(void)state;
	assert_string_equal(left("focus=none"), "");
	assert_int_equal(report.profile->samples.n, 0);
	assert_string_equal(left("tagroot=k ignore=."), "");
}

static void percentages_are_of_all_unless_asked(void **state)
{
	(void)state;
	left("focus=leaf");
	assert_int_equal((int)report.total, 63);
	left("focus=leaf relative_percentages=true");
	assert_int_equal((int)report.total, 33);
}

static void active_filters_are_listed_in_order(void **state)
{
	(void)state;
	left("taghide=i tagshow=h tagignore=g tagfocus=f prune_from=p tagroot=r tagleaf=l "
	     "show_from=e show=d hide=c ignore=b focus=a");
	assert_string_equal(lines_of(report.filters.at, report.filters.n),
			    "focus=a\nignore=b\nhide=c\nshow=d\nshow_from=e\n"
			    "tagfocus=f\ntagignore=g\ntagshow=h\ntaghide=i\n");
}

#define TEN "1234567890"
static void active_filters_are_cut_at_80_bytes(void **state)
{
	(void)state;
	left("hide=" TEN TEN TEN TEN TEN TEN TEN "12345");
	assert_string_equal(report.filters.at[0], "hide=" TEN TEN TEN TEN TEN TEN TEN "12345");
	left("hide=" TEN TEN TEN TEN TEN TEN TEN "12345.");
	assert_string_equal(report.filters.at[0], "hide=" TEN TEN TEN TEN TEN TEN TEN "12345…");
}

/* ---- patterns ---- */

static void mistakes_are_reported_in_a_fixed_order(void **state)
{
	static const char *const options_in_order[] = {
		"focus",    "ignore",    "hide",       "show",    "show_from",
		"tagfocus", "tagignore", "prune_from", "tagshow", "taghide",
	};
	const char *list = "";

	(void)state;
	for (size_t i = 10; i--;) {
		list = arena_printf(&arena, "%s %s=zz(", list, options_in_order[i]);
		assert_string_equal(refused(list),
				    arena_printf(&arena,
						 "parsing %s regexp: error parsing regexp: missing "
						 "closing parenthesis: `zz(`",
						 options_in_order[i]));
	}
}

static void what_stands_in_a_name_is_taken_literally(void **state)
{
	(void)state;
	location(1, "main.(*T).f@/src/t.c");
	sample(64, "7 1", "");
	assert_string_equal(left("focus=(*T).f"), "64 main.(*T).f main\n");
	assert_string_equal(notes(),
			    "focus: not a valid regular expression, taken literally: (*T).f\n");
	assert_string_equal(refused("focus=(*U).f"),
			    "parsing focus regexp: error parsing regexp: missing argument to "
			    "repetition operator: `*`");
}

static void prefixes_say_what_a_pattern_is(void **state)
{
	(void)state;
	location(1, "main.(*T).f@/src/t.c");
	sample(64, "7 1", "");
	assert_string_equal(left("focus=literal:n.("), "64 main.(*T).f main\n");
	assert_string_equal(notes(), "");
	assert_string_equal(left("focus=literal:main.T"), "");
	assert_string_equal(left("focus=re:main.+f"), "64 main.(*T).f main\n");
	assert_non_null(strstr(refused("focus=re:(*T).f"), "missing argument"));
}

static void hostile_patterns_are_refused(void **state)
{
	(void)state;
	location(1, "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!@/a.c");
	assert_string_equal(refused("hide=^(a+)+$"),
			    "hide: the regexp takes too long: match limit exceeded");
	assert_string_equal(refused("prune_from=^(a+)+$"),
			    "prune_from: the regexp takes too long: match limit exceeded");
}

/* ---- size ---- */

static void a_stack_of_a_million_frames_takes_one_walk(void **state)
{
	enum { FRAMES = 1000000 };
	size_t row;

	(void)state;
	row = samples_open(&profile.samples);
	for (int i = 0; i < FRAMES; i++)
		samples_frame(&profile.samples, 2 + i % 3);
	samples_frame(&profile.samples, 1);
	profile.samples.value[0][row] = 64;
	assert_true(samples_close(&profile.samples));
	left("focus=leaf ignore=malloc hide=leaf show_from=foo prune_from=inl");
	assert_int_equal(report.profile->samples.n, 2);
	assert_int_equal(report.profile->samples.frames.n, 1 + FRAMES - FRAMES / 3);
}

/* As many samples as several threads share. */
enum { MANY = 100000, KINDS = 5, LABELS = 7 };

static void add_many(void)
{
	static const char *const stacks[KINDS] = { "3 2 1", "5 2 1", "4 1", "1", "" };
	char label[20];

	for (int i = 0; i < MANY; i++) {
		snprintf(label, sizeof(label), "key:v%d other=%d", i % LABELS, i % 3);
		sample(100 + i, stacks[i % KINDS], label);
	}
}

static void what_stays_of_many_samples_stays_in_order(void **state)
{
	static const size_t frames[KINDS] = { 2, 0, 2, 1, 0 };
	const struct samples *s;
	size_t row = 0;

	(void)state;
	add_many();
	left("ignore=malloc hide=leaf tagignore=v3 tagshow=key");
	assert_string_equal(notes(), "");
	s = &report.profile->samples;
	for (int i = 0; i < MANY; i++) {
		struct labels labels;
		struct label l;

		if (!frames[i % KINDS] || i % LABELS == 3)
			continue;
		while (s->value[0][row] < 100)
			row++;
		assert_int_equal(s->value[0][row], 100 + i);
		assert_int_equal(s->stack[row + 1] - s->stack[row], frames[i % KINDS]);
		labels = samples_labels(s, row++);
		assert_true(labels_next(&labels, &l) && l.str);
		assert_false(labels_next(&labels, &l));
	}
	assert_int_equal(row, s->n);
}

static void notes_are_about_all_threads(void **state)
{
	(void)state;
	add_many();
	location(1, "last@/last.c");
	sample(1, "7 1", "once:x");
	left("show_from=last");
	assert_string_equal(notes(), "");
	assert_int_equal(report.profile->samples.n, 1);
	left("tagfocus=once:x tagshow=once taghide=nothing");
	assert_string_equal(
		notes(),
		"TagHide expression matched no samples; there are the labels key, other, once\n");
	assert_int_equal(report.profile->samples.n, 1);
}

static bool stop(void *ctx, size_t done, size_t n)
{
	(void)ctx;
	(void)n;
	return done == 0;
}

static void a_pass_that_is_stopped_leaves_nothing(void **state)
{
	struct report_watch watch = { .go_on = stop };
	struct report r;

	(void)state;
	add_many();
	options_init(&options);
	option_set(&options, option_find("hide"), "leaf", NULL);
	assert_int_equal(report_init_watched(&r, &profile, &options, NULL, &watch, NULL), 0);
	assert_true(watch.stopped);
	assert_int_equal(r.profile->samples.n, 0);
	report_free(&r);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, start, end)
int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(nothing_is_done_where_nothing_is_asked),
		TEST(focus_keeps_samples_by_function_file_or_binary),
		TEST(ignore_drops_samples),
		TEST(names_are_matched_whole_and_untrimmed),
		TEST(a_frame_that_matches_both_is_ignored),
		TEST(warnings_come_from_locations_not_samples),
		TEST(hide_removes_lines_and_locations_without_any),
		TEST(hide_takes_locations_without_lines_only_by_their_binary),
		TEST(show_keeps_lines),
		TEST(show_keeps_locations_without_lines_by_what_stands_for_them),
		TEST(hide_comes_before_show),
		TEST(hidden_frames_still_focus_and_are_ignored),
		TEST(an_empty_stack_is_dropped_by_any_of_the_four),
		TEST(show_from_cuts_the_root_off),
		TEST(show_from_a_binary_keeps_all_lines),
		TEST(show_from_does_not_see_hidden_frames),
		TEST(prune_from_cuts_the_leaf_off),
		TEST(prune_from_comes_after_show_from),
		TEST(all_of_them_at_once),
		TEST(rows_and_ids_stay),
		TEST(samples_may_all_be_gone),
		TEST(percentages_are_of_all_unless_asked),
		TEST(active_filters_are_listed_in_order),
		TEST(active_filters_are_cut_at_80_bytes),
		TEST(mistakes_are_reported_in_a_fixed_order),
		TEST(what_stands_in_a_name_is_taken_literally),
		TEST(prefixes_say_what_a_pattern_is),
		TEST(hostile_patterns_are_refused),
		TEST(a_stack_of_a_million_frames_takes_one_walk),
		TEST(what_stays_of_many_samples_stays_in_order),
		TEST(notes_are_about_all_threads),
		TEST(a_pass_that_is_stopped_leaves_nothing),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
