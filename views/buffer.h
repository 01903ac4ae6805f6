#ifndef VIEWS_BUFFER_H
#define VIEWS_BUFFER_H

#include <string.h>

#include "views/writer.h"

/*
 * For views that write tens of millions of small pieces, for which even fwrite
 * takes too long. What is put reaches out when the buffer is full, and by
 * buffer_flush: nothing else may be written to out before that.
 */
enum { BUFFER_SIZE = 64 * 1024 };

struct buffer {
	struct writer *out;
	size_t n;
	char at[BUFFER_SIZE];
};

static inline void buffer_flush(struct buffer *b)
{
	writer_escaped(b->out, escaped_own((struct text){ b->at, b->n }));
	b->n = 0;
}

static inline void buffer_put(struct buffer *b, struct escaped e)
{
	struct text t = e.text;

	if (t.n > BUFFER_SIZE - b->n) {
		buffer_flush(b);
		if (t.n > BUFFER_SIZE) {
			writer_escaped(b->out, e);
			return;
		}
	}
	memcpy(b->at + b->n, t.at, t.n);
	b->n += t.n;
}

#endif
