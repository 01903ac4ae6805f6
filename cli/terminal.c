#include "cli/terminal.h"

#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "cli/describe.h"
#include "cli/environment.h"
#include "cli/inputs.h"
#include "cli/output.h"
#include "cli/run.h"
#include "cli/shell_complete.h"
#include "cli/shell_job.h"
#include "cli/shell_line.h"
#include "cli/shell_options.h"
#include "cli/system.h"
#include "views/tui/tui.h"

static int load(void *args, const struct tui_input *in, struct profile *p,
		const struct tui_waiting *waiting, struct error *err)
{
	struct args *all = args, a = *all;
	struct fetch_source alone = { .path = in->alone };
	struct options o = *in->options;

	inputs_remember(all, &o);
	o.save = all->options.save;
	all->options.save = NULL; /* what is read again was kept before */
	if (in->alone) {
		a.sources.at = &alone;
		a.sources.n = 1;
		o.base = NULL;
	}
	return inputs_fetch_with(p, &a, &o, waiting->progress, waiting->ctx, err) < 0 ? -1 : 0;
}

/* ---- commands ---- */

/* With 0 err may say what the user should know. */
static int render(const struct question *q, const struct tui_asked *asked, FILE *out,
		  struct error *err)
{
	struct question whole = *q;
	struct report r;
	int ret;

	whole.watch = asked->watch;
	whole.command = command_settle(q->command, &whole.options, err);
	if (!whole.command || command_options(whole.command, &whole.options, err) < 0)
		return -1;
	ret = run_answer(&r, &whole, asked->profile, out, err);
	if (ret == 0 && r.notes.n)
		snprintf(err->text, sizeof(err->text), "%s", r.notes.at[r.notes.n - 1]);
	report_free(&r);
	return ret;
}

static int write_file(const struct args *a, const struct question *q, const struct tui_asked *asked,
		      struct error *err)
{
	struct output out;

	if (inputs_protect(a, q->options.output, err) < 0 ||
	    output_open(&out, q->options.output, err) < 0)
		return -1;
	if (render(q, asked, out.file, err) < 0) {
		output_abandon(&out);
		return -1;
	}
	return output_commit(&out, err);
}

static void copy(FILE *from, FILE *out)
{
	char block[4096];
	size_t n;

	rewind(from);
	while ((n = fread(block, 1, sizeof(block), from)) > 0)
		fwrite(block, 1, n, out);
}

/* What the user's shell makes of the report, with all that it says. */
static int write_through(const char *pipe, const struct question *q, const struct tui_asked *asked,
			 FILE *out, struct error *err)
{
	FILE *in = tmpfile(), *answer = tmpfile();
	int ret =
		in && answer ? 0 : error_set(err, ERROR_OUTPUT, "no file for the pipe can be made");

	if (ret == 0)
		ret = render(q, asked, in, err);
	if (ret == 0 && fflush(in) != 0)
		ret = error_set(err, ERROR_OUTPUT, "the pipe: %s", strerror(errno));
	if (ret == 0) {
		rewind(in);
		ret = shell_job_pipe(pipe, fileno(in), fileno(answer), asked->watch, err);
	}
	if (ret == 0)
		copy(answer, out);
	if (in)
		fclose(in);
	if (answer)
		fclose(answer);
	return ret;
}

static int ask(const struct args *a, const struct shell_line *l, const struct tui_asked *asked,
	       FILE *out, struct error *err)
{
	const struct question *q = &l->question;

	if (l->pipe)
		return write_through(l->pipe, q, asked, out, err);
	if (q->options.output) {
		fprintf(out, "written to %s\n", q->options.output);
		return write_file(a, q, asked, err);
	}
	if (!command_is_readable(q->command))
		return error_set(err, ERROR_USAGE, "%s does not go to the screen; w writes files",
				 q->command->name);
	return render(q, asked, out, err);
}

