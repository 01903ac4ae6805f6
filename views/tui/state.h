#ifndef VIEWS_TUI_STATE_H
#define VIEWS_TUI_STATE_H

#include <time.h>

#include "parser/hash.h"
#include "report/contexts/contexts.h"
#include "report/filter/regex.h"
#include "report/filter/tagpattern.h"
#include "report/graph/graph.h"
#include "report/report.h"
#include "report/source/lines.h"
#include "report/sums/neighbors.h"
#include "views/tui/tui.h"

struct action;
struct tui;
struct _win_st; /* a WINDOW of curses, whose header has names that are ours as well */

/* Part of the screen. */
struct area {
	int y, x, rows, cols;
};

/* ---- questions and answers ---- */

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

/* What the search matches among the entities of an answer: see matches.h. */
struct matches {
	unsigned version; /* of the search */
	bool *set;        /* of each entity; NULL: nothing was asked for */
	bool is_summed;
	sum_t sum; /* of the samples that pass through one of them */
};

/* A report that is shown. It is of some generation of the options: when these change, it is old. */
struct answer {
	unsigned generation;
	struct options options;
	struct report report;
	sum_t kept;             /* what the filters leave of the total */
	struct matches matches; /* of ASK_TREE */
};

/* A context by the names from the first level on, which other answers have as well. */
struct flame_path {
	struct text *names;
	size_t n;
	bool more; /* the last name is that of the first callee that is shown */
	bool from_leaf;
};

/* What is asked, and so what undo goes back to. */
struct step {
	struct options options; /* with diff_base for SIDE_CHANGE alone */
	enum tui_side side;
	const char *base;       /* the other profile of a comparison; or NULL */
	struct flame_path zoom; /* of the flame graph, in t's arena */
};

struct steps {
	struct step *at;
	size_t n, cap;
};

/* A profile that was looked at, and may be again. */
struct side {
	bool loaded;
	struct profile profile;
};

/* ---- panes ---- */

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

/*
 * A pane answers questions about its lines; the cursor, scrolling, search and
 * drawing the rest are not its business. Functions marked so may be NULL.
 */
struct pane {
	const char *name; /* as in "bind" of the configuration */
	const char *title;
	char digit;
	enum question question;
	const char *command;                         /* of cprof, that answers alike; or NULL */
	const char *writes;                          /* the file that it writes; NULL: it prints */
	struct text (*subject)(const struct tui *t); /* what the command is about; or NULL */
	void (*prepare)(
		struct tui *t); /* the answer, the order or the selection changed; or NULL */
	size_t (*length)(const struct tui *t);
	void (*head)(struct tui *t, struct area a); /* the line above the first; or NULL */
	void (*draw)(struct tui *t, size_t line, struct area a);
	struct text (*text)(const struct tui *t, size_t line);            /* what search looks at */
	const struct entity *(*entity)(const struct tui *t, size_t line); /* or NULL */
	sum_t (*matched)(const struct tui *t); /* the value of all that matches; or NULL */
	/* Whether the search finds a line, if that is more or less than its text; or NULL. */
	bool (*matches)(const struct tui *t, size_t line);
	void (*enter)(struct tui *t, size_t line); /* or NULL */
	bool (*back)(struct tui *t);               /* a step back inside it; or NULL */
	void (*explain)(const struct tui *t, size_t line, FILE *out); /* in words; or NULL */
	size_t (*at)(const struct tui *t, int y,
		     int x); /* the line there, if that is not plain; or NULL */
	/* What else there is to say of a line, for the foot of the screen; or NULL. */
	void (*detail)(const struct tui *t, size_t line, char *buf, size_t size);
	/* Columns to sort by, from the left: what the i-th is called and where it ends; or NULL. */
	const char *(*column)(const struct tui *t, size_t i, int *end);
	size_t (*sorted)(const struct tui *t);
	void (*sort)(struct tui *t, size_t column);
	bool (*move)(struct tui *t, enum motion m);    /* false: as in any list; or NULL */
	bool (*find)(struct tui *t, struct text name); /* puts the cursor there; or NULL */
	/* Shows a match that no line has, and puts the cursor there; or NULL. */
	bool (*find_match)(struct tui *t);
	/* The cursor came to a line, whose text is no name to select; or NULL. */
	void (*select)(struct tui *t, size_t line);
	/* The label that a line stands for; false if for none, which has a reason or is none. */
	bool (*label)(const struct tui *t, size_t line, struct tag_pattern *label,
		      const char **why);
	/* The source file of a line and its number there, NULL if it was not found; or NULL. */
	const char *(*file)(const struct tui *t, size_t line, int64_t *number);
	void (*fold)(struct tui *t, int how);        /* an enum fold; NULL: as the tree does */
	void (*paint)(struct tui *t, struct area a); /* instead of head and draw; or NULL */
};

