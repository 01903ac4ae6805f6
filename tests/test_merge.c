#include "parser/formats/formats.h"
#include "parser/merge.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "tests/corpus.h"
#include "tests/little.h"

static const struct load_options any;

static struct profile finish(struct merge *m)
{
	struct profile p;

	assert_int_equal(merge_finish(m, &p, NULL), 0);
	merge_close(m);
	return p;
}

static void add(struct merge *m, const char *text)
{
	struct profile p = little(text);

	assert_int_equal(merge_add(m, &p, NULL), 0);
}

static struct profile merged(const char *a, const char *b)
{
	struct merge *m = merge_open();

	add(m, a);
	add(m, b);
	return finish(m);
}

/* The sum of two profiles is as text says. */
static void sum(const char *a, const char *b, const char *want)
{
	struct profile p = merged(a, b);

	assert_little(&p, want);
}

static void sum_of_three(const char *a, const char *b, const char *c, const char *want)
{
	struct merge *m = merge_open();
	struct profile p;

	add(m, a);
	add(m, b);
	add(m, c);
	p = finish(m);
	assert_little(&p, want);
}

/* ---- samples ---- */

static void one_profile_alone_is_left_as_it_is(void **state)
{
	const char *text = "types a/n a/n\nsample 1 2: x\nsample 1 2: x\nsample 0 0: y\n";
	struct merge *m = merge_open();
	struct profile p;

	(void)state;
	add(m, text);
	p = finish(m);
	assert_little(&p, text);
}

static void equal_stacks_add_up_in_the_order_they_come(void **state)
{
	(void)state;
	sum("types a/n b/n\nsample 1 2: x y\nsample 3 4: y\nsample 1 1: x y\n",
	    "types a/n b/n\nsample 5 6: y x\nsample 7 8: y\nsample 9 0:\n",
	    "types a/n b/n\nsample 2 3: x y\nsample 10 12: y\nsample 5 6: y x\nsample 9 0:\n");
}

static void labels_tell_samples_apart(void **state)
{
	(void)state;
	sum("types a/n\nsample 1: x {k=v}\nsample 2: x {k=w}\nsample 3: x {k=5:ms}\n",
	    "types a/n\nsample 10: x {k=v}\nsample 20: x\nsample 30: x {k=5:s}\nsample 40: x {k=5}\n",
	    "types a/n\nsample 11: x {k=v}\nsample 2: x {k=w}\nsample 3: x {k=5:ms}\n"
	    "sample 20: x\nsample 30: x {k=5:s}\nsample 40: x {k=5}\n");
}

static void the_order_of_label_keys_does_not_but_that_of_values_does(void **state)
{
	(void)state;
	sum("types a/n\nsample 1: x {k=v l=w m=5}\nsample 2: x {k=a k=b}\n",
	    "types a/n\nsample 10: x {m=5 l=w k=v}\nsample 20: x {k=b k=a}\n",
	    "types a/n\nsample 11: x {k=v l=w m=5}\nsample 2: x {k=a k=b}\nsample 20: x {k=b k=a}\n");
}

static void zero_samples_are_skipped(void **state)
{
	struct profile p = merged("types a/n b/n\nsample 0 0: z\nsample 0 1: x\n",
				  "types a/n b/n\nsample 0 0: z\n");

	(void)state;
	assert_int_equal(p.locations.n, 1 + 1);
	assert_little(&p, "types a/n b/n\nsample 0 1: x\n");
}

static void what_cancels_goes_with_all_that_only_it_used(void **state)
{
	struct profile p = merged("types a/n b/n\nsample 1 2: gone {key=text}\nsample 1 1: x\n",
				  "types a/n b/n\nsample -1 -2: gone {key=text}\nsample -1 1: x\n");

	(void)state;
	assert_int_equal(p.locations.n, 1 + 1);
	assert_int_equal(p.functions.n, 1 + 1);
	assert_int_equal(p.functions.at[1].id, 1);
	assert_int_equal(p.lines.n, 1);
	assert_little(&p, "types a/n b/n\nsample 0 2: x\n");
}

static void a_sum_past_64_bits_goes_on_in_another_sample(void **state)
{
	(void)state;
	sum("types a/n b/n\nsample 9223372036854775807 1: x\nsample 1 0: y\n",
	    "types a/n b/n\nsample 9223372036854775807 1: x\nsample 1 1: x\nsample 1 0: y\n",
	    "types a/n b/n\nsample 9223372036854775807 1: x\nsample 2 0: y\n"
	    "sample 9223372036854775807 1: x\nsample 1 1: x\n");
}

