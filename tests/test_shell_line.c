#include "cli/shell_line.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "tests/little.h"

/* A table of our own: what the parser makes of each kind of row. */
const struct command commands[] = {
	{ .name = "top", .alias = "text", .shell_count = 10 },
	{ .name = "list", .arg = "REGEX" },
	{ .name = "tags", .labels = true },
	{ .name = "v2raw" },
	{ .name = NULL },
};

const struct command *command_find(const char *name)
{
	for (const struct command *c = commands; c->name; c++)
		if (!strcmp(c->name, name) || (c->alias && !strcmp(c->alias, name)))
			return c;
	return NULL;
}

/* A line and what is to be read in it, or what is to be said; NULL at the end. */
struct row {
	const char *line, *want;
};

/* Every option of o that is not as it is in base. */
static void put_options(FILE *out, const struct options *o, const struct options *base)
{
	char value[OPTION_TEXT_SIZE], before[OPTION_TEXT_SIZE];

	for (const struct option_spec *s = options_table; s->name; s++)
		if (strcmp(option_get(o, s, value), option_get(base, s, before)))
			fprintf(out, " %s=%s", s->name, option_get(o, s, value));
}

static void put_line(FILE *out, const struct shell_line *l, const struct options *base)
{
	static const char *const kinds[] = {
		[LINE_EMPTY] = "empty",     [LINE_ASSIGNMENT] = "set", [LINE_REPORT] = "report",
		[LINE_OPTIONS] = "options", [LINE_HELP] = "help",      [LINE_QUIT] = "quit",
	};

	fputs(kinds[l->kind], out);
	if (l->kind == LINE_ASSIGNMENT)
		fprintf(out, " %s", l->option->name);
	if (l->kind == LINE_ASSIGNMENT && l->value)
		fprintf(out, "=%s", l->value);
	if (l->topic)
		fprintf(out, " %s", l->topic);
	if (l->kind != LINE_REPORT)
		return;
	fprintf(out, " %s", l->question.command->name);
	if (l->question.arg)
		fprintf(out, " [%s]", l->question.arg);
	put_options(out, &l->question.options, base);
	if (l->pipe)
		fprintf(out, " |%s", l->pipe);
}

static void check(const struct row *rows, const struct options *base)
{
	for (const struct row *r = rows; r->line; r++) {
		char got[200] = "";
		FILE *out = fmemopen(got, sizeof(got), "w");
		struct arena arena = { 0 };
		struct error err = { 0 };
		struct shell_line l;

		if (shell_line_parse(&l, r->line, base, &arena, &err) == 0)
			put_line(out, &l, base);
		else
			fputs(err.text, out);
		fclose(out);
		assert_string_equal(got, r->want);
		arena_free(&arena);
	}
}

static struct options defaults(void)
{
	struct options o;

	options_init(&o);
	return o;
}

static void words_of_the_shell_are_told_apart(void **state)
{
	static const struct row rows[] = {
		{ "", "empty" },      { " \t\r", "empty" },
		{ "o", "options" },   { " options ", "options" },
		{ "help", "help" },   { "help top cum", "help top" },
		{ "q", "quit" },      { "quit", "quit" },
		{ "exit\r", "quit" }, { "o10", "unrecognized command: \"o\"" },
		{ NULL, NULL },
	};
	struct options o = defaults();

	(void)state;
	check(rows, &o);
}

static void a_name_with_or_without_a_value_is_an_assignment(void **state)
{
	static const struct row rows[] = {
		{ "focus=main", "set focus=main" },
		{ " focus = a b ", "set focus=a b" },
		{ "tagfocus=key=1kb:", "set tagfocus=key=1kb:" },
		{ "focus=", "set focus=" },
		{ "focus", "set focus" },
		{ "trim", "set trim" },
		{ "lines=true", "set lines=true" },
		{ "show-from=x", "set show_from=x" },
		{ "focus=a|b |c", "set focus=a|b |c" },
		{ NULL, NULL },
	};
	struct options o = defaults();

	(void)state;
	check(rows, &o);
}

