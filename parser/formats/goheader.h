#ifndef PARSER_FORMATS_GOHEADER_H
#define PARSER_FORMATS_GOHEADER_H

#include <stdint.h>

#include "parser/text.h"

/*
 * The line that a goroutine begins with in a traceback of Go, from 1.19 to 1.27:
 *
 *	goroutine 7 gp=0x3f m=nil [chan receive, 3 minutes, locked to thread] {key: value}:
 *
 * Parts that are not there are empty.
 */
struct goheader {
	uint64_t id;
	struct text status; /* chan receive */
	struct text rest;   /* 3 minutes, locked to thread */
	struct text labels; /* with their braces */
	bool durable, scan, leaked;
};

bool goheader_read(struct text line, struct goheader *h);

/* The next part of rest, up to a comma; false if there is none. */
bool goheader_part(struct goheader *h, struct text *part);

#endif
