#include "cli/describe.h"

#include <string.h>

#include "cli/commands.h"
#include "parser/formats/formats.h"
#include "report/names/suggest.h"
#include "report/options.h"
#include "views/tui/keys.h"

enum { LEFT_COLUMN = 30 };

static const char tui_summary[] = "Look around in it, in the terminal";
static const char shell_summary[] = "Read commands, and answer them one by one";

/* ---- help ---- */

static void two_columns(FILE *out, const char *left, const char *right)
{
	if (strlen(left) > LEFT_COLUMN) {
		fprintf(out, "  %s\n", left);
		left = "";
	}
	fprintf(out, "  %-*s %s\n", LEFT_COLUMN, left, right);
}

/* "-n, --nodecount=N" */
static void option_form(char *buf, size_t size, const struct option_spec *s)
{
	char letter[8] = "    ";

	if (s->letter)
		snprintf(letter, sizeof(letter), "-%c, ", s->letter);
	snprintf(buf, size, "%s--%s%s%s%s", letter, s->type == OPTION_BOOL ? "[no-]" : "", s->name,
		 s->metavar ? "=" : "", s->metavar ? s->metavar : "");
}

static void command_form(char *buf, size_t size, const struct command *c)
{
	const char *arg = c->pair ? c->pair : c->arg;

	snprintf(buf, size, "%s%s%s%s%s", c->name, c->alias ? ", " : "", c->alias ? c->alias : "",
		 arg ? " " : "", arg ? arg : "");
}

static void help_option(FILE *out, const struct option_spec *s)
{
	char left[80];

	option_form(left, sizeof(left), s);
	two_columns(out, left, s->summary);
}

void describe_help(FILE *out)
{
	enum option_group group = 0;
	char left[80];

	fputs("usage: cprof COMMAND [OPTION]... PROFILE...\n"
	      "       cprof -COMMAND [OPTION]... PROFILE...\n\n"
	      "A profile is a pprof file, gzip or not; - is standard input. Options may stand\n"
	      "anywhere, with one dash or two, and take a value as NAME=VALUE or NAME VALUE.\n\n"
	      "Commands:\n",
	      out);
	for (const struct command *c = commands; c->name; c++) {
		command_form(left, sizeof(left), c);
		two_columns(out, left, c->summary);
	}
	two_columns(out, "tui", tui_summary);
	two_columns(out, "shell", shell_summary);
	two_columns(out, "help [COMMAND or OPTION]", "Say more about it");
	for (const struct option_spec *s = options_table; s->name; s++) {
		if (s->group != group)
			fprintf(out, "\n%s:\n", option_groups[group = s->group]);
		help_option(out, s);
	}
}

static void help_command(FILE *out, const struct command *c, int count)
{
	fprintf(out, "\n%s.\n", c->summary);
	if (c->detail)
		fprintf(out, "%s\n", c->detail);
	if (c->alias)
		fprintf(out, "The same as: %s\n", c->alias);
	if (c->force)
		fprintf(out, "Always has: %s\n", c->force);
	if (count)
		fprintf(out, "Shows at most %d entries; nodecount=N changes that, 0 is all.\n",
			count);
}

static void help_values(FILE *out, const struct option_spec *s)
{
	if (s->detail)
		fprintf(out, "\n%s\n", s->detail);
	for (int i = 0; s->choices && s->choices[i]; i++)
		fprintf(out, "%s%s", i ? ", " : "\nChoices: ", s->choices[i]);
	if (s->initial)
		fprintf(out, "\nDefault: %s\n", s->initial);
}

static void help_keys(FILE *out)
{
	const char *group = "";

	for (const struct action *a = actions; a->name; a++) {
		if (strcmp(group, a->group))
			fprintf(out, "\n%s:\n", group = a->group);
		two_columns(out, a->keys, a->help);
	}
}

int describe_topic(FILE *out, const char *topic, struct error *err)
{
	const char *name = topic + strspn(topic, "-");
	const struct command *c = command_find(name);
	const struct option_spec *s = option_find(name);

	if (c) {
		fprintf(out, "usage: cprof %s [OPTION]...%s%s %s\n", c->name, c->arg ? " " : "",
			c->arg ? c->arg : "", c->pair ? c->pair : "PROFILE...");
		help_command(out, c, c->node_count);
	} else if (s) {
		help_option(out, s);
		help_values(out, s);
	} else if (!strcmp(name, "tui")) {
		fprintf(out, "usage: cprof tui [OPTION]... PROFILE...\n\n%s. Its keys:\n",
			tui_summary);
		help_keys(out);
	} else if (!strcmp(name, "shell")) {
		fprintf(out, "usage: cprof shell [OPTION]... PROFILE...\n\n%s. These are:\n\n",
			shell_summary);
		describe_shell(out);
	} else {
		return error_set(err, ERROR_USAGE, "no such command or option: %.80s", topic);
	}
	return 0;
}

/* ---- help in the shell ---- */

static void shell_option(FILE *out, const struct option_spec *s)
{
	char left[80];

	snprintf(left, sizeof(left), "%s=%s", s->name, s->metavar ? s->metavar : "true or false");
	two_columns(out, left, s->summary);
}

