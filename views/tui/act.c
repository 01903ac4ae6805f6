#include <ncurses.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>

#include "views/tui/actions.h"
#include "views/tui/ask.h"
#include "views/tui/list.h"
#include "views/tui/pages.h"
#include "views/tui/pane.h"
#include "views/tui/search.h"

void act_move(struct tui *t, int motion)
{
	list_move(t, (enum motion)motion);
}

void act_enter(struct tui *t, int arg)
{
	const struct pane *p = tui_pane(t);
	size_t line = tui_place(t)->cursor;

	(void)arg;
	if (p->enter && line < p->length(t))
		p->enter(t, line);
}

/* One place to come back to, by its name, in whatever view. */
void act_bookmark(struct tui *t, int go)
{
	struct text name = tui_selected(t);

	if (!go) {
		t->bookmark.n = 0;
		for (size_t i = 0; i < name.n; i++)
			*VEC_PUSH(&t->bookmark) = name.at[i];
		tui_say(t, "marked; ' comes back here");
	} else if (!t->bookmark.n) {
		tui_say(t, "nothing is marked: b marks");
	} else if (!list_find(t, (struct text){ t->bookmark.at, t->bookmark.n })) {
		tui_fail(t, "what was marked is not in this view");
	}
}

/* ---- values ---- */

void act_type(struct tui *t, int step)
{
	const struct answer *a = t->answers[tui_question(t)];
	size_t n = t->profile.types.n;
	char number[24];

	if (n < 2) {
		tui_say(t, "the profile has one sample type");
		return;
	}
	snprintf(number, sizeof(number), "%zu",
		 step > 0 ? (a->report.type + 1) % n : (a->report.type + n - 1) % n);
	ask_option(t, "sample_index", number);
}

void act_sort(struct tui *t, int step)
{
	static const enum sort_key order[] = { SORT_FLAT, SORT_CUM, SORT_NAME };
	enum { N = sizeof(order) / sizeof(*order) };
	int at = 0;

	if (tui_pane(t)->sort) {
		tui_pane(t)->sort(t, step);
		return;
	}
	for (int i = 0; i < N; i++)
		if (order[i] == t->options.sort)
			at = i;
	t->options.sort = order[(at + step + N) % N];
	ask_prepare(t);
}

void act_invert(struct tui *t, int arg)
{
	(void)arg;
	if (tui_pane(t)->sort) {
		tui_pane(t)->sort(t, 0);
		return;
	}
	t->inverted = !t->inverted;
	ask_prepare(t);
}

void act_unit(struct tui *t, int arg)
{
	const struct answer *a = t->answers[ASK_TABLE];
	const char *unit = t->options.unit;

	(void)arg;
	if (!unit || !strcmp(unit, "minimum"))
		ask_option(t, "unit", "auto");
	else if (!strcmp(unit, "auto") && *a->report.unit)
		ask_option(t, "unit", a->report.unit);
	else
		ask_option(t, "unit", "minimum");
	tui_say(t, "unit: %s", t->options.unit);
}

void act_toggle(struct tui *t, int what)
{
	static const struct {
		const char *option, *on, *off;
	} toggles[] = {
		[TOGGLE_INLINES] = { "noinlines", "inlined functions count as their callers",
				     "inlined functions are on their own" },
		[TOGGLE_RELATIVE] = { "relative_percentages", "100% is what the filters leave",
				      "100% is the whole profile" },
	};
	const struct option_spec *s = option_find(toggles[what].option);
	char buf[OPTION_TEXT_SIZE];
	bool on = !strcmp(option_get(&t->options, s, buf), "true");

	if (ask_option(t, s->name, on ? "false" : "true") == 0)
		tui_say(t, "%s", on ? toggles[what].off : toggles[what].on);
}

/* ---- the screen ---- */

void act_header(struct tui *t, int arg)
{
	(void)arg;
	t->header = !t->header;
}

void act_redraw(struct tui *t, int arg)
{
	(void)t;
	(void)arg;
	clearok(curscr, TRUE);
}

void act_suspend(struct tui *t, int arg)
{
	(void)arg;
	/* curses has a handler that leaves the terminal as it was and comes back to it. */
	if (!t->setup->script)
		raise(SIGTSTP);
}

/* ---- the flame graph and the tree ---- */

void act_flame(struct tui *t, int what)
{
	static const char *const colors[] = { "by package", "by value", "none" };

	switch ((enum flame_action)what) {
	case FLAME_FLIP: t->flame.upside_down = !t->flame.upside_down; break;
	case FLAME_ORDER:
		t->flame.by_name = !t->flame.by_name;
		ask_prepare(t);
		break;
	case FLAME_RECOLOR:
		t->flame.colors = (t->flame.colors + 1) % FLAME_COLORS;
		tui_say(t, "colours: %s", colors[t->flame.colors]);
		break;
	}
}

void act_fold(struct tui *t, int how)
{
	if (tui_pane(t)->fold)
		tui_pane(t)->fold(t, how);
	else
		tree_fold(t, (enum fold)how);
}

/* ---- views ---- */

void act_show(struct tui *t, int pane)
{
	ask_show(t, (enum pane_id)pane);
}

/* One step back, and never more than one. */
void act_back(struct tui *t, int arg)
{
	(void)arg;
	if (t->search.regex) {
		search_clear(&t->search);
	} else if (t->rows_filter.regex) {
		search_clear(&t->rows_filter);
		ask_prepare(t);
	} else if (!(tui_pane(t)->back && tui_pane(t)->back(t)) && !ask_back(t)) {
		tui_say(t, "q leaves");
	}
}

void act_quit(struct tui *t, int arg)
{
	(void)arg;
	if (tui_pane(t)->digit || !ask_back(t))
		t->quit = true;
}

void act_leave(struct tui *t, int arg)
{
	(void)arg;
	t->quit = true;
}

void act_help(struct tui *t, int arg)
{
	(void)arg;
	pages_help(t);
}

void act_missing(struct tui *t, int arg)
{
	static const char *const what[] = {
		"assembly is not there yet",
		"the trend of a series of profiles is not there yet",
		"live profiles are not there yet",
		"all sample types as columns are not there yet; t shows the next one",
		"a second pane is not there yet; t is the next sample type, 1 to 8 are views",
		"the menu is not there yet; f i H S filter what is under the cursor",
		"stacks from the leaf on are not there yet",
	};

	tui_say(t, "%s", what[arg]);
}
