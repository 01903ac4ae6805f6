#ifndef VIEWS_TUI_MATCHES_H
#define VIEWS_TUI_MATCHES_H

#include <stdbool.h>

#include "report/sum.h"

struct tui;

/*
 * What the search matches among calling contexts, folded or not. It is found
 * once for each search and answer, and costs no frame anything.
 */
struct matches {
	unsigned version; /* of the search */
	bool *set;        /* of each entity; NULL: nothing was asked for */
	bool is_summed;
	sum_t sum; /* of the samples that pass through one of them */
};

const bool *matches_set(const struct tui *t); /* of each entity */

/* The value of all samples that pass through a match. */
sum_t matches_sum(const struct tui *t);

#endif
