#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "report/names/names.h"
#include "report/names/unit.h"
#include "report/names/width.h"
#include "report/source/sourcefile.h"
#include "views/escape.h"
#include "views/tui/actions.h"
#include "views/tui/ask.h"
#include "views/tui/cursor.h"
#include "views/tui/pages.h"
#include "views/tui/prompt.h"
#include "views/tui/term.h"

/* ---- the clipboard ---- */

/* OSC 52, which terminals take for their clipboard, ssh or not. */
static void copy(struct tui *t, struct text what)
{
	static const char digits[] =
		"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
	struct arena arena = { 0 };
	char *out = arena_alloc(&arena, what.n * 4 / 3 + 32);
	size_t n = (size_t)sprintf(out, "\033]52;c;");

	for (size_t i = 0; i < what.n; i += 3) {
		uint32_t bits = 0;

		for (size_t k = 0; k < 3; k++)
			bits = bits << 8 | (i + k < what.n ? (unsigned char)what.at[i + k] : 0);
		for (size_t k = 0; k < 4; k++)
			out[n++] = i + k <= what.n ? digits[bits >> (18 - 6 * k) & 63] : '=';
	}
	memcpy(out + n, "\a", 2);
	term_send(t, out);
	arena_free(&arena);
}

void act_copy(struct tui *t, int arg)
{
	struct text name = cursor_name(t);

	(void)arg;
	if (!name.n)
		return;
	copy(t, name);
	tui_say(t, "copied: %.*s", (int)name.n, name.at);
}

/* In single quotes, unless every shell takes it as it is. */
static void quote(FILE *out, const char *s)
{
	static const char plain[] =
		"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-./:=,+@%";

	if (*s && strspn(s, plain) == strlen(s)) {
		fputs(s, out);
		return;
	}
	putc('\'', out);
	for (; *s; s++)
		fputs(*s == '\'' ? "'\\''" : (char[]){ *s, '\0' }, out);
	putc('\'', out);
}

/* Options of the interface itself are no part of the question. */
static bool is_asked(const struct option_spec *s)
{
	return s->type != OPTION_SWITCH && strcmp(s->group, "Terminal interface") &&
	       strcmp(s->name, "output");
}

/* An option that differs from what a command has without it. */
static void write_option(FILE *out, const struct options *o, const struct option_spec *s)
{
	char now[OPTION_TEXT_SIZE], before[OPTION_TEXT_SIZE];
	struct options initial;
	const char *value;

	options_init(&initial);
	value = option_get(o, s, now);
	if (!is_asked(s) || !strcmp(value, option_get(&initial, s, before)))
		return;
	fprintf(out, " --%s%s%s", s->type == OPTION_BOOL && !strcmp(value, "false") ? "no-" : "",
		s->name, s->type == OPTION_BOOL ? "" : "=");
	if (s->type != OPTION_BOOL)
		quote(out, value);
}

/* Where nothing is left out, and in the tree nothing ever is, one option says so. */
static void write_options(const struct tui *t, FILE *out)
{
	struct options o = t->options;

	if (tui_pane(t)->question == ASK_TREE ||
	    (o.node_count <= 0 && o.node_fraction == 0 && o.edge_fraction == 0)) {
		options_set_all(&o, "nodecount=-1 nodefraction=0.005 edgefraction=0.001");
		o.trim = false;
	}
	if (t->side == SIDE_BEFORE) /* it is looked at alone */
		o.base = NULL;
	for (const struct option_spec *s = options_table; s->name; s++)
		write_option(out, &o, s);
	if (tui_pane(t)->writes)
		fprintf(out, " --output=%s", tui_pane(t)->writes);
}

/* The files that are looked at. */
static void write_sources(const struct tui *t, FILE *out)
{
	if (t->side == SIDE_BEFORE) {
		putc(' ', out);
		quote(out, t->base);
		return;
	}
	for (size_t i = 0; t->setup->sources[i]; i++) {
		putc(' ', out);
		quote(out, t->setup->sources[i]);
	}
}

/* A pattern for what the view is about, or NULL. */
static const char *subject(const struct tui *t, struct arena *a)
{
	const struct pane *p = tui_pane(t);

	if (!p->subject || !p->subject(t).n)
		return NULL;
	return arena_printf(a, "^%s$", regex_quote(a, p->subject(t)));
}

/* The command line that answers what is asked here, and so prints what is shown. */
static void write_command_line(const struct tui *t, FILE *out)
{
	const char *command = tui_pane(t)->command;
	struct arena arena = { 0 };
	const char *about = subject(t, &arena);

	fprintf(out, "cprof %s", command ? command : "tui");
	write_options(t, out);
	if (about) {
		putc(' ', out);
		quote(out, about);
	}
	write_sources(t, out);
	arena_free(&arena);
}

