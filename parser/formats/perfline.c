#include "parser/formats/perfline.h"

#include "parser/formats/scan.h"

static bool all_digits(struct text s)
{
	for (size_t i = 0; i < s.n; i++)
		if (!is_digit(s.at[i]))
			return false;
	return s.n > 0;
}

/* ---- from the end ---- */

static struct text trim_end(struct text s)
{
	while (s.n && is_blank(s.at[s.n - 1]))
		s.n--;
	return s;
}

/* The last word of s, which stays as it is. */
static struct text last_word(struct text s)
{
	size_t n = s.n;

	while (n && !is_blank(s.at[n - 1]))
		n--;
	return text_from(s, n);
}

/* Digits at the end, a minus before them if wanted. */
static bool take_number(struct text *s, int64_t *v)
{
	struct text digits;
	size_t n = s->n;

	while (n && is_digit(s->at[n - 1]))
		n--;
	if (n && s->at[n - 1] == '-')
		n--;
	digits = text_from(*s, n);
	if (!scan_decimal(&digits, v) || digits.n)
		return false;
	s->n = n;
	return true;
}

/* PID/TID, or the thread alone; the blanks of wide fields stand behind the slash. */
static bool take_ids(struct text *s, struct perf_event *e)
{
	struct text t = *s, before;

	if (!take_number(&t, &e->tid))
		return false;
	before = trim_end(t);
	if (before.n && before.at[before.n - 1] == '/') {
		before.n--;
		if (!take_number(&before, &e->pid))
			return false;
		e->has_pid = true;
		t = before;
	}
	if (t.n && !is_blank(t.at[t.n - 1])) {
		e->has_pid = false;
		return false;
	}
	e->has_tid = true;
	*s = t;
	return true;
}

static bool is_cpu_word(struct text w)
{
	return w.n > 2 && *w.at == '[' && w.at[w.n - 1] == ']' &&
	       all_digits((struct text){ w.at + (w.at[1] == '-' ? 2 : 1),
					 w.n - (w.at[1] == '-' ? 3u : 2u) });
}

/* Letters and points; digits only beside points: d..2. */
static bool is_flags(struct text w)
{
	bool points = text_find(w, '.') != SIZE_MAX;

	if (w.n < 3 || w.n > 7)
		return false;
	for (size_t i = 0; i < w.n; i++)
		if (w.at[i] != '.' && !(points && is_digit(w.at[i])) &&
		    ((w.at[i] | 0x20) < 'a' || (w.at[i] | 0x20) > 'z'))
			return false;
	return true;
}

/* COMM PID/TID [CPU] FLAGS */
static void read_left(struct text s, struct perf_event *e)
{
	struct text w;

	s = trim_end(s);
	w = last_word(s);
	if (is_flags(w)) {
		struct text before = trim_end((struct text){ s.at, s.n - w.n }), b;

		b = last_word(before);
		if (is_cpu_word(b) || (b.n && is_digit(b.at[b.n - 1])))
			s = before;
	}
	w = last_word(s);
	if (is_cpu_word(w))
		s = trim_end((struct text){ s.at, s.n - w.n });
	take_ids(&s, e);
	e->comm = text_trim(s);
}

/* ---- from the front ---- */

/* " D.F:" with 6 or 9 digits behind the point: where it begins and ends. */
static bool find_time(struct text s, struct perf_event *e, size_t *begin, size_t *end)
{
	for (size_t from = 0, dot; from < s.n; from = dot + 1) {
		size_t i, k;
		struct text digits, fraction;
		uint64_t whole, part;

		dot = text_find(text_from(s, from), '.');
		if (dot == SIZE_MAX)
			return false;
		dot += from;
		for (i = dot; i && is_digit(s.at[i - 1]);)
			i--;
		for (k = dot + 1; k < s.n && is_digit(s.at[k]);)
			k++;
		digits = (struct text){ s.at + i, dot - i };
		fraction = (struct text){ s.at + dot + 1, k - dot - 1 };
		if (!digits.n || (i && !is_blank(s.at[i - 1])) ||
		    (fraction.n != 6 && fraction.n != 9) || k == s.n || s.at[k] != ':' ||
		    (k + 1 < s.n && !is_blank(s.at[k + 1])))
			continue;
		*begin = i;
		*end = k + 1;
		part = fraction.n == 6 ? 1000 : 1;
		if (!scan_unsigned(&digits, &whole) || whole > INT64_MAX / 1000000001)
			whole = 0;
		e->nanos = (int64_t)whole * 1000000000;
		if (scan_unsigned(&fraction, &whole))
			e->nanos += (int64_t)(whole * part);
		e->has_time = true;
		return true;
	}
	return false;
}

/* Where the first colon is that a blank or the end follows. */
static size_t find_colon(struct text s)
{
	for (size_t i = 0; i < s.n; i++)
		if (s.at[i] == ':' && (i + 1 == s.n || is_blank(s.at[i + 1])))
			return i;
	return SIZE_MAX;
}

