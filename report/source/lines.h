#ifndef REPORT_SOURCE_LINES_H
#define REPORT_SOURCE_LINES_H

#include "report/report.h"
#include "report/source/sourcefile.h"
#include "report/sums/entity.h"
#include "report/sums/sums.h"

/* Functions with the values of their source lines, and these lines themselves. */
struct line_sum {
	int64_t line;
	sum_t flat, cum;
};

/* A function in one of its files. */
struct listing {
	struct text function, file;  /* file is empty if none is known */
	const struct entity *entity; /* one of its lines */
	sum_t flat, cum;             /* of the function: a sample counts once */
	int64_t start, end;          /* lines to show, of those there are */
	const struct line_sum *sums; /* of the lines that have a value, in order */
	size_t nsums;
	const struct source_file *source; /* NULL without file */
};

struct source_list {
	VEC(struct listing) listings; /* by function, then by file */
};

void source_list_free(struct source_list *l);

/* A line of a function that has a value. */
struct line_row {
	const struct entity *entity;
	uint32_t function; /* a row of the sums of functions in a file */
};

/*
 * All lines that have a value, collected once: a function is listed when it is
 * asked for, and a file is looked for and read when it is listed first.
 */
struct source_lines {
	struct entities entities;
	struct entity_sums sums, functions; /* of entities; of functions in a file */
	struct line_row *rows;              /* by function, file and start line */
	size_t n;
	struct source_finder finder;
	VEC(struct source_file *) files; /* that were looked for */
};

/*
 * Adds the listings of the function of that name, or if there is none those of
 * all functions in a file of that name. They are in a; their sources are r's.
 */
void lines_list(struct report *r, struct arena *a, struct text name, struct source_list *list);

report_build build_lines;     /* sources */
report_build build_line_sums; /* lines */

#endif
