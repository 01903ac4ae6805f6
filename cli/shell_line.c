#include "cli/shell_line.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>

#include "cli/habits.h"
#include "report/names/suggest.h"

static const char blanks[] = " \t\r\n\v\f";

const struct shell_word shell_words[] = {
	{ "help", LINE_HELP }, { "o", LINE_OPTIONS }, { "options", LINE_OPTIONS },
	{ "quit", LINE_QUIT }, { "exit", LINE_QUIT }, { "q", LINE_QUIT },
	{ NULL, LINE_EMPTY },
};

/* ---- text ---- */

static char *copy(struct arena *a, const char *s)
{
	return arena_printf(a, "%s", s);
}

static char *trim(char *s)
{
	size_t n;

	s += strspn(s, blanks);
	for (n = strlen(s); n && strchr(blanks, s[n - 1]);)
		s[--n] = '\0';
	return s;
}

/* ---- shortcuts ---- */

static bool is_type(const struct profile *p, const char *name)
{
	for (size_t i = 0; *name && i < p->types.n; i++)
		if (text_equal(profile_text(p, p->types.at[i].type), text_of(name)))
			return true;
	return false;
}

size_t shell_line_expand(const char *lines[SHELL_LINES_MAX], const char *text,
			 const struct profile *p, struct arena *a)
{
	static const char *const clear[SHELL_LINES_MAX] = { "focus=", "ignore=", "hide=",
							    "tagfocus=", "tagignore=" };
	static const struct {
		const char *prefix, *also;
	} forms[] = { { "", NULL }, { "total_", "mean=0" }, { "mean_", "mean=1" } };
	const char *line = trim(copy(a, text));
	size_t n = 0;

	if (!strcmp(line, ":")) {
		memcpy(lines, clear, sizeof(clear));
		return SHELL_LINES_MAX;
	}
	for (size_t i = 0; i < sizeof(forms) / sizeof(*forms); i++) {
		size_t length = strlen(forms[i].prefix);

		if (strncmp(line, forms[i].prefix, length) || !is_type(p, line + length))
			continue;
		if (forms[i].also)
			lines[n++] = forms[i].also;
		lines[n++] = arena_printf(a, "sample_index=%s", line + length);
		return n;
	}
	lines[n++] = line;
	return n;
}

/* ---- assignments ---- */

const struct option_spec *shell_line_option(const char *name)
{
	const struct option_spec *s = option_find(name);

	/* Sample types have names of their own here. */
	if (s && s->type == OPTION_SWITCH && !strcmp(s->of, "sample_index"))
		return NULL;
	return s;
}

/* A comment begins at the last "//:". */
static char *without_comment(char *value)
{
	char *comment = NULL;

	for (char *at = value; (at = strstr(at, "//:")); at++)
		comment = at;
	if (comment)
		*comment = '\0';
	return trim(value);
}

static bool read_assignment(struct shell_line *l, const char *line, struct arena *a)
{
	char *name = copy(a, line), *eq = strchr(name, '=');

	if (eq)
		*eq = '\0';
	l->option = shell_line_option(trim(name));
	if (!l->option)
		return false;
	l->kind = LINE_ASSIGNMENT;
	l->value = eq ? without_comment(eq + 1) : NULL;
	return true;
}

static int bad_number(const char *function, const char *value, struct error *err)
{
	bool digits = *value && !value[strspn(value, "+-0123456789")];

	return error_set(err, ERROR_USAGE, "strconv.%s: parsing \"%.100s\": %s", function, value,
			 digits ? "value out of range" : "invalid syntax");
}

static int bad_choice(const struct option_spec *s, const char *value, struct error *err)
{
	const char *nearest = s->choices ? suggest_among(value, s->choices) : NULL;

	return error_set(err, ERROR_USAGE, "invalid \"%s\" value \"%.100s\"%s%s", s->name, value,
			 nearest ? "; did you mean " : "", nearest ? nearest : "");
}

static int bad_value(const struct option_spec *s, const char *value, struct error *err)
{
	switch (s->type) {
	case OPTION_BOOL:
		return error_set(err, ERROR_USAGE, "illegal value \"%.100s\" for bool variable",
				 value);
	case OPTION_INT: return bad_number("Atoi", value, err);
	case OPTION_REAL: return bad_number("ParseFloat", value, err);
	default: return bad_choice(s, value, err);
	}
}

/* lines=true is granularity=lines; that much the name of a choice can do, and no more. */
static int assign_choice(struct options *o, const struct option_spec *s, const char *value,
			 struct error *err)
{
	static const char *const yes[] = { "1", "t", "T", "TRUE", "true", "True" };

	for (size_t i = 0; value && i < sizeof(yes) / sizeof(*yes); i++)
		if (!strcmp(value, yes[i]))
			return option_set(o, s, NULL, err);
	return error_set(err, ERROR_USAGE, "unknown config field \"%s\"", s->name);
}

int shell_line_assign(struct options *o, const struct option_spec *s, const char *value,
		      struct error *err)
{
	const char *set = value;

	if (s->loading)
		return error_set(err, ERROR_USAGE,
				 "%s is for the command line: it acts while profiles are read",
				 s->name);
	if (s->type == OPTION_SWITCH)
		return assign_choice(o, s, value, err);
	if (!value && s->type != OPTION_BOOL)
		return error_set(err, ERROR_USAGE, "please specify a value, e.g. %s=<val>",
				 s->name);
	if (s->type == OPTION_BOOL && value && !*value)
		set = NULL;
	if (s->choices && !*value)
		set = s->initial;
	return option_set(o, s, set, NULL) < 0 ? bad_value(s, value, err) : 0;
}

/* ---- commands ---- */

