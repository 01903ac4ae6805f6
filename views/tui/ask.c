#include "views/tui/ask.h"

#include <string.h>

#include "views/tui/cursor.h"
#include "views/tui/flame.h"
#include "views/tui/search.h"
#include "views/tui/split.h"
#include "views/tui/term.h"
#include "views/tui/unfold.h"
#include "views/tui/wait.h"

/* ---- answers ---- */

/* Without a base there is nothing to compare, and the view says so. */
static int build_change(struct report *r, struct error *err)
{
	return r->options->diff_base ? build_delta(r, err) : 0;
}

static const struct {
	report_build *build;
	const char *force; /* what the options are set to for it */
} questions[ASK_COUNT] = {
	[ASK_TABLE] = { build_entries, "" },
	[ASK_TYPES] = { build_types, "" },
	[ASK_TREE] = { build_contexts, "" },
	[ASK_LINES] = { build_line_sums, "trim=false granularity=lines objects=true" },
	[ASK_TRACES] = { build_ranked, "" },
	[ASK_LABELS] = { build_labels, "" },
	[ASK_DELTA] = { build_change, "tagshow= taghide= trim=false" },
};

static void answer_free(struct answer *a)
{
	if (!a)
		return;
	mem_free(a->matches.set);
	report_free(&a->report);
	mem_free(a);
}

/* A report points to its own options, so an answer does not move. */
static int answer_make(struct tui *t, struct answer *a, const struct options *o, enum question q,
		       struct error *err)
{
	a->options = *o;
	options_set_all(&a->options, questions[q].force);
	if (report_init_watched(&a->report, &t->profile, &a->options, NULL, &t->watch, err) < 0)
		return -1;
	a->report.surroundings = t->setup->surroundings;
	a->kept = report_kept(&a->report);
	return questions[q].build(&a->report, err);
}

static bool only_type_differs(const struct options *a, const struct options *b)
{
	char x[OPTION_TEXT_SIZE], y[OPTION_TEXT_SIZE];

	for (const struct option_spec *s = options_table; s->name; s++)
		if (s->type != OPTION_SWITCH && strcmp(s->name, "sample_index") &&
		    strcmp(s->name, "sort") && strcmp(option_get(a, s, x), option_get(b, s, y)))
			return false;
	return true;
}

/* An answer for all sample types is one for another type as well. */
static bool reuse(struct tui *t, const struct options *o, unsigned generation, struct error *err)
{
	struct answer *a = t->answers[ASK_TYPES];

	if (!a || t->swapped || !only_type_differs(&a->options, o) ||
	    report_choose_type(&a->report, o->sample_index, err) < 0)
		return false;
	a->options = *o;
	a->generation = generation;
	a->kept = report_kept(&a->report);
	return true;
}

static void forget(struct tui *t, enum question q)
{
	if (q == ASK_TREE)
		unfolded_keep(t);
	answer_free(t->answers[q]);
	t->answers[q] = NULL;
}

/* The new one takes the place of the old one only when it is whole. */
static int renew(struct tui *t, const struct options *o, unsigned generation, enum question q,
		 struct error *err)
{
	struct answer *fresh;

	if (q == ASK_TYPES && reuse(t, o, generation, err))
		return 0;
	fresh = mem_alloc(1, sizeof(*fresh));
	fresh->generation = generation;
	if (answer_make(t, fresh, o, q, err) < 0 || t->watch.stopped) {
		answer_free(fresh);
		return t->watch.stopped ? wait_stopped(err) : -1;
	}
	forget(t, q);
	t->answers[q] = fresh;
	return 0;
}

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
		if (renew(t, &t->options, t->generation, q, err) < 0)
			return -1;
		say_notes(t);
	}
	if (tui_place(t)->generation != t->generation || tui_place(t)->order != t->order)
		ask_prepare(t);
	return 0;
}

