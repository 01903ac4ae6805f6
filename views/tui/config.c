#include "views/tui/config.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "views/tui/ask.h"
#include "views/tui/keys.h"
#include "views/tui/pane.h"
#include "views/tui/state.h"

enum { WORD = 80 };
static const char blanks[] = " \t\r\n";

static char *trim(char *s)
{
	size_t n;

	s += strspn(s, blanks);
	for (n = strlen(s); n && strchr(blanks, s[n - 1]);)
		s[--n] = '\0';
	return s;
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
	char view[WORD], key[WORD], action[WORD], more;
	struct binding b;

	if (sscanf(line, "%79s %79s %79s %c", view, key, action, &more) != 3)
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

/* What the command line says of an option holds. */
static int set(struct tui *t, char *line, struct error *err)
{
	char *eq = strchr(line, '='), *name = line, *value = NULL;
	const struct option_spec *s;

	if (eq) {
		*eq = '\0';
		value = trim(eq + 1);
	}
	name = trim(name);
	s = option_find(name);
	if (!s)
		return error_set(err, ERROR_USAGE, "no such option: %.80s", name);
	if (!strcmp(s->name, "script"))
		return error_set(err, ERROR_USAGE, "%s is for the command line", s->name);
	return option_set_default(&t->options, s, value ? ask_keep(t, value) : NULL,
				  t->setup->given, err);
}

/* Whether a line begins with a word, behind which it goes on. */
static char *behind(char *line, const char *word)
{
	size_t n = strlen(word);

	if (strncmp(line, word, n) || (line[n] && !strchr(blanks, line[n])))
		return NULL;
	return trim(line + n);
}

static int read_line(struct tui *t, char *line, struct error *err)
{
	char *rest;

	line = trim(line);
	if (!*line || *line == '#')
		return 0;
	if ((rest = behind(line, "bind")))
		return bind(t, rest, err);
	if ((rest = behind(line, "set")))
		return set(t, rest, err);
	return error_set(err, ERROR_USAGE, "neither bind nor set: %.80s", line);
}

int config_read(struct tui *t, struct error *err)
{
	const char *path = t->setup->environment.config;
	char where[520], *line = NULL;
	FILE *f = path ? fopen(path, "re") : NULL;
	int number = 0, r = 0;
	size_t size = 0;

	while (f && r == 0 && getline(&line, &size, f) > 0) {
		number++;
		r = read_line(t, line, err);
	}
	free(line);
	if (f && r == 0 && !feof(f)) /* memory may have ended, too */
		r = error_set(err, errno == ENOMEM ? ERROR_LIMIT : ERROR_IO, "%s", strerror(errno));
	if (f)
		fclose(f);
	if (r == 0)
		return 0;
	snprintf(where, sizeof(where), "%.180s:%d", path, number);
	return error_prefix(err, where);
}
