#ifndef VIEWS_TUI_EXPLAIN_H
#define VIEWS_TUI_EXPLAIN_H

#include <stdio.h>

#include "report/report.h"
#include "views/tui/keys.h"

/* A calling context in words, or n of them from a row on, which stand in one box. */
void explain_context(struct report *r, uint32_t row, FILE *out);
void explain_joined(struct report *r, uint32_t row, size_t n, FILE *out);

/* What the numbers under the cursor mean, as a page. */
action_run act_explain;

#endif
