#ifndef VIEWS_TUI_PUT_H
#define VIEWS_TUI_PUT_H

#include "parser/text.h"
#include "report/sum.h"
#include "views/color.h"
#include "views/tui/area.h"

struct tui;

/*
 * The one way to the screen. Text is cut to a number of cells, with what a
 * terminal must not see escaped; a function returns how many cells it took.
 */
enum style {
	STYLE_PLAIN,
	STYLE_TITLE,
	STYLE_HEAD, /* column titles, tabs */
	STYLE_DIM,
	STYLE_KEY, /* of the footer */
	STYLE_HOT,
	STYLE_WARM,
	STYLE_COOL, /* shrinkage */
	STYLE_MATCH,
	STYLE_FAIL,
	STYLE_BOX_HOT, /* what boxes of the flame graph are filled with */
	STYLE_BOX_WARM,
	STYLE_BOX_COOL,
	STYLE_BOX_GROWTH,
	STYLE_BOX_SHRINKAGE,
	STYLE_BOX_PACKAGE, /* and one for each shade of views/color.h */
	STYLE_COUNT = STYLE_BOX_PACKAGE + COLOR_SHADES,
};

/* Pairs of colours, by number less 1, and those of each style: to write in, and to fill with. */
struct pair {
	short fore, back;
};

struct pairs {
	struct pair at[2 * STYLE_COUNT];
	short n;
	short of[STYLE_COUNT], filled[STYLE_COUNT];
};

void put_start(struct tui *t); /* makes the colours */
void put_style(const struct tui *t, enum style s);
int put_text(const struct tui *t, int y, int x, int cells, struct text text);
int put_print(const struct tui *t, int y, int x, int cells, const char *fmt, ...)
	__attribute__((format(printf, 5, 6)));

/* A name, cut where there is no room for it; what the search matches in it is marked. */
int put_name(const struct tui *t, int y, int x, int cells, struct text name);

/* A line of source: tabs are blanks, and the first left cells are out of sight. */
void put_source(const struct tui *t, int y, int x, int cells, struct text line, int left);

/* The same at the right end of the cells. */
int put_right(const struct tui *t, int y, int x, int cells, const char *fmt, ...)
	__attribute__((format(printf, 5, 6)));

/* A bar that fills value / of of the cells, to an eighth of a cell. */
void put_bar(const struct tui *t, int y, int x, int cells, sum_t value, sum_t of);

/* Shows that the cursor is on a line, whatever the colours. */
void put_cursor(const struct tui *t, struct area a);

/* Fills the first eighths of a cell with the background of a style. */
void put_part(const struct tui *t, int y, int x, int eighths, enum style s);

/* Shows that the cursor is on a box, whatever the colours. */
void put_reverse(const struct tui *t, int y, int x, int cells);

/* A row without text. */
void put_blank(const struct tui *t, int y, enum style s);

/* The character for what ASCII lacks, or its likeness. */
const char *put_mark(const struct tui *t, const char *mark);

#endif