/* A line as in the shell: "top20 -cum main", "peek main > file", "tags | grep user". */
static int run_line(const struct args *a, const struct tui_asked *asked, const char *line,
		    FILE *out, struct arena *words, struct error *err)
{
	struct options options = *asked->options;
	struct shell_line l;

	options.output = NULL;
	options.node_count = -1;
	if (shell_line_parse(&l, line, &options, words, err) < 0)
		return -1;
	switch (l.kind) {
	case LINE_OPTIONS: shell_options_print(out, asked->options, asked->profile); return 0;
	case LINE_REPORT: return ask(a, &l, asked, out, err);
	case LINE_HELP:
		if (l.topic)
			return describe_shell_topic(out, l.topic, err);
		describe_shell(out);
		return 0;
	case LINE_EMPTY:
	case LINE_ASSIGNMENT:
	case LINE_QUIT: break; /* the interface does that itself */
	}
	return error_set(err, ERROR_USAGE, "no such command: %.80s", line);
}

static size_t settings(void *args, const struct tui_asked *asked, const char *line,
		       struct tui_setting s[TUI_SETTINGS_MAX], struct arena *a)
{
	const char *lines[SHELL_LINES_MAX];
	size_t n = shell_line_expand(lines, line, asked->profile, a);

	(void)args;
	for (size_t i = 0; i < n; i++) {
		struct shell_line l;

		if (shell_line_parse(&l, lines[i], asked->options, a, NULL) < 0 ||
		    l.kind != LINE_ASSIGNMENT)
			return 0;
		s[i] = (struct tui_setting){ l.option->name, l.value ? l.value : "" };
	}
	return n;
}

static int run(void *args, const struct tui_asked *asked, const char *line, FILE *out,
	       struct error *err)
{
	struct arena words = { 0 };
	int r = run_line(args, asked, line, out, &words, err);

	arena_free(&words);
	return r;
}

/* ---- files ---- */

static int save(void *args, const struct tui_asked *asked, const struct tui_file *file,
		struct error *err)
{
	const struct command *view = command_find(file->command);
	struct question q = { .command = command_for_file(view, file->path),
			      .options = *asked->options };
	struct options *o = &q.options;

	o->output = file->path;
	if (q.command->arg)
		q.arg = file->subject;
	if (q.command->arg && !q.arg)
		return error_set(err, ERROR_USAGE, "there is nothing here to write");
	if (q.command == view && command_format_of(file->path) != FORMAT_TEXT && !view->view->rows)
		return error_set(err, ERROR_USAGE,
				 "%.160s is for data, and this view is text: .txt", file->path);
	/* A text has all that the view has; a picture, as much as can be looked at. */
	if (o->node_fraction == 0 && o->node_count <= 0 &&
	    !strcmp(q.command->view->extension, "txt"))
		o->trim = false;
	return write_file(args, &q, asked, err);
}

static void complete(void *args, const struct profile *p, const char *line, struct tui_words *words,
		     struct arena *a)
{
	struct completion c;

	(void)args;
	shell_complete(&c, line, p);
	words->at = arena_array(a, const char *, c.words.n);
	for (size_t i = 0; i < c.words.n; i++)
		words->at[i] = arena_printf(a, "%s", c.words.at[i]);
	words->n = c.words.n;
	words->start = c.start;
	shell_complete_free(&c);
}

/* ---- the interface ---- */

/* "3:heap.pb.gz", as the command line has it. */
static const char *source_name(const struct fetch_source *s, struct arena *a)
{
	return s->weight > 1 || s->weight < 0
		       ? arena_printf(a, "%" PRId64 ":%s", s->weight, s->path)
		       : s->path;
}

int terminal_run(const struct args *a, struct error *err)
{
	struct args copy = *a;
	struct options o = a->options;
	struct arena arena = { 0 };
	const char **sources = arena_array(&arena, const char *, a->sources.n + 1);
	struct tui_setup setup = {
		.options = &o,
		.given = { a->given.at, a->given.n },
		.sources = sources,
		.script = o.script,
		.ctx = &copy,
		.surroundings = system_surroundings(&a->options),
		.environment = environment_read(o.script, &arena),
		.load = load,
		.run = run,
		.settings = settings,
		.save = save,
		.complete = complete,
	};
	int r;

	for (size_t i = 0; i < a->sources.n; i++)
		sources[i] = source_name(&a->sources.at[i], &arena);
	/* A table that scrolls has no need to leave entries out. */
	options_set_all(&o, "nodefraction=0 edgefraction=0");
	r = tui_run(&setup, err);
	mem_free(copy.inputs.at);
	arena_free(&arena);
	return r;
}
