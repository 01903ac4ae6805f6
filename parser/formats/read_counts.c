#include "parser/formats/formats.h"

#include <inttypes.h>
#include <stdio.h>

#include "parser/formats/addresses.h"
#include "parser/formats/scan.h"

/*
 * Go's goroutine, threadcreate and custom profiles at ?debug=1: BEHAVIOUR 9.4,
 * FORMATS 1.5.
 */
struct counts {
	struct addresses a;
	size_t type;
	uint64_t total;
	int64_t sum;
};

/* NAME profile: total N; the name may hold blanks. */
static bool scan_head(struct text line, struct text *name, uint64_t *total)
{
	static const char middle[] = " profile: total ";
	struct text s = line;
	size_t at;

	for (at = SIZE_MAX; text_find_word(s, middle) != SIZE_MAX;) {
		at = (size_t)(s.at - line.at) + text_find_word(s, middle);
		s = text_from(s, at + 1 - (size_t)(s.at - line.at));
	}
	if (at == SIZE_MAX || !at || is_blank(*line.at))
		return false;
	*name = (struct text){ line.at, at };
	s = text_from(line, at + strlen(middle));
	return scan_unsigned(&s, total) && !s.n;
}

static bool is_skipped(struct text line)
{
	return !line.n || *line.at == '#';
}

bool is_counts(const struct head *h)
{
	struct text rest = { (const char *)h->bytes.p, wire_left(&h->bytes) }, line, name;
	uint64_t total;

	while (h->text && text_line(&rest, &line))
		if (!is_skipped(text_trim(line)))
			return scan_head(line, &name, &total);
	return false;
}

static int take_head(struct counts *c)
{
	struct textlines *l = &c->a.lines;
	struct builder *b = &c->a.b;
	struct text name;
	char type[200];

	do
		if (!textlines_next(l))
			return textlines_finish(l, 0);
	while (is_skipped(text_trim(l->line)));
	if (!scan_head(l->line, &name, &c->total))
		return textlines_refuse(l, "expected \"NAME profile: total N\"");
	snprintf(type, sizeof(type), "%.*s", (int)(name.n < 199 ? name.n : 199), name.at);
	c->type = builder_type(b, type, "count");
	b->p->period_type = b->p->types.at[c->type];
	b->p->period = 1;
	addresses_drop(&c->a, DROPPED_CPU);
	return 0;
}

/* 1: it is no sample, and the input ends in it. */
static int take_sample(void *ctx, struct text s)
{
	struct counts *c = ctx;
	struct textlines *l = &c->a.lines;
	struct text whole = s;
	int64_t n;

	if (!scan_decimal(&s, &n) || n < 0 || !scan_word(&s, " @")) {
		if (l->cut)
			return 1;
		return textlines_refuse(l, "expected \"N @ 0x...\", got \"%s\"",
					line_shown(whole).text);
	}
	if (addresses_open(&c->a) < 0)
		return -1;
	while (s.n) {
		uint64_t address;
		struct text word = s;

		if (!scan_word(&s, " 0x") || !scan_hex(&s, &address))
			return l->cut ? 1
				      : textlines_refuse(l, "bad address in \"%s\"",
							 line_shown(word).text);
		addresses_push(&c->a, address, ADJUST_ALL);
	}
	builder_value(&c->a.b, c->type, n);
	if (__builtin_add_overflow(c->sum, n, &c->sum))
		c->sum = INT64_MAX;
	return 0;
}

static int read_all(struct counts *c)
{
	if (take_head(c) < 0 || addresses_lines(&c->a, take_sample, c) < 0)
		return -1;
	if ((uint64_t)c->sum != c->total)
		profile_warn(c->a.b.p,
			     "its head says %" PRIu64 ", but its lines sum to %" PRId64
			     ": is it cut short?",
			     c->total, c->sum);
	return addresses_finish(&c->a, HIDDEN_KEEP);
}

int read_counts(struct reader *r)
{
	struct counts c = { 0 };
	int ret;

	addresses_start(&c.a, r);
	ret = read_all(&c);
	addresses_end(&c.a);
	return ret;
}
