#include "views/tui/prompt.h"

#include <ncurses.h>
#include <stdio.h>
#include <string.h>

#include "report/width.h"
#include "views/tui/ask.h"
#include "views/tui/command.h"
#include "views/tui/list.h"
#include "views/tui/search.h"

enum { TYPED_MAX = 1000 };

void prompt_type(struct tui *t, const char *text)
{
	for (; *text; text++)
		*VEC_PUSH(&t->line) = *text;
}

static void set_line(struct tui *t, const char *text)
{
	t->line.n = 0;
	prompt_type(t, text);
}

static void typed(const struct tui *t, char *buf, size_t size)
{
	snprintf(buf, size, "%.*s", (int)t->line.n, t->line.n ? t->line.at : "");
}

void prompt_open(struct tui *t, enum prompt_kind kind)
{
	t->prompt = kind;
	set_line(t, kind == PROMPT_ROWS ? t->rows_filter.typed : "");
}

static void add_character(struct tui *t, uint32_t c)
{
	char bytes[4];
	size_t n = 0;

	if (c < 0x80) {
		bytes[n++] = (char)c;
	} else if (c < 0x800) {
		bytes[n++] = (char)(0xc0 | c >> 6);
		bytes[n++] = (char)(0x80 | (c & 0x3f));
	} else if (c < 0x10000) {
		bytes[n++] = (char)(0xe0 | c >> 12);
		bytes[n++] = (char)(0x80 | (c >> 6 & 0x3f));
		bytes[n++] = (char)(0x80 | (c & 0x3f));
	} else {
		bytes[n++] = (char)(0xf0 | c >> 18);
		bytes[n++] = (char)(0x80 | (c >> 12 & 0x3f));
		bytes[n++] = (char)(0x80 | (c >> 6 & 0x3f));
		bytes[n++] = (char)(0x80 | (c & 0x3f));
	}
	for (size_t i = 0; i < n && t->line.n < TYPED_MAX; i++)
		*VEC_PUSH(&t->line) = bytes[i];
}

static void take_character_back(struct tui *t)
{
	if (!t->line.n) {
		t->prompt = PROMPT_NONE;
		return;
	}
	do
		t->line.n--;
	while (t->line.n && (t->line.at[t->line.n] & 0xc0) == 0x80);
}

/* Search and the row filter answer while they are typed; what is no regex yet finds nothing new. */
static void try_now(struct tui *t)
{
	char text[TYPED_MAX + 1];

	typed(t, text, sizeof(text));
	if (t->prompt == PROMPT_SEARCH) {
		search_set(&t->search, text, NULL);
	} else if (t->prompt == PROMPT_ROWS && search_set(&t->rows_filter, text, NULL) == 0) {
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

static void finish(struct tui *t)
{
	struct tui_asked asked = { &t->options, &t->profile, &t->watch };
	enum prompt_kind kind = t->prompt;
	struct error err = { 0 };
	char text[TYPED_MAX + 1];

	typed(t, text, sizeof(text));
	t->prompt = PROMPT_NONE;
	switch (kind) {
	case PROMPT_SEARCH: finish_search(t, text); break;
	case PROMPT_ROWS:
		if (search_set(&t->rows_filter, text, &err) < 0)
			tui_fail(t, "%s", err.text);
		ask_reorder(t);
		break;
	case PROMPT_COMMAND: command_run(t, text); break;
	case PROMPT_WRITE:
		if (*text && t->setup->save(t->setup->ctx, &asked, text, &err) < 0)
			tui_fail(t, "%s", err.text);
		else if (*text)
			tui_say(t, "wrote %s", text);
		break;
	case PROMPT_BASE:
		if (*text && ask_option(t, "diff_base", text) == 0)
			tui_say(t, "the change from %s; d shows what was before", text);
		break;
	case PROMPT_NONE: break;
	}
}

static void cancel(struct tui *t)
{
	if (t->prompt == PROMPT_SEARCH)
		search_clear(&t->search);
	if (t->prompt == PROMPT_ROWS) {
		search_clear(&t->rows_filter);
		ask_reorder(t);
	}
	t->prompt = PROMPT_NONE;
}

static void complete(struct tui *t)
{
	char text[TYPED_MAX + 1];

	typed(t, text, sizeof(text));
	if (t->prompt == PROMPT_COMMAND && command_complete(t, text, sizeof(text)))
		set_line(t, text);
}

void prompt_key(struct tui *t, int key)
{
	switch (key) {
	case '\n': finish(t); return;
	case 27:
	case 3: cancel(t); return;
	case '\t': complete(t); return;
	case 'U' & 0x1f: t->line.n = 0; break;
	case -KEY_BACKSPACE: take_character_back(t); break;
	default:
		if (key < ' ')
			return;
		add_character(t, (uint32_t)key);
	}
	try_now(t);
}