/* What has no room in the line at the foot of the screen has a page: it may be all there is. */
void act_copy_command(struct tui *t, int arg)
{
	char *line = NULL;
	size_t n = 0;
	FILE *out = open_memstream(&line, &n);

	(void)arg;
	write_command_line(t, out);
	fclose(out);
	copy(t, (struct text){ line, n });
	if ((int)width_text(text_of(line)) < t->cols)
		tui_say(t, "%s", line);
	else
		pages_show(t, PAGE_PROSE, "Copied: the command line that shows the same",
			   (struct text){ line, n });
	free(line);
}

/* ---- files ---- */

/* Text that is shown is written as what it stands beside: the table. */
void export_write(struct tui *t, const char *path)
{
	const struct pane *p = tui_pane(t);
	struct tui_asked asked = { &t->options, &t->profile, &t->watch };
	struct arena arena = { 0 };
	struct tui_file file = { path, p->command ? p->command : panes[PANE_TOP]->command,
				 subject(t, &arena) };
	struct error err = { 0 };

	if (p->question == ASK_DELTA && !t->options.diff_base)
		file.command = panes[PANE_TOP]->command;
	if (t->setup->save(t->setup->ctx, &asked, &file, &err) < 0)
		tui_fail(t, "%s", err.text);
	else
		tui_say(t, "wrote %s", path);
	arena_free(&arena);
}

/* ---- the editor ---- */

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
	*number = e->line > 0 ? e->line : f->start_line;
	file = p->file ? p->file(t, line, number) : find_file(t, r, f);
	if (!file)
		tui_fail(t, "its source was not found; 5 says where it was looked for");
	return file;
}

void act_edit(struct tui *t, int arg)
{
	const char *editor = getenv("VISUAL") ? getenv("VISUAL") : getenv("EDITOR"), *file;
	struct report r = { .options = &t->options, .surroundings = t->setup->surroundings };
	int64_t number = 0;
	char place[32];
	int status;

	(void)arg;
	file = place_of(t, &r, &number);
	if (file && (!editor || !*editor)) {
		tui_fail(t, "EDITOR is not set");
	} else if (file) {
		snprintf(place, sizeof(place), "+%" PRId64, number > 0 ? number : 1);
		term_leave();
		status = run_editor(editor, place, file);
		term_return();
		say_ending(t, editor, status);
	}
	report_free(&r);
}

/* ---- the number under the cursor ---- */

void act_explain(struct tui *t, int arg)
{
	size_t line = tui_place(t)->cursor;
	char *what = NULL;
	size_t n = 0;
	FILE *out;

	(void)arg;
	if (!tui_pane(t)->explain || line >= tui_pane(t)->length(t)) {
		tui_say(t, "there is nothing to explain here");
		return;
	}
	out = open_memstream(&what, &n);
	tui_pane(t)->explain(t, line, out);
	fclose(out);
	pages_show(t, PAGE_PROSE, "What this says", (struct text){ what, n });
	free(what);
}

/* ---- comparison ---- */

/* Before, after, the change, and again. */
void act_diff(struct tui *t, int arg)
{
	static const enum tui_side next[] = {
		[SIDE_BEFORE] = SIDE_AFTER, [SIDE_AFTER] = SIDE_CHANGE, [SIDE_CHANGE] = SIDE_BEFORE
	};
	static const char *const what[] = { [SIDE_BEFORE] = "before:",
					    [SIDE_AFTER] = "after:",
					    [SIDE_CHANGE] = "the change from" };
	enum tui_side side = next[t->side];

	(void)arg;
	if (!t->base)
		prompt_open(t, PROMPT_BASE);
	else if (t->pane == PANE_DIFF)
		tui_say(t, "this view has before, after and the change side by side");
	else if (ask_side(t, side) == 0)
		tui_say(t, "%s %s; d shows %s", what[side],
			side == SIDE_AFTER ? t->setup->sources[0] : t->base,
			side == SIDE_BEFORE  ? "what is after"
			: side == SIDE_AFTER ? "the change"
					     : "what was before");
}

void act_show_diff(struct tui *t, int arg)
{
	(void)arg;
	if (!t->base)
		prompt_open(t, PROMPT_BASE);
	else if (t->side == SIDE_CHANGE || ask_side(t, SIDE_CHANGE) == 0)
		ask_show(t, PANE_DIFF);
}
