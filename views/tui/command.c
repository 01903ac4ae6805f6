#include "views/tui/command.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "views/tui/ask.h"
#include "views/tui/pages.h"
#include "views/tui/search.h"
#include "views/tui/sheet.h"
#include "views/tui/wait.h"

/* ---- running ---- */

static bool is_pane(struct tui *t, const char *word)
{
	for (size_t i = 0; i < PANE_COUNT; i++)
		if (panes[i]->digit && !strcmp(panes[i]->name, word)) {
			ask_show(t, (enum pane_id)i);
			return true;
		}
	return false;
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
	ask_option(t, name, *value || strchr(line, '=') ? value : NULL);
	return true;
}

/* What else of the shell sets options: ":", "mean_cpu". */
static bool is_setting(struct tui *t, const char *line)
{
	struct tui_asked asked = { &t->options, &t->profile, &t->watch };
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
	struct tui_asked asked = { &t->options, &t->profile, &t->watch };
	struct error err = { 0 };
	struct sheet sheet;
	FILE *out = sheet_open(&sheet, t);
	int r = t->setup->run(t->setup->ctx, &asked, line, out, &err);

	fclose(out);
	if (r == 0 && t->watch.stopped)
		r = wait_stopped(&err);
	if (r < 0)
		tui_fail(t, "%s", err.text);
	else
		sheet_show(&sheet, line);
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

/* ---- completion ---- */

struct completion {
	const char *word;
	size_t n;        /* of word */
	char common[80]; /* what all candidates begin with */
	size_t count;
	char list[240];
};

static void offer(struct completion *c, const char *name)
{
	size_t same = 0, used = strlen(c->list);

	if (strncmp(name, c->word, c->n))
		return;
	if (!c->count++) {
		snprintf(c->common, sizeof(c->common), "%s", name);
	} else {
		while (c->common[same] && c->common[same] == name[same])
			same++;
		c->common[same] = '\0';
	}
	snprintf(c->list + used, sizeof(c->list) - used, "%s%s", used ? "  " : "", name);
}

static void offer_values(struct completion *c, const struct tui *t, const struct option_spec *s)
{
	for (size_t i = 0; s->choices && s->choices[i]; i++)
		offer(c, s->choices[i]);
	if (s->type == OPTION_BOOL) {
		offer(c, "true");
		offer(c, "false");
	}
	for (size_t i = 0; i < t->profile.types.n && !strcmp(s->name, "sample_index"); i++)
		offer(c, profile_text(&t->profile, t->profile.types.at[i].type).at);
}

static void offer_words(struct completion *c, const struct tui *t)
{
	const char *name;

	for (size_t i = 0; i < PANE_COUNT; i++)
		if (panes[i]->digit)
			offer(c, panes[i]->name);
	for (size_t i = 0; (name = t->setup->command(i, NULL)); i++)
		if (strcmp(name, "top") && strcmp(name, "tree"))
			offer(c, name);
	for (const struct option_spec *s = options_table; s->name; s++)
		offer(c, s->name);
	offer(c, "help");
	offer(c, "quit");
}

bool command_complete(struct tui *t, char *line, size_t size)
{
	const char *eq = strchr(line, '=');
	struct completion c = { .word = line };
	const struct option_spec *s = NULL;
	char name[60];

	if (eq) {
		snprintf(name, sizeof(name), "%.*s", (int)(eq - line), line);
		s = option_find(name);
		c.word = eq + 1;
	}
	c.n = strlen(c.word);
	if (s)
		offer_values(&c, t, s);
	else if (!eq)
		offer_words(&c, t);
	if (!c.count)
		return false;
	if (c.count > 1)
		tui_say(t, "%s", c.list);
	snprintf(line + (c.word - line), size - (size_t)(c.word - line), "%s", c.common);
	s = c.count == 1 && !eq ? option_find(c.common) : NULL;
	if (s && s->metavar)
		snprintf(line + strlen(line), size - strlen(line), "=");
	return true;
}
