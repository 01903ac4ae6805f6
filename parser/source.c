#include "parser/source.h"

#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <poll.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <sys/eventfd.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "parser/mem.h"
#include "parser/thread.h"
#include "parser/unpack.h"

enum { BLOCK = 256 << 10, NBLOCKS = 4, RATIO_FROM = 1 << 20, RATIO_FREE = 16 << 10 };
enum { SECOND_NANOS = 1000000000, WAIT_NANOS = SECOND_NANOS / 4 };

struct block {
	uint8_t *data;
	size_t n;
	bool full;
	uint64_t packed; /* bytes of the file read up to its end */
};

struct source {
	int fd; /* -1: bytes come from read */
	source_reader *read;
	void *read_ctx;
	int wake;      /* readable once the reader is done; -1: fd never makes us wait */
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
	struct unpack *unpack;
	off_t begin;               /* of the profile in the file; -1: it can be read once only */
	uint64_t packed, unpacked; /* bytes so far */
	uint64_t made;             /* bytes in blocks so far */
	bool at_eof;

	/* both threads', under the lock */
	pthread_t thread;
	pthread_mutex_t lock;
	pthread_cond_t turn;
	struct block blocks[NBLOCKS];
	bool ended, quit; /* the thread, the reader is done */
	struct error err; /* the thread's, valid once ended */
};

/* ---- the helper thread: bytes of the file into blocks ---- */

/* Reads, unless the reader is done before there is anything: a pipe can be silent for ever. */
static ssize_t read_some(struct source *s, void *to, size_t n)
{
	struct pollfd from[] = { { s->fd, POLLIN, 0 }, { s->wake, POLLIN, 0 } };

	if (s->wake >= 0 && poll(from, 2, -1) < 0)
		return -1;
	return from[1].revents ? 0 : read(s->fd, to, n);
}

/* What is short of n is the end, or an error. */
static size_t read_file(void *source, uint8_t *to, size_t n)
{
	struct source *s = source;
	size_t got = 0;

	if (s->read && !s->at_eof) {
		got = s->read(s->read_ctx, to, n, &s->err);
		s->at_eof = got < n;
	}
	while (got < n && !s->at_eof) {
		ssize_t r = read_some(s, to + got, n - got);

		if (r < 0 && errno == EINTR)
			continue;
		if (r < 0)
			error_set(&s->err, ERROR_IO, "%s", strerror(errno));
		s->at_eof = r <= 0;
		got += r > 0 ? (size_t)r : 0;
	}
	s->packed += got;
	return got;
}

/*
 * What is read ahead does not make up for what is unpacked, or a bomb could take 200 times
 * that; but a file may begin with a bit that says nothing new.
 */
