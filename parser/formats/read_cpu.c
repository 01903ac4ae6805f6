#include "parser/formats/formats.h"

#include <inttypes.h>

#include "parser/formats/addresses.h"
#include "parser/formats/javatable.h"

/*
 * gperftools' CPU profile: words of 4 or 8 bytes in either order, a header
 * "0 3 VERSION PERIOD 0", records "COUNT N ADDRESS...", and behind "0 1 0" the
 * mapped files as text. BEHAVIOUR 9.2.
 */
enum { HEADER_WORDS = 5, NATIVE = 0, JAVA = 1 };

struct layout {
	size_t size; /* of a word */
	bool big;
};

static const struct layout layouts[] = { { 4, false }, { 4, true }, { 8, false }, { 8, true } };

struct cpu {
	struct addresses a;
	struct layout layout;
	uint64_t version, nwhole;
	int64_t period;
	size_t samples, cpu;
	VEC(uint32_t) second; /* of each location: how many samples have it there */
	uint32_t common;
	bool cut;
};

static uint64_t word(const struct layout *l, const uint8_t *p)
{
	uint64_t v = 0;

	for (size_t i = 0; i < l->size; i++)
		v = v << 8 | p[l->big ? i : l->size - 1 - i];
	return v;
}

static const struct layout *find_layout(struct wire w)
{
	for (size_t i = 0; i < sizeof(layouts) / sizeof(*layouts); i++) {
		const struct layout *l = &layouts[i];
		uint64_t h[HEADER_WORDS];

		if (wire_left(&w) < HEADER_WORDS * l->size)
			continue;
		for (size_t k = 0; k < HEADER_WORDS; k++)
			h[k] = word(l, w.p + k * l->size);
		if (h[0] == 0 && h[1] == 3 && h[2] <= JAVA && h[3] > 0 && h[4] == 0)
			return l;
	}
	return NULL;
}

bool is_cpu(const struct head *h)
{
	return find_layout(h->bytes);
}

/* ---- records ---- */

/* 1: so many words are in the window; 0: the file ends before; -1. */
static int need(struct cpu *c, uint64_t words)
{
	struct reader *r = c->a.lines.r;
	struct wire w = source_window(r->src);
	int more;

	while (wire_left(&w) / c->layout.size < words) {
		more = source_more(r->src, r->err);
		if (more <= 0)
			return more;
		w = source_window(r->src);
	}
	return 1;
}

static size_t bytes_left(const struct cpu *c)
{
	struct wire w = source_window(c->a.lines.r->src);

	return wire_left(&w);
}

static uint64_t window_word(const struct cpu *c, size_t i)
{
	return word(&c->layout, source_window(c->a.lines.r->src).p + i * c->layout.size);
}

static void take_words(struct cpu *c, size_t n)
{
	source_take(c->a.lines.r->src, n * c->layout.size);
}

static int add_sample(struct cpu *c, uint64_t count, size_t n)
{
	int64_t nanos;

	if (addresses_open(&c->a) < 0)
		return -1;
	for (size_t i = 0; i < n; i++)
		addresses_push(&c->a, window_word(c, i),
			       c->version == JAVA ? ADJUST_NONE : ADJUST_CALLERS);
	if (__builtin_mul_overflow((int64_t)count, c->period, &nanos))
		nanos = INT64_MAX;
	builder_value(&c->a.b, c->samples, (int64_t)count);
	builder_value(&c->a.b, c->cpu, nanos);
	take_words(c, n);
	c->nwhole++;
	return 0;
}