void ask_forget(struct tui *t)
{
	for (size_t i = 0; i < ASK_COUNT; i++)
		forget(t, (enum question)i);
	for (size_t i = 0; i < SIDE_COUNT; i++)
		if (t->sides[i].loaded)
			profile_free(&t->sides[i].profile);
	t->generation++;
}

/* ---- changes ---- */

static struct step now(struct tui *t)
{
	return (struct step){ t->options, t->side, t->base, flame_zoom_path(t) };
}

void ask_remember(struct tui *t)
{
	*VEC_PUSH(&t->undo) = now(t);
	t->redo.n = 0;
}

static bool is_same(const char *a, const char *b)
{
	return a && b ? !strcmp(a, b) : a == b;
}

/* Whether other profiles are compared. */
static bool changes_pair(const struct tui *t, const struct step *s)
{
	return !is_same(t->base, s->base) || !is_same(t->options.base, s->options.base) ||
	       t->options.normalize != s->options.normalize;
}

static int answer_anew(struct tui *t, const struct options *o, struct error *err)
{
	return renew(t, o, t->generation + 1, tui_question(t), err);
}

static int read_side(struct tui *t, const struct step *s, struct error *err)
{
	struct tui_input in = { &s->options, s->side == SIDE_BEFORE ? s->base : NULL };
	struct tui_waiting waiting = { wait_reading, t };

	if (t->sides[s->side].loaded && !changes_pair(t, s)) {
		t->profile = t->sides[s->side].profile;
		return 0;
	}
	if (t->setup->load(t->setup->ctx, &in, &t->profile, &waiting, err) == 0)
		return 0;
	return t->watch.stopped ? wait_stopped(err) : -1;
}

/* What is read already stays, unless it belongs to another comparison. */
static void keep_sides(struct tui *t, const struct step *s, const struct profile *old)
{
	bool other = changes_pair(t, s);

	t->sides[t->side] = (struct side){ true, *old };
	for (size_t i = 0; i < SIDE_COUNT; i++)
		if (t->sides[i].loaded && other) {
			profile_free(&t->sides[i].profile);
			t->sides[i].loaded = false;
		}
	t->sides[s->side].loaded = false; /* it is the one that is shown */
}

/* All other answers point into the profile that goes. */
static int load_anew(struct tui *t, const struct step *s, struct error *err)
{
	struct profile old = t->profile;
	int r;

	if (read_side(t, s, err) < 0) {
		t->profile = old;
		return -1;
	}
	t->swapped = true;
	r = answer_anew(t, &s->options, err);
	t->swapped = false;
	if (r < 0) {
		if (!t->sides[s->side].loaded || changes_pair(t, s))
			profile_free(&t->profile);
		t->profile = old;
		return -1;
	}
	for (size_t i = 0; i < ASK_COUNT; i++)
		if (i != tui_question(t))
			forget(t, (enum question)i);
	keep_sides(t, s, &old);
	return 0;
}

static int take(struct tui *t, const struct step *s, struct error *err)
{
	bool other = t->side != s->side || changes_pair(t, s), looks;

	if ((other ? load_anew(t, s, err) : answer_anew(t, &s->options, err)) < 0)
		return -1;
	looks = t->options.ascii != s->options.ascii || t->options.color != s->options.color ||
		t->options.mouse != s->options.mouse;
	t->generation++;
	t->options = s->options;
	if (looks)
		term_look(t);
	t->side = s->side;
	t->base = s->base;
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
	struct step before = now(t);

	if (t->side != next.side || changes_pair(t, &next))
		keep_type(t, &next.options);
	if (take(t, &next, err) < 0)
		return -1;
	*VEC_PUSH(&t->undo) = before;
	t->redo.n = 0;
	return 0;
}

static int ask_aloud(struct tui *t, struct step next)
{
	struct error err = { 0 };

	if (ask(t, next, &err) == 0)
		return 0;
	tui_fail(t, "%s", err.text);
	return -1;
}

