#include "parser/formats/formats.h"

#include <inttypes.h>

#include "parser/formats/addresses.h"
#include "parser/formats/sampling.h"
#include "parser/formats/scan.h"

/*
 * jemalloc's heap profile: "heap_v2/RATE", totals, then for each stack
 * "@ 0x1 0x2" and below it "t*: OBJECTS: BYTES [OBJECTS: BYTES]" for all
 * threads, and the same for each of them, which is the same again. FORMATS 12.
 */
struct jemalloc {
	struct addresses a;
	int64_t rate;
	bool allocated; /* the numbers in brackets are kept */
	bool counted;   /* the stack in hand has its numbers */
	size_t type[4];
};

bool is_jemalloc(const struct head *h)
{
	struct text s = text_trim((struct text){ (const char *)h->bytes.p, wire_left(&h->bytes) });

	return h->text && scan_word(&s, "heap_v2/") && s.n && is_digit(*s.at);
}

/* t*: N: N [N: N], with any blanks between */
static bool scan_counts(struct text s, int64_t v[4])
{
	static const char *const before[] = { "t*:", ":", "[", ":" };

	for (int i = 0; i < 4; i++) {
		scan_blanks(&s);
		if (!scan_word(&s, before[i]))
			return false;
		scan_blanks(&s);
		if (!scan_decimal(&s, &v[i]) || v[i] < 0)
			return false;
	}
	scan_blanks(&s);
	return scan_char(&s, ']');
}

static void set_types(struct jemalloc *j)
{
	static const char *const names[] = { "alloc_objects", "alloc_space", "inuse_objects",
					     "inuse_space" };
	struct builder *b = &j->a.b;

	for (int i = 0; i < 4; i++) {
		/* in a line what is in use stands first */
		if (j->allocated)
			j->type[i ^ 2] = builder_type(b, names[i], i & 1 ? "bytes" : "count");
		else if (i < 2)
			j->type[i] =
				builder_type(b, i ? "space" : "objects", i ? "bytes" : "count");
	}
	b->p->period_type = (struct value_type){ .type = builder_string(b, "space"),
						 .unit = builder_string(b, "bytes") };
	b->p->period = j->rate;
	addresses_drop(&j->a, DROPPED_HEAP);
}

/* The first two lines: the rate, and the totals, which say whether allocations are kept. */
static int take_head(struct jemalloc *j)
{
	struct textlines *l = &j->a.lines;
	int64_t v[4] = { 0 };
	struct text s;

	do
		if (!textlines_next(l))
			return textlines_finish(l, 0);
	while (!text_trim(l->line).n);
	s = text_trim(l->line);
	if (!scan_word(&s, "heap_v2/") || !scan_decimal(&s, &j->rate) || j->rate < 0)
		return textlines_refuse(l, "expected \"heap_v2/RATE\"");
	if (textlines_next(l) && !scan_counts(l->line, v))
		textlines_back(l);
	j->allocated = v[2] || v[3];
	set_types(j);
	return l->failed ? -1 : 0;
}

static int without_counts(struct jemalloc *j)
{
	if (!j->a.open || j->counted)
		return 0;
	j->counted = true; /* numbers that come later are those of another stack */
	return textlines_refuse(&j->a.lines, "the stack above is without a t*: line");
}

static int take_stack(struct jemalloc *j, struct text s)
{
	if (without_counts(j) < 0 || addresses_open(&j->a) < 0)
		return -1;
	j->counted = false;
	if (addresses_push_all(&j->a, s, ADJUST_ALL) < 0)
		return textlines_refuse(&j->a.lines, "an address of more than 64 bits in \"%s\"",
					line_shown(s).text);
	return 0;
}

static int take_counts(struct jemalloc *j, struct text line)
{
	int64_t v[4];

	if (!j->a.open || j->counted)
		return 0;
	if (!scan_counts(line, v))
		return textlines_refuse(&j->a.lines, "expected \"t*: N: N [N: N]\", got \"%s\"",
					line_shown(line).text);
	j->counted = true;
	for (int i = 0; i < (j->allocated ? 4 : 2); i += 2) {
		sampling_scale(&v[i], &v[i + 1], j->rate);
		builder_value(&j->a.b, j->type[i], v[i]);
		builder_value(&j->a.b, j->type[i + 1], v[i + 1]);
	}
	return 0;
}

/* Cut short: a stack without its numbers is left out. */
static int finish_lines(struct jemalloc *j)
{
	struct samples *s = &j->a.b.p->samples;

	if (j->a.lines.failed)
		return -1;
	if (!j->a.open || j->counted)
		return addresses_close(&j->a);
	j->a.open = false;
	samples_close(s);
	samples_drop(s);
	profile_warn(j->a.b.p, "cut short in line %" PRIu64 ": the last stack is left out",
		     j->a.lines.number);
	return 0;
}

static int take_lines(struct jemalloc *j)
{
	struct textlines *l = &j->a.lines;
	bool in_maps = false;

	while (textlines_next(l)) {
		struct text line = text_trim(l->line);
		int r = 0;

		if (in_maps)
			maps_line(&j->a.maps, l->line);
		else if (maps_begin(line))
			r = (in_maps = true, without_counts(j));
		else if (text_begins(line, "@"))
			r = take_stack(j, line);
		else if (text_begins(line, "t*:") && !(l->cut && !text_ends(line, "]")))
			r = take_counts(j, line);
		if (r < 0 && !textlines_pass(l))
			return -1;
	}
	return finish_lines(j);
}

static int read_all(struct jemalloc *j)
{
	if (take_head(j) < 0 || take_lines(j) < 0)
		return -1;
	return addresses_finish(&j->a, HIDDEN_KEEP);
}

int read_jemalloc(struct reader *r)
{
	struct jemalloc j = { 0 };
	int ret;

	addresses_start(&j.a, r);
	ret = read_all(&j);
	addresses_end(&j.a);
	return ret;
}
