#include "views/escape.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "report/names/width.h"

typedef void escaper(FILE *out, struct text t);

static void check(escaper *escape, struct text in, const char *want)
{
	char *out = NULL;
	size_t n = 0;
	FILE *f = open_memstream(&out, &n);

	escape(f, in);
	fclose(f);
	assert_string_equal(out, want);
	assert_int_equal(n, strlen(want));
	free(out);
}

static bool whole; /* what escape_json said last */

static void json(FILE *out, struct text t)
{
	whole = escape_json(out, t);
}

static void csv(FILE *out, struct text t)
{
	escape_csv(out, t, false);
}

static void csv_raw(FILE *out, struct text t)
{
	escape_csv(out, t, true);
}

/* ---- what is harmless ---- */

static void harmless_text_stays_in_every_format(void **state)
{
	static const char name[] = "std::vector<T>::push_back(const T&) [clone] \u00e9\u6f22";
	static const char in_md[] =
		"std::vector\\<T\\>::push\\_back(const T\\&) \\[clone\\] \u00e9\u6f22";

	(void)state;
	check(escape_text, text_of(name), name);
	check(csv, text_of(name), name);
	check(escape_tsv, text_of(name), name);
	check(escape_md, text_of(name), in_md);
	check(escape_mermaid, text_of("main.f(\"a\") \\ #1; %%{<b>\n"),
	      "main.f(#34;a#34;) #92; #35;1#59; #37;#37;#123;#60;b#62;#92;n");
	check(json, text_of("main.(*T).f"), "\"main.(*T).f\"");
	assert_true(whole);
}

static void no_text_is_no_bytes(void **state)
{
	struct text none = { "", 0 };

	(void)state;
	check(escape_text, none, "");
	check(json, none, "\"\"");
	check(csv, none, "");
	check(escape_tsv, none, "");
	check(escape_md, none, "");
}

/* ---- what is not ---- */

static void controls_never_come_through(void **state)
{
	struct text t = { "a\0\x1b[2J\x7f\xc2\x9b", 9 };

	(void)state;
	check(escape_text, t, "a\\x00\\e[2J\\x7f\\x9b");
	check(json, t, "\"a\\u0000\\u001b[2J\\u007f\\u009b\"");
	assert_true(whole);
	check(csv, t, "a\\x00\\e[2J\\x7f\\x9b");
	check(escape_tsv, t, "a\\x00\\e[2J\\x7f\\x9b");
	check(escape_md, t, "a\\\\x00\\\\e\\[2J\\\\x7f\\\\x9b");
}

static void characters_that_reorder_are_shown(void **state)
{
	struct text t = text_of("\u202eexe.\U000e0041");

	(void)state;
	check(escape_text, t, "\\u{202e}exe.\\u{e0041}");
	check(json, t, "\"\\u202eexe.\\udb40\\udc41\"");
	assert_true(whole);
	check(csv, t, "\\u{202e}exe.\\u{e0041}");
	check(escape_md, t, "\\\\u{202e}exe.\\\\u{e0041}");
}

static void bytes_that_are_not_utf8_are_lost_in_json_and_that_is_said(void **state)
{
	(void)state;
	check(json, text_of("a\xff\xed\xa0\x80z"), "\"a\ufffd\ufffd\ufffd\ufffdz\"");
	assert_false(whole);
	check(json, text_of("\ufffd"), "\"\ufffd\"");
	assert_true(whole);
	check(escape_tsv, text_of("a\xff"), "a\\xff");
}

/* ---- each format's own ---- */

static void json_escapes_quotes_and_backslashes(void **state)
{
	(void)state;
	check(json, text_of("\"a\\b\"\n</script>"), "\"\\\"a\\\\b\\\"\\u000a</script>\"");
}

static void csv_quotes_what_a_reader_would_split(void **state)
{
	(void)state;
	check(csv, text_of("f(int, int)"), "\"f(int, int)\"");
	check(csv, text_of("say \"hi\""), "\"say \"\"hi\"\"\"");
	check(csv, text_of("two\r\nlines"), "two\\r\\nlines");
	check(csv_raw, text_of("two\r\nlines"), "\"two\r\nlines\"");
	check(csv, text_of("a\tb"), "a\tb");
}

static void csv_cells_are_no_formulas(void **state)
{
	char name[] = "?1", marked[] = "'?1";

	(void)state;
	for (const char *start = "=+-@\t"; *start; start++) {
		name[0] = marked[1] = *start;
		check(csv, text_of(name), marked);
		check(csv_raw, text_of(name), name);
	}
	check(csv, text_of("\r=1"), "'\\r=1");
	check(csv, text_of("=A1,\"B\""), "\"'=A1,\"\"B\"\"\"");
	check(csv, text_of("a=1"), "a=1");
}

static void tsv_cells_have_no_tabs_and_no_lines(void **state)
{
	(void)state;
	check(escape_tsv, text_of("a\tb\nc\rd\\t"), "a\\tb\\nc\\rd\\\\t");
}

static void the_tab_before_a_kernel_module_is_a_blank_for_people(void **state)
{
	struct text t = text_of("recv\t[net]\tx");

	(void)state;
	check(escape_text, t, "recv [net]\\tx");
	check(escape_dot, t, "recv [net]\\\\tx");
	check(escape_tsv, t, "recv [net]\\tx");
	check(escape_xml, t, "recv [net]\\tx");
	assert_int_equal(width_text(t), 13);
}

static void markdown_shows_markup_as_it_is(void **state)
{
	(void)state;
	check(escape_md, text_of("a|b\\|`c`"), "a\\|b\\\\\\|\\`c\\`");
	check(escape_md, text_of("<b>&amp;*_~[x](y)$"), "\\<b\\>\\&amp;\\*\\_\\~\\[x\\](y)\\$");
	check(escape_md, text_of("two\nlines"), "two\\\\nlines");
	check(escape_md, text_of("http://a_b std::swap www.a ww:"),
	      "http&#58;//a\\_b std::swap &#119;ww.a ww:");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(harmless_text_stays_in_every_format),
		cmocka_unit_test(no_text_is_no_bytes),
		cmocka_unit_test(controls_never_come_through),
		cmocka_unit_test(characters_that_reorder_are_shown),
		cmocka_unit_test(bytes_that_are_not_utf8_are_lost_in_json_and_that_is_said),
		cmocka_unit_test(json_escapes_quotes_and_backslashes),
		cmocka_unit_test(csv_quotes_what_a_reader_would_split),
		cmocka_unit_test(csv_cells_are_no_formulas),
		cmocka_unit_test(tsv_cells_have_no_tabs_and_no_lines),
		cmocka_unit_test(the_tab_before_a_kernel_module_is_a_blank_for_people),
		cmocka_unit_test(markdown_shows_markup_as_it_is),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
