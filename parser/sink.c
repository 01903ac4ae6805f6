#include "parser/sink.h"

#include <errno.h>
#include <string.h>
#include <zlib.h>

#include "parser/mem.h"

enum {
	SINK_BLOCK = 64 << 10,
	LEVEL = 4,       /* a third faster than zlib's usual 6, for 3 % more bytes */
	GZIP = 16,       /* added to the window's size it asks zlib for a gzip member */
	MEMORY = 8,      /* zlib's usual */
	OS_UNKNOWN = 255 /* the member does not say which system wrote it */
};

struct sink {
	FILE *out;
	z_stream z;
	gz_header header;
	int failed;    /* the errno of the first failure */
	size_t filled; /* of in */
	unsigned char in[SINK_BLOCK], packed[SINK_BLOCK];
};

struct sink *sink_open(FILE *out)
{
	struct sink *s = mem_alloc(1, sizeof(*s));

	s->out = out;
	s->header.os = OS_UNKNOWN;
	if (deflateInit2(&s->z, LEVEL, Z_DEFLATED, MAX_WBITS + GZIP, MEMORY, Z_DEFAULT_STRATEGY) !=
	    Z_OK)
		mem_oom(sizeof(*s));
	deflateSetHeader(&s->z, &s->header);
	return s;
}

static void write_packed(struct sink *s)
{
	size_t n = SINK_BLOCK - s->z.avail_out;

	if (!s->failed && fwrite(s->packed, 1, n, s->out) != n)
		s->failed = errno ? errno : EIO;
}

static void deflate_block(struct sink *s, int flush)
{
	s->z.next_in = s->in;
	s->z.avail_in = (unsigned)s->filled;
	do {
		s->z.next_out = s->packed;
		s->z.avail_out = SINK_BLOCK;
		deflate(&s->z, flush);
		write_packed(s);
	} while (!s->z.avail_out);
	s->filled = 0;
}

void sink_put(struct sink *s, const void *data, size_t n)
{
	const unsigned char *from = data;

	while (n && !s->failed) {
		size_t room = SINK_BLOCK - s->filled, part = n < room ? n : room;

		memcpy(s->in + s->filled, from, part);
		s->filled += part;
		from += part;
		n -= part;
		if (s->filled == SINK_BLOCK)
			deflate_block(s, Z_NO_FLUSH);
	}
}

int sink_close(struct sink *s, struct error *err)
{
	int failed;

	deflate_block(s, Z_FINISH);
	if (!s->failed && fflush(s->out) != 0)
		s->failed = errno ? errno : EIO;
	failed = s->failed;
	deflateEnd(&s->z);
	mem_free(s);
	return failed ? error_set(err, ERROR_OUTPUT, "%s", strerror(failed)) : 0;
}