int ask_settings(struct tui *t, const struct tui_setting *s, size_t n)
{
	struct step next = now(t);
	struct options *o = &next.options;
	struct error err = { 0 };

	for (size_t i = 0; i < n; i++) {
		const char *value = s[i].value ? ask_keep(t, s[i].value) : NULL;

		if (option_set(o, option_find(s[i].name), value, &err) < 0) {
			tui_fail(t, "%s", err.text);
			return -1;
		}
	}
	if (!is_same(o->diff_base, t->options.diff_base)) {
		next.side = o->diff_base ? SIDE_CHANGE : SIDE_AFTER;
		next.base = o->diff_base ? o->diff_base : t->base;
	}
	return ask_aloud(t, next);
}

int ask_option(struct tui *t, const char *name, const char *value)
{
	return ask_settings(t, &(struct tui_setting){ name, value }, 1);
}

int ask_side(struct tui *t, enum tui_side side)
{
	struct step next = now(t);

	next.side = side;
	next.options.diff_base = side == SIDE_CHANGE ? t->base : NULL;
	return ask_aloud(t, next);
}

/* Whether only the zoom is another one. */
static bool is_asked(const struct tui *t, const struct step *s)
{
	return t->side == s->side && !changes_pair(t, s) &&
	       !memcmp(&t->options, &s->options, sizeof(t->options));
}

/* Takes the last step of one list, and puts what was shown on the other. */
static void go_to(struct tui *t, struct steps *from, struct steps *to, const char *none)
{
	struct error err = { 0 };
	struct step before = now(t);

	if (!from->n) {
		tui_say(t, "%s", none);
	} else if (!is_asked(t, &from->at[from->n - 1]) &&
		   take(t, &from->at[from->n - 1], &err) < 0) {
		tui_fail(t, "%s", err.text);
	} else {
		flame_zoom_to(t, &from->at[--from->n].zoom);
		*VEC_PUSH(to) = before;
		ask_prepare(t);
	}
}

void ask_undo(struct tui *t)
{
	go_to(t, &t->undo, &t->redo, "nothing to undo");
}

void ask_redo(struct tui *t)
{
	go_to(t, &t->redo, &t->undo, "nothing to redo");
}

void ask_reset(struct tui *t)
{
	struct step first = {
		t->initial, t->initial.diff_base ? SIDE_CHANGE : SIDE_AFTER, t->base, { 0 }
	};

	search_clear(&t->rows_filter);
	if (first.options.diff_base)
		first.base = first.options.diff_base;
	if (ask_aloud(t, first) < 0)
		return;
	flame_zoom_to(t, &first.zoom);
	ask_prepare(t);
}

/* A pane that was left before is come back to: there are no circles. */
static void remember(struct tui *t, enum pane_id left)
{
	for (size_t i = 0; i < t->back.n; i++)
		if (t->back.at[i] == t->pane)
			t->back.n = i;
	if (t->pane != left)
		*VEC_PUSH(&t->back) = left;
}

static int enter(struct tui *t, enum pane_id pane)
{
	enum pane_id before = t->pane;
	struct error err = { 0 };

	t->pane = pane;
	t->entering = panes[before]->question != ASK_NOTHING;
	if (tui_pane(t)->subject)
		tui_place(t)->generation = 0;
	if (ask_pane(t, &err) < 0) {
		t->pane = before;
		t->entering = false;
		tui_fail(t, "%s", err.text);
		return -1;
	}
	if (split_is_on(t) && pane == split_other(t))
		t->active = !t->active;
	t->slots[t->active] = pane;
	cursor_follow(t);
	t->entering = false;
	return 0;
}

void ask_show(struct tui *t, enum pane_id pane)
{
	enum pane_id before = t->pane;

	if (pane != before && enter(t, pane) == 0)
		remember(t, before);
}

bool ask_back(struct tui *t)
{
	if (!t->back.n)
		return false;
	enter(t, t->back.at[--t->back.n]);
	return true;
}

const char *ask_keep(struct tui *t, const char *text)
{
	return arena_printf(&t->arena, "%s", text);
}