/* A "|" that has a blank or an end beside it; others are part of a pattern. */
static char *cut_pipe(char *line)
{
	for (char *at = line; (at = strchr(at, '|')); at++)
		if (at == line || strchr(blanks, at[-1]) || strchr(blanks, at[1])) {
			*at = '\0';
			return trim(at + 1);
		}
	return NULL;
}

/* "top10" is "top 10": moves the digits from the end of the name to the front of the rest. */
static const struct command *find_report(char *name, char **rest, struct arena *a)
{
	const struct command *c = command_find(name);
	size_t n = strlen(name);

	if (c)
		return c;
	while (n && name[n - 1] >= '0' && name[n - 1] <= '9')
		n--;
	if (name[n])
		*rest = arena_printf(a, "%s %s", name + n, *rest);
	name[n] = '\0';
	return command_find(name);
}

/* Its name is nothing that a line may begin with. */
static int no_such_command(const char *name, const char *rest, struct error *err)
{
	const char *advice = habit_advice(name);
	struct suggestion s;
	char word[40];

	if (advice)
		return error_set(err, ERROR_USAGE, "%s: %s", name, advice);
	if (shell_line_option(name))
		return error_set(err, ERROR_USAGE, "did you mean: %s=%.200s", name, rest);
	snprintf(word, sizeof(word), "%.*s", (int)strcspn(name, "="), name);
	suggest_start(&s, word);
	for (const struct command *c = commands; c->name; c++)
		suggest_offer(&s, c->name);
	for (const struct option_spec *o = options_table; o->name; o++)
		if (!o->loading && shell_line_option(o->name))
			suggest_offer(&s, o->name);
	for (const struct shell_word *w = shell_words; w->name; w++)
		suggest_offer(&s, w->name);
	return error_set(err, ERROR_USAGE, "unrecognized command: \"%.200s\"%s%s", name,
			 s.nearest ? "; did you mean " : "", s.nearest ? s.nearest : "");
}

static bool read_number(const char *word, int *number)
{
	char *end;
	long n;

	errno = 0;
	n = strtol(word, &end, 10);
	if (end == word || *end || errno || n < INT32_MIN || n > INT32_MAX)
		return false;
	*number = (int)n;
	return true;
}

/* A pattern that matches what one of the two does; "" is none. */
static const char *either(struct arena *a, const char *one, const char *other)
{
	if (!*other)
		return one;
	return one ? arena_printf(a, "%s|%s", one, other) : other;
}

static int read_output(struct shell_line *l, const char *word, char **rest, struct error *err)
{
	const char *file = word[1] ? word + 1 : strtok_r(NULL, blanks, rest);

	if (!file)
		return error_set(err, ERROR_USAGE, "unexpected end of line after >");
	if (l->pipe)
		return error_set(err, ERROR_USAGE,
				 "a report goes to a file or to a command, not to both");
	l->question.options.output = file;
	return 0;
}

/* What stands behind a report holds for this one only. */
static int read_words(struct shell_line *l, char *words, struct arena *a, struct error *err)
{
	const struct command *c = l->question.command;
	struct options *o = &l->question.options;
	const char *keep = NULL, *drop = NULL;
	bool counted = false;
	char *rest, *word = strtok_r(words, blanks, &rest);

	if (c->arg) {
		l->question.arg = word;
		word = strtok_r(NULL, blanks, &rest);
	}
	for (; word; word = strtok_r(NULL, blanks, &rest)) {
		if (*word == '>') {
			if (read_output(l, word, &rest, err) < 0)
				return -1;
		} else if (read_number(word, &o->node_count)) {
			counted = true;
		} else if (!strcmp(word, "-cum") || !strcmp(word, "--cum")) {
			option_set(o, option_find("cum"), NULL, NULL);
		} else if (*word == '-') {
			drop = either(a, drop, word + 1);
		} else {
			keep = either(a, keep, word);
		}
	}
	if (keep)
		*(c->labels ? &o->tagfocus : &o->focus) = keep;
	if (drop)
		*(c->labels ? &o->tagignore : &o->ignore) = drop;
	if (!counted && o->node_count == -1 && c->shell_count)
		o->node_count = c->shell_count;
	return 0;
}

static int read_report(struct shell_line *l, char *name, char *rest, struct arena *a,
		       struct error *err)
{
	l->kind = LINE_REPORT;
	l->pipe = cut_pipe(rest);
	if (l->pipe)
		l->question.options.output = NULL;
	l->question.command = find_report(name, &rest, a);
	rest = trim(rest);
	if (!l->question.command)
		return no_such_command(name, rest, err);
	if (!l->question.command->by_suffix)
		l->question.options.to = TO_SUFFIX; /* set for those that convert */
	if (l->pipe && !*l->pipe)
		return error_set(err, ERROR_USAGE, "unexpected end of line after |");
	if (l->question.command->arg && !*rest)
		return error_set(err, ERROR_USAGE, "command %s requires an argument",
				 l->question.command->name);
	return read_words(l, rest, a, err);
}

int shell_line_parse(struct shell_line *l, const char *text, const struct options *base,
		     struct arena *a, struct error *err)
{
	char *line = trim(copy(a, text)), *rest, *name;

	*l = (struct shell_line){ .question = { .prefix = "", .options = *base } };
	if (!*line || read_assignment(l, line, a))
		return 0;
	name = strtok_r(line, blanks, &rest);
	for (const struct shell_word *w = shell_words; w->name; w++)
		if (!strcmp(name, w->name)) {
			l->kind = w->kind;
			l->topic = strtok_r(NULL, blanks, &rest);
			return 0;
		}
	return read_report(l, name, rest, a, err);
}