/* 1: a record; 0: there are no more; -1. */
static int take_record(struct cpu *c)
{
	int r = need(c, 2);
	uint64_t count, n;

	if (r <= 0) {
		c->cut = bytes_left(c) > 0;
		return r;
	}
	count = window_word(c, 0);
	n = window_word(c, 1);
	r = n < UINT64_MAX - 2 ? need(c, n + 2) : 0;
	if (r < 0)
		return -1;
	if (!r) {
		c->cut = true;
		profile_warn(c->a.b.p,
			     "byte %" PRIu64 ": a record of %" PRIu64
			     " addresses ends early; %" PRIu64 " whole records kept",
			     source_offset(c->a.lines.r->src, source_window(c->a.lines.r->src).p),
			     n, c->nwhole);
		return 0;
	}
	take_words(c, 2);
	if (count == 0 && n == 1 && window_word(c, 0) == 0) {
		take_words(c, 1);
		return 0;
	}
	return add_sample(c, count, (size_t)n) < 0 ? -1 : 1;
}

/* ---- frames of the profiler itself ---- */

static size_t count_second(void *ctx, uint32_t *rows, size_t n)
{
	struct cpu *c = ctx;

	if (n > 1 && ++c->second.at[rows[1]] > c->second.at[c->common])
		c->common = rows[1];
	return n;
}

static size_t drop_second(void *ctx, uint32_t *rows, size_t n)
{
	const struct cpu *c = ctx;

	if (n < 2 || rows[1] != c->common)
		return n;
	memmove(rows + 1, rows + 2, (n - 2) * sizeof(*rows));
	return n - 1;
}

/* What is the caller of nearly all leaves is the signal handler. */
static void drop_handler(struct cpu *c)
{
	struct profile *p = c->a.b.p;
	size_t n = p->samples.n;

	for (int round = 0; round < 2; round++) {
		c->common = 0;
		c->second.at = mem_alloc(p->locations.n, sizeof(*c->second.at));
		stacks_edit(&p->samples, count_second, c);
		if (c->common && c->second.at[c->common] >= n - n / 32)
			stacks_edit(&p->samples, drop_second, c);
		mem_free(c->second.at);
	}
}

/* ---- the whole ---- */

static int take_maps(struct cpu *c)
{
	struct textlines *l = &c->a.lines;

	while (!c->cut && textlines_next(l))
		maps_line(&c->a.maps, l->line);
	return l->failed ? -1 : 0;
}

static void set_types(struct cpu *c)
{
	struct builder *b = &c->a.b;

	c->samples = builder_type(b, "samples", "count");
	c->cpu = builder_type(b, "cpu", "nanoseconds");
	b->p->period_type = b->p->types.at[c->cpu];
	b->p->period = c->period;
	addresses_drop(&c->a, DROPPED_CPU);
}

static int take_header(struct cpu *c)
{
	const struct layout *l = find_layout(source_window(c->a.lines.r->src));

	if (!l)
		return error_set(c->a.b.err, ERROR_FORMAT, "byte 0: no header \"0 3 N PERIOD 0\"");
	c->layout = *l;
	c->version = window_word(c, 2);
	if (__builtin_mul_overflow((int64_t)window_word(c, 3), (int64_t)1000, &c->period))
		c->period = INT64_MAX;
	take_words(c, HEADER_WORDS);
	set_types(c);
	return 0;
}

static int read_all(struct cpu *c)
{
	int r;

	if (take_header(c) < 0)
		return -1;
	while ((r = take_record(c)) > 0)
		;
	if (r < 0 || addresses_close(&c->a) < 0)
		return -1;
	if (c->cut && !c->nwhole)
		return error_set(c->a.b.err, ERROR_FORMAT, "byte %zu: no whole record",
				 HEADER_WORDS * c->layout.size);
	if (c->version == JAVA)
		return javatable_finish(&c->a);
	drop_handler(c);
	if (take_maps(c) < 0 || addresses_finish(&c->a, HIDDEN_KEEP) < 0)
		return -1;
	addresses_drop_twins(&c->a);
	return 0;
}

int read_cpu(struct reader *r)
{
	struct cpu c = { 0 };
	int ret;

	addresses_start(&c.a, r);
	ret = read_all(&c);
	addresses_end(&c.a);
	return ret;
}
