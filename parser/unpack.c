#include "parser/unpack.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>
#include <zlib.h>
#ifdef HAVE_ISAL
#include <isa-l/igzip_lib.h>
#endif
#ifdef HAVE_ZSTD
#include <zstd.h>
#include <zstd_errors.h>
#endif

#include "parser/mem.h"

enum { ROOM = 256 << 10, MAX_PACKED = 2, MAX_LAYERS = MAX_PACKED + 1 };

/* A layer takes its input from the one below, the first from the file. */
struct layer {
	const struct codec *codec;
	uint8_t *in;      /* ROOM bytes */
	size_t at, n;     /* what is left of them */
	uint64_t taken;   /* bytes of the input in front of in[0] */
	uint64_t made;    /* bytes of output so far */
	bool below_ended; /* the input has no more than is in in */
	bool open;        /* inside a member */
	bool zeros;       /* there were some behind one */
	z_stream z;
	void *isal, *zstd;
	char why[80]; /* what is wrong, if that is to be put together */
};

/* Where output goes. */
struct room {
	uint8_t *at;
	size_t n;
};

enum step { STEP_ON, STEP_FULL, STEP_END, STEP_FAULT };

/* In TEXT nothing is looked for inside; HASTY unpacks what is whole, and knows not what is wrong.
 */
enum packing { TEXT, PACKED, HASTY };

struct codec {
	const char *name;
	enum packing packs;
	bool (*is)(const struct layer *l);
	void (*start)(struct layer *l); /* before each member */
	enum step (*step)(struct layer *l, struct room *out, const char **why);
	void (*stop)(struct layer *l);
};

struct unpack {
	unpack_source *source;
	void *ctx;
	bool lenient;
	struct error *err;
	bool hasty, gave_up;
	struct layer layers[MAX_LAYERS];
	int top; /* the layer that is handed out; -1: not yet known */
};

static size_t left(const struct layer *l)
{
	return l->n - l->at;
}

static bool begins(const struct layer *l, const char *with, size_t n)
{
	return left(l) >= n && !memcmp(l->in + l->at, with, n);
}

/* Whether that is all there is. */
static bool is_only(const struct layer *l, const char *text)
{
	return left(l) == strlen(text) && begins(l, text, left(l));
}

/* ---- zlib's formats ---- */

static bool is_gzip(const struct layer *l)
{
	return begins(l, "\x1f\x8b", 2);
}

static void start_inflate(struct layer *l, int bits)
{
	int r = l->z.state ? inflateReset(&l->z) : inflateInit2(&l->z, bits);

	if (r != Z_OK)
		mem_oom(ROOM);
}

static void start_gzip(struct layer *l)
{
	start_inflate(l, MAX_WBITS + 16);
}

static void start_zlib(struct layer *l)
{
	start_inflate(l, MAX_WBITS);
}

static const char *inflate_fault(struct layer *l)
{
	const char *msg = l->z.msg ? l->z.msg : "a dictionary that is not there";
	const char *what = !strcmp(msg, "incorrect data check")     ? "checksum"
			   : !strcmp(msg, "incorrect length check") ? "length"
								    : NULL;

	if (!what || !l->codec)
		return msg;
	snprintf(l->why, sizeof(l->why), "%s %s does not match, the file is damaged",
		 l->codec->name, what);
	return l->why;
}

static enum step step_inflate(struct layer *l, struct room *out, const char **why)
{
	z_stream *z = &l->z;
	int r;

	z->next_in = l->in + l->at;
	z->avail_in = (unsigned)left(l);
	z->next_out = out->at;
	z->avail_out = out->n > ROOM ? ROOM : (unsigned)out->n;
	r = inflate(z, Z_NO_FLUSH);
	out->n -= (size_t)(z->next_out - out->at);
	out->at = z->next_out;
	l->at = l->n - z->avail_in;
	if (r == Z_MEM_ERROR)
		mem_oom(ROOM);
	if (r == Z_STREAM_END)
		return STEP_END;
	if (r == Z_OK || r == Z_BUF_ERROR)
		return STEP_ON;
	*why = inflate_fault(l);
	return STEP_FAULT;
}

static void stop_inflate(struct layer *l)
{
	inflateEnd(&l->z);
}

/*
 * The two bytes in front of zlib data may stand in front of a profile, too: it
 * is zlib if what is at hand can be inflated.
 */