enum pane_id {
	PANE_TOP,
	PANE_FLAME,
	PANE_TREE,
	PANE_SANDWICH,
	PANE_SOURCE,
	PANE_LABELS,
	PANE_DIFF,
	PANE_TRACES,
	PANE_PAGE, /* text */
	PANE_TYPES,
	PANE_COUNT,
	PANE_NONE = PANE_COUNT,
};

extern const struct pane *const panes[PANE_COUNT];
extern const struct pane pane_top, pane_flame, pane_tree, pane_sandwich, pane_source, pane_labels,
	pane_diff, pane_traces, pane_page, pane_types;

/* Where the cursor of a pane is, and what is the first line on the screen. */
struct place {
	size_t top, cursor;
	unsigned generation; /* of the answer that it was prepared for */
	unsigned order;      /* of the rows then */
};

/* What the top pane shows: rows of graph->nodes, and the sum of flat up to each. */
struct top {
	VEC(uint32_t) rows;
	VEC(sum_t) running;
	int width; /* of values, in cells */
};

/*
 * The flame graph as it is laid out: boxes level by level, from the left. One
 * stands for a calling context, or for that row and the more - 1 that follow it.
 */
struct box {
	uint32_t row;
	int x, width; /* in eighths of a cell */
	size_t parent, more;
	sum_t value;
};

struct zoom {
	uint32_t row, from; /* from: the first callee that is shown, if it is not 0 */
};

/* What the boxes are made for: with any other they are made anew. */
struct flame_layout {
	unsigned generation; /* of the answer; 0: there are none */
	int cells;
	struct zoom zoom;
	bool by_name;
};

enum flame_colors { FLAME_BY_PACKAGE, FLAME_BY_VALUE, FLAME_MONO, FLAME_COLORS };

struct flame {
	VEC(struct box) boxes;
	VEC(size_t) levels; /* where each begins, and the end */
	struct flame_layout made;
	bool whole; /* there are no more levels */
	struct zoom zoom;
	size_t zoom_box;
	VEC(struct zoom) back;
	struct flame_path path; /* of zoom */
	struct arena arena;     /* of path */
	bool by_name, upside_down;
	enum flame_colors colors;
};

/* A calling context by its name, below that of its caller. */
struct unfolded_node {
	uint32_t parent;
	bool open;
	struct text name;
};

/* Which contexts are unfolded, in whatever answer has them: see unfold.h. */
struct unfolded {
	VEC(struct unfolded_node)
	nodes; /* the first two are the wholes, from the root and from the leaf */
	struct hash index;
	struct arena arena;
};

/* The calling contexts as they are unfolded. */
struct tree_line {
	uint32_t row, depth;
};

struct tree {
	unsigned generation; /* of the answer that open is for */
	VEC(bool) open;      /* of each row; those that came later are not */
	VEC(struct tree_line) lines;
	struct unfolded unfolded;
};

/* The function that is looked at between its callers and callees. */
struct sandwich {
	VEC(char) name; /* of the one in the middle, while it was last found */
	uint32_t node;  /* of the table */
	struct neighbors around;
	unsigned generation; /* of the answer that these are of */
	bool found;
	int width; /* of values, in cells */
};

