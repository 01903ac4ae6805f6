#include "views/tui/tui.h"

#include "views/tui/ask.h"
#include "views/tui/config.h"
#include "views/tui/loop.h"
#include "views/tui/script.h"
#include "views/tui/state.h"

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
	return s->script ? script_run(t, err) : loop_run(t, err);
}

int tui_run(const struct tui_setup *setup, struct error *err)
{
	struct tui t = {
		.setup = setup,
		.options = *setup->options,
		.generation = 1,
		.header = true,
		.slots.pane = { PANE_TOP, PANE_FLAME },
		.printed = stdout,
	};
	int r = config_read(&t, err);

	panes_open(&t);
	t.initial = t.options;
	t.sides.base = t.options.diff_base;
	t.sides.shown = t.sides.base ? SIDE_CHANGE : SIDE_AFTER;
	if (r == 0)
		r = term_open(&t, err);
	if (r == 0)
		r = run(&t, err);
	term_close(&t);
	tui_release(&t);
	return r;
}
