#ifndef VIEWS_TUI_KEYS_H
#define VIEWS_TUI_KEYS_H

#include <stdbool.h>
#include <stddef.h>

#include "views/tui/pane.h"

/* What a key does. */
typedef void action_run(struct tui *t, int arg);

/*
 * What keys do: a row for each action, with the keys that it has. Dispatch,
 * the footer, help, the man page and scripts read this table.
 */
struct action {
	const char *name;  /* as in "bind" */
	const char *keys;  /* names, blanks between */
	const char *panes; /* where: names, blanks between; NULL: everywhere */
	const char *group, *help;
	const char *foot; /* what the footer calls it; NULL: it is not there */
	action_run *run;
	int arg;
};

extern const struct action actions[]; /* ends with name NULL */

#define KEYS_PROMPT "prompt" /* what stands for a view while a line is typed */

/* A key that the configuration binds. */
struct binding {
	enum pane_id pane; /* PANE_NONE: in all of them */
	bool prompt;       /* while a line is typed, and only then */
	int key;
	const struct action *action;
};

/* The action of a key in the current pane, or NULL. */
const struct action *key_action(const struct tui *t, int key);

bool key_is_here(const struct tui *t, const struct action *a);
bool key_is_for_prompt(const struct action *a);

/* A key is a character, or the negative number that curses has for it. 0: there is no such name. */
int key_named(const char *name, size_t n);

#endif
