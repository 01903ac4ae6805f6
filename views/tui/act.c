#include "views/tui/act.h"

#include <ncurses.h>
#include <stdio.h>
#include <string.h>

#include "views/tui/ask.h"
#include "views/tui/cursor.h"
#include "views/tui/menu.h"
#include "views/tui/pane.h"
#include "views/tui/pane_page.h"
#include "views/tui/search.h"
#include "views/tui/split.h"
#include "views/tui/state.h"
#include "views/tui/term.h"
#include "views/tui/visit.h"

void act_move(struct tui *t, int motion)
{
	cursor_move(t, (enum motion)motion);
}

void act_enter(struct tui *t, int arg)
{
	const struct pane *p = tui_pane(t);
	size_t line = tui_place(t)->cursor;

	(void)arg;
	if (line >= p->length(t))
		tui_say(t, "there is nothing to go into");
	else if (p->enter)
		p->enter(t, line);
	else
		tui_say(t, "this is text: Enter goes nowhere, Esc goes back");
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
	} else if (!cursor_find(t, (struct text){ t->bookmark.at, t->bookmark.n })) {
		tui_fail(t, "what was marked is not in this view");
	}
}

/* ---- values ---- */

void act_type_number(struct tui *t, size_t type)
{
	char number[24];

	snprintf(number, sizeof(number), "%zu", type);
	ask_option(t, "sample_index", number);
}

void act_type(struct tui *t, int step)
{
	const struct answer *a = t->answers[tui_question(t)];
	size_t n = t->profile.types.n;

	if (n < 2)
		tui_say(t, "the profile has one sample type");
	else
		act_type_number(t, (a->report.type + (step > 0 ? 1 : n - 1)) % n);
}

void act_sort(struct tui *t, int step)
{
	const struct pane *p = tui_pane(t);
	size_t n = 0;
	int end;

	while (p->column && p->column(t, n, &end))
		n++;
	if (n)
		p->sort(t, (p->sorted(t) + (step > 0 ? 1 : n - 1)) % n);
}

void act_measure(struct tui *t, int arg)
{
	(void)arg;
	t->options.sort = t->options.sort == SORT_CUM ? SORT_FLAT : SORT_CUM;
	ask_reorder(t);
}

void act_menu(struct tui *t, int kind)
{
	menu_open(t, (enum menu_kind)kind);
}

void act_invert(struct tui *t, int arg)
{
	(void)arg;
	t->inverted = !t->inverted;
	ask_reorder(t);
}

/* As it suits each value, one for all, the profile's own; then what it is per second. */
void act_unit(struct tui *t, int arg)
{
	const char *own = t->answers[tui_question(t)]->report.unit, *unit = t->options.unit;
	double seconds = (double)t->profile.duration_nanos / 1e9;

	(void)arg;
	if (t->options.divide_by != 1) {
		if (ask_option(t, "divide_by", "1") == 0)
			tui_say(t, "unit: minimum");
	} else if (!unit || !strcmp(unit, "minimum")) {
		if (ask_option(t, "unit", "auto") == 0)
			tui_say(t, "unit: auto");
	} else if (!strcmp(unit, "auto") && *own) {
		if (ask_option(t, "unit", own) == 0)
			tui_say(t, "unit: %s", t->options.unit);
	} else if (ask_option(t, "unit", "minimum") == 0) {
		char text[32];

		tui_say(t, "unit: minimum");
		snprintf(text, sizeof(text), "%.9g", seconds);
		if (seconds > 0 && ask_option(t, "divide_by", text) == 0)
			tui_say(t, "per second: all values are divided by %s", text);
	}
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
		[TOGGLE_REVERSE] = { "reverse", "from the leaf to its callers",
				     "from the root to its callees" },
	};
	const struct option_spec *s = option_find(toggles[what].option);
	char buf[OPTION_TEXT_SIZE];
	bool on = !strcmp(option_get(&t->options, s, buf), "true");

	if (ask_option(t, s->name, on ? "false" : "true") == 0)
		tui_say(t, "%s", on ? toggles[what].off : toggles[what].on);
}

/* Parts are of the whole profile, of what the filters leave, and in the tree of the caller. */
void act_percent(struct tui *t, int arg)
{
	(void)arg;
	if (t->options.relative_percentages && t->pane == PANE_TREE && !t->of_caller) {
		t->of_caller = true;
		tui_say(t, "100%% is what the caller has");
		return;
	}
	t->of_caller = false;
	act_toggle(t, TOGGLE_RELATIVE);
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
	term_suspend(t);
}

void act_fold(struct tui *t, int how)
{
	const struct pane *p = tui_pane(t);
	size_t before = p->length(t);

	if (p->fold)
		p->fold(t, (enum fold)how);
	if (p->length(t) == before && !t->status[0])
		tui_say(t, how == FOLD_CLOSE || how == FOLD_ALL
				   ? "there is nothing to fold here"
				   : "there is nothing to unfold here");
	else if (how == FOLD_ALL && !t->status[0])
		tui_say(t, "all are folded"); /* those out of sight, too */
}

/* ---- views ---- */

void act_show(struct tui *t, int pane)
{
	if (t->pane == (enum pane_id)pane)
		tui_say(t, "this is %s", panes[pane]->title);
	else
		visit_pane(t, (enum pane_id)pane);
}

void act_all_types(struct tui *t, int arg)
{
	(void)arg;
	visit_pane(t, t->pane == PANE_TYPES ? PANE_TOP : PANE_TYPES);
}

/* The pane that stands beside or below this one; where there is none, the next view. */
void act_other(struct tui *t, int step)
{
	int pane = (int)t->pane;

	if (split_is_on(t)) {
		visit_pane(t, split_other(t));
		return;
	}
	do
		pane = (pane + step + PANE_COUNT) % PANE_COUNT;
	while (!panes[pane]->digit || (pane == PANE_DIFF && !t->options.diff_base));
	visit_pane(t, (enum pane_id)pane);
	tui_say(t, "t is the next sample type, Tab the next view");
}

void act_split(struct tui *t, int arg)
{
	static const char *const what[] = {
		[SPLIT_AUTO] = "a second pane where the screen is large",
		[SPLIT_RIGHT] = "the second pane is at the right",
		[SPLIT_BELOW] = "the second pane is below",
		[SPLIT_NONE] = "no second pane",
	};

	(void)arg;
	t->slots.where = (t->slots.where + 1) % SPLIT_COUNT;
	tui_say(t, "%s%s", what[t->slots.where],
		t->slots.where < SPLIT_NONE && t->slots.where && !split_is_on(t)
			? ", on a larger screen"
			: "");
}

/* One step back, and never more than one. */
void act_back(struct tui *t, int arg)
{
	(void)arg;
	if (t->search.regex) {
		search_clear(&t->search);
	} else if (t->rows_filter.regex) {
		search_clear(&t->rows_filter);
		ask_reorder(t);
	} else if (!(tui_pane(t)->back && tui_pane(t)->back(t)) && !visit_back(t)) {
		tui_say(t, "q leaves");
	}
}

void act_quit(struct tui *t, int arg)
{
	(void)arg;
	if (tui_pane(t)->digit || !visit_back(t))
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
	};

	tui_say(t, "%s", what[arg]);
}
