#include "views/tui/command.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "views/tui/ask.h"
#include "views/tui/pane.h"
#include "views/tui/pane_page.h"
#include "views/tui/search.h"
#include "views/tui/sheet.h"
#include "views/tui/state.h"
#include "views/tui/visit.h"
#include "views/tui/wait.h"

/* ---- running ---- */

static bool is_pane(struct tui *t, const char *word)
{
	for (size_t i = 0; i < PANE_COUNT; i++)
		if (panes[i]->digit && !strcmp(panes[i]->name, word)) {
			visit_pane(t, (enum pane_id)i);
			return true;
		}
	return false;
}

/* Some options mean something only before there is a screen, and one only with a report. */
static bool is_too_late(struct tui *t, const struct option_spec *s)
{
	bool late = (s->loading && s->type != OPTION_FILE) || !strcmp(s->name, "script"),
	     output = !strcmp(s->name, "output");

	if (late)
		tui_fail(t, "%s is for the command line: it acts while profiles are read", s->name);
	if (output)
		tui_fail(t, "name the file behind a report: top > FILE");
	return late || output;
}

/* "focus=main", "focus = main", "cum". */
static bool is_option(struct tui *t, const char *line)
{
	size_t n = strcspn(line, "= ");
	const char *value = line + n;
	char name[60];

	snprintf(name, sizeof(name), "%.*s", (int)n, line);
	if (!option_find(name))
		return false;
	value += strspn(value, " ");
	if (*value && *value != '=')
		return false;
	if (*value)
		value += 1 + strspn(value + 1, " ");
	if (!is_too_late(t, option_find(name)))
		ask_option(t, name, *value || strchr(line, '=') ? value : NULL);
	return true;
}

/* What else of the shell sets options: ":", "mean_cpu". */
static bool is_setting(struct tui *t, const char *line)
{
	struct tui_asked asked = { &t->options, &t->profile, &t->work.watch };
	struct tui_setting s[TUI_SETTINGS_MAX];
	struct arena arena = { 0 };
	size_t n = t->setup->settings(t->setup->ctx, &asked, line, s, &arena);

	if (n)
		ask_settings(t, s, n);
	arena_free(&arena);
	return n;
}

static void run_command(struct tui *t, const char *line)
{
	struct tui_asked asked = { &t->options, &t->profile, &t->work.watch };
	struct error err = { 0 };
	struct sheet sheet;
	FILE *out = sheet_open(&sheet, t);
	int r = t->setup->run(t->setup->ctx, &asked, line, out, &err);

	fclose(out);
	if (r == 0 && t->work.watch.stopped)
		r = wait_stopped(&err);
	if (r < 0)
		tui_fail(t, "%s", err.text);
	else
		sheet_show(&sheet, line);
	if (r == 0 && *err.text)
		tui_fail(t, "%s", err.text);
	sheet_free(&sheet);
}

void command_run(struct tui *t, const char *line)
{
	line += strspn(line, " ");
	if (!*line)
		return;
	if (!strcmp(line, "q") || !strcmp(line, "quit") || !strcmp(line, "exit"))
		t->quit = true;
	else if (!strcmp(line, "help"))
		pages_help(t);
	else if (!is_pane(t, line) && !is_option(t, line) && !is_setting(t, line))
		run_command(t, line);
}
