#include "views/tui/edit.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "report/names/names.h"
#include "report/source/sourcefile.h"
#include "report/sums/entity.h"
#include "views/tui/state.h"

static const struct function *function_named(const struct tui *t, struct text name)
{
	const struct profile *p = &t->profile;

	for (size_t i = 1; i < p->functions.n; i++)
		if (text_equal(profile_text(p, p->functions.at[i].name), name))
			return &p->functions.at[i];
	return NULL;
}

enum { NOT_RUN = 127 };

/* The editor is split on blanks, and the file is one argument behind "--". */
static int run_editor(const char *editor, const char *place, const char *file)
{
	char *words[16], *copied = strcpy(mem_alloc(strlen(editor) + 1, 1), editor);
	int n = 0, status = -1;
	pid_t child;

	for (char *w = strtok(copied, " "); w && n < 12; w = strtok(NULL, " "))
		words[n++] = w;
	words[n++] = (char *)place;
	words[n++] = (char *)"--";
	words[n++] = (char *)file;
	words[n] = NULL;
	child = fork();
	if (child == 0) {
		execvp(words[0], words);
		_exit(NOT_RUN);
	}
	if (child > 0)
		waitpid(child, &status, 0);
	mem_free(copied);
	return status;
}

static void say_ending(struct tui *t, const char *editor, int status)
{
	if (status == -1 || (WIFEXITED(status) && WEXITSTATUS(status) == NOT_RUN))
		tui_fail(t, "%s cannot be run; set EDITOR", editor);
	else if (WIFEXITED(status) && WEXITSTATUS(status))
		tui_fail(t, "%s ended with status %d", editor, WEXITSTATUS(status));
	else if (WIFSIGNALED(status))
		tui_fail(t, "%s was ended by signal %d", editor, WTERMSIG(status));
}

/* Where the file of a function is, if it is one that sources are read from; in r's arena. */
static const char *find_file(const struct tui *t, struct report *r, const struct function *f)
{
	const char *trim = t->options.trim_path, *sources = t->options.source_path;
	struct text name =
		names_trim_path(profile_text(&t->profile, f->file), text_of(trim ? trim : ""),
				text_of(sources ? sources : ""));
	struct source_file file = { .name = names_clean(&r->arena, name) };
	struct source_finder finder;

	source_finder_init(&finder, r);
	if (name.n)
		source_find(&finder, &file, f->start_line);
	source_finder_free(&finder);
	return file.found ? file.path : NULL;
}

/* The file and the line of what is under the cursor; NULL, and why, if there is none. */
static const char *place_of(struct tui *t, struct report *r, int64_t *number)
{
	const struct pane *p = tui_pane(t);
	size_t line = tui_place(t)->cursor;
	const struct entity *e = p->entity && line < p->length(t) ? p->entity(t, line) : NULL;
	const struct function *f = e ? function_named(t, e->name) : NULL;
	const char *file;

	if (!f) {
		tui_fail(t, "there is no function under the cursor");
		return NULL;
	}
	*number = e->site->line > 0 ? e->site->line : f->start_line;
	file = p->file ? p->file(t, line, number) : find_file(t, r, f);
	if (!file)
		tui_fail(t, "its source was not found; 5 says where it was looked for");
	return file;
}

void act_edit(struct tui *t, int arg)
{
	const char *editor = t->setup->environment.editor, *file;
	struct report r = { .options = &t->options, .surroundings = t->setup->surroundings };
	int64_t number = 0;
	char place[32];
	int status;

	(void)arg;
	file = place_of(t, &r, &number);
	if (file && !editor) {
		tui_fail(t, "EDITOR is not set");
	} else if (file) {
		snprintf(place, sizeof(place), "+%" PRId64, number > 0 ? number : 1);
		term_leave();
		status = run_editor(editor, place, file);
		term_return(t);
		say_ending(t, editor, status);
	}
	report_free(&r);
}
