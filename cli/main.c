#include <stdio.h>
#include <string.h>

#include "cli/choose.h"
#include "cli/describe.h"
#include "cli/inputs.h"
#include "cli/output.h"
#include "cli/rulesfile.h"
#include "cli/run.h"
#include "cli/say.h"
#include "cli/shell.h"
#include "cli/system.h"
#include "cli/terminal.h"

static const char prefix[] = "cprof: "; /* of messages */

/* ---- a report ---- */

/* Two values of a label instead of two profiles. */
static int check_by(const struct args *a, struct error *err)
{
	const struct command *c = a->command;

	if (!a->options.by)
		return 0;
	if (!c || !c->pair || c->several || a->options.diff_base || a->options.base)
		return error_set(err, ERROR_USAGE, "--by: only for diff, and without a base");
	if (!a->values[1] || !a->sources.n)
		return error_set(err, ERROR_USAGE,
				 "--by: two values are compared; try: cprof %s --by %.60s OLD NEW "
				 "PROFILE",
				 c->name, a->options.by);
	return 0;
}

/* The older of two profiles is the base, unless that was given as one. */
static int take_base(struct args *a, struct error *err)
{
	const struct command *c = a->command;
	struct options *o = &a->options;

	if (c && c->several && a->bases.n) {
		o->diff_base = a->bases.at[0].path;
		o->base = NULL;
		return 0;
	}
	if (!c || !c->pair || o->diff_base || o->by)
		return 0;
	if (!c->several && !o->base && a->sources.n == 1)
		return 0; /* it may be a comparison itself */
	if (o->base) {
		o->diff_base = o->base;
		o->base = NULL;
		return 0;
	}
	if (a->sources.n < 2 || a->sources.at[0].weight != 1)
		return error_set(err, ERROR_USAGE, "two profiles are compared; try: cprof %s %s",
				 c->name, c->pair);
	o->diff_base = a->sources.at[0].path;
	*VEC_PUSH(&a->bases) = a->sources.at[0];
	a->sources.n--;
	memmove(a->sources.at, a->sources.at + 1, a->sources.n * sizeof(*a->sources.at));
	if (a->sources.n > 1 && !c->several)
		*VEC_PUSH(&a->notes) =
			arena_printf(&a->arena,
				     "%.200s is compared with the sum of the other %zu profiles",
				     o->diff_base, a->sources.n);
	return 0;
}

/* 1: inputs are missing in it; as inputs_fetch says. */
static int run_report(const struct args *a, struct error *err)
{
	bool several = a->command->several;
	const struct question q = {
		.command = a->command,
		.arg = a->arg,
		.prefix = prefix,
		.options = a->options,
		.files = a->outputs.at,
		.nfiles = several ? a->outputs.n : 0,
	};
	struct profile p;
	struct running run;
	struct inputs in;
	int partial, ret;

	if (run_open(&run, &q, err) < 0)
		return -1;
	/* What is to be fetched is on its way before there is no more network. */
	if (inputs_open(&in, a, &a->options, err) < 0) {
		run_abandon(&run);
		return -1;
	}
	if (run_confine(&run, in.kept.folder, err) < 0) {
		inputs_close(&in);
		return -1;
	}
	partial = inputs_take(&p, &in, err);
	inputs_close(&in);
	if (partial < 0) {
		run_abandon(&run);
		return -1;
	}
	ret = run_finish(&run, &p, err);
	profile_free(&p);
	return ret < 0 ? -1 : partial;
}

/* Rules from a file, and files to write beside standard output. */
static int take_several(struct args *a, struct error *err)
{
	for (size_t i = 0; i < a->outputs.n; i++)
		if (inputs_protect(a, a->outputs.at[i], err) < 0)
			return -1;
	a->options.output = NULL;
	return rulesfile_read(a, err);
}

static int run_shell(const struct args *a, struct error *err)
{
	struct profile p;
	int partial = inputs_fetch(&p, a, err), ret;

	if (partial < 0)
		return -1;
	ret = shell_run(a, &p, err);
	profile_free(&p);
	return ret < 0 ? -1 : partial;
}

static int run(struct args *a, struct error *err)
{
	inputs_remember(a, &a->options);
	if (inputs_protect(a, a->options.output, err) < 0)
		return -1;
	if (a->command && a->command->several && take_several(a, err) < 0)
		return -1;
	return a->mode == ARGS_SHELL ? run_shell(a, err) : run_report(a, err);
}

/* ---- the other things that cprof does ---- */

static int print(const struct args *a, struct error *err)
{
	struct output out;
	int r = 0;

	output_open(&out, NULL, NULL);
	switch (a->mode) {
	case ARGS_HELP:
		if (a->topic)
			r = describe_topic(out.file, a->topic, err);
		else
			describe_help(out.file);
		break;
	case ARGS_VERSION: fputs("cprof " VERSION "\n", out.file); break;
	case ARGS_MAN: describe_man(out.file); break;
	case ARGS_COMPLETION: r = describe_completion(out.file, a->topic, err); break;
	case ARGS_REPORT:
	case ARGS_SHELL:
	case ARGS_TUI: break;
	}
	return r < 0 ? r : output_commit(&out, err);
}

static int check_shell(const struct args *a, struct error *err)
{
	if (a->command)
		return error_set(err, ERROR_USAGE, "shell reads its commands, and takes no -%s",
				 a->command->name);
	for (size_t i = 0; i < a->sources.n; i++)
		if (!strcmp(a->sources.at[i].path, "-"))
			return error_set(err, ERROR_USAGE,
					 "no command, and none can be read from standard input, "
					 "which is the profile; try: cprof top -");
	return 0;
}

static int check(const struct args *a, struct error *err)
{
	const char *name = a->mode == ARGS_SHELL ? "shell"
			   : a->mode == ARGS_TUI ? "tui"
			   : a->command          ? a->command->name
						 : NULL;

	if (!name)
		return error_set(
			err, ERROR_USAGE,
			"no command and no profile; try: cprof top PROFILE, or cprof help");
	if (check_by(a, err) < 0)
		return -1;
	if (a->command && a->command->arg && !a->arg)
		return error_set(err, ERROR_USAGE, "%s needs a value: cprof %s %s PROFILE", name,
				 name, a->command->arg);
	if (!a->sources.n)
		return error_set(err, ERROR_USAGE, "no profile; try: cprof %s PROFILE", name);
	return a->mode == ARGS_SHELL ? check_shell(a, err) : 0;
}

/* 1: inputs are missing in the answer. */
static int answer(struct args *a, struct error *err)
{
	int r = check(a, err) < 0 || take_base(a, err) < 0 ? -1 : choose_profiles(a, err);

	if (r)
		return r < 0 ? -1 : 0;
	for (size_t i = 0; i < a->notes.n; i++)
		say(prefix, a->notes.at[i]);
	system_limit_memory(&a->options);
	return a->mode == ARGS_TUI ? terminal_run(a, err) : run(a, err);
}

int main(int argc, char *argv[])
{
	struct error err = { 0 };
	struct args a;
	int r;

	system_prepare();
	r = args_parse(&a, argv + (argc > 0), &err);
	if (r == 0)
		r = a.mode > ARGS_TUI ? print(&a, &err) : answer(&a, &err);
	args_free(&a);
	if (r < 0 && *err.text)
		say(prefix, err.text);
	return r < 0 ? system_status(err.code) : r > 0 ? system_status(ERROR_FORMAT) : 0;
}
