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
	const struct command *c = run->question->command;
	const struct view *view = command_view(c, &run->options);

	if (!view->binary || run->options.output || !isatty(STDOUT_FILENO))
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
	const struct command *c = run->question->command;

	if (!c->opened || run->options.output)
		return 0;
	if (browser_start(&run->browser, c->view->extension, err) < 0)
		return -1;
	run->options.output = run->browser.path;
	return 0;
}

static int enter_sandbox(const struct running *run, struct error *err)
{
	const struct sandbox s = { .mode = run->options.sandbox, .folder = run->out.folder };
	char lacking[SANDBOX_TEXT_SIZE];

	if (sandbox_enter(&s, lacking, err) < 0)
		return -1;
	if (lacking[0] && run->options.verbose)
		say(run->question->prefix, lacking);
	return 0;
}

int run_start(struct running *run, const struct question *q, struct error *err)
{
	*run = (struct running){ .question = q, .options = q->options };
	if (command_options(q->command, &run->options, err) < 0 || check_terminal(run, err) < 0)
		return -1;
	if (open_browser(run, err) < 0)
		return -1;
	if (output_open(&run->out, run->options.output, err) < 0) {
		browser_stop(&run->browser);
		return -1;
	}
	if (enter_sandbox(run, err) == 0)
		return 0;
	run_abandon(run);
	return -1;
}

static int write_report(struct running *run, struct report *r, struct error *err)
{
	const struct command *c = run->question->command;

	if (c->build(r, err) < 0 || command_render(c, r, run->out.file, err) < 0) {
		output_abandon(&run->out);
		return -1;
	}
	return output_commit(&run->out, err);
}

static int answer(struct running *run, const struct profile *p, struct error *err)
{
	const struct question *q = run->question;
	struct report r;
	int ret = report_init(&r, p, &run->options, q->arg, err);

	if (ret == 0)
		ret = report_check_unit(&r, err);
	if (ret == 0)
		report_note_missing(&r);
	r.terminal = system_terminal(&run->options);
	r.surroundings = system_surroundings(&run->options);
	if (ret == 0)
		ret = write_report(run, &r, err);
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
