#ifndef PARSER_FORMATS_MEMSTATS_H
#define PARSER_FORMATS_MEMSTATS_H

#include "parser/formats/builder.h"

/*
 * What Go's runtime says of its memory at the end of a heap profile at
 * ?debug=1, "# Key = value": it becomes facts of the profile, the two
 * arrays of pauses one comment with their percentiles.
 */
struct memstats {
	struct builder *b;
	bool begun;
};

/* Whether the line is of it. The last collection, which such a profile describes, is its time. */
bool memstats_line(struct memstats *m, struct text line);

#endif
