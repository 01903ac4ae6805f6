#include "views/picture/plain.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

#include "views/picture/layout.h"
#include "views/writer.h"

static int read_plain(struct plain *p, const char *bytes)
{
	return plain_read(p, text_of(bytes), NULL);
}

static void words_in_quotes_may_hold_anything(void **state)
{
	struct plain p;

	(void)state;
	assert_int_equal(
		read_plain(&p, "graph 1 2.5 3\n"
			       "node N1 1 2 3 4 \"a\\\"b \\\\\" filled box \"#000000\" red\n"
			       "node \"N\\\n2\" 1 2 3 4 \"two\nlines\\n\" filled box black red\n"
			       "edge N1 N2 2 0 0 1 1 \" 7\" 0.5 0.5 solid black\n"
			       "stop\n"),
		0);
	assert_int_equal(p.nodes.n, 2);
	assert_true(text_equal(p.nodes.at[0].label, text_of("a\"b \\\\")));
	assert_true(text_equal(p.nodes.at[0].color, text_of("#000000")));
	assert_true(text_equal(p.nodes.at[1].name, text_of("N2")));
	assert_true(text_equal(p.nodes.at[1].label, text_of("two\nlines\\n")));
	assert_int_equal(p.edges.n, 1);
	assert_int_equal(p.edges.at[0].npoints, 2);
	assert_true(text_equal(p.edges.at[0].color, text_of("black")));
	plain_free(&p);
}

static void what_is_not_as_it_should_be_is_refused(void **state)
{
	static const char *const bad[] = {
		"",
		"stop",
		"graph 1 2 3\n",
		"graph 1 2 3\nstop\nmore\n",
		"graph 1 2\nstop\n",
		"graph 1 2 3 4\nstop\n",
		"graph 1 2 nan\nstop\n",
		"graph 1 2 1e999\nstop\n",
		"graph 1 2 3x\nstop\n",
		"node N1 1 2 3 4 \"open filled box black red\nstop\n",
		"node N1 1 2 3 4 \"open\\\" filled box black red\nstop\n",
		"node N1 1 2 3 4 label filled box black\nred\nstop\n",
		"edge N1 N2 99999999 0 0 label 0 0 solid black\nstop\n",
		"edge N1 N2 -1 label 0 0 solid black\nstop\n",
		"edge N1 N2 2 0 0 1 label 0 0 solid black\nstop\n",
		"cluster 1\nstop\n",
	};

	(void)state;
	for (size_t i = 0; i < sizeof(bad) / sizeof(*bad); i++) {
		struct plain p;

		assert_int_equal(read_plain(&p, bad[i]), -1);
		plain_free(&p);
	}
}

/* ---- any bytes, through DOT, the layout and back ---- */

enum { TEXTS = 400, TEXT_MAX = 300 };

static uint32_t random_number(uint32_t *state)
{
	*state ^= *state << 13;
	*state ^= *state >> 17;
	*state ^= *state << 5;
	return *state;
}

/* Half of the bytes are those that mean something to somebody. */
static size_t random_text(char *to, uint32_t *state)
{
	static const char special[] = "\\\"\\\"&;<>\n\r\t {}|[]#;ampltgquot39nlrNGE";
	size_t n = random_number(state) % (random_number(state) % 8 ? 20 : TEXT_MAX);

	for (size_t i = 0; i < n; i++) {
		uint32_t r = random_number(state);

		to[i] = (char)(r & 0x100 ? r & 0xff : (uint32_t)special[r % sizeof(special)]);
	}
	to[n] = '\0';
	return n;
}

static struct text fixed_text(size_t i)
{
	static const char *const texts[] = {
		"C:\\",     "\\",    "\\\\", "\\\"",   "\"",  "\\\\\"", "a\\\nb",   "&lt;",
		"&amp;lt;", "&#60;", "&amp", "\\N",    "\\G", "\\l",    "<b>x</b>", "<",
		"",         " ",     "node", "strict", "1.5", "-1",     "a\\ b\\",
	};

	return i < sizeof(texts) / sizeof(*texts) ? text_of(texts[i]) : (struct text){ NULL, 0 };
}

static void put_nodes(FILE *out, struct text *texts, struct arena *a)
{
	struct writer *w = writer_open(out, WRITER_DOT);
	uint32_t state = 2463534242u;

	writer_put(w, "digraph \"x\" {\n");
	for (size_t i = 0; i < TEXTS; i++) {
		char *made = arena_alloc(a, TEXT_MAX + 1);

		texts[i] = fixed_text(i);
		if (!texts[i].at)
			texts[i] = (struct text){ made, random_text(made, &state) };
		writer_put(w, "N%zu [label=\"x", i);
		writer_text(w, texts[i]);
		writer_put(w, "\\ny\" style=filled]\n");
	}
	writer_put(w, "}\n");
	writer_close(w);
}

static void check_label(struct text label, struct text want)
{
	struct arena a = { 0 };
	struct text shown = escape_copy(&a, want).text;
	struct plain_line line;
	char *buf = arena_alloc(&a, label.n + 1);

	assert_true(plain_line(&label, &line, buf));
	assert_int_equal(line.text.n, shown.n + 1);
	assert_memory_equal(line.text.at + 1, shown.at, shown.n);
	assert_true(plain_line(&label, &line, buf));
	assert_true(text_equal(line.text, text_of("y")));
	assert_false(plain_line(&label, &line, buf));
	arena_free(&a);
}

static void any_bytes_come_back_from_the_layout_as_they_are_shown(void **state)
{
	struct layout l = { .format = "plain", .seconds = 100 };
	struct layout_result r;
	struct text *texts = calloc(TEXTS, sizeof(*texts));
	struct arena a = { 0 };
	struct plain p;
	char *dot;
	FILE *out = open_memstream(&dot, &l.dot.n);

	(void)state;
	put_nodes(out, texts, &a);
	fclose(out);
	l.dot.at = dot;
	assert_int_equal(layout_run(&r, &l, NULL), 0);
	assert_int_equal(plain_read(&p, (struct text){ r.bytes.at, r.bytes.n }, NULL), 0);
	assert_int_equal(p.nodes.n, TEXTS);
	for (size_t i = 0; i < TEXTS; i++)
		check_label(p.nodes.at[i].label,
			    texts[strtoul(p.nodes.at[i].name.at + 1, NULL, 10)]);
	plain_free(&p);
	layout_free(&r);
	arena_free(&a);
	free(texts);
	free(dot);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(words_in_quotes_may_hold_anything),
		cmocka_unit_test(what_is_not_as_it_should_be_is_refused),
		cmocka_unit_test(any_bytes_come_back_from_the_layout_as_they_are_shown),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
