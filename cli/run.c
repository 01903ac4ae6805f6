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
static void say_notes(const struct question *q, struct report *r, const struct error *err)
{
	for (; r->said < r->notes.n; r->said++)
		if (!err->code || strcmp(r->notes.at[r->said], err->text))
			say(q->prefix, r->notes.at[r->said]);
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

static int enter_sandbox(const struct running *run, int folder, struct error *err)
{
	size_t n = 0;
	int *folders = mem_alloc(run->question.nfiles + 2, sizeof(*folders)), ret;
	struct sandbox s = { .mode = run->question.options.sandbox, .folders = folders };
	char lacking[SANDBOX_TEXT_SIZE];

	folders[n++] = folder;
	folders[n++] = run->out.folder;
	for (size_t i = 0; i < run->question.nfiles; i++)
		folders[n++] = run->files[i].folder;
	s.nfolders = n;
	ret = sandbox_enter(&s, lacking, err);
	mem_free(folders);
	if (ret < 0)
		return -1;
	if (lacking[0] && run->question.options.verbose)
		say(run->question.prefix, lacking);
	return 0;
}

/* The question for one of its files, whose suffix says what is in it. */
static int ask_for_file(struct options *o, const struct question *q, size_t i, struct error *err)
{
	*o = q->options;
	o->output = q->files[i];
	o->format = FORMAT_AUTO;
	return command_options(q->command, o, err);
}

static int open_files(struct running *run, struct error *err)
{
	const struct question *q = &run->question;
	struct options o;

	run->files = mem_alloc(q->nfiles, sizeof(*run->files));
	for (run->nopen = 0; run->nopen < q->nfiles; run->nopen++)
		if (ask_for_file(&o, q, run->nopen, err) < 0 ||
		    output_open(&run->files[run->nopen], o.output, err) < 0)
			return -1;
	return 0;
}

/* What is whole by now stays. */
static void abandon_files(struct running *run)
{
	while (run->nopen)
		output_abandon(&run->files[--run->nopen]);
	mem_free(run->files);
	run->files = NULL;
}

int run_open(struct running *run, const struct question *q, struct error *err)
{
	*run = (struct running){ .question = *q };
	run->question.command = command_settle(q->command, &run->question.options, err);
	if (!run->question.command)
		return -1;
	q = &run->question;
	if (command_options(q->command, &run->question.options, err) < 0 ||
	    check_terminal(run, err) < 0)
		return -1;
	if (open_browser(run, err) < 0)
		return -1;
	if (output_open(&run->out, run->question.options.output, err) < 0) {
		browser_stop(&run->browser);
		return -1;
	}
	if (open_files(run, err) == 0)
		return 0;
	run_abandon(run);
	return -1;
}

int run_confine(struct running *run, int folder, struct error *err)
{
	if (enter_sandbox(run, folder, err) == 0)
		return 0;
	run_abandon(run);
	return -1;
}

int run_start(struct running *run, const struct question *q, struct error *err)
{
	return run_open(run, q, err) < 0 ? -1 : run_confine(run, -1, err);
}

/* A part that could not be made is worth a line, though the rest can be read. */
static int render(struct report *r, const struct command *c, FILE *out, struct error *err)
{
	int ret;

	*err = (struct error){ 0 }; /* of what was tried in vain, and done in another way */
	ret = command_render(c, r, out, err);
	if (ret == 0 && *err->text)
		report_note(r, "%s", err->text);
	if (ret == 0)
		err->text[0] = '\0';
	return ret;
}

static int check_ratio(const struct report *r, const struct command *c, struct error *err)
{
	const struct profile *p = r->profile;

	if (!c->sums || !p->types.n || !p->types.at[r->type].per)
		return 0;
	return error_set(err, ERROR_USAGE, "%s: %.60s is a ratio, which has no parts to add up",
			 c->name, profile_text(p, p->types.at[r->type].type).at);
}

int run_answer(struct report *r, const struct question *q, const struct profile *p, FILE *out,
	       struct error *err)
{
	const struct error none = { 0 };
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
		ret = check_ratio(r, q->command, err);
	if (ret == 0)
		ret = q->command->build(r, err);
	if (ret == 0 && waits && q->watch->stopped)
		ret = error_set(err, ERROR_NOTHING, "stopped");
	if (ret == 0 && q->options.quiet_if_ok && !r->refused)
		return 0;
	if (ret < 0)
		return ret;
	if (!waits)
		say_notes(q, r, &none); /* what is to be known of the report comes before it */
	return render(r, q->command, out, err);
}

static int write_files(struct running *run, struct report *r, struct error *err)
{
	const struct question *q = &run->question;
	const struct options *given = r->options;
	int ret = 0;

	while (ret == 0 && run->nopen) {
		struct output *file = &run->files[run->nopen - 1];

		ret = ask_for_file(&run->of_file, q, run->nopen - 1, err);
		r->options = &run->of_file;
		if (ret == 0)
			ret = render(r, q->command, file->file, err);
		if (ret < 0)
			break;
		run->nopen--;
		ret = output_commit(file, err);
	}
	r->options = given;
	return ret;
}

/* The report has said why. */
static int refuse(struct error *err)
{
	return error_set(err, ERROR_NOTHING, "%s", "");
}

static int answer(struct running *run, const struct profile *p, struct error *err)
{
	const struct question *q = &run->question;
	struct report r;
	int ret = run_answer(&r, q, p, run->out.file, err);

	if (ret == 0)
		ret = write_files(run, &r, err);
	if (ret == 0)
		ret = output_commit(&run->out, err);
	else
		output_abandon(&run->out);
	if (ret == 0 || err->code == ERROR_NOTHING)
		say_notes(q, &r, err);
	if (ret == 0 && r.refused && !q->options.warn_only)
		ret = refuse(err);
	report_free(&r);
	return ret;
}

int run_finish(struct running *run, const struct profile *p, struct error *err)
{
	int ret = answer(run, p, err);

	abandon_files(run);
	if (ret == 0)
		return browser_open(&run->browser, err);
	browser_stop(&run->browser);
	return ret;
}

void run_abandon(struct running *run)
{
	abandon_files(run);
	output_abandon(&run->out);
	browser_stop(&run->browser);
}
