#ifndef REPORT_GRAPH_PAGE_H
#define REPORT_GRAPH_PAGE_H

#include "report/report.h"
#include "report/sums/sums.h"

/*
 * What the one page for everything holds: functions and calling contexts of
 * all sample types at once, the heaviest of them, so that the page stays
 * small. There is a column of values for each sample type, and with a base as
 * many again, of the base.
 */
struct page_row {
	uint32_t above; /* the row of its caller */
	uint32_t entity, depth;
	uint32_t left_out; /* stands for what so many samples go on with; 0: for a context */
	uint32_t context;  /* what it stands for: a row of r->contexts */
	bool expanded;
	double part;         /* of the whole, the largest of all columns */
	const sum_t *passed; /* a value for each column */
	const sum_t *ended;  /* of what calls nothing more */
};

struct page {
	const struct entities *entities; /* those of the contexts */
	const struct text *names;
	size_t columns;
	bool differs;
	bool whole;                /* nothing is left out for being light */
	sum_t *total;              /* by column */
	struct entity_sums *sums;  /* by column */
	VEC(struct page_row) rows; /* callers before callees; the first is all */
	VEC(uint32_t) functions;   /* entities */
	uint32_t *number;          /* of each entity in functions, PAGE_NONE if it is not there */
	size_t all_functions;
	bool trimmed;              /* some contexts were left out */
	size_t contexts, left_out; /* that are here; samples that go on with others */
};

static const uint32_t PAGE_NONE = UINT32_MAX;

report_build build_page; /* page, contexts, label_sums and graph */

#endif
