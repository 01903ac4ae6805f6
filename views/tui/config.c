#include "views/tui/config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "views/tui/ask.h"
#include "views/tui/keys.h"

enum { WORD = 80 };

static bool file_name(char *path, size_t size)
{
	const char *folder = getenv("XDG_CONFIG_HOME"), *home = getenv("HOME");

	if (folder && *folder)
		return snprintf(path, size, "%s/cprof/config", folder) < (int)size;
	return home && snprintf(path, size, "%s/.config/cprof/config", home) < (int)size;
}

static const struct action *action_named(const char *name)
{
	for (const struct action *a = actions; a->name; a++)
		if (!strcmp(a->name, name))
			return a;
	return NULL;
}

static bool read_view(const char *name, struct binding *b)
{
	b->pane = PANE_NONE;
	b->prompt = !strcmp(name, KEYS_PROMPT);
	for (size_t i = 0; i < PANE_COUNT; i++)
		if (!strcmp(panes[i]->name, name))
			b->pane = (enum pane_id)i;
	return b->prompt || b->pane != PANE_NONE || !strcmp(name, "all");
}

static int bind(struct tui *t, const char *line, struct error *err)
{
	char view[WORD], key[WORD], action[WORD];
	struct binding b;

	if (sscanf(line, "bind %79s %79s %79s", view, key, action) != 3)
		return error_set(err, ERROR_USAGE, "bind VIEW KEY ACTION is wanted");
	if (!read_view(view, &b))
		return error_set(err, ERROR_USAGE, "no such view: %s", view);
	b.key = key_named(key, strlen(key));
	if (!b.key)
		return error_set(err, ERROR_USAGE, "no such key: %s", key);
	b.action = action_named(action);
	if (!b.action)
		return error_set(err, ERROR_USAGE, "no such action: %s", action);
	*VEC_PUSH(&t->bindings) = b;
	return 0;
}

static int set(struct tui *t, const char *line, struct error *err)
{
	const char *eq = strchr(line, '=');
	const struct option_spec *s;
	char name[WORD];

	snprintf(name, sizeof(name), "%.*s", eq && eq - line < WORD ? (int)(eq - line) : WORD - 1,
		 line);
	s = option_find(name);
	if (!s)
		return error_set(err, ERROR_USAGE, "no such option: %s", name);
	return option_set(&t->options, s, eq ? ask_keep(t, eq + 1) : NULL, err);
}

static int read_line(struct tui *t, char *line, struct error *err)
{
	line[strcspn(line, "\n")] = '\0';
	line += strspn(line, " \t");
	if (!*line || *line == '#')
		return 0;
	if (!strncmp(line, "bind ", 5))
		return bind(t, line, err);
	if (!strncmp(line, "set ", 4))
		return set(t, line + 4, err);
	return error_set(err, ERROR_USAGE, "neither bind nor set: %.80s", line);
}

int config_read(struct tui *t, struct error *err)
{
	char path[500], line[500], where[520];
	FILE *f = file_name(path, sizeof(path)) ? fopen(path, "re") : NULL;
	int number = 0, r = 0;

	while (f && r == 0 && fgets(line, sizeof(line), f)) {
		number++;
		r = read_line(t, line, err);
	}
	if (f)
		fclose(f);
	if (r == 0)
		return 0;
	snprintf(where, sizeof(where), "%.180s:%d", path, number);
	return error_prefix(err, where);
}
