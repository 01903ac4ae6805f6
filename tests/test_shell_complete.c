#include "cli/shell_complete.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "cli/commands.h"
#include "tests/little.h"

const struct command commands[] = {
	{ .name = "top", .alias = "text" },
	{ .name = "tags", .labels = true },
	{ .name = NULL },
};

const struct command *command_find(const char *name)
{
	for (const struct command *c = commands; c->name; c++)
		if (!strcmp(c->name, name) || (c->alias && !strcmp(c->alias, name)))
			return c;
	return NULL;
}

/* A line, and what its last word may become; NULL at the end. */
struct row {
	const char *line, *want;
};

/* Frees p. */
static void check(const struct row *rows, struct profile p)
{
	for (const struct row *r = rows; r->line; r++) {
		char got[400] = "";
		struct completion c;

		shell_complete(&c, r->line, &p);
		for (size_t i = 0; i < c.words.n; i++)
			strcat(strcat(got, i ? " " : ""), c.words.at[i]);
		assert_string_equal(got, r->want);
		shell_complete_free(&c);
	}
	profile_free(&p);
}

static const char plain[] = "types samples/count cpu/ns\n"
			    "sample 1 1: main.leaf main.main {user=ann bytes=5:b}\n"
			    "sample 1 1: main.main runtime.main {user=eve}\n";

static void the_first_word_is_a_command_an_option_or_a_type(void **state)
{
	static const struct row rows[] = {
		{ "to", "to= top" }, { "tags", "tags tagshow=" },
		{ "te", "text" },    { "trim", "trim= trim_path=" },
		{ "  cp", "cpu" },   { "sa", "sample_index= samples" },
		{ "he", "help" },    { "max_u", "" },
		{ "lin", "" },       { "nosuch", "" },
		{ NULL, NULL },
	};

	(void)state;
	check(rows, little(plain));
}

static void values_are_those_that_the_option_takes(void **state)
{
	static const struct row rows[] = {
		{ "granularity=f", "filefunctions files functions" },
		{ "color =  a", "always auto" },
		{ "trim=", "false true" },
		{ "cum=", "true" },
		{ "sample_index=", "cpu samples" },
		{ "focus=main.", "main.leaf main.main" },
		{ "tagfocus=", "bytes= user=" },
		{ "tagshow=u", "user" },
		{ "tagroot=user,b", "bytes" },
		{ "nodecount=", "" },
		{ "nosuch=", "" },
		{ NULL, NULL },
	};

	(void)state;
	check(rows, little(plain));
}

static void behind_a_report_are_functions_or_labels(void **state)
{
	static const struct row rows[] = {
		{ "top ", "main.leaf main.main runtime.main" },
		{ "top20 main.leaf r", "runtime.main" },
		{ "text -", "-cum -main.leaf -main.main -runtime.main" },
		{ "tags u", "user=" },
		{ "tags -u", "-user=" },
		{ "top >m", "" },
		{ "top > m", "" },
		{ "top | m", "" },
		{ "nosuch m", "" },
		{ "help to", "to top" },
		{ "help foc", "focus" },
		{ NULL, NULL },
	};

	(void)state;
	check(rows, little(plain));
}

static void a_function_becomes_a_pattern_that_matches_it(void **state)
{
	static const struct row rows[] = {
		{ "top main.(*T", "main.\\(\\*T\\).Do" },
		{ "top main.\\(", "main.\\(\\*T\\).Do" },
		{ "top v", "v\\[0\\]\\|\\$a\\^\\?\\\\" },
		{ "top -", "-\\-minus -cum -main.\\(\\*T\\).Do -v\\[0\\]\\|\\$a\\^\\?\\\\" },
		{ "focus=-", "\\-minus" },
		{ NULL, NULL },
	};

	(void)state;
	check(rows, little("types a/b\nsample 1: main.(*T).Do v[0]|$a^?\\ -minus\n"));
}

static void add_function(struct profile *p, const char *name)
{
	*VEC_PUSH(&p->functions) = (struct function){ .name = little_string(p, name) };
}

static void what_cannot_be_typed_is_any_character_or_not_offered(void **state)
{
	static const struct row rows[] = {
		{ "top o", "operator.new" }, { "focus=operator n", "operator.new" },
		{ "top x", "x.\\[2Jy..z" },  { "tagroot=", "fine" },
		{ "sample_index=", "" },     { NULL, NULL },
	};
	struct profile p = little("types a\x1b[2J/b\nsample 1: f {fine=1 b\x1b=2 a,b=3}\n");

	(void)state;
	add_function(&p, "operator new");
	add_function(&p, "x\x1b[2Jy\u202e\xffz");
	check(rows, p);
}

static void the_common_part_ends_with_a_whole_character(void **state)
{
	struct profile p = little("types a/b\nsample 1: gr\u00e4n gr\u00f6n\n");
	struct completion c;

	(void)state;
	shell_complete(&c, "top g", &p);
	assert_int_equal(c.start, 4);
	assert_string_equal(shell_complete_common(&c), "gr");
	shell_complete_free(&c);
	shell_complete(&c, "  focus= gr\u00e4", &p);
	assert_int_equal(c.start, 9);
	assert_string_equal(shell_complete_common(&c), "gr\u00e4n");
	shell_complete_free(&c);
	profile_free(&p);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_first_word_is_a_command_an_option_or_a_type),
		cmocka_unit_test(values_are_those_that_the_option_takes),
		cmocka_unit_test(behind_a_report_are_functions_or_labels),
		cmocka_unit_test(a_function_becomes_a_pattern_that_matches_it),
		cmocka_unit_test(what_cannot_be_typed_is_any_character_or_not_offered),
		cmocka_unit_test(the_common_part_ends_with_a_whole_character),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
