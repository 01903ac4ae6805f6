#include "cli/args.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cli/expand.h"
#include "cli/habits.h"
#include "report/names/suggest.h"

enum { NAME_MAX_SHOWN = 60 };

/* An option as typed: its name without dashes, and its value if it has one behind a "=". */
struct word {
	char name[NAME_MAX_SHOWN];
	const char *value;
};

static int no_such_option(const char *typed, const char *name, struct error *err)
{
	const char *advice = habit_advice(name);
	struct suggestion s;

	if (advice)
		return error_set(err, ERROR_USAGE, "-%s: %s", name, advice);
	suggest_start(&s, name);
	for (const struct option_spec *o = options_table; o->name; o++)
		suggest_offer(&s, o->name);
	for (const struct command *c = commands; c->name; c++)
		suggest_offer(&s, c->name);
	return error_set(err, ERROR_USAGE, "no such option: %.80s; %s%s", typed,
			 s.nearest ? "did you mean -" : "see cprof help",
			 s.nearest ? s.nearest : "");
}

static int no_such_command(const char *typed, struct error *err)
{
	const char *advice = habit_advice(typed);
	struct suggestion s;

	if (advice)
		return error_set(err, ERROR_USAGE, "%s: %s", typed, advice);
	suggest_start(&s, typed);
	for (const struct command *c = commands; c->name; c++)
		suggest_offer(&s, c->name);
	return error_set(err, ERROR_USAGE, "no such command: %.80s; %s%s", typed,
			 s.nearest ? "did you mean " : "see cprof help",
			 s.nearest ? s.nearest : "");
}

/* ---- commands given as options: -top, -peek=REGEX ---- */

static int set_command(struct args *a, const struct command *c, struct error *err)
{
	if (a->command && a->command != c)
		return error_set(err, ERROR_USAGE,
				 "must set at most one output format, not both %s and %s",
				 a->command->name, c->name);
	a->command = c;
	return 0;
}

/* As a flag a command may say that it is not meant: -top=false, -list= */
static int take_command(struct args *a, const struct command *c, const char *value, char ***argv,
			struct error *err)
{
	bool on = true;

	if (!c->arg && option_bool(&on, c->name, value, err) < 0)
		return -1;
	if (c->arg && !value)
		value = **argv ? *(*argv)++ : NULL;
	if (c->arg && !value)
		return error_set(err, ERROR_USAGE, "-%s needs a value: %s", c->name, c->arg);
	if (!on || (c->arg && !*value))
		return 0;
	if (c->arg)
		a->arg = value;
	return set_command(a, c, err);
}

/* ---- modes: what is not a report ---- */

static bool take_mode(struct args *a, const struct word *w)
{
	static const struct {
		const char *name;
		enum args_mode mode;
	} modes[] = {
		{ "h", ARGS_HELP },
		{ "help", ARGS_HELP },
		{ "version", ARGS_VERSION },
		{ "man", ARGS_MAN },
		{ "completion", ARGS_COMPLETION },
	};

	for (size_t i = 0; i < sizeof(modes) / sizeof(*modes); i++)
		if (!strcmp(w->name, modes[i].name)) {
			a->mode = modes[i].mode;
			a->topic = w->value;
			return true;
		}
	return false;
}

/* ---- options ---- */

static const struct option_spec *by_letter(const char *name)
{
	for (const struct option_spec *s = options_table; s->name && name[0] && !name[1]; s++)
		if (s->letter == name[0])
			return s;
	return NULL;
}

/* Switches wait until all are known: two of a kind contradict each other. */
static int note_switch(struct args *a, const struct option_spec *s, const char *value,
		       struct error *err)
{
	struct options scratch = a->options;
	bool on;

	if (value && option_set(&scratch, s, value, err) < 0)
		return -1;
	on = !value || !strchr("0fFnN", value[0]);
	if (on)
		*VEC_PUSH(&a->switches) = s;
	return 0;
}

/* Behind what was given before, if that stays. */
static const char *with_others(struct args *a, const struct option_spec *s, const char *value)
{
	char buf[OPTION_TEXT_SIZE];
	const char *before = option_get(&a->options, s, buf);

	if (!s->several || !value || !*before)
		return value;
	return arena_printf(&a->arena, "%s\n%s", before, value);
}

/* 1: it is an address, and path is from then on what may be shown of it. */
static int take_address(struct args *a, const char **path, struct error *err)
{
	struct address address;

	if (!address_is(*path) || access(*path, F_OK) == 0)
		return 0;
	if (address_parse(&address, *path, &a->arena, err) < 0)
		return -1;
	*VEC_PUSH(&a->addresses) = address;
	*path = address.shown;
	return 1;
}