/* The source of a function: a listing for each of its files, one below the other. */
struct source_shown {
	unsigned generation; /* of the answer that the list is of */
	VEC(char) name;      /* of the function */
	struct source_list list;
	VEC(size_t) first;   /* line of each listing, and the end */
	VEC(size_t) message; /* the first of those that say why a listing has no text */
	VEC(struct text) messages;
	struct arena arena; /* of all these */
	int64_t number;     /* the source line that the cursor is on */
	int left;           /* cells that are scrolled away */
};

/* The samples, of which some are unfolded to labels and frames. */
struct trace_line {
	struct text text;
	const struct entity *entity; /* NULL: it is a label */
	bool inlined;
	struct tag_pattern label;
};

struct trace_open {
	size_t rank;  /* of the sample */
	size_t first; /* its line, which the others follow */
	size_t n;
	struct trace_line *lines;
	struct arena arena;
};

/* The samples that a search finds. */
struct trace_hits {
	unsigned version; /* of the search */
	unsigned generation;
	bool *samples;
	sum_t sum;
};

struct traces_shown {
	unsigned generation;         /* of the answer that these are of */
	VEC(struct trace_open) open; /* by rank */
	struct trace_hits *hits;     /* found when they are asked for */
};

/* The entries of a comparison, as they are sorted. */
struct diff_shown {
	VEC(uint32_t) rows; /* of the delta */
	enum sort_key sort; /* SORT_FLAT: not yet chosen */
	int width;          /* of changes, in cells */
};

/* Labels: keys, and below those that are unfolded their values. */
struct label_fold {
	struct text key;
	bool open;
};

struct labels_shown {
	VEC(size_t) first;          /* the line of each key, and the end */
	VEC(struct label_fold) set; /* the keys that the user folded or unfolded since all were */
	enum { LABELS_AS_FIT, LABELS_OPEN, LABELS_FOLDED } all;
	VEC(char) key; /* where the cursor is */
	VEC(char) value;
	bool on_value;
};

/* What a pane of text shows. */
struct page {
	struct arena arena;
	struct text whole;
	VEC(struct text) lines;
	char title[120];
	bool prose;  /* lines are broken where the screen ends */
	int cols;    /* for so many were they broken */
	size_t left; /* characters that are scrolled out at the left */
};

/* ---- two panes at once ---- */

/* Where the second pane is: by the size of the screen, or where the user wants it. */
enum split { SPLIT_AUTO, SPLIT_RIGHT, SPLIT_BELOW, SPLIT_NONE, SPLIT_COUNT };

/* ---- menus and the mouse ---- */

struct menu_item {
	char label[100];
	int key; /* that chooses it, too; or 0 */
	void (*run)(struct tui *t, int arg);
	int arg;
};

struct menu {
	const char *title;
	VEC(struct menu_item) items; /* none: it is not open */
	size_t cursor, top;
	struct area area; /* of the items, on the screen */
};

struct mouse {
	int y, x;
	enum { MOUSE_CLICK, MOUSE_DOUBLE, MOUSE_RIGHT, MOUSE_WHEEL_UP, MOUSE_WHEEL_DOWN } what;
};

/* ---- the whole ---- */

/* A key that the configuration binds. */
struct binding {
	enum pane_id pane; /* PANE_NONE: in all of them */
	bool prompt;       /* while a line is typed, and only then */
	int key;
	const struct action *action;
};

struct search {
	char typed[200]; /* "": there is none */
	struct regex *regex;
	unsigned version; /* grows when what is searched for changes */
	VEC(size_t) hits; /* lines that match, in order; of the lines that key tells of */
	struct hits_key {
		unsigned version, lines;
		enum pane_id pane;
	} key;
	sum_t matched; /* what the pane says of all that matches */
};

enum prompt_kind {
	PROMPT_NONE,
	PROMPT_SEARCH,
	PROMPT_ROWS,
	PROMPT_COMMAND,
	PROMPT_WRITE, /* a file */
	PROMPT_BASE,  /* a file to compare with */
	PROMPT_COUNT
};

/* What was typed at prompts of one kind. */
struct typed_before {
	VEC(const char *) lines;
	const char *unfinished; /* what was being typed when an earlier line was recalled */
};