/* A file may hold the same text twice, under two numbers. */
static void strings_are_told_apart_by_their_text(void **state)
{
	struct profile a = little("types a/n\nsample 1: x {k=v}\n");
	struct profile b = little("types a/n\nsample 2: x {k=v}\nsample 4: x {k=v}\n");
	struct label twin = { 0 };
	struct merge *m = merge_open();

	(void)state;
	b.functions.at[1].name = strtab_add(&b.strings, text_of("x"));
	twin.key = strtab_add(&b.strings, text_of("k"));
	twin.str = strtab_add(&b.strings, text_of("v"));
	samples_open(&b.samples);
	b.samples.value[0][2] = 8;
	samples_frame(&b.samples, 1);
	samples_label(&b.samples, &twin);
	samples_close(&b.samples);
	merge_add(m, &a, NULL);
	merge_add(m, &b, NULL);
	a = finish(m);
	assert_little(&a, "types a/n\nsample 15: x {k=v}\n");
}

static void an_empty_text_does_not_become_a_number(void **state)
{
	struct profile a = little("types a/n\n"), b = little("types a/n\nsample 2: x\n");
	struct label empty = { 0 };
	struct merge *m = merge_open();

	(void)state;
	empty.key = little_string(&a, "k");
	empty.str = strtab_add(&a.strings, text_of(""));
	samples_open(&a.samples);
	a.samples.value[0][0] = 1;
	samples_label(&a.samples, &empty);
	samples_close(&a.samples);
	merge_add(m, &a, NULL);
	merge_add(m, &b, NULL);
	a = finish(m);
	assert_little(&a, "types a/n\nsample 1: {k=}\nsample 2: x\n");
}

/* ---- tables ---- */

static void rows_are_numbered_in_the_order_of_use(void **state)
{
	struct profile a = little("types a/n\nsample 0: u\nsample 1: x y\n");
	struct profile b = little("types a/n\nsample 1: z x\n");
	struct merge *m = merge_open();

	(void)state;
	merge_add(m, &a, NULL);
	merge_add(m, &b, NULL);
	a = finish(m);
	assert_int_equal(a.locations.n, 1 + 3);
	for (uint32_t i = 1; i < a.locations.n; i++) {
		str_id name = a.functions.at[a.lines.at[a.locations.at[i].line].function].name;

		assert_int_equal(a.locations.at[i].id, i);
		assert_int_equal(a.functions.at[i].id, i);
		assert_int_equal(profile_text(&a, name).at[0], "?xyz"[i]);
	}
	profile_free(&a);
}

/* The two profiles that the next tests make different. Sums, if both x are one. */
struct pair {
	struct profile a, b;
};

static struct pair two(void)
{
	return (struct pair){ little("types a/n\nsample 1: x\n"),
			      little("types a/n\nsample 2: x\n") };
}

static struct profile sum_of(struct pair p)
{
	struct merge *m = merge_open();

	assert_int_equal(merge_add(m, &p.a, NULL), 0);
	assert_int_equal(merge_add(m, &p.b, NULL), 0);
	return finish(m);
}

static void same_if(struct pair p, bool same)
{
	struct profile out = sum_of(p);

	assert_int_equal(out.samples.n, same ? 1 : 2);
	profile_free(&out);
}

static void functions_are_names_file_and_start_line(void **state)
{
	struct pair p;

	(void)state;
	same_if(two(), true);
	p = two();
	p.b.functions.at[1].start_line = 7;
	same_if(p, false);
	p = two();
	p.b.functions.at[1].system_name = little_string(&p.b, "_Zx");
	same_if(p, false);
	p = two();
	p.b.functions.at[1].file = little_string(&p.b, "x.c");
	same_if(p, false);
	p = two();
	p.b.functions.at[1].id = 99;
	same_if(p, true);
}

static void locations_are_place_folding_and_lines(void **state)
{
	struct pair p;

	(void)state;
	p = two();
	p.b.locations.at[1].address++;
	same_if(p, false);
	p = two();
	p.b.locations.at[1].folded = true;
	same_if(p, false);
	p = two();
	p.b.locations.at[1].mapping = 0;
	same_if(p, false);
	p = two();
	p.b.locations.at[1].nlines = 0;
	same_if(p, false);
	p = two();
	p.b.lines.at[0].position = 2;
	same_if(p, false);
}

static void inline_line(struct profile *p, int64_t column)
{
	*VEC_PUSH(&p->lines) = (struct line){
		.function = 1,
		.position = profile_position(p, (struct position){ 5, column }),
	};
	p->locations.at[1].nlines = 2;
}

/* Of the first line. */
static void set_column(struct profile *p, int64_t column)
{
	struct line *line = &p->lines.at[0];

	line->position =
		profile_position(p, (struct position){ line_position(p, line).line, column });
}

