#include "views/tui/state.h"

#include <stdarg.h>
#include <stdio.h>

#include "views/tui/answer.h"
#include "views/tui/prompt.h"
#include "views/tui/sides.h"

void tui_say(struct tui *t, const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	vsnprintf(t->status, sizeof(t->status), fmt, ap);
	va_end(ap);
	t->failed = false;
}

void tui_fail(struct tui *t, const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	vsnprintf(t->status, sizeof(t->status), fmt, ap);
	va_end(ap);
	t->failed = true;
}

void tui_release(struct tui *t)
{
	for (size_t i = 0; i < ASK_COUNT; i++)
		answer_forget(t, (enum question)i);
	panes_close(t);
	sides_free(t);
	search_clear(&t->search);
	search_clear(&t->rows_filter);
	prompt_free(&t->prompt);
	mem_free(t->undo.at);
	mem_free(t->redo.at);
	mem_free(t->back.at);
	mem_free(t->selected.at);
	mem_free(t->bookmark.at);
	mem_free(t->term.waiting.at);
	mem_free(t->menu.items.at);
	mem_free(t->bindings.at);
	arena_free(&t->arena);
}
