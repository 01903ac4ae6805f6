#ifndef VIEWS_BUFFER_H
#define VIEWS_BUFFER_H

#include <stdio.h>
#include <string.h>

#include "parser/text.h"

/*
 * For views that write tens of millions of small pieces, for which even fwrite
 * takes too long. What is put reaches out when the buffer is full, and by
 * buffer_flush: nothing else may be written to out before that.
 */
enum { BUFFER_SIZE = 64 * 1024 };

struct buffer {
	FILE *out;
	size_t n;
	char at[BUFFER_SIZE];
};

static inline void buffer_flush(struct buffer *b)
{
	fwrite(b->at, 1, b->n, b->out);
	b->n = 0;
}

static inline void buffer_put(struct buffer *b, struct text t)
{
	if (t.n > BUFFER_SIZE - b->n) {
		buffer_flush(b);
		if (t.n > BUFFER_SIZE) {
			fwrite(t.at, 1, t.n, b->out);
			return;
		}
	}
	memcpy(b->at + b->n, t.at, t.n);
	b->n += t.n;
}

#endif
