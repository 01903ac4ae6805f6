#ifndef VIEWS_TUI_MATCHES_H
#define VIEWS_TUI_MATCHES_H

#include "views/tui/state.h"

/*
 * What the search matches among calling contexts, folded or not. It is found
 * once for each search and answer, and costs no frame anything.
 */
const bool *matches_set(const struct tui *t); /* of each entity */

/* The value of all samples that pass through a match. */
sum_t matches_sum(const struct tui *t);

#endif
