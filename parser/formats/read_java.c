#include "parser/formats/formats.h"

#include <inttypes.h>

#include "parser/formats/javatable.h"
#include "parser/formats/sampling.h"
#include "parser/formats/scan.h"

/* Java's heap and contention profiles as text: BEHAVIOUR 9.7. */
enum { JAVA_RATE = 524288 };

struct java {
	struct addresses a;
	bool heap;
	int64_t period;
	size_t count, size; /* the types */
	str_id label;
};

static bool is_first(struct text line)
{
	return text_is(line, "--- heapz 1 ---") || text_is(line, "--- contentionz 1 ---");
}

bool is_java(const struct head *h)
{
	struct text rest = { (const char *)h->bytes.p, wire_left(&h->bytes) }, line, key;

	if (!h->text || !text_line(&rest, &line) || !is_first(text_trim(line)))
		return false;
	while (text_line(&rest, &line) && scan_until(&line, '=', &key))
		if (text_is(text_trim(key), "format"))
			return text_is(text_trim(line), "java");
	return false;
}

static int set_attribute(struct java *j, struct text key, struct text value)
{
	struct profile *p = j->a.b.p;
	struct text digits = value;
	int64_t n;

	if (text_is(key, "format") && text_is(value, "java"))
		return 0;
	if (text_is(key, "resolution")) {
		str_id unit = builder_text(&j->a.b, value);

		p->types.at[j->size].unit = unit;
		return 0;
	}
	if (!j->heap && scan_decimal(&digits, &n) && !digits.n) {
		if (text_is(key, "sampling period")) {
			p->period_type = p->types.at[j->count];
			p->period = j->period = n;
			return 0;
		}
		if (text_is(key, "ms since reset")) {
			p->duration_nanos = sampling_whole((double)n * 1e6);
			return 0;
		}
	}
	return textlines_refuse(&j->a.lines, "\"%s\" is not known", line_shown(key).text);
}

static int take_attributes(struct java *j)
{
	struct textlines *l = &j->a.lines;

	while (textlines_next(l)) {
		struct text line = text_trim(l->line), key;

		if (!line.n)
			continue;
		if (!scan_until(&line, '=', &key)) {
			textlines_back(l);
			return 0;
		}
		if (set_attribute(j, text_trim(key), text_trim(line)) < 0 && !textlines_pass(l))
			return -1;
	}
	return l->failed ? -1 : 0;
}

static int take_head(struct java *j)
{
	struct textlines *l = &j->a.lines;
	struct builder *b = &j->a.b;

	if (!textlines_next(l))
		return textlines_finish(l, 0);
	if (!is_first(text_trim(l->line)))
		return textlines_refuse(l, "expected \"--- heapz 1 ---\" or "
					   "\"--- contentionz 1 ---\"");
	j->heap = text_is(text_trim(l->line), "--- heapz 1 ---");
	j->count = builder_type(b, j->heap ? "inuse_objects" : "contentions", "count");
	j->size = builder_type(b, j->heap ? "inuse_space" : "delay", "");
	j->label = builder_string(b, "bytes");
	addresses_drop(&j->a, j->heap ? DROPPED_HEAP : DROPPED_LOCK);
	return take_attributes(j);
}

/* 0: it is one; 1: it is none; -1. */
static int take_sample(struct java *j, struct text s)
{
	struct text whole = s;
	int64_t size, count;

	if (!scan_decimal(&s, &size) || !scan_blanks(&s) || !scan_decimal(&s, &count) ||
	    !scan_blanks(&s) || !scan_char(&s, '@'))
		return 1;
	if (j->heap && !count)
		return textlines_refuse(&j->a.lines,
					"parsing sample %s: second value must be non-zero",
					line_shown(whole).text);
	if (addresses_open(&j->a) < 0)
		return -1;
	if (addresses_push_all(&j->a, s, ADJUST_NONE) < 0)
		return textlines_refuse(&j->a.lines, "an address of more than 64 bits in \"%s\"",
					line_shown(whole).text);
	if (j->heap) {
		builder_number(&j->a.b, j->label, size / count, 0);
		sampling_scale(&count, &size, JAVA_RATE);
	} else if (j->period) {
		count = sampling_whole((double)count * (double)j->period);
		size = sampling_whole((double)size * (double)j->period);
	}
	builder_value(&j->a.b, j->count, count);
	builder_value(&j->a.b, j->size, size);
	return 0;
}

static int take_samples(struct java *j)
{
	struct textlines *l = &j->a.lines;

	while (textlines_next(l)) {
		struct text line = text_trim(l->line);
		int r = line.n ? take_sample(j, line) : 0;

		if (r < 0 && !textlines_pass(l))
			return -1;
		if (r > 0) {
			textlines_back(l);
			return 0;
		}
	}
	return l->failed ? -1 : 0;
}

int read_java(struct reader *r)
{
	struct java j = { 0 };
	int ret;

	addresses_start(&j.a, r);
	ret = take_head(&j);
	if (ret == 0)
		ret = take_samples(&j);
	if (ret == 0)
		ret = javatable_finish(&j.a);
	addresses_end(&j.a);
	return ret;
}
