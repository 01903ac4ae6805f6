#include "views/tui/loop.h"

#include <ncurses.h>

#include "views/tui/frame.h"
#include "views/tui/prompt.h"
#include "views/tui/state.h"

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
	if (t->prompt.kind) {
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

int loop_run(struct tui *t, struct error *err)
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
