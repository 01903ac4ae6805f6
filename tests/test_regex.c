#include "report/filter/regex.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "parser/mem.h"

static bool matches(const char *pattern, struct text t)
{
	struct regex *re = regex_compile(text_of(pattern), NULL);
	bool found;

	assert_non_null(re);
	found = regex_match(re, t);
	assert_int_equal(regex_done(re, NULL), 0);
	regex_free(re);
	return found;
}

struct row {
	const char *pattern, *text;
	bool found;
};

static void expressions_mean_what_they_mean_in_re2(void **state)
{
	static const struct row rows[] = {
		// clang-format off
		{ "oo", "foobar", true },
		{ "", "", true },
		{ "^$", "", true },
		{ "^oo", "foobar", false },
		{ "FOO", "foobar", false },
		{ "(?i)FOO", "foobar", true },
		{ "(?i)\xc3\x89", "\xc3\xa9", true },
		{ "a.b", "a\nb", false },
		{ "(?s)a.b", "a\nb", true },
		{ "foo$", "foo\n", false },
		{ "(?m)foo$", "foo\nbar", true },
		{ "^\\d+$", "0123", true },
		{ "^\\d$", "\xd9\xa3", false }, /* a digit, but not of ASCII */
		{ "\\bfoo\\b", "a foo b", true },
		{ "[[:upper:]]{2,3}?x", "ABx", true },
		{ "(?P<name>a|b)+c", "abac", true },
		{ "^.$", "\xc3\xa9", true },
		{ "\\x{e9}", "\xc3\xa9", true },
		{ "\\Qa.b\\E$", "a.b", true },
		{ "\\Qa.b\\E$", "axb", false },
		{ "(a)\\1", "aa", true }, /* more than RE2 has */
		// clang-format on
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++)
		if (matches(rows[i].pattern, text_of(rows[i].text)) != rows[i].found)
			fail_msg("row %zu: %s", i, rows[i].pattern);
}

static void whole_texts_can_be_asked_for(void **state)
{
	struct regex *re = regex_compile_whole(text_of("a|ab+|x"), NULL);

	(void)state;
	assert_true(regex_match(re, text_of("a")));
	assert_true(regex_match(re, text_of("abb")));
	assert_false(regex_match(re, text_of("ax")));
	assert_false(regex_match(re, text_of("bx")));
	assert_false(regex_match(re, text_of("x\n")));
	assert_int_equal(regex_done(re, NULL), 0);
	regex_free(re);
}

static void any_bytes_can_be_searched(void **state)
{
	(void)state;
	assert_true(matches("foo", (struct text){ "\xff"
						  "foo\xc3",
						  5 }));
	assert_true(matches("b$", (struct text){ "a\0b", 3 }));
	assert_false(matches("b", (struct text){ "ab", 1 }));
}

static void literals_are_found_as_they_are(void **state)
{
	struct regex *re = regex_literal(text_of("(*T).f"));

	(void)state;
	assert_true(regex_match(re, text_of("main.(*T).foo")));
	assert_false(regex_match(re, text_of("main.(*T)xfoo")));
	assert_int_equal(regex_done(re, NULL), 0);
	regex_free(re);
}

static const char *refused(struct text pattern)
{
	static struct error err;

	assert_null(regex_compile(pattern, &err));
	assert_int_equal(err.code, ERROR_USAGE);
	return err.text;
}

static void mistakes_are_named(void **state)
{
	(void)state;
	assert_string_equal(refused(text_of("foo(")),
			    "error parsing regexp: missing closing parenthesis: `foo(`");
	assert_string_equal(
		refused(text_of("a**b")),
		"error parsing regexp: quantifier does not follow a repeatable item: `a**`");
	assert_non_null(strstr(refused(text_of("[a")), "`[a`"));
	assert_non_null(strstr(refused(text_of("\xff")), "UTF-8 error"));
	assert_non_null(strstr(refused(text_of("a\\Cb")), "\\C is disabled"));
}