void describe_shell(FILE *out)
{
	char left[80];

	fputs("Reports:\n", out);
	for (const struct command *c = commands; c->name; c++) {
		command_form(left, sizeof(left), c);
		two_columns(out, left, c->summary);
	}
	fputs("\nBehind a report, for this one only:\n", out);
	two_columns(out, "N", "Show at most N entries; top10 is top 10");
	two_columns(out, "REGEX", "Keep samples that pass through a matching frame");
	two_columns(out, "-REGEX", "Drop samples that pass through a matching frame");
	two_columns(out, "-cum", "Sort by the value of an entry and all it called");
	two_columns(out, "> FILE", "Write the report there");
	two_columns(out, "| COMMAND", "Let your own shell run this, and read the report");
	fputs("\nOptions:\n", out);
	for (const struct option_spec *s = options_table; s->name; s++)
		if (!s->loading && s->type != OPTION_SWITCH)
			shell_option(out, s);
	fputs("\nOther words:\n", out);
	two_columns(out, "o, options", "Show the options and their values");
	two_columns(out, "TYPE, total_TYPE, mean_TYPE",
		    "Choose a sample type; total_ and mean_ set mean");
	two_columns(out, ":", "Clear focus, ignore, hide, tagfocus and tagignore");
	two_columns(out, "help [REPORT or OPTION]", "Say more about it");
	two_columns(out, "quit, exit, q", "Leave");
}

static int no_such_topic(const char *topic, struct error *err)
{
	struct suggestion near;

	suggest_start(&near, topic);
	for (const struct command *c = commands; c->name; c++)
		suggest_offer(&near, c->name);
	for (const struct option_spec *s = options_table; s->name; s++)
		suggest_offer(&near, s->name);
	return error_set(err, ERROR_USAGE, "Unknown command: %.80s%s%s", topic,
			 near.nearest ? "; did you mean " : "", near.nearest ? near.nearest : "");
}

int describe_shell_topic(FILE *out, const char *topic, struct error *err)
{
	const struct command *c = command_find(topic);
	const struct option_spec *s = option_find(topic);

	if (c) {
		fprintf(out,
			"usage: %s%s%s [N] [REGEX]... [-REGEX]... [-cum] [> FILE or | COMMAND]\n",
			c->name, c->arg ? " " : "", c->arg ? c->arg : "");
		help_command(out, c, c->shell_count ? c->shell_count : c->node_count);
	} else if (s) {
		shell_option(out, s);
		help_values(out, s);
	} else {
		return no_such_topic(topic, err);
	}
	return 0;
}

/* ---- the man page ---- */

/* Dashes of options are minus signs, and a dot may not begin a line. */
static void roff(FILE *out, const char *s)
{
	if (*s == '.' || *s == '\'')
		fputs("\\&", out);
	for (; *s; s++)
		fprintf(out, *s == '-' ? "\\-" : *s == '\\' ? "\\e" : "%c", *s);
}

static void man_option(FILE *out, const struct option_spec *s)
{
	fputs(".TP\n", out);
	if (s->letter)
		fprintf(out, "\\fB\\-%c\\fR, ", s->letter);
	fprintf(out, "\\fB\\-\\-%s%s\\fR", s->type == OPTION_BOOL ? "[no\\-]" : "", s->name);
	if (s->metavar)
		fprintf(out, "=\\fI%s\\fR", s->metavar);
	putc('\n', out);
	roff(out, s->summary);
	fputs(".\n", out);
	if (s->detail) {
		roff(out, s->detail);
		putc('\n', out);
	}
	for (int i = 0; s->choices && s->choices[i]; i++)
		fprintf(out, "%s%s", i ? ", " : "Choices: ", s->choices[i]);
	if (s->choices)
		fputs(".\n", out);
	if (s->initial && s->type != OPTION_BOOL) {
		fputs("The default is ", out);
		roff(out, s->initial);
		fputs(".\n", out);
	}
}

static void man_keys(FILE *out)
{
	const char *group = "";

	fputs(".SH KEYS\nIn \\fBcprof tui\\fR; the last word is the name for \\fBbind\\fR.\n", out);
	for (const struct action *a = actions; a->name; a++) {
		if (strcmp(group, a->group))
			fprintf(out, ".SS %s\n", group = a->group);
		fputs(".TP\n\\fB", out);
		roff(out, *a->keys ? a->keys : "in the menus");
		fputs("\\fR\n", out);
		roff(out, a->help);
		fputs(" (\\fI", out);
		roff(out, a->name);
		fputs("\\fR)\n", out);
	}
}

static void man_formats(FILE *out)
{
	fputs(".SH FORMATS\nWhat a file is shows in its first bytes; "
	      "\\fB\\-\\-format_in\\fR=\\fINAME\\fR says it instead.\n",
	      out);
	for (const struct input_format *f = input_formats; f->name; f++) {
		fprintf(out, ".TP\n\\fB%s\\fR\n", f->name);
		roff(out, f->reads);
		fputs(".\n.br\nSample types: ", out);
		roff(out, f->types);
		fputs(".\n.br\nLost: ", out);
		roff(out, f->lost);
		fputs(".\n", out);
	}
}

void describe_man(FILE *out)
{
	enum option_group group = 0;

	fputs(".SH COMMANDS\n", out);
	for (const struct command *c = commands; c->name; c++) {
		fprintf(out, ".TP\n\\fB%s\\fR", c->name);
		if (c->alias)
			fprintf(out, ", \\fB%s\\fR", c->alias);
		if (c->arg || c->pair)
			fprintf(out, " \\fI%s\\fR", c->arg ? c->arg : c->pair);
		putc('\n', out);
		roff(out, c->summary);
		fputs(".\n", out);
		if (c->detail) {
			roff(out, c->detail);
			putc('\n', out);
		}
	}
	man_keys(out);
	man_formats(out);
	fputs(".SH OPTIONS\n", out);
	for (const struct option_spec *s = options_table; s->name; s++) {
		if (s->group != group)
			fprintf(out, ".SS %s\n", option_groups[group = s->group]);
		man_option(out, s);
	}
}
