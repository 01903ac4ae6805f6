#include "cli/shell.h"

#include <errno.h>
#include <stdio.h>

#include "cli/describe.h"
#include "cli/editor.h"
#include "cli/inputs.h"
#include "cli/say.h"
#include "cli/shell_job.h"
#include "cli/shell_line.h"
#include "cli/shell_options.h"
#include "report/filter/begin.h"
#include "views/text/header.h"

struct shell {
	const struct args *args;
	struct profile *profile;
	struct options options;
	struct arena values;   /* of options, which live as long as the session */
	struct arena words;    /* of the line in hand */
	struct editor *editor; /* NULL: lines come from a script */
	VEC(char) input;
	bool ended; /* by an error, if the last line failed */
};

/* ---- reading ---- */

/* The next line without its end; NULL when there is none. */
static const char *read_script(struct shell *sh)
{
	int c = getchar();

	if (c == EOF)
		return NULL;
	for (sh->input.n = 0; c != EOF && c != '\n'; c = getchar())
		*VEC_PUSH(&sh->input) = (char)c;
	*VEC_PUSH(&sh->input) = '\0';
	return sh->input.at;
}

static const char *read_line(struct shell *sh)
{
	return sh->editor ? editor_line(sh->editor) : read_script(sh);
}

/* ---- doing what a line says ---- */

static int assign(struct shell *sh, const struct shell_line *l, struct error *err)
{
	const char *value = l->value ? arena_printf(&sh->values, "%s", l->value) : NULL;
	struct options changed = sh->options;
	size_t type;

	if (shell_line_assign(&changed, l->option, value, err) < 0)
		return -1;
	inputs_derive(sh->profile, &changed);
	if (sh->profile->types.n &&
	    report_find_type(sh->profile, changed.sample_index, &type, err) < 0)
		return -1;
	sh->options = changed;
	return 0;
}

static int ask(struct shell *sh, const struct shell_line *l, struct error *err)
{
	const struct question *q = &l->question;

	if (!command_is_readable(q->command) && !q->command->opened && !q->options.output &&
	    !l->pipe)
		return error_set(err, ERROR_USAGE,
				 "%s is not for reading, and goes to a file: %s > FILE.%s",
				 q->command->name, q->command->name, q->command->view->extension);
	if (inputs_protect(sh->args, q->options.output, err) < 0)
		return -1;
	if (shell_job(q, l->pipe, sh->profile))
		return 0;
	sh->ended = true;
	return error_set(err, ERROR_OUTPUT, "no report can be written, so the session ends");
}

static int obey(struct shell *sh, const struct shell_line *l, struct error *err)
{
	switch (l->kind) {
	case LINE_EMPTY: break;
	case LINE_ASSIGNMENT: return assign(sh, l, err);
	case LINE_REPORT: return ask(sh, l, err);
	case LINE_OPTIONS: shell_options_print(stderr, &sh->options, sh->profile); break;
	case LINE_HELP:
		if (l->topic)
			return describe_shell_topic(stderr, l->topic, err);
		describe_shell(stderr);
		break;
	case LINE_QUIT: sh->ended = true; break;
	}
	return 0;
}

/* Tells of a failure itself, but leaves that which ends the session to the caller. */
static int obey_text(struct shell *sh, const char *text, struct error *err)
{
	const char *lines[SHELL_LINES_MAX];
	size_t n = shell_line_expand(lines, text, sh->profile, &sh->words);
	struct shell_line line;

	for (size_t i = 0; i < n; i++) {
		if (shell_line_parse(&line, lines[i], &sh->options, &sh->words, err) == 0 &&
		    obey(sh, &line, err) == 0)
			continue;
		if (sh->ended)
			return -1;
		say("", err->text);
	}
	return 0;
}

/* ---- the session ---- */

static int greet(const struct shell *sh, struct error *err)
{
	struct report r;
	struct header h = { .arena = &r.arena };
	struct writer *w;
	int ret = report_init(&r, sh->profile, &sh->options, NULL, err);

	if (ret == 0) {
		header_profile(&h, &r);
		w = writer_open(stderr, WRITER_TEXT);
		header_print(&h, w);
		writer_close(w);
		if (!r.total && sh->profile->types.n > 1)
			fputs("No samples were found with the default sample value type.\n"
			      "Try \"sample_index\" command to analyze different sample values.\n",
			      stderr);
		fputs("Entering interactive mode (type \"help\" for commands, \"o\" for options)\n",
		      stderr);
	}
	report_free(&r);
	return ret;
}

int shell_run(const struct args *a, struct profile *p, struct error *err)
{
	struct shell sh = { .args = a, .profile = p, .options = a->options };
	const char *text;
	int ret;

	sh.options.compact_labels = true;
	ret = greet(&sh, err);
	if (ret == 0)
		sh.editor = editor_open(p);
	while (ret == 0 && !sh.ended && (text = read_line(&sh))) {
		ret = obey_text(&sh, text, err);
		arena_reset(&sh.words);
	}
	if (ret == 0 && ferror(stdin))
		ret = error_set(err, ERROR_IO, "standard input: %s", strerror(errno));
	editor_close(sh.editor);
	mem_free(sh.input.at);
	arena_free(&sh.words);
	arena_free(&sh.values);
	return ret;
}