/* --exec: a source, as a file or an address is. */
static void take_program(struct args *a, const char *command)
{
	const char *shell = getenv("SHELL");
	struct address address;

	address_of_command(&address, command, shell && *shell ? shell : "/bin/sh", &a->arena);
	*VEC_PUSH(&a->addresses) = address;
	*VEC_PUSH(&a->sources) = (struct fetch_source){ .path = address.shown, .weight = 1 };
}

static bool is_base(const struct option_spec *s)
{
	return s->offset == offsetof(struct options, base) ||
	       s->offset == offsetof(struct options, diff_base);
}

/* What may be given several times for check: for others the last counts. */
static void keep_all(struct args *a, const struct option_spec *s, const char *value)
{
	if (is_base(s))
		*VEC_PUSH(&a->bases) = (struct fetch_source){ .path = value };
	if (s->offset == offsetof(struct options, exec))
		take_program(a, value);
	if (s->offset == offsetof(struct options, output))
		*VEC_PUSH(&a->outputs) = value;
}

/* --new: the profiles so far are the older ones. */
static void end_bases(struct args *a)
{
	for (size_t i = 0; i < a->sources.n; i++)
		*VEC_PUSH(&a->bases) = a->sources.at[i];
	a->sources.n = 0;
}

static int set_option(struct args *a, const struct option_spec *s, const char *value,
		      struct error *err)
{
	if (is_base(s) && value && *value && take_address(a, &value, err) < 0)
		return -1;
	if (option_set(&a->options, s, with_others(a, s, value), err) < 0)
		return -1;
	if (value && *value)
		keep_all(a, s, value);
	if (s->offset == offsetof(struct options, after_this) && a->options.after_this)
		end_bases(a);
	return 0;
}

static int take_option(struct args *a, const char *typed, const struct word *w, char ***argv,
		       struct error *err)
{
	const struct option_spec *s = option_find(w->name);
	const char *value = w->value;

	if (!s)
		s = by_letter(w->name);
	if (!s && !strncmp(w->name, "no-", 3) && !value) {
		s = option_find(w->name + 3);
		value = "false";
		if (s && s->type != OPTION_BOOL)
			s = NULL;
	}
	if (!s)
		return no_such_option(typed, w->name, err);
	*VEC_PUSH(&a->given) = s->type == OPTION_SWITCH ? option_find(s->of) : s;
	if (s->type == OPTION_SWITCH)
		return note_switch(a, s, value, err);
	if (!value && s->type != OPTION_BOOL && !s->bare && **argv)
		value = *(*argv)++;
	return set_option(a, s, value, err);
}

static int take_dashed(struct args *a, char ***argv, struct error *err)
{
	const char *typed = *(*argv)++;
	const char *name = typed + (typed[1] == '-' ? 2 : 1), *eq = strchr(name, '=');
	struct word w = { .value = eq ? eq + 1 : NULL };
	const struct command *c;

	snprintf(w.name, sizeof(w.name), "%.*s", eq ? (int)(eq - name) : (int)strlen(name), name);
	if (take_mode(a, &w) || (!eq && habit_count(w.name, &a->options.node_count)))
		return 0;
	c = command_find(w.name);
	if (c)
		return take_command(a, c, w.value, argv, err);
	return take_option(a, typed, &w, argv, err);
}

/* ---- what has no dash: a command, its pattern, then profiles ---- */

static bool looks_like_file(const char *word)
{
	return strpbrk(word, "/.") || !strcmp(word, "-") || address_is(word);
}

/* "3:FILE" is a FILE that counts three times, unless there is a file of that name. */
static bool has_weight(const char *word)
{
	const char *digits = word + (word[0] == '-');
	size_t n = strspn(digits, "0123456789");

	return n && digits[n] == ':' && access(word, F_OK) != 0;
}

static int take_source(struct args *a, const char *word, struct error *err)
{
	struct fetch_source source = { .path = word, .weight = 1 };
	int r;

	if (has_weight(word)) {
		source.path = strchr(word, ':') + 1;
		source.weight = strtol(word, NULL, 10);
		if (!source.weight || labs(source.weight) > INT32_MAX)
			return error_set(err, ERROR_USAGE, "not a weight: %.*s",
					 (int)(source.path - word - 1), word);
	}
	r = take_address(a, &source.path, err);
	if (r == 1)
		*VEC_PUSH(&a->sources) = source;
	return r ? r : expand_source(a, source, err);
}

