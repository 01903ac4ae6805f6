#include "cli/run.h"

#include <string.h>
#include <unistd.h>

#include "cli/browser.h"
#include "cli/output.h"
#include "cli/say.h"
#include "cli/system.h"
#include "report/filter/begin.h"
#include "report/filter/missing.h"

static int answer(const struct command *c, struct report *r, struct error *err)
{
	const struct view *view = command_view(c, r->options);
	struct output out;

	if (view->binary && !r->options->output && isatty(STDOUT_FILENO))
		return error_set(err, ERROR_USAGE,
				 "%s writes binary data, not for a terminal; name a file with "
				 "--output=FILE.%s",
				 c->name, view->extension);
	if (c->build(r, err) < 0 || output_open(&out, r->options->output, err) < 0)
		return -1;
	if (command_render(c, r, out.file, err) < 0) {
		output_abandon(&out);
		return -1;
	}
	return output_commit(&out, err);
}

/* Why there may be no answer: but nothing that its error says as well. */
static void say_notes(const struct question *q, const struct report *r, const struct error *err)
{
	for (size_t i = 0; i < r->notes.n; i++)
		if (!err->code || strcmp(r->notes.at[i], err->text))
			say(q->prefix, r->notes.at[i]);
}

static int ask(const struct question *q, const struct profile *p, const struct options *options,
	       struct error *err)
{
	struct report r;
	int ret = report_init(&r, p, options, q->arg, err);

	if (ret == 0)
		ret = report_check_unit(&r, err);
	if (ret == 0)
		report_note_missing(&r);
	r.terminal = system_terminal(options);
	r.surroundings = system_surroundings();
	if (ret == 0)
		ret = answer(q->command, &r, err);
	if (ret == 0 || err->code == ERROR_NOTHING)
		say_notes(q, &r, err);
	report_free(&r);
	return ret;
}

int run_command(const struct question *q, const struct profile *p, struct error *err)
{
	struct options options = q->options;
	bool opened = q->command->opened && !options.output;
	char path[BROWSER_PATH_SIZE];

	if (command_options(q->command, &options, err) < 0)
		return -1;
	if (!opened)
		return ask(q, p, &options, err);
	if (browser_path(path, q->command->view->extension, err) < 0)
		return -1;
	options.output = path;
	return ask(q, p, &options, err) < 0 ? -1 : browser_open(path, err);
}
