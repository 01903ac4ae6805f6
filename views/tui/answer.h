#ifndef VIEWS_TUI_ANSWER_H
#define VIEWS_TUI_ANSWER_H

#include "report/report.h"
#include "views/tui/matches.h"

struct tui;

/* What panes ask about the profile. */
enum question {
	ASK_TABLE,
	ASK_TYPES,
	ASK_TREE,
	ASK_LABELS,
	ASK_DELTA,
	ASK_LINES,
	ASK_TRACES,
	ASK_COUNT,
	ASK_NOTHING
};

/* A report that is shown. It is of some generation of the options: when these change, it is old. */
struct answer {
	unsigned generation;
	struct options options;
	struct report report;
	sum_t kept;             /* what the filters leave of the total */
	sum_t change;           /* of a comparison: what is after less what was before */
	struct matches matches; /* of ASK_TREE */
};

/*
 * Makes an answer to these options, which are of that generation. It takes the
 * place of the old one only when it is whole.
 */
int answer_renew(struct tui *t, const struct options *o, unsigned generation, enum question q,
		 struct error *err);

void answer_forget(struct tui *t, enum question q);

#endif