static bool is_bomb(const struct source *s)
{
	uint64_t ratio = s->options.max_ratio;
	uint64_t used = s->packed - unpack_ahead(s->unpack) + RATIO_FREE;

	return ratio && s->unpacked > RATIO_FROM &&
	       s->unpacked / ratio > (used < s->packed ? used : s->packed);
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
	else if (is_bomb(s))
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

/* From the beginning of the file, up to where the last block ended. */
static void begin_anew(struct source *s, uint8_t *to)
{
	uint64_t left = s->made;
	size_t n = 1;

	unpack_close(s->unpack);
	s->unpack = unpack_open(read_file, s, UNPACK_PLAIN, &s->err);
	s->packed = 0;
	s->at_eof = false;
	if (lseek(s->fd, s->begin, SEEK_SET) < 0)
		error_set(&s->err, ERROR_IO, "%s", strerror(errno));
	for (; n && left; left -= n)
		n = unpack_read(s->unpack, to, left < BLOCK ? (size_t)left : BLOCK);
}

static size_t fill(struct source *s, uint8_t *to)
{
	size_t n = unpack_read(s->unpack, to, BLOCK);

	if (unpack_gave_up(s->unpack)) {
		begin_anew(s, to);
		n = unpack_read(s->unpack, to, BLOCK);
	}
	s->made += n;
	return n;
}

static void *fill_blocks(void *arg)
{
	struct source *s = arg;
	struct block *b;
	bool last = false;

	for (unsigned i = 0; !last && (b = wait_empty(s, i)); i++) {
		b->n = fill(s, b->data);
		s->unpacked = unpack_size(s->unpack);
		b->packed = s->packed;
		check_limits(s);
		last = !b->n || s->err.code;
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

int source_more(struct source *s, struct error *err)
{
	struct block *b = &s->blocks[s->taken % NBLOCKS];
	int full = wait_full(s, b);

	if (full < 0)
		return error_set(err, ERROR_NOTHING, "reading was cancelled");
	if (full)
		take_block(s, b);
	else if (s->err.code && !(s->options.lenient && s->err.code == ERROR_FORMAT))
		return error_set(err, s->err.code, "%s", s->err.text);
	return full;
}

bool source_damage(const struct source *s, struct error *err)
{
	if (!s->ended || s->err.code != ERROR_FORMAT)
		return false;
	*err = s->err;
	return true;
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
		if (more <= 0)
			return more;
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
	if (S_ISREG(st.st_mode)) {
		s->size = (uint64_t)st.st_size;
		s->begin = lseek(s->fd, 0, SEEK_CUR);
		return 0;
	}
	s->wake = eventfd(0, EFD_CLOEXEC);
	return s->wake < 0 ? error_set(err, ERROR_LIMIT, "cannot wait for it: %s", strerror(errno))
			   : 0;
}

static int start_thread(struct source *s, struct error *err)
{
	int r = thread_start(&s->thread, fill_blocks, s);

	return r ? error_set(err, ERROR_LIMIT, "cannot start a thread: %s", strerror(r)) : 0;
}

static void free_source(struct source *s)
{
	if (s->unpack)
		unpack_close(s->unpack);
	pthread_cond_destroy(&s->turn);
	pthread_mutex_destroy(&s->lock);
	for (int i = 0; i < NBLOCKS; i++)
		mem_free(s->blocks[i].data);
	mem_free(s->buf);
	if (s->fd > STDIN_FILENO)
		close(s->fd);
	if (s->wake >= 0)
		close(s->wake);
	mem_free(s);
}

static struct source *new_source(const struct source_options *o)
{
	struct source *s = mem_alloc(1, sizeof(*s));

	s->fd = -1;
	s->options = *o;
	s->wake = -1;
	pthread_mutex_init(&s->lock, NULL);
	pthread_cond_init(&s->turn, NULL);
	s->begin = -1;
	s->buf = mem_grow(NULL, &s->cap, 2 * BLOCK, 1);
	s->window = wire_over(s->buf, 0);
	for (int i = 0; i < NBLOCKS; i++)
		s->blocks[i].data = mem_resize(NULL, BLOCK, 1);
	return s;
}

/* Its input is open. */
static struct source *started(struct source *s, struct error *err)
{
	s->unpack = unpack_open(read_file, s,
				s->options.lenient ? UNPACK_LENIENT
				: s->begin >= 0    ? UNPACK_HASTY
						   : UNPACK_PLAIN,
				&s->err);
	if (start_thread(s, err) == 0)
		return s;
	free_source(s);
	return NULL;
}

struct source *source_open(const char *path, const struct source_options *o, struct error *err)
{
	struct source *s = new_source(o);

	if (open_input(s, path, err) == 0)
		return started(s, err);
	free_source(s);
	return NULL;
}

struct source *source_open_with(source_reader *read, void *ctx, const struct source_options *o,
				struct error *err)
{
	struct source *s = new_source(o);

	s->read = read;
	s->read_ctx = ctx;
	return started(s, err);
}

void source_quiet(struct source *s)
{
	s->options.progress = NULL;
}

void source_close(struct source *s)
{
	pthread_mutex_lock(&s->lock);
	s->quit = true;
	pthread_cond_signal(&s->turn);
	pthread_mutex_unlock(&s->lock);
	if (s->wake >= 0)
		(void)eventfd_write(s->wake, 1); /* fails at 2^64 - 1 only */
	pthread_join(s->thread, NULL);
	free_source(s);
}