static bool is_zlib(const struct layer *l)
{
	const uint8_t *p = l->in + l->at;
	struct layer try = *l;
	uint8_t sink[4096];
	const char *why;
	enum step r = STEP_ON;

	if (left(l) < 2 || (p[0] & 0x8f) != 8 || (p[0] << 8 | p[1]) % 31 || p[1] & 0x20)
		return false;
	try.z = (z_stream){ 0 };
	start_zlib(&try);
	for (size_t before = SIZE_MAX; r == STEP_ON && left(&try) && left(&try) != before;) {
		struct room out = { sink, sizeof(sink) };

		before = left(&try);
		r = step_inflate(&try, &out, &why);
	}
	stop_inflate(&try);
	return r != STEP_FAULT;
}

/* ---- the same by ISA-L, which takes half of the time ---- */

#ifdef HAVE_ISAL
/* ISA-L passes over the three flags that have no meaning, which zlib refuses. */
static bool is_known_gzip(const struct layer *l)
{
	return is_gzip(l) && left(l) > 3 && !(l->in[l->at + 3] & 0xe0);
}

static void start_isal(struct layer *l, uint32_t wrapped)
{
	struct inflate_state *state = l->isal;

	if (!state)
		l->isal = state = mem_alloc(1, sizeof(*state));
	isal_inflate_init(state);
	state->crc_flag = wrapped;
}

static void start_isal_gzip(struct layer *l)
{
	start_isal(l, ISAL_GZIP);
}

static void start_isal_zlib(struct layer *l)
{
	start_isal(l, ISAL_ZLIB);
}

static enum step step_isal(struct layer *l, struct room *out, const char **why)
{
	struct inflate_state *state = l->isal;
	int r;

	state->next_in = l->in + l->at;
	state->avail_in = (uint32_t)left(l);
	state->next_out = out->at;
	state->avail_out = out->n > ROOM ? ROOM : (uint32_t)out->n;
	r = isal_inflate(state);
	out->n -= (size_t)(state->next_out - out->at);
	out->at = state->next_out;
	l->at = l->n - state->avail_in;
	*why = "";
	if (r != ISAL_DECOMP_OK)
		return STEP_FAULT;
	return state->block_state == ISAL_BLOCK_FINISH ? STEP_END : STEP_ON;
}

static void stop_isal(struct layer *l)
{
	mem_free(l->isal);
}
#endif

/* ---- zstd ---- */

#ifdef HAVE_ZSTD
static bool is_zstd(const struct layer *l)
{
	return begins(l, "\x28\xb5\x2f\xfd", 4) || (left(l) >= 4 && (l->in[l->at] & 0xf0) == 0x50 &&
						    !memcmp(l->in + l->at + 1, "\x2a\x4d\x18", 3));
}

static void start_zstd(struct layer *l)
{
	if (!l->zstd && !(l->zstd = ZSTD_createDStream()))
		mem_oom(ROOM);
}

static enum step step_zstd(struct layer *l, struct room *out, const char **why)
{
	ZSTD_inBuffer from = { l->in, l->n, l->at };
	ZSTD_outBuffer to = { out->at, out->n, 0 };
	size_t r = ZSTD_decompressStream(l->zstd, &to, &from);

	l->at = from.pos;
	out->at += to.pos;
	out->n -= to.pos;
	if (!ZSTD_isError(r))
		return r ? STEP_ON : STEP_END;
	if (ZSTD_getErrorCode(r) == ZSTD_error_memory_allocation)
		mem_oom(ROOM);
	*why = ZSTD_getErrorName(r);
	return STEP_FAULT;
}

static void stop_zstd(struct layer *l)
{
	ZSTD_freeDStream(l->zstd);
}
#endif

/* ---- text ---- */

static bool is_utf16le(const struct layer *l)
{
	return begins(l, "\xff\xfe", 2);
}

static bool is_utf16be(const struct layer *l)
{
	return begins(l, "\xfe\xff", 2);
}

static bool is_marked(const struct layer *l)
{
	return begins(l, "\xef\xbb\xbf", 3);
}

static void start_utf16(struct layer *l)
{
	l->at += 2;
}

static void start_marked(struct layer *l)
{
	l->at += 3;
}

static uint32_t unit(const uint8_t *p, bool big)
{
	return big ? (uint32_t)(p[0] << 8 | p[1]) : (uint32_t)(p[1] << 8 | p[0]);
}

