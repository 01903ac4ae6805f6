#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#include "cli/args.h"
#include "cli/describe.h"
#include "cli/output.h"
#include "cli/progress.h"
#include "cli/system.h"
#include "views/escape.h"

/* ---- what goes to standard error ---- */

static void say(const char *text)
{
	fputs("cprof: ", stderr);
	escape_text(stderr, text_of(text));
	putc('\n', stderr);
}

static int fail(const struct error *err)
{
	say(err->text);
	return system_status(err->code);
}

/* ---- a report ---- */

static int load(struct profile *p, const struct args *a, struct error *err)
{
	struct progress progress;
	struct load_options o = {
		.source = { .max_unpacked = (uint64_t)a->options.max_unpacked,
			    .max_ratio = (unsigned)a->options.max_ratio,
			    .progress = progress_show,
			    .ctx = &progress },
		.max_types = (unsigned)a->options.max_types,
	};
	int r;

	progress_start(&progress);
	r = profile_load(p, a->sources.at[0], &o, err);
	progress_end(&progress);
	return r;
}

static bool same_file(const char *a, const char *b)
{
	struct stat x, y;

	return stat(a, &x) == 0 && stat(b, &y) == 0 && S_ISREG(x.st_mode) && x.st_dev == y.st_dev &&
	       x.st_ino == y.st_ino;
}

static int check_output(const struct args *a, struct error *err)
{
	for (size_t i = 0; a->options.output && i < a->sources.n; i++)
		if (same_file(a->options.output, a->sources.at[i]))
			return error_set(err, ERROR_USAGE,
					 "%.200s is an input, and is not written to",
					 a->options.output);
	return 0;
}

static int answer(const struct command *c, struct report *r, struct error *err)
{
	struct output out;

	if (c->build(r, err) < 0 || output_open(&out, r->options->output, err) < 0)
		return -1;
	if (command_render(c, r, out.file, err) < 0) {
		output_abandon(&out);
		return -1;
	}
	return output_commit(&out, err);
}

static int run(struct args *a, struct error *err)
{
	struct profile p;
	struct report r;
	int ret;

	if (command_options(a->command, &a->options, err) < 0 || check_output(a, err) < 0 ||
	    load(&p, a, err) < 0)
		return -1;
	ret = report_init(&r, &p, &a->options, a->arg, err);
	r.terminal = system_terminal(&a->options);
	if (ret == 0)
		ret = answer(a->command, &r, err);
	for (size_t i = 0; ret == 0 && i < r.notes.n; i++)
		say(r.notes.at[i]);
	report_free(&r);
	profile_free(&p);
	return ret;
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
	case ARGS_REPORT: break;
	}
	return r < 0 ? r : output_commit(&out, err);
}

static int check(const struct args *a, struct error *err)
{
	if (!a->command && !a->sources.n)
		return error_set(
			err, ERROR_USAGE,
			"no command and no profile; try: cprof top PROFILE, or cprof help");
	if (!a->command)
		return error_set(err, ERROR_USAGE, "no command; try: cprof top %.200s",
				 a->sources.at[0]);
	if (a->command->arg && !a->arg)
		return error_set(err, ERROR_USAGE, "%s needs a value: cprof %s %s PROFILE",
				 a->command->name, a->command->name, a->command->arg);
	if (!a->sources.n)
		return error_set(err, ERROR_USAGE, "no profile; try: cprof %s PROFILE",
				 a->command->name);
	return 0;
}

int main(int argc, char *argv[])
{
	struct error err = { 0 };
	struct args a;
	int r;

	system_prepare();
	r = args_parse(&a, argv + (argc > 0), &err);
	if (r == 0 && a.mode != ARGS_REPORT) {
		r = print(&a, &err);
	} else if (r == 0 && (r = check(&a, &err)) == 0) {
		for (size_t i = 0; i < a.notes.n; i++)
			say(a.notes.at[i]);
		system_limit_memory(&a.options);
		r = run(&a, &err);
	}
	args_free(&a);
	return r < 0 ? fail(&err) : 0;
}
