#ifndef VIEWS_TUI_PANE_H
#define VIEWS_TUI_PANE_H

#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include "parser/text.h"
#include "report/filter/tagpattern.h"
#include "report/report.h"
#include "views/tui/answer.h"
#include "views/tui/area.h"

struct tui;

enum motion {
	MOVE_UP,
	MOVE_DOWN,
	MOVE_LEFT,
	MOVE_RIGHT,
	MOVE_PAGE_UP,
	MOVE_PAGE_DOWN,
	MOVE_HALF_UP,
	MOVE_HALF_DOWN,
	MOVE_FIRST,
	MOVE_LAST,
	MOVE_PARENT, /* in the panes that have it */
};

/* How a line that has others below it is folded. */
enum fold { FOLD_OPEN, FOLD_CLOSE, FOLD_TURN, FOLD_NONE, FOLD_ALL };

/*
 * A pane answers questions about its lines; the cursor, scrolling, search and
 * drawing the rest are not its business. What it needs to remember is its own:
 * so many bytes, zeroed at first, that pane_state gives it.
 */
struct pane {
	const char *name; /* as in "bind" of the configuration */
	const char *title;
	char digit; /* the key of its tab; 0: it has none */
	enum question question;
	const char *command;                         /* of cprof, that answers alike; or NULL */
	const char *writes;                          /* the file that it writes; NULL: it prints */
	struct text (*subject)(const struct tui *t); /* what the command is about; or NULL */

	size_t size;                   /* of its state */
	void (*forget)(struct tui *t); /* its answer goes; or NULL */
	void (*close)(void *state);    /* frees what the state holds; NULL: that is nothing */

	/* The answer, the order or the selection changed; or NULL. */
	void (*prepare)(struct tui *t);
	size_t (*length)(const struct tui *t);
	void (*head)(struct tui *t, struct area a); /* the line above the first; or NULL */
	void (*draw)(struct tui *t, size_t line, struct area a);
	void (*paint)(struct tui *t, struct area a);           /* instead of these; or NULL */
	struct text (*text)(const struct tui *t, size_t line); /* what search looks at */
	const struct entity *(*entity)(const struct tui *t, size_t line); /* or NULL */

	/* Functions of what follows may be NULL. */

	/* What it is about: in words, and what else there is to say at the foot of the screen. */
	void (*explain)(const struct tui *t, size_t line, FILE *out);
	void (*detail)(const struct tui *t, size_t line, char *buf, size_t size);
	/* The label that a line stands for; false if for none, which has a reason or is none. */
	bool (*label)(const struct tui *t, size_t line, struct tag_pattern *label,
		      const char **why);
	/* The source file of a line and its number there, NULL if it was not found. */
	const char *(*file)(const struct tui *t, size_t line, int64_t *number);

	/* Moving. */
	void (*enter)(struct tui *t, size_t line);
	bool (*back)(struct tui *t);                /* a step back inside it */
	bool (*move)(struct tui *t, enum motion m); /* false: as in any list */
	void (*fold)(struct tui *t, enum fold how);
	size_t (*at)(const struct tui *t, int y, int x); /* the line there, if that is not plain */
	void (*select)(struct tui *t, size_t line); /* the text of the line is no name to select */

	/* Searching. */
	bool (*find)(struct tui *t, struct text name); /* puts the cursor there */
	bool (*find_match)(struct tui *t);             /* the same for a match that no line has */
	bool (*matches)(const struct tui *t, size_t line); /* if that is not by its text */
	sum_t (*matched)(const struct tui *t);             /* the value of all that matches */

	/* Columns to sort by, from the left: what the i-th is called and where it ends. */
	const char *(*column)(const struct tui *t, size_t i, int *end);
	size_t (*sorted)(const struct tui *t);
	void (*sort)(struct tui *t, size_t column);
};

/* All panes, in the order of their tabs: what makes a new one known is a row here. */
#define PANES \
	PANE(TOP, pane_top) \
	PANE(FLAME, pane_flame) \
	PANE(TREE, pane_tree) \
	PANE(SANDWICH, pane_sandwich) \
	PANE(SOURCE, pane_source) \
	PANE(LABELS, pane_labels) \
	PANE(DIFF, pane_diff) \
	PANE(TRACES, pane_traces) \
	PANE(PAGE, pane_page) \
	PANE(TYPES, pane_types)

/* PANE_TOP, PANE_FLAME ... */
enum pane_id {
#define PANE(ID, name) PANE_##ID,
	PANES
#undef PANE
		PANE_COUNT,
	PANE_NONE = PANE_COUNT,
};

#define PANE(ID, name) extern const struct pane name;
PANES
#undef PANE

extern const struct pane *const panes[PANE_COUNT];

/* Where the cursor of a pane is, and what is the first line on the screen. */
struct place {
	size_t top, cursor;
	unsigned generation; /* of the answer that it was prepared for */
	unsigned order;      /* of the rows then */
};

/* What a pane remembers; it lives from panes_open to panes_close. */
void *pane_state(const struct tui *t, enum pane_id pane);

void panes_open(struct tui *t);
void panes_close(struct tui *t);

/* Tells the panes that an answer goes. */
void panes_forget(struct tui *t, enum question q);

#endif
