#ifndef VIEWS_TUI_SIDES_H
#define VIEWS_TUI_SIDES_H

#include "parser/profile.h"
#include "views/tui/step.h"
#include "views/tui/tui.h"

/* A profile that was looked at, and may be again. */
struct side {
	bool loaded;
	struct profile profile;
};

/* The profiles of a comparison, of which one is shown: see tui_side. */
struct sides {
	enum tui_side shown;
	const char *base;             /* what is before; or NULL */
	struct side read[SIDE_COUNT]; /* those that are not shown */
	bool swapped;                 /* answers that are there are of another profile */
};

/* Whether these are the same file, or both none. */
bool sides_same(const char *a, const char *b);

/* Whether the step asks about another profile than is shown, and whether about another pair. */
bool sides_differ(const struct tui *t, const struct step *s);
bool sides_change_pair(const struct tui *t, const struct step *s);

/*
 * Shows the profile that the step asks about, with the answer to its options;
 * other answers go. Where that cannot be had, all stays as it is.
 */
int sides_take(struct tui *t, const struct step *s, struct error *err);

void sides_free(struct tui *t);

#endif
