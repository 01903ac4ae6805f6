#include "views/writer.h"

#include <inttypes.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>

#include <cmocka.h>

static char *bytes;
static size_t nbytes;
static FILE *file;

static struct writer *begin(enum writer_form form)
{
	file = open_memstream(&bytes, &nbytes);
	return writer_open(file, form);
}

static void end(struct writer *w, const char *want)
{
	writer_close(w);
	fclose(file);
	assert_string_equal(bytes, want);
	free(bytes);
}

static void numbers_come_out_as_from_printf(void **state)
{
	struct writer *w = begin(WRITER_TEXT);
	char want[400];

	(void)state;
	writer_put(w, "%d|%5d|%-5d|%05d|%+d|%*d|%u|%zu|%" PRId64 "|%6" PRIu64 "|%" PRIx64 "|%#x",
		   -3, -3, -3, -3, 3, 7, 42, 4000000000u, (size_t)-1, INT64_MIN, UINT64_C(1),
		   UINT64_MAX, 255);
	writer_put(w, "|%.2f|%8.3f|%.4g|%.*f|%.17g|%%\n", 1.005, -2.5, 1e10, 1, 0.25, 0.1);
	snprintf(want, sizeof(want),
		 "%d|%5d|%-5d|%05d|%+d|%*d|%u|%zu|%" PRId64 "|%6" PRIu64 "|%" PRIx64
		 "|%#x|%.2f|%8.3f|%.4g|%.*f|%.17g|%%\n",
		 -3, -3, -3, -3, 3, 7, 42, 4000000000u, (size_t)-1, INT64_MIN, UINT64_C(1),
		 UINT64_MAX, 255, 1.005, -2.5, 1e10, 1, 0.25, 0.1);
	end(w, want);
}

static void sums_have_all_digits(void **state)
{
	struct writer *w = begin(WRITER_TEXT);

	(void)state;
	writer_sum(w, 0);
	writer_put(w, " ");
	writer_sum(w, INT64_MIN);
	writer_put(w, " ");
	writer_sum(w, UINT64_MAX);
	writer_put(w, " ");
	writer_sum(w, (sum_t)INT64_MIN * 10);
	end(w, "0 -9223372036854775808 18446744073709551615 -92233720368547758080");
}

static void widths_count_cells(void **state)
{
	struct writer *w = begin(WRITER_TEXT);

	(void)state;
	writer_put(w, "[%6s][%-6s][%6s][%2s][%*s]", "5µs", "漢字", "\x1b", "long", 3, "a\u0301");
	end(w, "[   5µs][漢字  ][    \\e][long][  a\u0301]");
}

static void strings_are_escaped_for_the_form_and_literals_are_not(void **state)
{
	struct writer *w = begin(WRITER_XML);

	(void)state;
	writer_put(w, "<a title=\"%s\">", "\"><script>");
	writer_change(w, WRITER_SCRIPT);
	writer_put(w, "{%s:1}", "</script>\n");
	writer_change(w, WRITER_DOT);
	writer_put(w, "\"%s\"", "C:\\\"");
	end(w,
	    "<a title=\"&quot;&gt;&lt;script&gt;\">{\"\\u003c/script\\u003e\\\\n\":1}\"C:\\\\\\\"\"");
}

static void json_says_whether_text_is_whole(void **state)
{
	struct writer *w = begin(WRITER_JSON);

	(void)state;
	assert_true(writer_text(w, text_of("\n")));
	assert_false(writer_text(w, text_of("\xff")));
	end(w, "\"\\u000a\"\"\ufffd\"");
}

static void no_more_than_four_marks_stand_in_a_row(void **state)
{
	static const char marks[] = "a\u0300\u0301\u0302\u0303\u0304\u0305b";
	static const char cut[] = "a\u0300\u0301\u0302\u0303b";
	const enum writer_form forms[] = { WRITER_TEXT, WRITER_DOT, WRITER_XML };

	(void)state;
	for (size_t i = 0; i < sizeof(forms) / sizeof(*forms); i++) {
		struct writer *w = begin(forms[i]);

		writer_text(w, text_of(marks));
		end(w, cut);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(numbers_come_out_as_from_printf),
		cmocka_unit_test(sums_have_all_digits),
		cmocka_unit_test(widths_count_cells),
		cmocka_unit_test(strings_are_escaped_for_the_form_and_literals_are_not),
		cmocka_unit_test(json_says_whether_text_is_whole),
		cmocka_unit_test(no_more_than_four_marks_stand_in_a_row),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
