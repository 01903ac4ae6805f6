#ifndef PARSER_FORMATS_TRACESPANS_H
#define PARSER_FORMATS_TRACESPANS_H

#include "parser/formats/builder.h"

/*
 * Events that begin and end, or last, on threads, as Chrome's traces have them;
 * and what was on top meanwhile as samples.
 */
struct trace_event {
	char phase; /* B, E or X */
	int64_t pid, tid;
	int64_t at, lasts; /* nanoseconds */
	str_id name;
	size_t number; /* in the file */
};

struct tracespans {
	struct builder *b;
	VEC(struct trace_event) events; /* in any order */
	size_t type;                    /* nanoseconds */

	/* The labels of a thread's samples, for the one that is open. */
	void (*label)(void *ctx, int64_t pid, int64_t tid);
	void *ctx;
};

int tracespans_emit(struct tracespans *t);
void tracespans_free(struct tracespans *t);

#endif
