#include "parser/formats/formats.h"

#include <inttypes.h>
#include <math.h>

#include "parser/formats/addresses.h"
#include "parser/formats/sampling.h"
#include "parser/formats/scan.h"

/*
 * Heap and growth profiles as text: of gperftools, and of Go's heap and allocs
 * at ?debug=1. BEHAVIOUR 9.3, FORMATS 1.
 */
enum { IN_USE, ALLOCATED, KINDS };

struct counts {
	int64_t objects, bytes;
};

struct heap {
	struct addresses a;
	bool allocated; /* there are four types */
	int64_t rate;   /* the mean distance of samples in bytes; 0: all were counted */
	bool is_go;
	size_t type[KINDS]; /* of objects; that of bytes is the next */
	struct counts head[KINDS], sum[KINDS];
	str_id label;
};

/* ---- the first line ---- */

/* N: N [N: N], with any blanks between. */
static bool scan_counts(struct text *s, struct counts c[KINDS])
{
	struct text t = *s;
	int64_t *const to[] = { &c[IN_USE].objects, &c[IN_USE].bytes, &c[ALLOCATED].objects,
				&c[ALLOCATED].bytes };
	static const char behind[] = ":[:]";

	for (int i = 0; i < 4; i++) {
		scan_blanks(&t);
		if (!scan_decimal(&t, to[i]))
			return false;
		if (i & 1)
			scan_blanks(&t);
		if (!scan_char(&t, behind[i]))
			return false;
	}
	*s = t;
	return true;
}

/* How it was sampled: heap_v2/524288, heap/1048576 (twice the rate), heapprofile, growth. */
static bool take_kind(struct heap *h, struct text s)
{
	uint64_t rate = 0;
	struct text kind = s;
	size_t slash = text_find(s, '/');

	if (slash != SIZE_MAX) {
		struct text digits = text_from(s, slash + 1);

		kind.n = slash;
		if (!scan_unsigned(&digits, &rate) || rate > INT64_MAX)
			rate = 0;
	}
	h->a.b.p->period = (int64_t)rate;
	if (text_is(kind, "heapz_v2") || text_is(kind, "heap_v2")) {
		h->rate = (int64_t)rate;
	} else if (text_is(kind, "heap")) {
		h->is_go = true;
		h->rate = h->a.b.p->period = (int64_t)rate / 2;
	} else if (text_begins(kind, "heapprofile") || text_begins(kind, "growth") ||
		   text_begins(kind, "fragmentation")) {
		h->a.b.p->period = 1;
	} else {
		return false;
	}
	h->allocated = !text_begins(kind, "growth") && !text_begins(kind, "fragmentation");
	return true;
}

/* Allocations are told apart from what is in use only where they differ. */
static bool differs(int64_t allocated, int64_t in_use)
{
	return allocated && allocated != in_use;
}

static void set_types(struct heap *h)
{
	struct builder *b = &h->a.b;

	if (h->allocated) {
		h->type[ALLOCATED] = builder_type(b, "alloc_objects", "count");
		builder_type(b, "alloc_space", "bytes");
		h->type[IN_USE] = builder_type(b, "inuse_objects", "count");
		builder_type(b, "inuse_space", "bytes");
	} else {
		h->type[IN_USE] = builder_type(b, "objects", "count");
		builder_type(b, "space", "bytes");
	}
	b->p->period_type = (struct value_type){ .type = builder_string(b, "space"),
						 .unit = builder_string(b, "bytes") };
	addresses_drop(&h->a, DROPPED_HEAP);
}

static int take_head(struct heap *h)
{
	struct textlines *l = &h->a.lines;
	struct text s;

	do
		if (!textlines_next(l))
			return textlines_finish(l, 0);
	while (!text_trim(l->line).n);
	s = text_trim(l->line);
	scan_word(&s, "heap profile:");
	if (!scan_counts(&s, h->head) || (scan_blanks(&s), !scan_char(&s, '@')))
		return textlines_refuse(l, "expected \"heap profile: N: N [N: N] @ KIND\"");
	if (!take_kind(h, text_trim(s)))
		return textlines_refuse(l, "heap profiles of kind \"%s\" are not known",
					line_shown(text_trim(s)).text);
	h->allocated =
		h->allocated && (differs(h->head[ALLOCATED].objects, h->head[IN_USE].objects) ||
				 differs(h->head[ALLOCATED].bytes, h->head[IN_USE].bytes));
	set_types(h);
	return 0;
}

/* ---- samples ---- */

