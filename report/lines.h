#ifndef REPORT_LINES_H
#define REPORT_LINES_H

#include "report/report.h"
#include "report/sourcefile.h"

/* Functions with the values of their source lines, and these lines themselves. */
struct line_sum {
	int64_t line;
	sum_t flat, cum;
};

/* A function in one of its files. */
struct listing {
	struct text function, file; /* file is empty if none is known */
	sum_t flat, cum;
	int64_t start, end;          /* lines to show, of those there are */
	const struct line_sum *sums; /* of the lines that have a value, in order */
	size_t nsums;
	const struct source_file *source; /* NULL without file */
};

struct source_list {
	VEC(struct listing) listings; /* by function, then by file */
};

void source_list_free(struct source_list *l);

#endif