static void verbs_are_mistakes(void **state)
{
	static const char want[] =
		"error parsing regexp: missing argument to repetition operator: `*`";

	(void)state;
	assert_string_equal(refused(text_of("(*T).Method")), want);
	assert_string_equal(refused(text_of("(*LIMIT_MATCH=9)a")), want);
	assert_string_equal(refused(text_of("[](*](*ACCEPT)")), want);
	assert_string_equal(refused(text_of("[[:alpha:]](*ACCEPT)")), want);
	assert_string_equal(refused(text_of("\\Q(*\\E(*ACCEPT)")), want);
	assert_string_equal(refused(text_of("\\\\(*ACCEPT)")), want);
	assert_true(matches("\\(*T", text_of("T")));
	assert_true(matches("^[(*]+$", text_of("(*")));
	assert_true(matches("^[](*]+$", text_of("](*")));
	assert_true(matches("^[^](*]$", text_of("a")));
	assert_true(matches("^[[:alpha:](*]+$", text_of("a(*")));
	assert_true(matches("^[\\](*]+$", text_of("](*")));
	assert_true(matches("\\Q(*T)", text_of("(*T)")));
}

static struct text repeated(struct arena *a, const char *part, size_t n)
{
	size_t length = strlen(part);
	char *at = arena_alloc(a, n * length + 1);

	for (size_t i = 0; i < n; i++)
		memcpy(at + i * length, part, length);
	return (struct text){ at, n * length };
}

static void patterns_too_large_are_refused(void **state)
{
	struct arena a = { 0 };

	(void)state;
	assert_non_null(strstr(refused(repeated(&a, "a", REGEX_PATTERN_MAX + 1)),
			       "longer than 65536 bytes"));
	assert_non_null(strstr(refused(repeated(&a, "(", 66)), "too deeply nested"));
	assert_non_null(strstr(refused(text_of("((a{1,1000}){1,1000}){1,1000}")), "too large"));
	arena_free(&a);
}

/* One that is allowed, but as bad as can be. */
static void hostile_patterns_give_up(void **state)
{
	static const char *const patterns[] = { "^(a+)+$", "(a|a)*$x", "(a*)*\\1b",
						"^(a?){40}a{40}b" };
	struct text text = text_of("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!bx");
	struct error err;

	(void)state;
	for (size_t i = 0; i < sizeof(patterns) / sizeof(*patterns); i++) {
		struct regex *re = regex_compile(text_of(patterns[i]), NULL);

		assert_false(regex_match(re, text));
		if (regex_done(re, &err) == 0)
			fail_msg("%s", patterns[i]);
		assert_int_equal(err.code, ERROR_USAGE);
		assert_string_equal(err.text, "the regexp takes too long: match limit exceeded");
		assert_false(regex_match(re, text_of("aaa")));
		regex_free(re);
	}
}

static void deep_matches_do_not_need_the_stack(void **state)
{
	struct arena a = { 0 };

	(void)state;
	assert_true(matches("^(a|b)*$", repeated(&a, "ab", 30000)));
	arena_free(&a);
}

static void only_the_beginning_of_a_very_long_text_is_seen(void **state)
{
	struct arena a = { 0 };
	struct text t = repeated(&a, "a", REGEX_TEXT_MAX + 10);

	(void)state;
	((char *)t.at)[REGEX_TEXT_MAX - 1] = 'x';
	((char *)t.at)[REGEX_TEXT_MAX] = 'y';
	assert_true(matches("ax", t));
	assert_false(matches("y", t));
	assert_false(matches("x$", t));
	arena_free(&a);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(expressions_mean_what_they_mean_in_re2),
		cmocka_unit_test(whole_texts_can_be_asked_for),
		cmocka_unit_test(any_bytes_can_be_searched),
		cmocka_unit_test(literals_are_found_as_they_are),
		cmocka_unit_test(mistakes_are_named),
		cmocka_unit_test(verbs_are_mistakes),
		cmocka_unit_test(patterns_too_large_are_refused),
		cmocka_unit_test(hostile_patterns_give_up),
		cmocka_unit_test(deep_matches_do_not_need_the_stack),
		cmocka_unit_test(only_the_beginning_of_a_very_long_text_is_seen),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
