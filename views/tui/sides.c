#include "views/tui/sides.h"

#include "views/tui/answer.h"
#include "views/tui/state.h"
#include "views/tui/undo.h"

bool sides_same(const char *a, const char *b)
{
	return a && b ? !strcmp(a, b) : a == b;
}

bool sides_change_pair(const struct tui *t, const struct step *s)
{
	return !sides_same(t->sides.base, s->base) ||
	       !sides_same(t->options.base, s->options.base) ||
	       t->options.normalize != s->options.normalize;
}

bool sides_differ(const struct tui *t, const struct step *s)
{
	return t->sides.shown != s->side || sides_change_pair(t, s);
}

static int read_side(struct tui *t, const struct step *s, struct error *err)
{
	struct tui_input in = { &s->options, s->side == SIDE_BEFORE ? s->base : NULL };
	struct tui_waiting waiting = { wait_reading, t };

	if (t->sides.read[s->side].loaded && !sides_change_pair(t, s)) {
		t->profile = t->sides.read[s->side].profile;
		return 0;
	}
	if (t->setup->load(t->setup->ctx, &in, &t->profile, &waiting, err) == 0)
		return 0;
	return t->work.watch.stopped ? wait_stopped(err) : -1;
}

/* What is read already stays, unless it belongs to another comparison. */
static void keep_sides(struct tui *t, const struct step *s, const struct profile *old)
{
	bool other = sides_change_pair(t, s);

	t->sides.read[t->sides.shown] = (struct side){ true, *old };
	for (size_t i = 0; i < SIDE_COUNT; i++)
		if (t->sides.read[i].loaded && other) {
			profile_free(&t->sides.read[i].profile);
			t->sides.read[i].loaded = false;
		}
	t->sides.read[s->side].loaded = false; /* it is the one that is shown */
}

/* All other answers point into the profile that goes. */
int sides_take(struct tui *t, const struct step *s, struct error *err)
{
	struct profile old = t->profile;
	int r;

	if (read_side(t, s, err) < 0) {
		t->profile = old;
		return -1;
	}
	t->sides.swapped = true;
	r = answer_renew(t, &s->options, t->generation + 1, tui_question(t), err);
	t->sides.swapped = false;
	if (r < 0) {
		if (!t->sides.read[s->side].loaded || sides_change_pair(t, s))
			profile_free(&t->profile);
		t->profile = old;
		return -1;
	}
	for (size_t i = 0; i < ASK_COUNT; i++)
		if (i != tui_question(t))
			answer_forget(t, (enum question)i);
	keep_sides(t, s, &old);
	return 0;
}

void sides_free(struct tui *t)
{
	for (size_t i = 0; i < SIDE_COUNT; i++)
		if (t->sides.read[i].loaded)
			profile_free(&t->sides.read[i].profile);
	if (t->loaded)
		profile_free(&t->profile);
}
