#include "cli/terminal.h"

#include <stdio.h>
#include <string.h>

#include "cli/inputs.h"
#include "cli/output.h"
#include "cli/run.h"
#include "cli/shell_line.h"
#include "cli/shell_options.h"
#include "cli/system.h"
#include "views/tui/tui.h"

enum { WORD_MAX = 60 };

static int load(void *args, const struct options *o, struct profile *p, tui_progress *progress,
		void *ctx, struct error *err)
{
	return inputs_fetch_with(p, args, o, progress, ctx, err) < 0 ? -1 : 0;
}

/* ---- commands ---- */

static int render(const struct command *c, const struct options *o, const char *arg,
		  const struct profile *p, FILE *out, struct error *err)
{
	struct options options = *o;
	struct report r;
	int ret;

	if (command_options(c, &options, err) < 0)
		return -1;
	ret = report_init(&r, p, &options, arg, err);
	r.surroundings = system_surroundings();
	if (ret == 0)
		ret = c->build(&r, err);
	if (ret == 0)
		ret = command_render(c, &r, out, err);
	report_free(&r);
	return ret;
}

/* A line as in the shell: "top20 -cum main", "peek main". */
static int run_line(const struct options *o, const struct profile *p, const char *line, FILE *out,
		    struct arena *a, struct error *err)
{
	struct shell_line l;
	struct question *q = &l.question;

	if (shell_line_parse(&l, line, o, a, err) < 0)
		return -1;
	if (l.kind == LINE_OPTIONS) {
		shell_options_print(out, o, p);
		return 0;
	}
	if (l.kind != LINE_REPORT)
		return error_set(err, ERROR_USAGE, "that is for the shell: %.80s", line);
	if (q->command->view->binary || l.pipe || q->options.output)
		return error_set(err, ERROR_USAGE, "%s does not go to the screen; w writes files",
				 q->command->name);
	return render(q->command, &q->options, q->arg, p, out, err);
}

static int run(void *args, const struct options *o, const struct profile *p, const char *line,
	       FILE *out, struct error *err)
{
	struct options options = *o;
	struct arena arena = { 0 };
	int r;

	(void)args;
	options.output = NULL;
	options.node_count = -1;
	r = run_line(&options, p, line, out, &arena, err);
	arena_free(&arena);
	return r;
}

/* ---- files ---- */

static bool ends_with(const char *s, const char *suffix)
{
	size_t n = strlen(s), m = strlen(suffix);

	return n >= m && !strcmp(s + n - m, suffix);
}

/* The command whose files have the suffix that path has; top where several do. */
static const struct command *writer(const char *path)
{
	if (ends_with(path, ".pb.gz") || ends_with(path, ".pb"))
		return command_find("proto");
	if (ends_with(path, ".folded"))
		return command_find("folded");
	if (ends_with(path, ".html"))
		return command_find("flame");
	for (const struct command *c = commands; c->name; c++) {
		char suffix[WORD_MAX];

		snprintf(suffix, sizeof(suffix), ".%s", c->view->extension);
		if (!c->arg && ends_with(path, suffix))
			return c;
	}
	return command_find("top");
}

static int save(void *ctx, const struct options *o, const struct profile *p, const char *path,
		struct error *err)
{
	const struct args *a = ctx;
	const struct command *c = writer(path);
	struct options options = *o;
	struct output out;

	options.output = path;
	if (run_check_output(a, path, err) < 0 || output_open(&out, path, err) < 0)
		return -1;
	if (render(c, &options, NULL, p, out.file, err) < 0) {
		output_abandon(&out);
		return -1;
	}
	return output_commit(&out, err);
}

static const char *command_name(size_t i, const char **summary)
{
	if (summary)
		*summary = commands[i].summary;
	return commands[i].name;
}

/* ---- the interface ---- */

int terminal_run(const struct args *a, struct error *err)
{
	struct args copy = *a;
	struct options o = a->options;
	struct tui_setup setup = {
		.options = &o,
		.source = strcmp(a->sources.at[0].path, "-") ? a->sources.at[0].path : "stdin",
		.script = o.script,
		.surroundings = system_surroundings(),
		.ctx = &copy,
		.load = load,
		.run = run,
		.save = save,
		.command = command_name,
	};

	/* A table that scrolls has no need to leave entries out. */
	options_set_all(&o, "nodefraction=0 edgefraction=0");
	return tui_run(&setup, err);
}