static void of_columns_only_the_last_lines_counts(void **state)
{
	struct pair p = two();

	(void)state;
	inline_line(&p.a, 1);
	inline_line(&p.b, 1);
	set_column(&p.a, 3);
	set_column(&p.b, 4);
	same_if(p, true);
	p = two();
	inline_line(&p.a, 1);
	inline_line(&p.b, 2);
	same_if(p, false);
	p = two();
	set_column(&p.b, 1);
	same_if(p, false);
}

static void mappings_are_pages_offset_and_build_id_or_file(void **state)
{
	struct pair p;

	(void)state;
	p = two();
	p.b.mappings.at[1].limit -= 0xeff; /* no page less */
	same_if(p, true);
	p = two();
	p.b.mappings.at[1].limit -= 0xf00;
	same_if(p, false);
	p = two();
	p.b.mappings.at[1].offset = 0x1000;
	same_if(p, false);
	p = two();
	p.b.mappings.at[1].file = little_string(&p.b, "other");
	same_if(p, false);
	p = two();
	p.a.mappings.at[1].build_id = little_string(&p.a, "b1");
	p.b.mappings.at[1].build_id = little_string(&p.b, "b1");
	p.b.mappings.at[1].file = little_string(&p.b, "other");
	same_if(p, true);
}

static void addresses_move_along_with_their_mapping(void **state)
{
	struct pair p = { little("types a/n\nsample 1: x\n"),
			  little("types a/n\nsample 1: x\nsample 1: y\n") };
	struct profile out;

	(void)state;
	p.b.mappings.at[1].start += 0x7000;
	p.b.mappings.at[1].limit += 0x7000;
	p.b.locations.at[1].address += 0x7000;
	p.b.locations.at[2].address = 0x7345;
	out = sum_of(p);
	assert_int_equal(out.mappings.n, 1 + 1);
	assert_int_equal(out.mappings.at[1].start, 0x100);
	assert_int_equal(out.locations.n, 1 + 2);
	assert_int_equal(out.locations.at[2].address, 0x345);
	assert_little(&out, "types a/n\nsample 2: x\nsample 1: y\n");
}

static void the_first_mapping_stays_the_first_even_if_unused(void **state)
{
	struct pair p = two();
	struct profile out;

	(void)state;
	*VEC_PUSH(&p.a.mappings) = (struct mapping){ .id = 2, .limit = 0x999 };
	p.a.locations.at[1].mapping = 2;
	*VEC_PUSH(&p.b.mappings) = (struct mapping){ .id = 2, .limit = 0x999999 }; /* not used */
	out = sum_of(p);
	assert_int_equal(out.mappings.n, 1 + 2);
	assert_int_equal(out.mappings.at[1].start, 0x100);
	assert_int_equal(out.mappings.at[2].limit, 0x999);
	assert_int_equal(out.mappings.at[2].id, 2);
	profile_free(&out);
}

static void a_line_without_a_function_stays_without(void **state)
{
	struct pair p = two();
	struct profile out;

	(void)state;
	p.b.lines.at[0].function = 0;
	p.b.functions.at[0].name = little_string(&p.b, "\?\?");
	profile_warn(&p.b, "odd");
	out = sum_of(p);
	assert_string_equal(out.warning, "odd");
	assert_int_equal(out.lines.at[1].function, 0);
	assert_little(&out, "types a/n\nsample 1: x\nsample 2: \?\?\n");
}

/* ---- the header ---- */

static void headers_add_up(void **state)
{
	(void)state;
	sum("types a/n\nperiod cpu/ms 5\ntime 20\nduration 1\ncomment c\ncomment c\ncomment d\n"
	    "drop x\n",
	    "types a/n\nperiod cpu/ms 7\ntime 10\nduration 2\ncomment e\ncomment c\n"
	    "default a\ndoc url\ndrop y\nkeep z\n",
	    "types a/n\nperiod cpu/ms 7\ntime 10\nduration 3\ncomment c\ncomment d\ncomment e\n"
	    "default a\ndoc url\ndrop x\n");
	sum("types a/n\ntime 10\ndefault z\ndoc url\nduration 9223372036854775807\n",
	    "types a/n\ntime 20\ndefault a\ndoc other\nduration 1\n",
	    "types a/n\ntime 10\nduration 9223372036854775807\ndefault z\ndoc url\n");
}

static void a_later_profile_without_a_time_takes_it_away(void **state)
{
	(void)state;
	sum("types a/n\ntime 10\n", "types a/n\n", "types a/n\n");
	sum("types a/n\n", "types a/n\ntime 10\n", "types a/n\ntime 10\n");
	sum_of_three("types a/n\ntime 10\n", "types a/n\n", "types a/n\ntime 20\n",
		     "types a/n\ntime 20\n");
}

/* ---- several, of different types ---- */