static int take_counts(struct heap *h, int kind, struct counts c, int64_t *size)
{
	if (!c.objects && c.bytes)
		return textlines_refuse(&h->a.lines, "%s count was 0 but %s bytes was %" PRId64,
					kind == IN_USE ? "inuse" : "allocation",
					kind == IN_USE ? "inuse" : "allocation", c.bytes);
	if (c.objects) {
		*size = c.bytes / c.objects;
		if (h->rate)
			sampling_scale(&c.objects, &c.bytes, h->rate);
	}
	builder_value(&h->a.b, h->type[kind], c.objects);
	builder_value(&h->a.b, h->type[kind] + 1, c.bytes);
	return 0;
}

static bool add_sums(struct heap *h, const struct counts c[KINDS])
{
	for (int kind = 0; kind < KINDS; kind++)
		if (__builtin_add_overflow(h->sum[kind].objects, c[kind].objects,
					   &h->sum[kind].objects) ||
		    __builtin_add_overflow(h->sum[kind].bytes, c[kind].bytes, &h->sum[kind].bytes))
			return false;
	return true;
}

/* What Go lists, but counts nothing. */
static bool is_nothing(const struct heap *h, const struct counts c[KINDS])
{
	return h->is_go && !c[IN_USE].objects && !c[IN_USE].bytes && !c[ALLOCATED].objects &&
	       !c[ALLOCATED].bytes;
}

/* 1: it is no sample, and the input ends in it. */
static int take_sample(void *ctx, struct text s)
{
	struct heap *h = ctx;
	struct textlines *l = &h->a.lines;
	struct text whole = s;
	struct counts c[KINDS];
	int64_t size = 0;

	if (!scan_counts(&s, c) || !scan_word(&s, " @")) {
		if (l->cut)
			return 1;
		return textlines_refuse(l, "expected \"N: N [N: N] @ ...\", got \"%s\"",
					line_shown(whole).text);
	}
	add_sums(h, c);
	if (is_nothing(h, c))
		return addresses_close(&h->a);
	if (addresses_open(&h->a) < 0)
		return -1;
	if (addresses_push_all(&h->a, s, ADJUST_ALL) < 0)
		return textlines_refuse(l, "an address of more than 64 bits in \"%s\"",
					line_shown(whole).text);
	if (h->allocated && take_counts(h, ALLOCATED, c[ALLOCATED], &size) < 0)
		return -1;
	if (take_counts(h, IN_USE, c[IN_USE], &size) < 0)
		return -1;
	builder_number(&h->a.b, h->label, size, 0);
	return 0;
}

static void check_head(const struct heap *h)
{
	if (h->is_go && (h->head[IN_USE].bytes != h->sum[IN_USE].bytes ||
			 h->head[ALLOCATED].bytes != h->sum[ALLOCATED].bytes))
		profile_warn(h->a.b.p,
			     "its head says %" PRId64 " bytes in use, of %" PRId64
			     " allocated, but its lines sum to %" PRId64 " of %" PRId64
			     ": is it cut short?",
			     h->head[IN_USE].bytes, h->head[ALLOCATED].bytes, h->sum[IN_USE].bytes,
			     h->sum[ALLOCATED].bytes);
	if (h->is_go && !h->rate && !h->a.b.p->samples.n)
		profile_warn(h->a.b.p, "heap profiling was off");
}

/* Go's heap and allocs are the same text, but for what is to be looked at first. */
static bool is_allocs(const char *path)
{
	const char *base = strrchr(path, '/');

	return strstr(base ? base : path, "allocs");
}

static int read_all(struct heap *h)
{
	if (take_head(h) < 0)
		return -1;
	h->label = builder_string(&h->a.b, "bytes");
	if (addresses_lines(&h->a, take_sample, h) < 0)
		return -1;
	check_head(h);
	if (h->allocated && is_allocs(h->a.lines.r->path))
		h->a.b.p->default_type = builder_string(&h->a.b, "alloc_space");
	return addresses_finish(&h->a, h->is_go ? HIDDEN_DROP : HIDDEN_KEEP);
}

bool is_heap(const struct head *h)
{
	struct text s = text_trim((struct text){ (const char *)h->bytes.p, wire_left(&h->bytes) });

	return h->text && text_begins(s, "heap profile:");
}

int read_heap(struct reader *r)
{
	struct heap h = { 0 };
	int ret;

	addresses_start(&h.a, r);
	ret = read_all(&h);
	addresses_end(&h.a);
	return ret;
}
