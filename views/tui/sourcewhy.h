#ifndef VIEWS_TUI_SOURCEWHY_H
#define VIEWS_TUI_SOURCEWHY_H

#include "report/source/lines.h"

/* Why listings have no text, line by line. */
struct source_messages {
	VEC(struct text) at;
	struct arena *arena; /* of the text */
};

/* Where the source was looked for, and what helps. */
void source_say_why(struct source_messages *m, const struct listing *g);

#endif