static int take_plain(struct args *a, const char *word, struct error *err)
{
	bool first = !a->command && !a->sources.n && a->mode == ARGS_REPORT;
	int *count = &a->options.node_count;
	const struct command *c = first ? command_find(word) : NULL;

	if (first && !c && access(word, F_OK))
		c = habit_counted(word, count);

	if (a->mode == ARGS_HELP && !a->topic) {
		a->topic = word;
	} else if (first && !strcmp(word, "help")) {
		a->mode = ARGS_HELP;
	} else if (first && !strcmp(word, "version")) {
		a->mode = ARGS_VERSION;
	} else if (first && !strcmp(word, "tui")) {
		a->mode = ARGS_TUI;
	} else if (first && !strcmp(word, "shell")) {
		a->mode = ARGS_SHELL;
	} else if (c) {
		a->command = c;
	} else if (a->command && a->command->arg && !a->arg) {
		a->arg = word;
	} else if (a->options.by && !a->values[1]) {
		a->values[a->values[0] != NULL] = word;
	} else if (a->command && !a->sources.n && access(word, F_OK) && habit_count(word, count)) {
		/* "top 10" */
	} else {
		if (first && !looks_like_file(word) && !expand_is_pattern(word) &&
		    access(word, F_OK))
			return no_such_command(word, err);
		return take_source(a, word, err) < 0 ? -1 : 0;
	}
	return 0;
}

/* ---- once all is read ---- */

/* Sample types: the first one counts, in the order of the table. */
static void apply_type(struct args *a, const struct option_spec *s)
{
	options_set_all(&a->options, s->also);
	if (!a->options.sample_index)
		a->options.sample_index = s->value;
	else
		*VEC_PUSH(&a->notes) =
			arena_printf(&a->arena, "Multiple value selections, ignoring -%s", s->name);
}

static bool is_type(const struct option_spec *s)
{
	return !strcmp(s->of, "sample_index");
}

static bool is_given(const struct options *o, const struct option_spec *s)
{
	char buf[OPTION_TEXT_SIZE];

	return strcmp(option_get(o, s, buf), s->initial) != 0;
}

/*
 * Of the other switches, two that set the same option contradict each other.
 * --sort=percent --cum does not: the switch still says what to compare.
 */
static int apply_switch(struct args *a, const struct option_spec *s, struct error *err)
{
	for (size_t i = 0; i < a->switches.n; i++) {
		const struct option_spec *t = a->switches.at[i];

		if (t != s && !strcmp(t->of, s->of))
			return error_set(err, ERROR_USAGE, "conflicting options set: [%s %s]",
					 s->name, t->name);
	}
	if (s->also && is_given(&a->options, option_find(s->of))) {
		options_set_all(&a->options, s->also);
		return 0;
	}
	return option_set(&a->options, s, NULL, err);
}

static int apply_switches(struct args *a, struct error *err)
{
	for (const struct option_spec *s = options_table; s->name; s++)
		for (size_t i = 0; i < a->switches.n; i++) {
			if (a->switches.at[i] != s)
				continue;
			if (is_type(s))
				apply_type(a, s);
			else if (apply_switch(a, s, err) < 0)
				return -1;
			break;
		}
	return 0;
}

/* Whether there are keys to press: they come from the terminal when the profile is standard input.
 */
static bool at_terminal(const struct args *a)
{
	return isatty(STDOUT_FILENO) &&
	       (isatty(STDIN_FILENO) || !strcmp(a->sources.at[0].path, "-"));
}

int args_parse(struct args *a, char *argv[], struct error *err)
{
	bool dashes = true;

	*a = (struct args){ 0 };
	options_init(&a->options);
	while (*argv) {
		const char *word = *argv;

		if (dashes && !strcmp(word, "--")) {
			dashes = false;
			argv++;
		} else if (dashes && word[0] == '-' && word[1] && !has_weight(word)) {
			if (take_dashed(a, &argv, err) < 0)
				return -1;
		} else {
			if (take_plain(a, word, err) < 0)
				return -1;
			argv++;
		}
	}
	habit_take_program(a);
	if (a->mode == ARGS_REPORT && !a->command && a->sources.n)
		a->mode = at_terminal(a) ? ARGS_TUI : ARGS_SHELL;
	return apply_switches(a, err);
}

void args_free(struct args *a)
{
	mem_free(a->sources.at);
	mem_free(a->bases.at);
	mem_free(a->addresses.at);
	mem_free(a->outputs.at);
	mem_free(a->inputs.at);
	mem_free(a->notes.at);
	mem_free(a->switches.at);
	mem_free(a->given.at);
	arena_free(&a->arena);
	*a = (struct args){ 0 };
}
