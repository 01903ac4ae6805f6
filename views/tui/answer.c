#include "views/tui/answer.h"

#include <string.h>

#include "report/check/noise.h"
#include "report/contexts/contexts.h"
#include "report/contexts/tracelist.h"
#include "report/filter/begin.h"
#include "report/graph/graph.h"
#include "report/labels/labelsums.h"
#include "report/source/lines.h"
#include "report/sums/typesums.h"
#include "views/tui/state.h"

/* Without a base there is nothing to compare, and the view says so. */
static int build_change(struct report *r, struct error *err)
{
	return r->options->diff_base ? build_difference(r, err) : 0;
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
	[ASK_DELTA] = { build_change, "tagshow= taghide= trim=false stats=true" },
};

static void answer_free(struct answer *a)
{
	if (!a)
		return;
	mem_free(a->matches.set);
	report_free(&a->report);
	mem_free(a);
}

static void note_sums(struct answer *a)
{
	const struct report *r = &a->report;

	a->kept = report_kept(r);
	a->change = 0;
	for (size_t i = 0; r->total_is_base && i < r->profile->samples.n; i++)
		a->change += report_weight(r, i);
}

/* A report points to its own options, so an answer does not move. */
static int answer_make(struct tui *t, struct answer *a, const struct options *o, enum question q,
		       struct error *err)
{
	a->options = *o;
	a->options.places = true;
	options_set_all(&a->options, questions[q].force);
	if (report_init_watched(&a->report, &t->profile, &a->options, NULL, &t->work.watch, err) <
	    0)
		return -1;
	a->report.surroundings = t->setup->surroundings;
	note_sums(a);
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

	if (!a || t->sides.swapped || !only_type_differs(&a->options, o) ||
	    report_choose_type(&a->report, o->sample_index, err) < 0)
		return false;
	a->options = *o;
	a->options.places = true;
	a->generation = generation;
	note_sums(a);
	return true;
}

void answer_forget(struct tui *t, enum question q)
{
	if (t->answers[q])
		panes_forget(t, q);
	answer_free(t->answers[q]);
	t->answers[q] = NULL;
}

int answer_renew(struct tui *t, const struct options *o, unsigned generation, enum question q,
		 struct error *err)
{
	struct answer *fresh;

	if (q == ASK_TYPES && reuse(t, o, generation, err))
		return 0;
	fresh = mem_alloc(1, sizeof(*fresh));
	fresh->generation = generation;
	if (answer_make(t, fresh, o, q, err) < 0 || t->work.watch.stopped) {
		answer_free(fresh);
		return t->work.watch.stopped ? wait_stopped(err) : -1;
	}
	answer_forget(t, q);
	t->answers[q] = fresh;
	return 0;
}