struct tui {
	const struct tui_setup *setup;
	struct arena arena; /* what the user typed: options point into it */
	struct profile profile;
	FILE *in, *out;   /* the terminal */
	VEC(int) waiting; /* keys that were typed while something went on, the last one first */
	FILE *printed;    /* where :screen of a script goes */
	bool ascii, colored, inverted, loaded, quit;
	int rows, cols;
	bool header;    /* lines above the view are shown */
	bool of_caller; /* percentages of the tree are of the caller's value */

	struct options initial; /* of the command line and the configuration */
	struct options options; /* these three, and the zoom, are the step that is shown */
	enum tui_side side;
	const char *base;
	struct side sides[SIDE_COUNT]; /* of the same comparison */
	bool swapped;                  /* answers that are there are of another profile */
	struct report_watch watch;     /* of the work that a key makes */
	struct timespec began;         /* that work */
	int64_t wait_ms;               /* when the screen is next told how far it is */
	bool stopping;                 /* a script stops the next work */
	bool yields;                   /* the work ends when a key is pressed */
	unsigned generation; /* grows with every change of the options that reports depend on */
	struct steps undo, redo;
	struct answer *answers[ASK_COUNT]; /* NULL where nothing was asked yet */

	enum pane_id pane;     /* what keys go to: the one of active */
	enum pane_id slots[2]; /* left and right, or above and below; one if it is not split */
	int active;            /* of slots */
	enum split split;
	struct area window;       /* of the pane's slot, on the screen */
	struct area other_window; /* of the other one */
	struct _win_st *win;      /* what is drawn to: a slot or the screen */
	bool passive;             /* what is drawn is not what keys go to */
	unsigned order;           /* grows when rows are sorted or left out in another way */
	unsigned lines;           /* grows when the lines of a pane change, however that comes */
	struct area area;         /* of the pane's lines */
	struct area tabs[PANE_COUNT]; /* where they are on the screen, for the mouse */
	struct place places[PANE_COUNT];
	bool entering;          /* the pane was another one before */
	VEC(enum pane_id) back; /* panes that Esc goes back to */
	struct top top;
	struct {
		uint32_t *at; /* entities */
		size_t n, cap;
	} types; /* what the pane with all sample types shows */
	struct flame flame;
	struct tree tree;
	struct sandwich sandwich;
	struct labels_shown labels;
	struct diff_shown diff;
	struct source_shown source;
	struct traces_shown traces;
	struct page page;

	VEC(char) selected; /* the name that the cursor stands on, in any pane */
	VEC(char) bookmark; /* the name to come back to */
	struct search search;
	struct search rows_filter; /* rows that do not match are left out */

	VEC(struct binding) bindings;
	struct menu menu;
	struct mouse mouse; /* what the key Mouse is about */
	struct timespec clicked;
	enum prompt_kind prompt;
	VEC(char) line;  /* what is being typed */
	size_t caret;    /* where in it the next character goes */
	int caret_x;     /* on the screen */
	size_t recalled; /* which of the lines before it is; as many as there are: none */
	struct typed_before typed_before[PROMPT_COUNT];
	char searched[200]; /* or filtered, when the prompt opened: Esc goes back to it */

	char status[300];
	bool failed; /* status is what went wrong */
};

static inline const struct pane *tui_pane(const struct tui *t)
{
	return panes[t->pane];
}

/* Text stands beside the table of entries. */
static inline enum question tui_question(const struct tui *t)
{
	return tui_pane(t)->question == ASK_NOTHING ? ASK_TABLE : tui_pane(t)->question;
}

static inline struct place *tui_place(struct tui *t)
{
	return &t->places[t->pane];
}

static inline struct text tui_selected(const struct tui *t)
{
	return (struct text){ t->selected.n ? t->selected.at : "", t->selected.n };
}

/* The line at the foot of the screen that says what happened. */
void tui_say(struct tui *t, const char *fmt, ...) __attribute__((format(printf, 2, 3)));
void tui_fail(struct tui *t, const char *fmt, ...) __attribute__((format(printf, 2, 3)));

#endif
