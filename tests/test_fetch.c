#include "parser/inputs/fetch.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <unistd.h>

#include <cmocka.h>

#include "parser/save.h"
#include "tests/little.h"

/* The profiles that the tests read; the files are in a folder of their own. */
static const struct {
	const char *path, *text;
} files[] = {
	{ "a.pb", "types n/n\ncomment a\nsample 1: x\nsample 1: x\nsample 0: y\n" },
	{ "b.pb", "types n/n\ncomment b\nsample 10: x\nsample 20: z\n" },
	{ "twice.pb", "types n/n\nsample 2: x\n" },
	{ "other.pb", "types m/n\nsample 5: x\n" },
};
enum { NFILES = sizeof(files) / sizeof(*files) };

static char folder[] = "/tmp/test_fetch.XXXXXX";

static int make_files(void **state)
{
	(void)state;
	assert_non_null(mkdtemp(folder));
	assert_int_equal(chdir(folder), 0);
	for (size_t i = 0; i < NFILES; i++) {
		struct profile p = little(files[i].text);
		FILE *out = fopen(files[i].path, "w");

		assert_int_equal(profile_save(&p, 1, out, NULL), 0);
		fclose(out);
		profile_free(&p);
	}
	fclose(fopen("bad.pb", "w"));
	return 0;
}

static int remove_files(void **state)
{
	(void)state;
	for (size_t i = 0; i < NFILES; i++)
		unlink(files[i].path);
	unlink("bad.pb");
	return rmdir(folder);
}

#define BASE(name) .bases = &(struct fetch_source){ .path = (name) }, .nbases = 1

/* "a.pb 3:b.pb" as two sources, of which the second has a weight. */
static const struct fetch_source *sources(const char *words, size_t *n)
{
	static struct fetch_source list[10];
	static char copy[100];
	char *rest = strcpy(copy, words), *word;

	for (*n = 0; (word = strsep(&rest, " ")) && *word; ++*n) {
		char *colon = strchr(word, ':');

		list[*n].weight = colon ? atoll(word) : 0;
		list[*n].path = colon ? colon + 1 : word;
	}
	return list;
}

static void fetch(const char *words, struct fetch f, const char *want)
{
	struct profile p;
	struct error err = { 0 };

	f.sources = sources(words, &f.nsources);
	profile_fetch(&p, &f, &err);
	assert_string_equal(err.text, "");
	assert_little(&p, want);
}

static void fails(const char *words, struct fetch f, enum error_code code, const char *why)
{
	struct profile p;
	struct error err = { 0 };

	f.sources = sources(words, &f.nsources);
	assert_int_equal(profile_fetch(&p, &f, &err), -1);
	assert_string_equal(err.text, why);
	assert_int_equal(err.code, code);
}

static void one_source_is_left_as_it_is(void **state)
{
	(void)state;
	fetch("a.pb", (struct fetch){ 0 }, files[0].text);
}

static void several_are_added_up(void **state)
{
	(void)state;
	fetch("a.pb b.pb a.pb", (struct fetch){ 0 },
	      "types n/n\ncomment a\ncomment b\nsample 14: x\nsample 20: z\n");
}

static void sources_have_weights(void **state)
{
	(void)state;
	fetch("3:a.pb -1:b.pb 1:b.pb", (struct fetch){ 0 },
	      "types n/n\ncomment a\ncomment b\nsample 6: x\n");
	fetch("3:b.pb", (struct fetch){ 0 }, "types n/n\ncomment b\nsample 30: x\nsample 60: z\n");
}

static void sources_are_labelled_by_their_paths(void **state)
{
	(void)state;
	fetch("a.pb ./b.pb", (struct fetch){ .source_label = "file" },
	      "types n/n\ncomment a\ncomment b\nsample 2: x {file=a.pb}\n"
	      "sample 10: x {file=./b.pb}\nsample 20: z {file=./b.pb}\n");
	fetch("twice.pb", (struct fetch){ .source_label = "file" },
	      "types n/n\nsample 2: x {file=twice.pb}\n");
}

static void a_base_is_taken_away_from_the_sum(void **state)
{
	(void)state;
	fetch("a.pb b.pb", (struct fetch){ BASE("twice.pb") },
	      "types n/n\ncomment a\ncomment b\nsample 10: x\nsample 20: z\n");
	fetch("a.pb", (struct fetch){ BASE("twice.pb"), .labelled = true },
	      "types n/n\ncomment a\nsample 2: x\nsample -2: x {pprof::base=true}\n");
	fetch("b.pb", (struct fetch){ BASE("twice.pb"), .normalize = true },
	      "types n/n\ncomment b\nsample -1: x\nsample 1: z\n");
}

static void a_comment_is_added_behind_the_others(void **state)
{
	(void)state;
	fetch("twice.pb twice.pb", (struct fetch){ .add_comment = "mine" },
	      "types n/n\ncomment mine\nsample 4: x\n");
}