/* PERIOD EVENT: REST */
static void read_right(struct text s, struct perf_event *e)
{
	struct text t;
	size_t colon;

	scan_blanks(&s);
	t = s;
	if (scan_decimal(&t, &e->period) && (!t.n || is_blank(*t.at))) {
		e->has_period = true;
		scan_blanks(&t);
		s = t;
	}
	colon = find_colon(s);
	if (colon == SIZE_MAX)
		return;
	e->name = (struct text){ s.at, colon };
	e->rest = text_trim(text_from(s, colon + 1));
}

/* The last word that begins with a letter and ends in a colon. */
static bool find_event(struct text s, size_t *begin, size_t *end)
{
	for (size_t i = s.n; i > 0; i--) {
		size_t b = i - 1;

		if (s.at[i - 1] != ':' || (i < s.n && !is_blank(s.at[i])))
			continue;
		while (b && !is_blank(s.at[b - 1]))
			b--;
		if ((s.at[b] | 0x20) < 'a' || (s.at[b] | 0x20) > 'z' || b == i - 1) {
			i = b + 1;
			continue;
		}
		*begin = b;
		*end = i;
		return true;
	}
	return false;
}

int perf_event_numbers(struct text line)
{
	struct perf_event e = { 0 };
	size_t begin, end;
	struct text s, w;
	int n = 0;

	if (find_time(line, &e, &begin, &end) || !find_event(line, &begin, &end) || !begin)
		return -1;
	s = trim_end((struct text){ line.at, begin });
	for (w = last_word(s); all_digits(w) || is_cpu_word(w); w = last_word(s)) {
		n += all_digits(w);
		s = trim_end((struct text){ s.at, s.n - w.n });
	}
	s = text_trim(s);
	return s.n && !is_digit(*s.at) && last_word(s).n == s.n ? n : -1;
}

static bool read_without_time(struct text line, int numbers, struct perf_event *e)
{
	size_t begin, end;
	struct text s;

	if (!find_event(line, &begin, &end) || !begin)
		return false;
	e->name = (struct text){ line.at + begin, end - 1 - begin };
	e->rest = text_trim(text_from(line, end));
	s = trim_end((struct text){ line.at, begin });
	if (numbers > 1 && all_digits(last_word(s))) {
		e->has_period = take_number(&s, &e->period);
		s = trim_end(s);
	}
	read_left(s, e);
	return e->has_tid && e->comm.n;
}

bool perf_event_read(struct text line, int numbers, struct perf_event *e)
{
	size_t begin, end;

	*e = (struct perf_event){ 0 };
	if (!find_time(line, e, &begin, &end))
		return read_without_time(line, numbers, e);
	read_left((struct text){ line.at, begin }, e);
	read_right(text_from(line, end), e);
	return true;
}

void perf_event_split(struct text name, struct text *base, struct text *modifiers)
{
	size_t colon = text_find_last(name, ':');

	*base = name;
	*modifiers = text_from(name, name.n);
	if (colon == SIZE_MAX || !colon || colon + 1 == name.n)
		return;
	for (size_t i = colon + 1; i < name.n; i++)
		if (!name.at[i] || !strchr("ukhGHpPIDeSW", name.at[i]))
			return;
	base->n = colon;
	*modifiers = text_from(name, colon + 1);
}

/* ---- frames ---- */

/* Where the bracket opens that the last character closes. */
static size_t find_open(struct text s)
{
	size_t depth = 0;

	for (size_t i = s.n; i > 0; i--) {
		depth += s.at[i - 1] == ')';
		depth -= s.at[i - 1] == '(';
		if (!depth)
			return i - 1;
	}
	return SIZE_MAX;
}

/* Takes +0x1f off the end of a symbol. */
static struct text without_offset(struct text s)
{
	size_t n = s.n;

	while (n && is_hex_digit(s.at[n - 1]))
		n--;
	if (n < s.n && n > 3 && !memcmp(s.at + n - 3, "+0x", 3))
		s.n = n - 3;
	return s;
}

bool perf_frame_read(struct text line, struct perf_frame *f)
{
	bool indented = line.n && is_blank(*line.at);
	struct text s = text_trim(line), before = s;
	size_t open;

	*f = (struct perf_frame){ 0 };
	if (!scan_hex(&s, &f->address) || (s.n && !is_blank(*s.at)))
		return false;
	if (!indented && (before.n - s.n < 3 || !s.n))
		return false;
	s = text_trim(s);
	open = text_ends(s, ")") ? find_open(s) : SIZE_MAX;
	if (open != SIZE_MAX && open && is_blank(s.at[open - 1])) {
		f->dso = (struct text){ s.at + open + 1, s.n - open - 2 };
		s = text_trim((struct text){ s.at, open });
	}
	f->inlined = text_is(f->dso, "inlined");
	f->symbol = without_offset(s);
	return true;
}
