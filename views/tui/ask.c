#include "views/tui/ask.h"

#include <string.h>

#include "views/tui/answer.h"
#include "views/tui/cursor.h"
#include "views/tui/sides.h"
#include "views/tui/state.h"
#include "views/tui/step.h"

/* ---- the pane ---- */

static void say_notes(struct tui *t)
{
	const struct report *r = &t->answers[tui_question(t)]->report;

	if (r->notes.n && !t->failed)
		tui_say(t, "%s", r->notes.at[r->notes.n - 1]);
}

void ask_prepare(struct tui *t)
{
	if (tui_pane(t)->prepare)
		tui_pane(t)->prepare(t);
	tui_place(t)->generation = t->generation;
	tui_place(t)->order = t->order;
	t->lines++;
	cursor_follow(t);
}

void ask_reorder(struct tui *t)
{
	t->order++;
	ask_prepare(t);
}

int ask_pane(struct tui *t, struct error *err)
{
	enum question q = tui_question(t);

	if (!t->answers[q] || t->answers[q]->generation != t->generation) {
		if (answer_renew(t, &t->options, t->generation, q, err) < 0)
			return -1;
		say_notes(t);
	}
	if (tui_place(t)->generation != t->generation || tui_place(t)->order != t->order)
		ask_prepare(t);
	return 0;
}

/* ---- changes ---- */

int ask_step(struct tui *t, const struct step *s, struct error *err)
{
	bool looks;
	int r = sides_differ(t, s)
			? sides_take(t, s, err)
			: answer_renew(t, &s->options, t->generation + 1, tui_question(t), err);

	if (r < 0)
		return -1;
	looks = t->options.ascii != s->options.ascii || t->options.color != s->options.color ||
		t->options.mouse != s->options.mouse;
	t->generation++;
	t->options = s->options;
	if (looks)
		term_look(t);
	t->sides.shown = s->side;
	t->sides.base = s->base;
	ask_prepare(t);
	say_notes(t);
	return 0;
}

/* Another profile may have another default: the sample type stays. */
static void keep_type(struct tui *t, struct options *o)
{
	const struct report *r = &t->answers[tui_question(t)]->report;

	if (!o->sample_index && t->profile.types.n)
		o->sample_index =
			ask_keep(t,
				 profile_text(&t->profile, t->profile.types.at[r->type].type).at);
}

static int ask(struct tui *t, struct step next, struct error *err)
{
	struct step before = step_now(t);

	if (sides_differ(t, &next))
		keep_type(t, &next.options);
	if (ask_step(t, &next, err) < 0)
		return -1;
	step_keep(t, &before);
	return 0;
}

int ask_aloud(struct tui *t, struct step next)
{
	struct error err = { 0 };

	if (ask(t, next, &err) == 0)
		return 0;
	tui_fail(t, "%s", err.text);
	return -1;
}

int ask_settings(struct tui *t, const struct tui_setting *s, size_t n)
{
	struct step next = step_now(t);
	struct options *o = &next.options;
	struct error err = { 0 };

	for (size_t i = 0; i < n; i++) {
		const char *value = s[i].value ? ask_keep(t, s[i].value) : NULL;

		if (option_set(o, option_find(s[i].name), value, &err) < 0) {
			tui_fail(t, "%s", err.text);
			return -1;
		}
	}
	if (!sides_same(o->diff_base, t->options.diff_base)) {
		next.side = o->diff_base ? SIDE_CHANGE : SIDE_AFTER;
		next.base = o->diff_base ? o->diff_base : t->sides.base;
	}
	return ask_aloud(t, next);
}

int ask_option(struct tui *t, const char *name, const char *value)
{
	return ask_settings(t, &(struct tui_setting){ name, value }, 1);
}

int ask_side(struct tui *t, enum tui_side side)
{
	struct step next = step_now(t);

	next.side = side;
	next.options.diff_base = side == SIDE_CHANGE ? t->sides.base : NULL;
	return ask_aloud(t, next);
}

const char *ask_keep(struct tui *t, const char *text)
{
	return arena_printf(&t->arena, "%s", text);
}
