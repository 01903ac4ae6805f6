#include "tests/filtering.h"

#include <string.h>

static int start(void **state)
{
	uint32_t prog;

	(void)state;
	begin();
	prog = mapping("/usr/bin/prog");
	location(prog, "main@main.cc");
	location(prog, "new@new.cc build@build.cc");
	location(prog, "malloc@malloc.c");
	location(prog, "page@page.c");
	location(prog, "malloc@malloc.c alloc@alloc.cc");
	return 0;
}

static void drop(const char *drop_frames, const char *keep_frames)
{
	profile.drop_frames = string(drop_frames);
	profile.keep_frames = string(keep_frames);
}

static void dropped_frames_go_with_what_they_call(void **state)
{
	(void)state;
	drop("malloc|page", "");
	sample(1, "4 3 1", "");
	sample(2, "4 1", "");
	sample(4, "1", "");
	assert_string_equal(left(""), "1 main\n2 main\n4 main\n");
	assert_int_equal(report.filters.n, 0);
	assert_string_equal(left("all_frames=true"), "1 page malloc main\n2 page main\n4 main\n");
	assert_ptr_equal(report.profile, &profile);
}

static void patterns_match_whole_names(void **state)
{
	(void)state;
	drop("mall|age", "");
	sample(1, "4 3 1", "");
	assert_string_equal(left(""), "1 page malloc main\n");
	assert_ptr_equal(report.profile, &profile); /* there was nothing to do */
	drop("mal.*", "");
	assert_string_equal(left(""), "1 main\n");
}

static void kept_frames_are_not_dropped(void **state)
{
	(void)state;
	drop("malloc|page", "mal+oc");
	sample(1, "4 3 1", "");
	sample(2, "3 1", "");
	assert_string_equal(left(""), "1 malloc main\n2 malloc main\n");
}

static void a_stack_of_dropped_frames_alone_stays(void **state)
{
	(void)state;
	drop("malloc|page", "");
	sample(1, "4 3", "");
	sample(2, "4 1 3", "");
	sample(4, "", "");
	assert_string_equal(left(""), "1 page malloc\n2 main malloc\n4\n");
}

static void the_cut_is_nearest_the_root(void **state)
{
	(void)state;
	drop("malloc", "");
	sample(1, "4 3 1 3 3 1", "");
	assert_string_equal(left(""), "1 main\n");
}

static void lines_inlined_into_the_user_are_cut(void **state)
{
	(void)state;
	drop("new", "");
	sample(1, "4 2 1", "");
	sample(2, "4 2", "");
	assert_string_equal(left(""), "1 build main\n2 page build\n");
	assert_int_equal(profile.locations.at[2].nlines, 2);
}

/* The outermost line that matches decides, so all of location 5 goes. */
static void the_outermost_line_decides(void **state)
{
	(void)state;
	drop("malloc|alloc", "");
	sample(1, "5 1", "");
	assert_string_equal(left(""), "1 main\n");
	drop("malloc", "");
	assert_string_equal(left(""), "1 alloc main\n");
}

static void names_are_simplified_first(void **state)
{
	(void)state;
	location(1, ".malloc(long)@malloc.c");
	location(1, "(anonymous_namespace)::f(int)@f.cc");
	drop("malloc", "");
	sample(1, "4 6 1", "");
	assert_string_equal(left(""), "1 main\n");
	drop("", "");
	assert_string_equal(left("prune_from=malloc$"), "1 .malloc(long) main\n");
	assert_string_equal(left("prune_from=long"), "1 page .malloc(long) main\n");
}

static void frames_without_a_name_are_not_dropped(void **state)
{
	(void)state;
	location(1, "@a.c");
	drop(".*", "");
	sample(1, "4 6", "");
	sample(2, "6 4", "");
	assert_string_equal(left(""), "1 \n2  page\n");
}

static void other_filters_see_what_is_left(void **state)
{
	(void)state;
	drop("malloc|page", "");
	sample(1, "4 3 1", "");
	assert_string_equal(left("focus=page"), "");
	assert_string_equal(left("focus=page all_frames=true"), "1 page malloc main\n");
	assert_string_equal(left("tagleaf=k"), "1  main\n");
}

static void bad_patterns_are_ignored_but_noted(void **state)
{
	char *large = arena_alloc(&arena, 5000);

	(void)state;
	sample(1, "4 3 1", "");
	drop("mal(", "");
	assert_string_equal(left(""), "1 page malloc main\n");
	assert_string_equal(notes(), "drop_frames: error parsing regexp: missing closing "
				     "parenthesis: `mal(`; no frames are dropped\n");
	drop("malloc", "*");
	assert_string_equal(left(""), "1 page malloc main\n");
	assert_non_null(strstr(notes(), "keep_frames: "));
	memset(large, 'a', 4097);
	drop(large, "");
	left("");
	assert_string_equal(notes(),
			    "drop_frames: longer than 4096 bytes; no frames are dropped\n");
}

static void hostile_patterns_are_ignored(void **state)
{
	(void)state;
	location(1, "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!@a.c");
	sample(1, "4 3 1", "");
	drop("malloc|(a+)+", "");
	assert_string_equal(left(""), "1 page malloc main\n");
	assert_string_equal(notes(), "drop_frames: the regexp takes too long: match limit "
				     "exceeded; no frames are dropped\n");
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, start, end)
int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(dropped_frames_go_with_what_they_call),
		TEST(patterns_match_whole_names),
		TEST(kept_frames_are_not_dropped),
		TEST(a_stack_of_dropped_frames_alone_stays),
		TEST(the_cut_is_nearest_the_root),
		TEST(lines_inlined_into_the_user_are_cut),
		TEST(the_outermost_line_decides),
		TEST(names_are_simplified_first),
		TEST(frames_without_a_name_are_not_dropped),
		TEST(other_filters_see_what_is_left),
		TEST(bad_patterns_are_ignored_but_noted),
		TEST(hostile_patterns_are_ignored),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
