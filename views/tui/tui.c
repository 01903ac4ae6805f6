#include "views/tui/tui.h"

#include <ncurses.h>
#include <stdarg.h>
#include <string.h>

#include "views/tui/ask.h"
#include "views/tui/config.h"
#include "views/tui/frame.h"
#include "views/tui/keys.h"
#include "views/tui/loop.h"
#include "views/tui/menu.h"
#include "views/tui/prompt.h"
#include "views/tui/script.h"
#include "views/tui/search.h"
#include "views/tui/split.h"
#include "views/tui/term.h"
#include "views/tui/tracelines.h"
#include "views/tui/unfold.h"
#include "views/tui/wait.h"

/* clang-format off */
const struct pane *const panes[PANE_COUNT] = {
	[PANE_TOP] = &pane_top,
	[PANE_FLAME] = &pane_flame,
	[PANE_TREE] = &pane_tree,
	[PANE_SANDWICH] = &pane_sandwich,
	[PANE_SOURCE] = &pane_source,
	[PANE_LABELS] = &pane_labels,
	[PANE_DIFF] = &pane_diff,
	[PANE_TRACES] = &pane_traces,
	[PANE_PAGE] = &pane_page,
	[PANE_TYPES] = &pane_types,
};
/* clang-format on */

/* ---- what happened ---- */

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

/* ---- keys ---- */

void loop_key(struct tui *t, int key)
{
	const struct action *a;

	t->status[0] = '\0';
	t->failed = false;
	wait_start(t);
	if (menu_is_open(t) && key != -KEY_MOUSE) {
		if (key)
			menu_key(t, key);
		return;
	}
	if (t->prompt) {
		if (key != -KEY_MOUSE)
			prompt_key(t, key);
		return;
	}
	a = key_action(t, key);
	if (a)
		a->run(t, a->arg);
	else if (key)
		tui_say(t, "this key does nothing here; ? lists those that do");
}

static int loop(struct tui *t, struct error *err)
{
	while (!t->quit) {
		int key;

		frame_draw(t);
		if (split_catch_up(t))
			frame_draw(t);
		key = term_key(t);
		if (key == -1)
			return error_set(err, ERROR_IO, "the terminal is gone");
		if (key)
			loop_key(t, key);
	}
	return 0;
}

/* ---- the start and the end ---- */

static int run(struct tui *t, struct error *err)
{
	const struct tui_setup *s = t->setup;
	struct tui_input in = { .options = &t->options };
	struct tui_waiting waiting = { wait_reading, t };
	int r;

	wait_start(t);
	r = s->load(s->ctx, &in, &t->profile, &waiting, err);
	if (t->quit)
		return 0;
	if (r < 0)
		return -1;
	t->loaded = true;
	if (ask_pane(t, err) < 0)
		return t->quit ? 0 : -1;
	return s->script ? script_run(t, err) : loop(t, err);
}

static void release(struct tui *t)
{
	ask_forget(t);
	if (t->loaded)
		profile_free(&t->profile);
	search_clear(&t->search);
	search_clear(&t->rows_filter);
	mem_free(t->undo.at);
	mem_free(t->redo.at);
	mem_free(t->back.at);
	mem_free(t->types.at);
	mem_free(t->top.rows.at);
	mem_free(t->top.running.at);
	mem_free(t->flame.boxes.at);
	mem_free(t->flame.levels.at);
	mem_free(t->flame.back.at);
	arena_free(&t->flame.arena);
	mem_free(t->tree.open.at);
	mem_free(t->tree.lines.at);
	unfolded_free(&t->tree.unfolded);
	mem_free(t->sandwich.name.at);
	neighbors_free(&t->sandwich.around);
	mem_free(t->diff.rows.at);
	traces_free_shown(t);
	mem_free(t->source.name.at);
	mem_free(t->source.first.at);
	mem_free(t->source.message.at);
	mem_free(t->source.messages.at);
	source_list_free(&t->source.list);
	arena_free(&t->source.arena);
	mem_free(t->labels.first.at);
	mem_free(t->labels.set.at);
	mem_free(t->labels.key.at);
	mem_free(t->labels.value.at);
	mem_free(t->selected.at);
	mem_free(t->bookmark.at);
	mem_free(t->line.at);
	for (size_t i = 0; i < PROMPT_COUNT; i++)
		mem_free(t->typed_before[i].lines.at);
	mem_free(t->waiting.at);
	mem_free(t->menu.items.at);
	mem_free(t->bindings.at);
	mem_free(t->page.lines.at);
	arena_free(&t->page.arena);
	arena_free(&t->arena);
}

int tui_run(const struct tui_setup *setup, struct error *err)
{
	struct tui t = {
		.setup = setup,
		.options = *setup->options,
		.generation = 1,
		.header = true,
		.slots = { PANE_TOP, PANE_FLAME },
		.printed = stdout,
	};
	int r = config_read(&t, err);

	t.initial = t.options;
	t.base = t.options.diff_base;
	t.side = t.base ? SIDE_CHANGE : SIDE_AFTER;
	if (r == 0)
		r = term_open(&t, err);
	if (r == 0)
		r = run(&t, err);
	term_close(&t);
	release(&t);
	return r;
}