static void a_type_that_any_lacks_is_dropped(void **state)
{
	(void)state;
	sum_of_three("types a/n b/n c/n\nsample 1 2 3: x\nsample 0 0 7: y\n",
		     "types c/n a/n b/n\nsample 30 10 20: x\n",
		     "types b/n a/n\nsample 200 100: x\n",
		     "types a/n b/n\ndefault a\nsample 111 222: x\n");
}

static void the_default_type_is_that_of_the_first_or_the_first(void **state)
{
	(void)state;
	sum_of_three("types a/n b/n c/n\ndefault b\n", "types a/n b/n c/n\ndefault c\n",
		     "types a/n b/n\n", "types a/n b/n\ndefault b\n");
	sum_of_three("types a/n b/n c/n\n", "types a/n b/n c/n\ndefault b\n", "types a/n b/n\n",
		     "types a/n b/n\ndefault a\n");
	sum_of_three("types a/n b/n\n", "types a/n b/n\n", "types a/n b/n\ndefault b\n",
		     "types a/n b/n\ndefault b\n");
}

static void a_finer_unit_converts_what_is_there(void **state)
{
	(void)state;
	sum_of_three("types a/s\nsample 1: x\nsample 2: y\n", "types a/ms\nsample 3: x\n",
		     "types a/us\nsample 4: z\nsample 5: y\n",
		     "types a/us\nsample 1003000: x\nsample 2000005: y\nsample 4: z\n");
}

static void one_that_does_not_go_with_the_others_can_be_left_out(void **state)
{
	struct profile odd = little("types a/kb\nsample 4: x\n"), p;
	struct merge *m = merge_open();
	struct error err = { 0 };

	(void)state;
	add(m, "types a/ms\nsample 1: x\n");
	add(m, "types a/ms\nsample 2: x\n");
	assert_int_equal(merge_add(m, &odd, &err), -1);
	assert_int_equal(err.code, ERROR_FORMAT);
	assert_string_equal(err.text, "sample types: incompatible types: {a ms 0 0} {a kb 0 0}");
	add(m, "types a/ms\nsample 8: x\n");
	p = finish(m);
	assert_little(&p, "types a/ms\nsample 11: x\n");
}

/* ---- real ones ---- */

static struct merge *all;
__extension__ typedef __int128 wide;
static wide totals[2];

static wide total(const struct profile *p, size_t type)
{
	wide sum = 0;

	for (size_t i = 0; i < p->samples.n; i++)
		sum += p->samples.value[type][i];
	return sum;
}

static void add_file(const char *path)
{
	struct profile p;

	assert_int_equal(profile_load(&p, path, &any, NULL), 0);
	totals[0] += total(&p, 0);
	totals[1] += total(&p, 1);
	assert_int_equal(merge_add(all, &p, NULL), 0);
}

static void totals_are_those_of_the_parts(void **state)
{
	struct profile p;

	(void)state;
	all = merge_open();
	totals[0] = totals[1] = 0;
	each_file("tests/conformance/profiles/*cpu*", add_file);
	p = finish(all);
	assert_true(total(&p, 0) == totals[0] && total(&p, 1) == totals[1]);
	profile_free(&p);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(one_profile_alone_is_left_as_it_is),
		cmocka_unit_test(equal_stacks_add_up_in_the_order_they_come),
		cmocka_unit_test(labels_tell_samples_apart),
		cmocka_unit_test(the_order_of_label_keys_does_not_but_that_of_values_does),
		cmocka_unit_test(zero_samples_are_skipped),
		cmocka_unit_test(what_cancels_goes_with_all_that_only_it_used),
		cmocka_unit_test(a_sum_past_64_bits_goes_on_in_another_sample),
		cmocka_unit_test(strings_are_told_apart_by_their_text),
		cmocka_unit_test(an_empty_text_does_not_become_a_number),
		cmocka_unit_test(rows_are_numbered_in_the_order_of_use),
		cmocka_unit_test(functions_are_names_file_and_start_line),
		cmocka_unit_test(locations_are_place_folding_and_lines),
		cmocka_unit_test(of_columns_only_the_last_lines_counts),
		cmocka_unit_test(mappings_are_pages_offset_and_build_id_or_file),
		cmocka_unit_test(addresses_move_along_with_their_mapping),
		cmocka_unit_test(the_first_mapping_stays_the_first_even_if_unused),
		cmocka_unit_test(a_line_without_a_function_stays_without),
		cmocka_unit_test(headers_add_up),
		cmocka_unit_test(a_later_profile_without_a_time_takes_it_away),
		cmocka_unit_test(a_type_that_any_lacks_is_dropped),
		cmocka_unit_test(the_default_type_is_that_of_the_first_or_the_first),
		cmocka_unit_test(a_finer_unit_converts_what_is_there),
		cmocka_unit_test(one_that_does_not_go_with_the_others_can_be_left_out),
		cmocka_unit_test(totals_are_those_of_the_parts),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
