#ifndef VIEWS_TUI_PROMPT_H
#define VIEWS_TUI_PROMPT_H

#include "views/tui/keys.h"
#include "views/tui/line.h"

/* The line at the foot of the screen where something is typed. */
enum prompt_kind {
	PROMPT_NONE,
	PROMPT_SEARCH,
	PROMPT_ROWS,
	PROMPT_COMMAND,
	PROMPT_WRITE, /* a file */
	PROMPT_BASE,  /* a file to compare with */
	PROMPT_COUNT
};

struct prompt {
	enum prompt_kind kind; /* PROMPT_NONE: it is not open */
	struct typed_line line;
	int caret_x; /* on the screen */
	struct typed_before before[PROMPT_COUNT];
	char searched[200]; /* or filtered, when it opened: Esc goes back to it */
};

void prompt_open(struct tui *t, enum prompt_kind kind);
void prompt_key(struct tui *t, int key);
void prompt_free(struct prompt *p);

/* What keys do while a line is typed, and the one that opens it. */
action_run act_prompt, act_prompt_take, act_prompt_leave, act_prompt_complete, act_prompt_move,
	act_prompt_erase, act_prompt_recall;

#endif
