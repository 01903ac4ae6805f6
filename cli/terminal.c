#include "cli/terminal.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cli/inputs.h"
#include "cli/output.h"
#include "cli/run.h"
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
	if (ret == 0)
		ret = c->build(&r, err);
	if (ret == 0)
		ret = command_render(c, &r, out, err);
	report_free(&r);
	return ret;
}

/* "top", "top20", "peek main": the command, how many entries, its own pattern. */
static const struct command *parse(const char *line, struct options *o, const char **arg)
{
	size_t n = strcspn(line, " "), letters = n;
	const struct command *c;
	char name[WORD_MAX];

	while (letters > 1 && isdigit((unsigned char)line[letters - 1]))
		letters--;
	snprintf(name, sizeof(name), "%.*s", (int)letters, line);
	c = command_find(name);
	if (letters < n)
		o->node_count = atoi(line + letters);
	*arg = line + n + strspn(line + n, " ");
	return c;
}

static int run(void *args, const struct options *o, const struct profile *p, const char *line,
	       FILE *out, struct error *err)
{
	struct options options = *o;
	const char *arg;
	const struct command *c = parse(line, &options, &arg);

	(void)args;
	if (!c)
		return error_set(err, ERROR_USAGE, "no such command or option: %.80s", line);
	if (c->view->binary)
		return error_set(err, ERROR_USAGE, "%s writes binary data; w writes it to a file",
				 c->name);
	if (c->arg && !*arg)
		return error_set(err, ERROR_USAGE, "%s needs a value: %s %s", c->name, c->name,
				 c->arg);
	options.output = NULL;
	return render(c, &options, c->arg ? arg : NULL, p, out, err);
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

bool terminal_wanted(const struct args *a)
{
	return !a->command && a->sources.n && isatty(STDOUT_FILENO);
}

int terminal_run(const struct args *a, struct error *err)
{
	struct args copy = *a;
	struct options o = a->options;
	struct tui_setup setup = {
		.options = &o,
		.source = a->sources.at[0].path,
		.script = o.script,
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
