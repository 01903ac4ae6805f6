#include "views/tui/ask.h"

#include <string.h>

#include "views/tui/list.h"
#include "views/tui/search.h"

/* ---- answers ---- */

static int build_tree(struct report *r, struct error *err)
{
	(void)r;
	(void)err;
	return 0;
}

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
	[ASK_GRAPH] = { build_graph, "" },
	[ASK_TREE] = { build_tree, "" },
	[ASK_LINES] = { build_line_sums, "trim=false granularity=lines objects=true" },
	[ASK_TRACES] = { build_ranked, "" },
	[ASK_LABELS] = { build_labels, "" },
	[ASK_DELTA] = { build_change, "tagshow= taghide= trim=false" },
};

static void answer_free(struct answer *a)
{
	if (!a)
		return;
	calltree_free(&a->tree);
	report_free(&a->report);
	mem_free(a);
}

static sum_t kept(const struct report *r)
{
	sum_t sum = 0;

	for (size_t i = 0; r->profile->types.n && i < r->profile->samples.n; i++)
		sum += sum_abs(report_weight(r, i));
	return sum;
}

/* A report points to its own options, so an answer does not move. */
static int answer_make(struct tui *t, struct answer *a, const struct options *o, enum question q,
		       struct error *err)
{
	a->options = *o;
	options_set_all(&a->options, questions[q].force);
	if (report_init(&a->report, &t->profile, &a->options, NULL, err) < 0)
		return -1;
	a->report.surroundings = t->setup->surroundings;
	a->kept = kept(&a->report);
	if (q == ASK_TREE)
		calltree_init(&a->tree, &a->report);
	return questions[q].build(&a->report, err);
}

/* The new one takes the place of the old one only when it is whole. */
static int renew(struct tui *t, const struct options *o, unsigned generation, enum question q,
		 struct error *err)
{
	struct answer *fresh = mem_alloc(1, sizeof(*fresh));

	fresh->generation = generation;
	if (answer_make(t, fresh, o, q, err) < 0) {
		answer_free(fresh);
		return -1;
	}
	answer_free(t->answers[q]);
	t->answers[q] = fresh;
	return 0;
}

static void forget(struct tui *t, enum question q)
{
	answer_free(t->answers[q]);
	t->answers[q] = NULL;
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
	list_follow(t);
}

int ask_pane(struct tui *t, struct error *err)
{
	enum question q = tui_question(t);

	if (!t->answers[q] || t->answers[q]->generation != t->generation) {
		if (renew(t, &t->options, t->generation, q, err) < 0)
			return -1;
		say_notes(t);
	}
	if (tui_place(t)->generation != t->generation)
		ask_prepare(t);
	return 0;
}

void ask_forget(struct tui *t)
{
	for (size_t i = 0; i < ASK_COUNT; i++)
		forget(t, (enum question)i);
	t->generation++;
}

/* ---- changes ---- */

static bool is_same(const char *a, const char *b)
{
	return a && b ? !strcmp(a, b) : a == b;
}

/* Whether the profile is another one with these options. */
static bool changes_input(const struct options *a, const struct options *b)
{
	return !is_same(a->diff_base, b->diff_base) || !is_same(a->base, b->base) ||
	       a->normalize != b->normalize;
}

static int answer_anew(struct tui *t, const struct options *o, struct error *err)
{
	return renew(t, o, t->generation + 1, tui_question(t), err);
}

static bool keep_reading(void *ctx, uint64_t done, uint64_t size)
{
	(void)ctx;
	(void)done;
	(void)size;
	return true;
}

/* All other answers point into the profile that goes. */
static int load_anew(struct tui *t, const struct options *o, struct error *err)
{
	struct profile old = t->profile;

	if (t->setup->load(t->setup->ctx, o, &t->profile, keep_reading, NULL, err) < 0) {
		t->profile = old;
		return -1;
	}
	if (answer_anew(t, o, err) < 0) {
		profile_free(&t->profile);
		t->profile = old;
		return -1;
	}
	for (size_t i = 0; i < ASK_COUNT; i++)
		if (i != tui_question(t))
			forget(t, (enum question)i);
	profile_free(&old);
	return 0;
}

static int take(struct tui *t, const struct options *o, struct error *err)
{
	int r = changes_input(&t->options, o) ? load_anew(t, o, err) : answer_anew(t, o, err);

	if (r < 0)
		return -1;
	t->generation++;
	t->options = *o;
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

int ask(struct tui *t, const struct options *o, struct error *err)
{
	struct step before = { .options = t->options };
	struct options next = *o;

	if (changes_input(&t->options, o))
		keep_type(t, &next);
	if (take(t, &next, err) < 0)
		return -1;
	*VEC_PUSH(&t->undo) = before;
	t->redo.n = 0;
	return 0;
}

int ask_option(struct tui *t, const char *name, const char *value)
{
	struct options o = t->options;
	struct error err = { 0 };

	if (option_set(&o, option_find(name), value ? ask_keep(t, value) : NULL, &err) < 0 ||
	    ask(t, &o, &err) < 0) {
		tui_fail(t, "%s", err.text);
		return -1;
	}
	return 0;
}

void ask_undo(struct tui *t)
{
	struct error err = { 0 };
	struct step now = { .options = t->options };

	if (!t->undo.n) {
		tui_say(t, "nothing to undo");
	} else if (take(t, &t->undo.at[t->undo.n - 1].options, &err) < 0) {
		tui_fail(t, "%s", err.text);
	} else {
		t->undo.n--;
		*VEC_PUSH(&t->redo) = now;
	}
}

void ask_redo(struct tui *t)
{
	struct error err = { 0 };
	struct step now = { .options = t->options };

	if (!t->redo.n) {
		tui_say(t, "nothing to redo");
	} else if (take(t, &t->redo.at[t->redo.n - 1].options, &err) < 0) {
		tui_fail(t, "%s", err.text);
	} else {
		t->redo.n--;
		*VEC_PUSH(&t->undo) = now;
	}
}

void ask_reset(struct tui *t)
{
	struct error err = { 0 };

	search_clear(&t->rows_filter);
	if (ask(t, t->setup->options, &err) < 0)
		tui_fail(t, "%s", err.text);
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
	if (tui_pane(t)->of_selection)
		tui_place(t)->generation = 0;
	if (ask_pane(t, &err) < 0) {
		t->pane = before;
		tui_fail(t, "%s", err.text);
		return -1;
	}
	t->entering = true;
	list_follow(t);
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
