#ifndef VIEWS_TUI_LINECALLS_H
#define VIEWS_TUI_LINECALLS_H

#include "report/source/lines.h"

/* What a line of a function calls: other functions, by what of the line's value is theirs. */
struct line_call {
	struct text name;
	sum_t weight;
};

struct line_calls {
	VEC(struct line_call) at; /* the heaviest first */
	struct arena arena;       /* of names */
};

/* r has lines. What was found before goes. */
void line_calls_find(struct line_calls *c, struct report *r, const struct listing *g, int64_t line);
void line_calls_free(struct line_calls *c);

#endif