static void what_follows_the_last_comment_sign_is_no_value(void **state)
{
	static const struct row rows[] = {
		{ "nodecount=5 //: default", "set nodecount=5" },
		{ "focus=http://:80 //: x", "set focus=http://:80" },
		{ "focus=//:", "set focus=" },
		{ "focus=//a:", "set focus=//a:" },
		{ NULL, NULL },
	};
	struct options o = defaults();

	(void)state;
	check(rows, &o);
}

static void words_behind_a_report_hold_for_it_alone(void **state)
{
	static const struct row rows[] = {
		{ "top20 -cum foo -bar",
		  "report top measure=cum focus=foo ignore=bar nodecount=20 sort=cum" },
		{ "text 3 --cum a b -c -d",
		  "report top measure=cum focus=a|b ignore=c|d nodecount=3 sort=cum" },
		{ "top a|b", "report top focus=a|b nodecount=10" },
		{ "tags 5 a -b", "report tags tagfocus=a tagignore=b nodecount=5" },
		{ "list main 3 -x", "report list [main] ignore=x nodecount=3" },
		{ "list10", "report list [10]" },
		{ "v2raw", "report v2raw" },
		{ "top -", "report top nodecount=10" },
		{ "top - -x -", "report top ignore=x nodecount=10" },
		{ "top 99999999999", "report top focus=99999999999 nodecount=10" },
		{ "top 1e3", "report top focus=1e3 nodecount=10" },
		{ NULL, NULL },
	};
	struct options o = defaults();

	(void)state;
	check(rows, &o);
}

static void a_number_is_a_number_with_any_sign(void **state)
{
	static const struct row rows[] = {
		{ "top -10", "report top nodecount=-10" },
		{ "top +7", "report top nodecount=7" },
		{ "top 0", "report top nodecount=0" },
		{ "top -1", "report top" },
		{ NULL, NULL },
	};
	struct options o = defaults();

	(void)state;
	check(rows, &o);
}

static void a_count_that_was_set_is_kept_and_replaced(void **state)
{
	static const struct row rows[] = {
		{ "top", "report top" },
		{ "top5", "report top nodecount=5" },
		{ "top x", "report top focus=x" },
		{ "top -x", "report top ignore=x" },
		{ NULL, NULL },
	};
	struct options o = defaults();

	(void)state;
	o.node_count = 4;
	o.focus = "old";
	check(rows, &o);
}

static void a_report_goes_to_a_file_or_to_a_command(void **state)
{
	static const struct row rows[] = {
		{ "top >f", "report top nodecount=10 output=f" },
		{ "top > f 5 x", "report top focus=x nodecount=5 output=f" },
		{ "top >", "unexpected end of line after >" },
		{ "top | head -3 | tr a b", "report top nodecount=10 |head -3 | tr a b" },
		{ "top a|b |less >f", "report top focus=a|b nodecount=10 |less >f" },
		{ "top x| less", "report top focus=x nodecount=10 |less" },
		{ "top |", "unexpected end of line after |" },
		{ "top >f | less", "a report goes to a file or to a command, not to both" },
		{ NULL, NULL },
	};
	struct options o = defaults();

	(void)state;
	check(rows, &o);
}

static void a_command_takes_the_report_that_a_file_would_get(void **state)
{
	static const struct row rows[] = {
		{ "top | cat", "report top nodecount=10 output= |cat" },
		{ NULL, NULL },
	};
	struct options o = defaults();

	(void)state;
	o.output = "f";
	check(rows, &o);
}

static void errors_have_the_words_of_the_reference(void **state)
{
	static const struct row rows[] = {
		{ "foo12 bar", "unrecognized command: \"foo\"" },
		{ "focus main", "did you mean: focus=main" },
		{ "nodecount 7", "did you mean: nodecount=7" },
		{ "nosuch=5", "unrecognized command: \"nosuch=\"" },
		{ "inuse_space=1", "unrecognized command: \"inuse_space=\"" },
		{ "list", "command list requires an argument" },
		{ "list | less", "command list requires an argument" },
		{ "42", "unrecognized command: \"\"" },
		{ NULL, NULL },
	};
	struct options o = defaults();

	(void)state;
	check(rows, &o);
}