static uint8_t *put_utf8(uint8_t *p, uint32_t c)
{
	if (c < 0x80) {
		*p++ = (uint8_t)c;
	} else if (c < 0x800) {
		*p++ = (uint8_t)(0xc0 | c >> 6);
		*p++ = (uint8_t)(0x80 | (c & 0x3f));
	} else {
		if (c < 0x10000) {
			*p++ = (uint8_t)(0xe0 | c >> 12);
		} else {
			*p++ = (uint8_t)(0xf0 | c >> 18);
			*p++ = (uint8_t)(0x80 | (c >> 12 & 0x3f));
		}
		*p++ = (uint8_t)(0x80 | (c >> 6 & 0x3f));
		*p++ = (uint8_t)(0x80 | (c & 0x3f));
	}
	return p;
}

/* Of output, room for a character is always left: halves and odd bytes become U+FFFD. */
static enum step step_utf16(struct layer *l, struct room *out, bool big)
{
	uint8_t *p = out->at;

	while (out->n - (size_t)(p - out->at) >= 4 && left(l)) {
		const uint8_t *in = l->in + l->at;
		uint32_t c = left(l) > 1 ? unit(in, big) : 0xfffd;

		if (left(l) < 4 && !l->below_ended && (left(l) < 2 || c >> 10 == 0x36))
			break;
		l->at += left(l) > 1 ? 2 : 1;
		if (c >> 10 == 0x36 && left(l) > 1 && unit(in + 2, big) >> 10 == 0x37) {
			c = 0x10000 + ((c & 0x3ff) << 10 | (unit(in + 2, big) & 0x3ff));
			l->at += 2;
		}
		p = put_utf8(p, c >> 11 == 0x1b ? 0xfffd : c);
	}
	out->n -= (size_t)(p - out->at);
	out->at = p;
	return out->n < 4 ? STEP_FULL : STEP_ON;
}

static enum step step_utf16le(struct layer *l, struct room *out, const char **why)
{
	(void)why;
	return step_utf16(l, out, false);
}

static enum step step_utf16be(struct layer *l, struct room *out, const char **why)
{
	(void)why;
	return step_utf16(l, out, true);
}

static bool is_anything(const struct layer *l)
{
	(void)l;
	return true;
}

static void do_nothing(struct layer *l)
{
	(void)l;
}

static enum step step_plain(struct layer *l, struct room *out, const char **why)
{
	size_t n = left(l) < out->n ? left(l) : out->n;

	(void)why;
	memcpy(out->at, l->in + l->at, n);
	l->at += n;
	out->at += n;
	out->n -= n;
	return STEP_ON;
}

/* clang-format off */
static const struct codec codecs[] = {
#ifdef HAVE_ISAL
	{ "gzip", HASTY, is_known_gzip, start_isal_gzip, step_isal, stop_isal },
	{ "zlib", HASTY, is_zlib, start_isal_zlib, step_isal, stop_isal },
#endif
	{ "gzip", PACKED, is_gzip, start_gzip, step_inflate, stop_inflate },
	{ "zlib", PACKED, is_zlib, start_zlib, step_inflate, stop_inflate },
#ifdef HAVE_ZSTD
	{ "zstd", PACKED, is_zstd, start_zstd, step_zstd, stop_zstd },
#endif
	{ "UTF-16", TEXT, is_utf16le, start_utf16, step_utf16le, do_nothing },
	{ "UTF-16", TEXT, is_utf16be, start_utf16, step_utf16be, do_nothing },
	{ "text", TEXT, is_marked, start_marked, step_plain, do_nothing },
	{ "plain", TEXT, is_anything, do_nothing, step_plain, do_nothing },
};
/* clang-format on */

/* ---- layers ---- */

static size_t read_layer(struct unpack *u, int i, uint8_t *to, size_t n);

static size_t read_below(struct unpack *u, int i, uint8_t *to, size_t n)
{
	return i ? read_layer(u, i - 1, to, n) : u->source(u->ctx, to, n);
}

/* Reads on when there is less than a few bytes left; what is left stays. */
static void refill(struct unpack *u, int i)
{
	struct layer *l = &u->layers[i];
	size_t n;

	if (l->below_ended || left(l) >= 4)
		return;
	memmove(l->in, l->in + l->at, left(l));
	l->taken += l->at;
	l->n -= l->at;
	l->at = 0;
	n = read_below(u, i, l->in + l->n, ROOM - l->n);
	l->below_ended = n < ROOM - l->n;
	l->n += n;
}

