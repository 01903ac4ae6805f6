#include "parser/source.h"

#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>
#include <zlib.h>

#include "parser/mem.h"

enum { BLOCK = 256 << 10, NBLOCKS = 4, RATIO_FROM = 64 << 20 };
enum { SECOND_NANOS = 1000000000, WAIT_NANOS = SECOND_NANOS / 4 };

struct block {
	uint8_t *data;
	size_t n;
	bool full;
	uint64_t packed; /* bytes of the file read up to its end */
};

struct source {
	int fd;
	uint64_t size; /* of the file; 0: not known */
	struct source_options options;

	/* the reader's */
	struct wire window; /* what is read and not yet handed out */
	uint8_t *buf;
	size_t cap;
	uint64_t base; /* offset of buf[0] in the unpacked bytes */
	uint8_t head[SOURCE_HEAD];
	size_t nhead;
	unsigned taken;    /* blocks emptied */
	uint64_t progress; /* bytes of the file behind the last of them */

	/* the helper thread's */
	z_stream z;
	struct block raw;
	uint64_t packed, unpacked; /* bytes so far */
	bool gzip, at_eof, in_member;

	/* both threads', under the lock */
	pthread_t thread;
	pthread_mutex_t lock;
	pthread_cond_t turn;
	struct block blocks[NBLOCKS];
	bool ended, quit; /* the thread, the reader is done */
	struct error err; /* the thread's, valid once ended */
};

/* ---- the helper thread: bytes of the file into blocks ---- */

/* Reads, and meanwhile the reader may end the thread: a pipe can be silent for ever. */
static ssize_t read_some(struct source *s, void *to, size_t n)
{
	int state;
	ssize_t r;

	pthread_setcancelstate(PTHREAD_CANCEL_ENABLE, &state);
	r = read(s->fd, to, n);
	pthread_setcancelstate(state, NULL);
	return r;
}

/* Fills b from the file; what is short of a block is the end, or an error. */
static void fill_plain(struct source *s, struct block *b)
{
	for (b->n = 0; b->n < BLOCK && !s->at_eof;) {
		ssize_t n = read_some(s, b->data + b->n, BLOCK - b->n);

		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0)
			error_set(&s->err, ERROR_IO, "%s", strerror(errno));
		s->at_eof = n <= 0;
		b->n += n > 0 ? (size_t)n : 0;
	}
	s->packed += b->n;
}

/* More packed bytes, if there are any. */
static bool more_input(struct source *s)
{
	if (!s->z.avail_in && !s->at_eof) {
		fill_plain(s, &s->raw);
		s->z.next_in = s->raw.data;
		s->z.avail_in = (unsigned)s->raw.n;
	}
	return s->z.avail_in > 0;
}

static const char *gzip_fault(const char *msg)
{
	if (!msg)
		return "the gzip data ends early, the file is cut short";
	if (!strcmp(msg, "incorrect data check"))
		return "gzip checksum does not match, the file is damaged";
	if (!strcmp(msg, "incorrect length check"))
		return "gzip length does not match, the file is damaged";
	return msg;
}

static void gzip_failed(struct source *s, const char *why)
{
	if (!s->err.code)
		error_set(&s->err, ERROR_FORMAT, "byte %" PRIu64 " of the compressed file: %s",
			  s->packed - s->z.avail_in, why);
}

/* Behind a member: another one, zeros to the end, or damage. */
static bool next_member(struct source *s)
{
	bool zeros = false;

	while (more_input(s) && *s->z.next_in == 0) {
		zeros = true;
		s->z.next_in++;
		s->z.avail_in--;
	}
	if (!s->z.avail_in)
		return false;
	if (zeros || *s->z.next_in != 0x1f) {
		gzip_failed(s, "bytes behind the end of the gzip data that are not gzip");
		return false;
	}
	inflateReset(&s->z);
	s->in_member = true;
	return true;
}

/* Inflates until the block is full; what is short of that is the end, or an error. */
static void fill_gzip(struct source *s, struct block *b)
{
	s->z.next_out = b->data;
	s->z.avail_out = BLOCK;
	while (s->z.avail_out && (s->in_member || next_member(s))) {
		int r = more_input(s) ? inflate(&s->z, Z_NO_FLUSH) : Z_BUF_ERROR;

		if (r == Z_STREAM_END) {
			s->in_member = false;
		} else if (r == Z_MEM_ERROR) {
			mem_oom(BLOCK);
		} else if (r != Z_OK) {
			gzip_failed(s, gzip_fault(r == Z_BUF_ERROR ? NULL : s->z.msg));
			break;
		}
	}
	b->n = BLOCK - s->z.avail_out;
}

