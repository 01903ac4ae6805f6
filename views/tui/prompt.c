#include "views/tui/prompt.h"

#include <stdio.h>
#include <string.h>

#include "views/tui/ask.h"
#include "views/tui/command.h"
#include "views/tui/complete.h"
#include "views/tui/cursor.h"
#include "views/tui/export.h"
#include "views/tui/keys.h"
#include "views/tui/line.h"
#include "views/tui/search.h"
#include "views/tui/state.h"

enum { TYPED_MAX = 1000 };

static void typed(const struct tui *t, char *buf, size_t size)
{
	snprintf(buf, size, "%.*s", (int)t->prompt.line.text.n,
		 t->prompt.line.text.n ? t->prompt.line.text.at : "");
}

void prompt_open(struct tui *t, enum prompt_kind kind)
{
	t->prompt.kind = kind;
	t->prompt.line.recalled = t->prompt.before[kind].lines.n;
	snprintf(t->prompt.searched, sizeof(t->prompt.searched), "%s",
		 kind == PROMPT_ROWS ? t->rows_filter.typed : t->search.typed);
	line_set(&t->prompt.line, kind == PROMPT_ROWS ? t->prompt.searched : "");
}

void act_prompt(struct tui *t, int kind)
{
	prompt_open(t, (enum prompt_kind)kind);
}

/* Search and the row filter answer while they are typed; what is no regex yet finds nothing new. */
static void try_now(struct tui *t)
{
	char text[TYPED_MAX + 1];

	typed(t, text, sizeof(text));
	if (t->prompt.kind == PROMPT_SEARCH) {
		search_set(&t->search, text, NULL);
	} else if (t->prompt.kind == PROMPT_ROWS && search_set(&t->rows_filter, text, NULL) == 0) {
		ask_reorder(t);
	}
}

static void finish_search(struct tui *t, const char *text)
{
	struct error err = { 0 };
	size_t at = tui_place(t)->cursor;

	if (search_set(&t->search, text, &err) < 0) {
		tui_fail(t, "%s", err.text);
		return;
	}
	if (*text && !(at < tui_pane(t)->length(t) && search_hits(t, at)))
		search_step(t, 1);
}

void act_prompt_take(struct tui *t, int arg)
{
	enum prompt_kind kind = t->prompt.kind;
	struct error err = { 0 };
	char text[TYPED_MAX + 1];

	(void)arg;
	typed(t, text, sizeof(text));
	line_keep(&t->prompt.line, &t->prompt.before[kind], &t->arena);
	t->prompt.kind = PROMPT_NONE;
	switch (kind) {
	case PROMPT_SEARCH: finish_search(t, text); break;
	case PROMPT_ROWS:
		if (search_set(&t->rows_filter, text, &err) < 0)
			tui_fail(t, "%s", err.text);
		ask_reorder(t);
		break;
	case PROMPT_COMMAND: command_run(t, text); break;
	case PROMPT_WRITE:
		if (*text)
			export_write(t, text);
		break;
	case PROMPT_BASE:
		if (*text && ask_option(t, "diff_base", text) == 0)
			tui_say(t, "the change from %s; d shows what was before", text);
		break;
	case PROMPT_NONE:
	case PROMPT_COUNT: break;
	}
}

void act_prompt_leave(struct tui *t, int arg)
{
	(void)arg;
	if (t->prompt.kind == PROMPT_SEARCH)
		search_set(&t->search, t->prompt.searched, NULL);
	if (t->prompt.kind == PROMPT_ROWS) {
		search_set(&t->rows_filter, t->prompt.searched, NULL);
		ask_reorder(t);
	}
	t->prompt.kind = PROMPT_NONE;
}

void act_prompt_complete(struct tui *t, int arg)
{
	(void)arg;
	if (complete_can(t))
		complete_line(t);
}

/* ---- the line ---- */

void act_prompt_move(struct tui *t, int motion)
{
	line_move(&t->prompt.line, (enum line_motion)motion);
}

/* Of an empty line nothing can be erased, and so the prompt goes. */
void act_prompt_erase(struct tui *t, int part)
{
	if (part == PART_BEFORE && !t->prompt.line.text.n)
		t->prompt.kind = PROMPT_NONE;
	else
		line_erase(&t->prompt.line, (enum line_part)part);
}

void act_prompt_recall(struct tui *t, int step)
{
	line_recall(&t->prompt.line, &t->prompt.before[t->prompt.kind], step, &t->arena);
}

void prompt_key(struct tui *t, int key)
{
	const struct action *a = key_action(t, key);

	if (a)
		a->run(t, a->arg);
	else if (key >= ' ')
		line_add_character(&t->prompt.line, (uint32_t)key);
	try_now(t);
}

void prompt_free(struct prompt *p)
{
	mem_free(p->line.text.at);
	for (size_t i = 0; i < PROMPT_COUNT; i++)
		mem_free(p->before[i].lines.at);
}
