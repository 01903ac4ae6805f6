#include "cli/run.h"

#include <string.h>
#include <unistd.h>

#include "cli/sandbox.h"
#include "cli/say.h"
#include "cli/system.h"
#include "report/filter/begin.h"
#include "report/filter/missing.h"

static int check_terminal(const struct running *run, struct error *err)
{
	const struct command *c = run->question.command;
	const struct view *view = command_view(c, &run->question.options);

	if (!view->binary || run->question.options.output || !isatty(STDOUT_FILENO))
		return 0;
	return error_set(err, ERROR_USAGE,
			 "%s writes binary data, not for a terminal; name a file with "
			 "--output=FILE.%s",
			 c->name, view->extension);
}

/* Why there may be no answer: but nothing that its error says as well. */
static void say_notes(const struct question *q, const struct report *r, const struct error *err)
{
	for (size_t i = 0; i < r->notes.n; i++)
		if (!err->code || strcmp(r->notes.at[i], err->text))
			say(q->prefix, r->notes.at[i]);
}

static int open_browser(struct running *run, struct error *err)
{
	const struct command *c = run->question.command;

	if (!c->opened || run->question.options.output)
		return 0;
	if (browser_start(&run->browser, c->view->extension, err) < 0)
		return -1;
	run->question.options.output = run->browser.path;
	return 0;
}

static int enter_sandbox(const struct running *run, struct error *err)
{
	const struct sandbox s = { .mode = run->question.options.sandbox,
				   .folder = run->out.folder };
	char lacking[SANDBOX_TEXT_SIZE];

	if (sandbox_enter(&s, lacking, err) < 0)
		return -1;
	if (lacking[0] && run->question.options.verbose)
		say(run->question.prefix, lacking);
	return 0;
}

int run_start(struct running *run, const struct question *q, struct error *err)
{
	*run = (struct running){ .question = *q };
	if (command_options(q->command, &run->question.options, err) < 0 ||
	    check_terminal(run, err) < 0)
		return -1;
	if (open_browser(run, err) < 0)
		return -1;
	if (output_open(&run->out, run->question.options.output, err) < 0) {
		browser_stop(&run->browser);
		return -1;
	}
	if (enter_sandbox(run, err) == 0)
		return 0;
	run_abandon(run);
	return -1;
}

int run_answer(struct report *r, const struct question *q, const struct profile *p, FILE *out,
	       struct error *err)
{
	bool waits = q->watch != NULL;
	int ret = report_init_watched(r, p, &q->options, q->arg, q->watch, err);

	if (ret == 0 && !waits)
		ret = report_check_unit(r, err);
	if (ret == 0 && !waits)
		report_note_missing(r);
	if (!waits)
		r->terminal = system_terminal(&q->options);
	r->surroundings = system_surroundings(&q->options);
	if (ret == 0)
		ret = q->command->build(r, err);
	if (ret == 0 && waits && q->watch->stopped)
		ret = error_set(err, ERROR_NOTHING, "stopped");
	return ret == 0 ? command_render(q->command, r, out, err) : ret;
}

static int answer(struct running *run, const struct profile *p, struct error *err)
{
	const struct question *q = &run->question;
	struct report r;
	int ret = run_answer(&r, q, p, run->out.file, err);

	if (ret == 0)
		ret = output_commit(&run->out, err);
	else
		output_abandon(&run->out);
	if (ret == 0 || err->code == ERROR_NOTHING)
		say_notes(q, &r, err);
	report_free(&r);
	return ret;
}

int run_finish(struct running *run, const struct profile *p, struct error *err)
{
	int ret = answer(run, p, err);

	if (ret == 0)
		return browser_open(&run->browser, err);
	browser_stop(&run->browser);
	return ret;
}

void run_abandon(struct running *run)
{
	output_abandon(&run->out);
	browser_stop(&run->browser);
}
