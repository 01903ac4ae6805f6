#include <stdio.h>

#include "cli/describe.h"
#include "cli/inputs.h"
#include "cli/output.h"
#include "cli/run.h"
#include "cli/say.h"
#include "cli/system.h"

static const char prefix[] = "cprof: "; /* of messages */

/* ---- a report ---- */

static int run(const struct args *a, struct error *err)
{
	struct question q = {
		.command = a->command, .arg = a->arg, .prefix = prefix, .options = a->options
	};
	struct profile p;
	int partial, ret;

	if (run_check_output(a, a->options.output, err) < 0)
		return -1;
	partial = inputs_fetch(&p, a, err);
	if (partial < 0)
		return -1;
	ret = run_command(&q, &p, err);
	profile_free(&p);
	return ret < 0 ? -1 : partial;
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
				 a->sources.at[0].path);
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
			say(prefix, a.notes.at[i]);
		system_limit_memory(&a.options);
		r = run(&a, &err);
	}
	args_free(&a);
	if (r < 0)
		say(prefix, err.text);
	return r < 0 ? system_status(err.code) : r > 0 ? system_status(ERROR_FORMAT) : 0;
}