static void assignments_have_the_words_of_the_reference(void **state)
{
	static const struct {
		const char *name, *value, *want;
	} rows[] = {
		{ "focus", NULL, "please specify a value, e.g. focus=<val>" },
		{ "mean", "maybe", "illegal value \"maybe\" for bool variable" },
		{ "nodecount", "x", "strconv.Atoi: parsing \"x\": invalid syntax" },
		{ "nodecount", "", "strconv.Atoi: parsing \"\": invalid syntax" },
		{ "nodecount", "99999999999",
		  "strconv.Atoi: parsing \"99999999999\": value out of range" },
		{ "nodefraction", "abc", "strconv.ParseFloat: parsing \"abc\": invalid syntax" },
		{ "granularity", "zzz", "invalid \"granularity\" value \"zzz\"" },
		{ "lines", NULL, "unknown config field \"lines\"" },
		{ "cum", "false", "unknown config field \"cum\"" },
		{ "lines", "yes", "unknown config field \"lines\"" },
		{ "base", "x", "base is for the command line: it acts while profiles are read" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct options o = defaults(), before = o;
		struct error err = { 0 };

		assert_int_equal(shell_line_assign(&o, option_find(rows[i].name), rows[i].value,
						   &err),
				 -1);
		assert_string_equal(err.text, rows[i].want);
		assert_memory_equal(&o, &before, sizeof(o));
	}
}

static void assignments_take_what_the_reference_takes(void **state)
{
	static const struct {
		const char *name, *value, *of, *want;
	} rows[] = {
		{ "mean", NULL, "mean", "true" },
		{ "mean", "", "mean", "true" },
		{ "mean", "T", "mean", "true" },
		{ "trim", "No", "trim", "false" },
		{ "lines", "1", "granularity", "lines" },
		{ "cum", "True", "sort", "cum" },
		{ "granularity", "", "granularity", "default" },
		{ "nodecount", "-3", "nodecount", "-3" },
		{ "focus", "a b", "focus", "a b" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct options o = defaults();
		char buf[OPTION_TEXT_SIZE];

		assert_int_equal(shell_line_assign(&o, option_find(rows[i].name), rows[i].value,
						   NULL),
				 0);
		assert_string_equal(option_get(&o, option_find(rows[i].of), buf), rows[i].want);
	}
}

static void shortcuts_stand_for_assignments(void **state)
{
	static const struct row rows[] = {
		{ " : ", "focus=,ignore=,hide=,tagfocus=,tagignore=" },
		{ "cpu", "sample_index=cpu" },
		{ "total_cpu", "mean=0,sample_index=cpu" },
		{ " mean_cpu", "mean=1,sample_index=cpu" },
		{ "mean_x", "sample_index=mean_x" },
		{ "total_none", "total_none" },
		{ "top cpu", "top cpu" },
		{ "", "" },
	};
	struct profile p = little("types samples/count cpu/ns mean_x/n\n");

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		const char *lines[SHELL_LINES_MAX];
		struct arena arena = { 0 };
		char got[100] = "";
		size_t n = shell_line_expand(lines, rows[i].line, &p, &arena);

		for (size_t k = 0; k < n; k++)
			strcat(strcat(got, k ? "," : ""), lines[k]);
		assert_string_equal(got, rows[i].want);
		arena_free(&arena);
	}
	profile_free(&p);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(words_of_the_shell_are_told_apart),
		cmocka_unit_test(a_name_with_or_without_a_value_is_an_assignment),
		cmocka_unit_test(what_follows_the_last_comment_sign_is_no_value),
		cmocka_unit_test(words_behind_a_report_hold_for_it_alone),
		cmocka_unit_test(a_number_is_a_number_with_any_sign),
		cmocka_unit_test(a_count_that_was_set_is_kept_and_replaced),
		cmocka_unit_test(a_report_goes_to_a_file_or_to_a_command),
		cmocka_unit_test(a_command_takes_the_report_that_a_file_would_get),
		cmocka_unit_test(errors_have_the_words_of_the_reference),
		cmocka_unit_test(assignments_have_the_words_of_the_reference),
		cmocka_unit_test(assignments_take_what_the_reference_takes),
		cmocka_unit_test(shortcuts_stand_for_assignments),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