static void check_limits(struct source *s)
{
	const struct source_options *o = &s->options;

	if (s->err.code)
		return;
	if (o->max_unpacked && s->unpacked > o->max_unpacked)
		error_set(&s->err, ERROR_LIMIT,
			  "unpacks to more than %" PRIu64 " bytes; to read it anyway use "
			  "--max-unpacked=0",
			  o->max_unpacked);
	else if (o->max_ratio && s->unpacked > RATIO_FROM && s->unpacked / o->max_ratio > s->packed)
		error_set(&s->err, ERROR_LIMIT,
			  "unpacks to more than %u times its size; to read it anyway use "
			  "--max-ratio=0",
			  o->max_ratio);
}

static struct block *wait_empty(struct source *s, unsigned i)
{
	struct block *b = &s->blocks[i % NBLOCKS];
	bool quit;

	pthread_mutex_lock(&s->lock);
	while (b->full && !s->quit)
		pthread_cond_wait(&s->turn, &s->lock);
	quit = s->quit;
	pthread_mutex_unlock(&s->lock);
	return quit ? NULL : b;
}

static void publish(struct source *s, struct block *b, bool last)
{
	pthread_mutex_lock(&s->lock);
	b->full = true;
	s->ended = last;
	pthread_cond_signal(&s->turn);
	pthread_mutex_unlock(&s->lock);
}

static void *fill_blocks(void *arg)
{
	struct source *s = arg;
	struct block *b;
	bool last = false;

	pthread_setcancelstate(PTHREAD_CANCEL_DISABLE, NULL);
	more_input(s);
	s->gzip = s->raw.n >= 2 && s->raw.data[0] == 0x1f && s->raw.data[1] == 0x8b;
	s->in_member = s->gzip;
	for (unsigned i = 0; !last && (b = wait_empty(s, i)); i++) {
		if (s->gzip) {
			fill_gzip(s, b);
		} else if (i == 0) {
			memcpy(b->data, s->raw.data, b->n = s->raw.n);
		} else {
			fill_plain(s, b);
		}
		s->unpacked += b->n;
		b->packed = s->packed;
		check_limits(s);
		last = b->n < BLOCK || s->err.code;
		publish(s, b, last);
	}
	return NULL;
}

/* ---- the reader: blocks into fields ---- */

/* Says how far we are; false when the caller wants no more. */
static bool show_progress(const struct source *s)
{
	const struct source_options *o = &s->options;

	return !o->progress || o->progress(o->ctx, s->progress, s->size);
}

/* Under the lock: until something happens, or it is time to say that nothing does. */
static bool wait_a_while(struct source *s)
{
	struct timespec until;

	clock_gettime(CLOCK_REALTIME, &until);
	until.tv_nsec += WAIT_NANOS;
	until.tv_sec += until.tv_nsec / SECOND_NANOS;
	until.tv_nsec %= SECOND_NANOS;
	return pthread_cond_timedwait(&s->turn, &s->lock, &until) != ETIMEDOUT || show_progress(s);
}

/* 1: the next block is there; 0: there is none; -1: the caller wants no more. */
static int wait_full(struct source *s, struct block *b)
{
	bool go_on = true;
	int full;

	pthread_mutex_lock(&s->lock);
	while (!b->full && !s->ended && go_on)
		go_on = wait_a_while(s);
	full = b->full;
	pthread_mutex_unlock(&s->lock);
	return go_on && (!full || show_progress(s)) ? full : -1;
}

static void give_back(struct source *s, struct block *b)
{
	pthread_mutex_lock(&s->lock);
	b->full = false;
	s->taken++;
	pthread_cond_signal(&s->turn);
	pthread_mutex_unlock(&s->lock);
}

/* Appends the next block to the window. */
static void take_block(struct source *s, struct block *b)
{
	size_t left = wire_left(&s->window);

	if (s->window.p != s->buf) /* else it is one long field, which stays where it is */
		memmove(s->buf, s->window.p, left);
	s->base += (uint64_t)(s->window.p - s->buf);
	s->buf = mem_grow(s->buf, &s->cap, left + b->n, 1);
	memcpy(s->buf + left, b->data, b->n);
	s->window = wire_over(s->buf, left + b->n);
	if (!s->taken)
		memcpy(s->head, b->data, s->nhead = b->n < SOURCE_HEAD ? b->n : SOURCE_HEAD);
	s->progress = b->packed;
	give_back(s, b);
}

