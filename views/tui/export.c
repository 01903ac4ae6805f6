#include "views/tui/export.h"

#include "views/tui/commandline.h"
#include "views/tui/pane.h"
#include "views/tui/state.h"

/* Text that is shown is written as what it stands beside: the table. */
void export_write(struct tui *t, const char *path)
{
	const struct pane *p = tui_pane(t);
	struct tui_asked asked = { &t->options, &t->profile, &t->work.watch };
	struct arena arena = { 0 };
	struct tui_file file = { path, p->command ? p->command : panes[PANE_TOP]->command,
				 commandline_subject(t, &arena) };
	struct error err = { 0 };

	if (p->question == ASK_DELTA && !t->options.diff_base)
		file.command = panes[PANE_TOP]->command;
	if (t->setup->save(t->setup->ctx, &asked, &file, &err) < 0)
		tui_fail(t, "%s", err.text);
	else if (*err.text)
		tui_fail(t, "wrote %s; %s", path, err.text);
	else
		tui_say(t, "wrote %s", path);
	arena_free(&arena);
}