static void a_build_id_is_set_where_there_is_none(void **state)
{
	struct fetch f = { BASE("b.pb"), .build_id = "b1" };
	struct profile p;

	(void)state;
	f.sources = sources("a.pb", &f.nsources);
	assert_int_equal(profile_fetch(&p, &f, NULL), 0);
	assert_int_equal(p.mappings.n, 1 + 1); /* both have it, so they are one */
	assert_string_equal(profile_text(&p, p.mappings.at[1].build_id).at, "b1");
	profile_free(&p);
}

/* ---- failures ---- */

static void one_bad_source_is_a_failure(void **state)
{
	(void)state;
	fails("a.pb bad.pb", (struct fetch){ 0 }, ERROR_FOREIGN,
	      "bad.pb: empty file; was the recording interrupted?");
	fails("a.pb other.pb", (struct fetch){ 0 }, ERROR_FORMAT,
	      "other.pb: profiles have empty common sample type list: [n] [m]");
	fails("a.pb", (struct fetch){ BASE("no.pb") }, ERROR_IO,
	      "no.pb: No such file or directory");
	fails("a.pb", (struct fetch){ BASE("other.pb") }, ERROR_FORMAT,
	      "other.pb: profiles have empty common sample type list: [n] [m]");
}

struct list {
	char text[200];
	bool stop;
};

static bool note(void *ctx, const struct error *why)
{
	struct list *list = ctx;

	strcat(strcat(list->text, why->text), "\n");
	return !list->stop;
}

static void bad_sources_can_be_left_out(void **state)
{
	struct list list = { "", false };

	(void)state;
	fetch("no.pb b.pb other.pb bad.pb twice.pb", (struct fetch){ .failed = note, .ctx = &list },
	      "types n/n\ncomment b\nsample 12: x\nsample 20: z\n");
	assert_string_equal(list.text,
			    "no.pb: No such file or directory\n"
			    "other.pb: profiles have empty common sample type list: [n] [m]\n"
			    "bad.pb: empty file; was the recording interrupted?\n");
}

static void but_not_all_of_them_nor_the_base(void **state)
{
	struct list list = { "", false };

	(void)state;
	fails("no.pb bad.pb", (struct fetch){ .failed = note, .ctx = &list }, ERROR_FOREIGN,
	      "none of the 2 profiles can be used");
	fails("a.pb b.pb", (struct fetch){ BASE("bad.pb"), .failed = note, .ctx = &list },
	      ERROR_FOREIGN, "bad.pb: empty file; was the recording interrupted?");
	list.stop = true;
	fails("bad.pb a.pb", (struct fetch){ .failed = note, .ctx = &list }, ERROR_FOREIGN,
	      "bad.pb: empty file; was the recording interrupted?");
}

static void the_files_are_noted_and_told_apart(void **state)
{
	struct fetch f = { BASE("twice.pb"), .labelled = true, .apart = true };
	struct profile p;

	(void)state;
	f.sources = sources("a.pb b.pb", &f.nsources);
	assert_int_equal(profile_fetch(&p, &f, NULL), 0);
	assert_int_equal(p.runs.n, 3);
	for (unsigned i = 0; i < 3; i++) {
		assert_int_equal(p.runs.at[i].number, i);
		assert_int_equal(p.runs.at[i].base, i == 2);
	}
	assert_true(text_equal(profile_text(&p, p.runs.at[2].path), text_of("twice.pb")));
	assert_little(&p, "types n/n\ncomment a\ncomment b\n"
			  "sample 2: x {cprof::run=0}\n"
			  "sample 10: x {cprof::run=1}\nsample 20: z {cprof::run=1}\n"
			  "sample -2: x {cprof::run=2 pprof::base=true}\n");
	profile_free(&p);
}

static void options_that_need_each_other_are_refused(void **state)
{
	(void)state;
	fails("", (struct fetch){ 0 }, ERROR_USAGE, "no profile source specified");
	fails("a.pb", (struct fetch){ .normalize = true }, ERROR_USAGE,
	      "must have base profile to normalize by");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(one_source_is_left_as_it_is),
		cmocka_unit_test(several_are_added_up),
		cmocka_unit_test(sources_have_weights),
		cmocka_unit_test(sources_are_labelled_by_their_paths),
		cmocka_unit_test(a_base_is_taken_away_from_the_sum),
		cmocka_unit_test(a_comment_is_added_behind_the_others),
		cmocka_unit_test(a_build_id_is_set_where_there_is_none),
		cmocka_unit_test(one_bad_source_is_a_failure),
		cmocka_unit_test(bad_sources_can_be_left_out),
		cmocka_unit_test(but_not_all_of_them_nor_the_base),
		cmocka_unit_test(the_files_are_noted_and_told_apart),
		cmocka_unit_test(options_that_need_each_other_are_refused),
	};

	return cmocka_run_group_tests(tests, make_files, remove_files);
}
