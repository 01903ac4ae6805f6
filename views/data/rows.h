#ifndef VIEWS_DATA_ROWS_H
#define VIEWS_DATA_ROWS_H

#include "report/options.h"
#include "report/sums/entity.h"
#include "views/writer.h"

/*
 * Reports for programs: tables, whatever the format. A column may be a list,
 * which is a table of its own in every row:
 *
 *	rows_add(w, (struct cell[]){ [NAME] = cell_text(name), [CUM] = cell_number(cum) });
 *	rows_enter(w, &columns[CALLERS]);
 *	rows_add(w, ...);
 *	rows_leave(w);
 *
 * JSON nests the lists; in the flat formats each row of a list is a line of its
 * own, below the row that it is in. Texts must stay until the row is added.
 */
struct column {
	const char *name; /* NULL: there are no more; "": rows are bare values */
	bool number;
	enum granularity from; /* flat formats leave it out below this level of detail */
	const struct column *list;
	bool stats; /* flat formats leave it out without the option of that name */
	bool named; /* by a profile */
};

struct cell {
	enum { CELL_NONE, CELL_TEXT, CELL_NUMBER, CELL_VALUE, CELL_REAL, CELL_BOOL } kind;
	struct text text;
	sum_t number;
	double real;
};

static inline struct cell cell_text(struct text t)
{
	return (struct cell){ .kind = CELL_TEXT, .text = t };
}

static inline struct cell cell_number(sum_t v)
{
	return (struct cell){ .kind = CELL_NUMBER, .number = v };
}

/* A value of samples, which is shown by what the report says. */
static inline struct cell cell_value(sum_t v)
{
	return (struct cell){ .kind = CELL_VALUE, .number = v };
}

/* NaN and infinity, which JSON does not have, are no cell. */
static inline struct cell cell_real(double v)
{
	return v - v == 0 ? (struct cell){ .kind = CELL_REAL, .real = v } : (struct cell){ 0 };
}

static inline struct cell cell_bool(bool v)
{
	return (struct cell){ .kind = CELL_BOOL, .number = v };
}

/* For what may be missing: then there is no cell. */
static inline struct cell cell_known_text(struct text t)
{
	return t.n ? cell_text(t) : (struct cell){ 0 };
}

static inline struct cell cell_known_number(sum_t v)
{
	return v ? cell_number(v) : (struct cell){ 0 };
}

/* Columns of the tables at some depth that are not always there, behind the others. */
struct more {
	const struct column *columns; /* NULL: there are none */
	struct cell *cells;           /* of the row that is added next */
};

/* A table that is being written, at some depth. */
struct level {
	const char *name;
	const struct column *columns;
	size_t nrows;
	bool bare;
};

enum { ROWS_DEPTH = 3 };

struct rows {
	struct writer *out;
	const struct format *format;
	const struct options *options;
	struct level level[ROWS_DEPTH];
	struct more more[ROWS_DEPTH];
	size_t depth; /* level[depth] is the table that rows are added to */
	bool lossy;   /* some text was not UTF-8, and has lost bytes */

	/* the lines of flat formats */
	VEC(const struct column *) line;
	bool has_lists;
	double per;       /* values are divided by it; 0: they stay whole */
	struct text unit; /* the last cell of every line */
};

/* A row: as many cells as the table has columns. The first of a table with lists is known. */
void rows_add(struct rows *w, const struct cell *cells);

/* Goes into a list of the row that was added last, and back. Every list of a row is entered once.
 */
void rows_enter(struct rows *w, const struct column *list);
void rows_leave(struct rows *w);

/* For formats: writes a cell, or some text of the format's own. */
void rows_cell(struct rows *w, const struct cell *c);
void rows_own(struct rows *w, const char *own);

#endif
