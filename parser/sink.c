#include "parser/sink.h"

#include <errno.h>
#include <stdbool.h>
#include <stdint.h>
#include <string.h>
#include <zlib.h>

#include "parser/mem.h"
#include "parser/thread.h"

enum {
	PART = 512
	       << 10, /* bytes that are deflated by themselves, but for what they refer back to */
	WINDOW = 32 << 10, /* how far back that can be */
	PARTS_MAX = 5,
	LEVEL = 4,       /* a third faster than zlib's usual 6, for 3 % more bytes */
	MEMORY = 8,      /* zlib's usual */
	OS_UNKNOWN = 255 /* the member does not say which system wrote it */
};

/* One part of the bytes, on its way through a thread that deflates it. */
struct part {
	pthread_t thread;
	bool started;
	bool last;
	size_t before;   /* bytes of the window at the beginning of in, */
	VEC(uint8_t) in; /* which the part itself follows */
	VEC(uint8_t) packed;
	uint32_t crc;
};

/*
 * Where a part begins and ends depends on nothing but the bytes, so neither does what comes out,
 * however many threads there are. Parts are written in their order, by the caller's thread.
 */
struct sink {
	FILE *out;
	int failed; /* the errno of the first failure */
	struct part parts[PARTS_MAX];
	size_t nparts;  /* of those that are used */
	size_t begun;   /* parts so far; the last of them is being filled */
	size_t written; /* of those */
	uint32_t crc;
	uint64_t size;
};

static struct part *part_at(struct sink *s, size_t i)
{
	return &s->parts[i % s->nparts];
}

/* ---- deflating ---- */

static void deflate_part(struct part *p)
{
	z_stream z = { 0 };
	size_t bound;

	if (deflateInit2(&z, LEVEL, Z_DEFLATED, -MAX_WBITS, MEMORY, Z_DEFAULT_STRATEGY) != Z_OK)
		mem_oom(sizeof(z));
	deflateSetDictionary(&z, p->in.at, (unsigned)p->before);
	z.next_in = p->in.at + p->before;
	z.avail_in = (unsigned)(p->in.n - p->before);
	p->crc = (uint32_t)crc32_z(0, z.next_in, z.avail_in);
	bound = deflateBound(&z, z.avail_in) + 16; /* and an empty block, to end at a byte */
	p->packed.at = mem_grow(p->packed.at, &p->packed.cap, bound, 1);
	z.next_out = p->packed.at;
	z.avail_out = (unsigned)bound;
	deflate(&z, p->last ? Z_FINISH : Z_SYNC_FLUSH);
	p->packed.n = z.total_out;
	deflateEnd(&z);
}

static void *run_part(void *part)
{
	deflate_part(part);
	return NULL;
}

/* ---- writing ---- */

static void write_bytes(struct sink *s, const void *data, size_t n)
{
	if (!s->failed && fwrite(data, 1, n, s->out) != n)
		s->failed = errno ? errno : EIO;
}

static void write_header(struct sink *s)
{
	static const uint8_t header[10] = { 0x1f, 0x8b, Z_DEFLATED, [9] = OS_UNKNOWN };

	write_bytes(s, header, sizeof(header));
}

static void write_number(struct sink *s, uint32_t v)
{
	const uint8_t bytes[] = { (uint8_t)v, (uint8_t)(v >> 8), (uint8_t)(v >> 16),
				  (uint8_t)(v >> 24) };

	write_bytes(s, bytes, sizeof(bytes));
}

/* Waits for the oldest part. */
static void write_part(struct sink *s)
{
	struct part *p = part_at(s, s->written++);
	size_t n = p->in.n - p->before;

	if (p->started)
		pthread_join(p->thread, NULL);
	p->started = false;
	write_bytes(s, p->packed.at, p->packed.n);
	s->crc = (uint32_t)crc32_combine(s->crc, p->crc, (z_off_t)n);
	s->size += n;
}

/* ---- filling ---- */

/* The next part, which can refer back to the one before it. */
static void begin_part(struct sink *s)
{
	struct part *before = s->begun ? part_at(s, s->begun - 1) : NULL, *p;

	if (s->begun - s->written == s->nparts)
		write_part(s);
	p = part_at(s, s->begun++);
	p->in.n = p->before = 0;
	if (!before)
		return;
	p->before = p->in.n = WINDOW;
	p->in.at = mem_grow(p->in.at, &p->in.cap, WINDOW + PART, 1);
	memcpy(p->in.at, before->in.at + before->in.n - WINDOW, WINDOW);
}

static void end_part(struct sink *s, bool last)
{
	struct part *p = part_at(s, s->begun - 1);

	p->last = last;
	if (s->failed)
		p->packed.n = 0;
	else if (last || thread_start(&p->thread, run_part, p) != 0)
		deflate_part(p);
	else
		p->started = true;
}

struct sink *sink_open(FILE *out)
{
	struct sink *s = mem_alloc(1, sizeof(*s));
	unsigned threads = thread_processors();

	s->out = out;
	s->nparts = threads + 1 < PARTS_MAX ? threads + 1 : PARTS_MAX;
	write_header(s);
	begin_part(s);
	return s;
}

void sink_put(struct sink *s, const void *data, size_t n)
{
	const uint8_t *from = data;

	while (n && !s->failed) {
		struct part *p = part_at(s, s->begun - 1);
		size_t room = p->before + PART - p->in.n, now = n < room ? n : room;

		if (!room) {
			end_part(s, false);
			begin_part(s);
			continue;
		}
		p->in.at = mem_grow(p->in.at, &p->in.cap, p->in.n + now, 1);
		memcpy(p->in.at + p->in.n, from, now);
		p->in.n += now;
		from += now;
		n -= now;
	}
}

int sink_close(struct sink *s, struct error *err)
{
	int failed;

	end_part(s, true);
	while (s->written < s->begun)
		write_part(s);
	write_number(s, s->crc);
	write_number(s, (uint32_t)s->size);
	if (!s->failed && fflush(s->out) != 0)
		s->failed = errno ? errno : EIO;
	failed = s->failed;
	for (size_t i = 0; i < s->nparts; i++) {
		mem_free(s->parts[i].in.at);
		mem_free(s->parts[i].packed.at);
	}
	mem_free(s);
	return failed ? error_set(err, ERROR_OUTPUT, "%s", strerror(failed)) : 0;
}