static void fault(struct unpack *u, int i, const char *why)
{
	const struct layer *l = &u->layers[i];

	if (u->hasty)
		u->gave_up = true;
	else if (!u->err->code)
		error_set(u->err, ERROR_FORMAT, "byte %" PRIu64 " of the compressed %s: %s",
			  l->taken + l->at, i ? "data inside" : "file", why);
}

/* Behind a member: another one, zeros or an empty line to the end, or damage. */
static bool next_member(struct unpack *u, int i)
{
	struct layer *l = &u->layers[i];

	for (refill(u, i); left(l) && !l->in[l->at]; refill(u, i)) {
		l->zeros = true;
		l->at++;
	}
	if (l->below_ended && (!left(l) || is_only(l, "\n") || is_only(l, "\r\n")))
		return false;
	if (l->zeros || !l->codec->is(l)) {
		snprintf(l->why, sizeof(l->why),
			 "bytes behind the end of the %s data that are not %s", l->codec->name,
			 l->codec->name);
		fault(u, i, l->why);
		return false;
	}
	l->codec->start(l);
	l->open = true;
	return true;
}

/* One step of decoding; false when there will be no more. */
static bool step(struct unpack *u, int i, struct room *out)
{
	struct layer *l = &u->layers[i];
	size_t had, room = out->n;
	const char *why;

	refill(u, i);
	had = left(l);
	switch (l->codec->step(l, out, &why)) {
	case STEP_FULL: return false;
	case STEP_END: l->open = false; break;
	case STEP_FAULT: fault(u, i, why); return false;
	case STEP_ON:
		if (out->n < room || left(l) < had || !l->below_ended)
			break;
		if (l->codec->packs) {
			snprintf(l->why, sizeof(l->why),
				 "the %s data ends early, the file is cut short", l->codec->name);
			fault(u, i, l->why);
		}
		return false;
	}
	return true;
}

static bool goes_on(const struct unpack *u, const struct layer *l)
{
	return !u->err->code || (u->lenient && left(l));
}

static size_t read_layer(struct unpack *u, int i, uint8_t *to, size_t n)
{
	struct layer *l = &u->layers[i];
	struct room out = { to, n };

	while (out.n && goes_on(u, l) && !u->gave_up && (l->open || next_member(u, i)))
		if (!step(u, i, &out))
			break;
	l->made += n - out.n;
	return n - out.n;
}

static const struct codec *find_codec(const struct layer *l, bool packed, bool hasty)
{
	const struct codec *c = codecs;

	while ((c->packs && !packed) || (c->packs == HASTY && !hasty) || !c->is(l))
		c++;
	return c;
}

/* Looks what there is, from the file inwards. */
static void find_layers(struct unpack *u)
{
	const struct codec *c;

	do {
		struct layer *l = &u->layers[++u->top];

		l->in = mem_resize(NULL, ROOM, 1);
		refill(u, u->top);
		c = l->codec = find_codec(l, u->top < MAX_PACKED, u->hasty);
		c->start(l);
		l->open = true;
	} while (c->packs);
}

size_t unpack_read(struct unpack *u, uint8_t *to, size_t n)
{
	if (u->top < 0)
		find_layers(u);
	return read_layer(u, u->top, to, n);
}

uint64_t unpack_size(const struct unpack *u)
{
	uint64_t max = 0;

	for (int i = 0; i <= u->top; i++)
		max = u->layers[i].made > max ? u->layers[i].made : max;
	return max;
}

size_t unpack_ahead(const struct unpack *u)
{
	return u->top < 0 ? 0 : left(&u->layers[0]);
}

bool unpack_gave_up(const struct unpack *u)
{
	return u->gave_up;
}

struct unpack *unpack_open(unpack_source *source, void *ctx, enum unpack_mode mode,
			   struct error *err)
{
	struct unpack *u = mem_alloc(1, sizeof(*u));

	u->source = source;
	u->ctx = ctx;
	u->hasty = mode == UNPACK_HASTY;
	u->lenient = mode == UNPACK_LENIENT;
	u->err = err;
	u->top = -1;
	return u;
}

void unpack_close(struct unpack *u)
{
	for (int i = 0; i <= u->top; i++) {
		u->layers[i].codec->stop(&u->layers[i]);
		mem_free(u->layers[i].in);
	}
	mem_free(u);
}