static int cut_short(const struct source *s, struct error *err)
{
	return error_set(err, ERROR_FORMAT,
			 "byte %" PRIu64 ": a field is cut short, only %zu bytes of it are there",
			 source_offset(s, s->window.p), wire_left(&s->window));
}

int source_more(struct source *s, struct error *err)
{
	struct block *b = &s->blocks[s->taken % NBLOCKS];
	int full = wait_full(s, b);

	if (full < 0)
		return error_set(err, ERROR_NOTHING, "reading was cancelled");
	if (full)
		take_block(s, b);
	else if (s->err.code)
		return error_set(err, s->err.code, "%s", s->err.text);
	return full;
}

struct wire source_window(const struct source *s)
{
	return s->window;
}

void source_take(struct source *s, size_t n)
{
	s->window.p += n;
}

int source_next(struct source *s, struct wire_field *f, struct error *err)
{
	while (!wire_next(&s->window, f)) {
		const char *fault = wire_fault(s->window);
		int more;

		if (fault)
			return error_set(err, ERROR_FORMAT, "byte %" PRIu64 ": %s",
					 source_offset(s, s->window.p), fault);
		more = source_more(s, err);
		if (more < 0)
			return -1;
		if (!more)
			return wire_done(&s->window) ? 0 : cut_short(s, err);
	}
	return 1;
}

uint64_t source_offset(const struct source *s, const uint8_t *p)
{
	return s->base + (uint64_t)(p - s->buf);
}

struct wire source_head(const struct source *s)
{
	return wire_over(s->head, s->nhead);
}

/* ---- opening and closing ---- */

static const char *refused_kind(mode_t mode)
{
	if (S_ISDIR(mode))
		return "is a directory, not a profile";
	if (S_ISSOCK(mode))
		return "is a socket, not a profile";
	if (S_ISBLK(mode))
		return "is a block device, not a profile";
	return NULL;
}

static int open_input(struct source *s, const char *path, struct error *err)
{
	const char *refused;
	struct stat st;

	s->fd = strcmp(path, "-") ? open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY) : STDIN_FILENO;
	if (s->fd < 0 || fstat(s->fd, &st) < 0)
		return error_set(err, ERROR_IO, "%s", strerror(errno));
	refused = refused_kind(st.st_mode);
	if (refused)
		return error_set(err, ERROR_IO, "%s", refused);
	s->size = S_ISREG(st.st_mode) ? (uint64_t)st.st_size : 0;
	return 0;
}

/* Signals are the program's: none is handled on the helper thread. */
static int start_thread(struct source *s, struct error *err)
{
	sigset_t all, before;
	int r;

	sigfillset(&all);
	pthread_sigmask(SIG_SETMASK, &all, &before);
	r = pthread_create(&s->thread, NULL, fill_blocks, s);
	pthread_sigmask(SIG_SETMASK, &before, NULL);
	return r ? error_set(err, ERROR_LIMIT, "cannot start a thread: %s", strerror(r)) : 0;
}

static void free_source(struct source *s)
{
	inflateEnd(&s->z);
	pthread_cond_destroy(&s->turn);
	pthread_mutex_destroy(&s->lock);
	for (int i = 0; i < NBLOCKS; i++)
		mem_free(s->blocks[i].data);
	mem_free(s->raw.data);
	mem_free(s->buf);
	if (s->fd > STDIN_FILENO)
		close(s->fd);
	mem_free(s);
}

struct source *source_open(const char *path, const struct source_options *o, struct error *err)
{
	struct source *s = mem_alloc(1, sizeof(*s));

	s->options = *o;
	pthread_mutex_init(&s->lock, NULL);
	pthread_cond_init(&s->turn, NULL);
	if (inflateInit2(&s->z, MAX_WBITS + 16) != Z_OK)
		mem_oom(BLOCK);
	s->buf = mem_grow(NULL, &s->cap, 2 * BLOCK, 1);
	s->window = wire_over(s->buf, 0);
	s->raw.data = mem_resize(NULL, BLOCK, 1);
	for (int i = 0; i < NBLOCKS; i++)
		s->blocks[i].data = mem_resize(NULL, BLOCK, 1);
	if (open_input(s, path, err) < 0 || start_thread(s, err) < 0) {
		free_source(s);
		return NULL;
	}
	return s;
}

void source_close(struct source *s)
{
	pthread_mutex_lock(&s->lock);
	s->quit = true;
	pthread_cond_signal(&s->turn);
	pthread_mutex_unlock(&s->lock);
	pthread_cancel(s->thread);
	pthread_join(s->thread, NULL);
	free_source(s);
}
