#include "parser/formats/formats.h"

#include <inttypes.h>
#include <stdlib.h>

#include "parser/formats/addresses.h"
#include "parser/formats/sampling.h"
#include "parser/formats/scan.h"

/*
 * Contention: of gperftools, and Go's block and mutex profiles at ?debug=1.
 * BEHAVIOUR 9.6, FORMATS 1.4 and A3.
 */
struct contention {
	struct addresses a;
	size_t delay, count;
	int64_t hz, period;
	bool is_mutex; /* Go's: perhaps scaled already */
	bool multiple; /* so far all counts are multiples of the period */
};

static struct text first_line(const struct head *h)
{
	struct text rest = { (const char *)h->bytes.p, wire_left(&h->bytes) }, line = { 0 };

	while (text_line(&rest, &line) && !text_trim(line).n)
		;
	return text_trim(line);
}

static bool is_first(struct text line)
{
	return text_begins(line, "--- contentionz ") || text_begins(line, "--- mutex:") ||
	       text_begins(line, "--- contention:");
}

bool is_contention(const struct head *h)
{
	return h->text && is_first(first_line(h));
}

static int take_head(struct contention *c)
{
	struct textlines *l = &c->a.lines;
	struct builder *b = &c->a.b;

	do
		if (!textlines_next(l))
			return textlines_finish(l, 0);
	while (!text_trim(l->line).n);
	if (!is_first(text_trim(l->line)))
		return textlines_refuse(l, "expected \"--- contention:\" or the like");
	c->is_mutex = text_begins(text_trim(l->line), "--- mutex:");
	c->count = builder_type(b, "contentions", "count");
	c->delay = builder_type(b, "delay", "nanoseconds");
	b->p->period_type = b->p->types.at[c->count];
	b->p->period = 1;
	addresses_drop(&c->a, DROPPED_LOCK);
	return 0;
}

/* As Go and C write constants: 12, 0x1f, 017. */
static bool scan_constant(struct text s, int64_t *v)
{
	char digits[32];
	char *end;

	if (!s.n || s.n >= sizeof(digits))
		return false;
	memcpy(digits, s.at, s.n);
	digits[s.n] = '\0';
	*v = strtoll(digits, &end, 0);
	return !*end;
}

static int take_attribute(struct contention *c, struct text line)
{
	struct profile *p = c->a.b.p;
	struct text key, value = line;
	int64_t v;

	scan_until(&value, '=', &key);
	key = text_trim(key);
	value = text_trim(value);
	if (!scan_constant(value, &v))
		return textlines_refuse(&c->a.lines, "no number in \"%s\"", line_shown(line).text);
	if (text_is(key, "cycles/second"))
		c->hz = v;
	else if (text_is(key, "sampling period"))
		p->period = c->period = v;
	else if (text_is(key, "ms since reset"))
		p->duration_nanos = sampling_whole((double)v * 1e6);
	else if (!text_is(key, "discarded samples"))
		return textlines_refuse(&c->a.lines, "\"%s\" is not known", line_shown(key).text);
	return 0;
}

static int take_attributes(struct contention *c)
{
	struct textlines *l = &c->a.lines;

	while (textlines_next(l)) {
		struct text line = text_trim(l->line);

		if (!line.n || *line.at == '#')
			continue;
		if (text_begins(line, "---") || text_find(line, '=') == SIZE_MAX) {
			textlines_back(l);
			break;
		}
		if (take_attribute(c, line) < 0 && !textlines_pass(l))
			return -1;
	}
	return l->failed ? -1 : 0;
}

/* DELAY COUNT @; without a blank the last digit is the count. */
static bool scan_two(struct text *s, int64_t v[2])
{
	struct text t = *s;

	if (!scan_decimal(&t, &v[0]) || v[0] < 0)
		return false;
	scan_blanks(&t);
	if (!scan_decimal(&t, &v[1])) {
		v[1] = v[0] % 10;
		v[0] /= 10;
	}
	if (!text_begins(t, " @") && t.n && *t.at != '@')
		return false;
	scan_blanks(&t);
	*s = t;
	return scan_char(s, '@');
}

static int64_t nanoseconds(const struct contention *c, int64_t cycles)
{
	if (c->hz <= 0)
		return cycles;
	return sampling_whole((double)cycles * (double)c->period / ((double)c->hz / 1e9));
}

/* 1: it is no sample, and the input ends in it. */
static int take_sample(void *ctx, struct text s)
{
	struct contention *c = ctx;
	struct textlines *l = &c->a.lines;
	struct text whole = s;
	int64_t v[2];

	if (!scan_two(&s, v)) {
		if (l->cut)
			return 1;
		return textlines_refuse(l, "expected \"N N @ ...\", got \"%s\"",
					line_shown(whole).text);
	}
	if (addresses_open(&c->a) < 0)
		return -1;
	if (addresses_push_all(&c->a, s, ADJUST_ALL) < 0)
		return textlines_refuse(l, "an address of more than 64 bits in \"%s\"",
					line_shown(whole).text);
	c->multiple &= c->period > 1 && v[1] % c->period == 0;
	builder_value(&c->a.b, c->delay, v[0]);
	builder_value(&c->a.b, c->count, v[1]);
	return 0;
}

/*
 * Newer Go multiplies by the period when it records, and names the period all
 * the same: then all counts are multiples of it.
 */
static void scale(struct contention *c)
{
	struct profile *p = c->a.b.p;
	struct samples *s = &p->samples;
	int64_t *count = s->value[c->count], *delay = s->value[c->delay];

	if (c->is_mutex && c->multiple && s->n) {
		c->period = 1;
		profile_warn(p, "it was scaled by its producer already");
	}
	for (size_t i = 0; i < s->n && c->period > 0; i++) {
		delay[i] = nanoseconds(c, delay[i]);
		count[i] = sampling_whole((double)count[i] * (double)c->period);
	}
	if (!c->hz) {
		p->types.at[c->delay].unit = builder_string(&c->a.b, "count");
		profile_warn(p, "it does not say how long a cycle is: delays are in cycles");
	}
}

static int read_all(struct contention *c)
{
	if (take_head(c) < 0 || take_attributes(c) < 0 ||
	    addresses_lines(&c->a, take_sample, c) < 0)
		return -1;
	scale(c);
	return addresses_finish(&c->a, HIDDEN_KEEP);
}

int read_contention(struct reader *r)
{
	struct contention c = { .period = 1, .multiple = true };
	int ret;

	addresses_start(&c.a, r);
	ret = read_all(&c);
	addresses_end(&c.a);
	return ret;
}
