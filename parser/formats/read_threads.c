#include "parser/formats/formats.h"

#include "parser/formats/addresses.h"
#include "parser/formats/scan.h"

/* Stacks of threads, of gperftools: BEHAVIOUR 9.5. */
struct threads {
	struct addresses a;
	size_t type;
	size_t nframes;
	bool repeats; /* "same as previous thread" */
	bool in_thread, ended;
};

static bool is_threadz(struct text s)
{
	uint64_t n;

	return scan_word(&s, "--- threadz ") && scan_unsigned(&s, &n) && text_is(s, " ---");
}

/* --- Thread HEX (name: NAME/DIGITS) stack: --- */
static bool is_thread(struct text s)
{
	size_t slash;
	uint64_t n;

	if (!scan_word(&s, "--- Thread ") || !scan_hex(&s, &n) || !scan_word(&s, " (name: "))
		return false;
	slash = text_find_last(s, '/');
	if (slash == SIZE_MAX)
		return false;
	s = text_from(s, slash + 1);
	return scan_unsigned(&s, &n) && text_is(s, ") stack: ---");
}

bool is_threads(const struct head *h)
{
	struct text rest = { (const char *)h->bytes.p, wire_left(&h->bytes) }, line;

	while (h->text && text_line(&rest, &line)) {
		line = text_trim(line);
		if (line.n && *line.at != '#')
			return is_threadz(line) || is_thread(line);
	}
	return false;
}

/* A thread with the stack of the one before counts there. */
static int end_thread(struct threads *t)
{
	struct samples *s = &t->a.b.p->samples;

	if (!t->in_thread)
		return 0;
	t->in_thread = false;
	if (!t->repeats && t->nframes)
		return addresses_close(&t->a);
	t->a.open = false;
	samples_close(s);
	samples_drop(s);
	if (s->n)
		builder_value(&t->a.b, t->type, 1);
	return 0;
}

static int begin_thread(struct threads *t)
{
	t->in_thread = true;
	t->repeats = false;
	t->nframes = 0;
	if (addresses_open(&t->a) < 0)
		return -1;
	builder_value(&t->a.b, t->type, 1);
	return 0;
}

static int take_frames(struct threads *t, struct text line)
{
	if (text_find_word(line, "same as previous thread") != SIZE_MAX)
		t->repeats = true;
	if (addresses_push_all(&t->a, line, ADJUST_CALLERS) < 0)
		return textlines_refuse(&t->a.lines, "an address of more than 64 bits in \"%s\"",
					line_shown(line).text);
	t->nframes = t->a.stack.n;
	return 0;
}

static int take_line(struct threads *t, struct text line)
{
	if (!text_begins(line, "---"))
		return t->in_thread ? take_frames(t, line) : 0;
	if (end_thread(t) < 0)
		return -1;
	if (is_thread(line))
		return begin_thread(t);
	if (text_begins(line, "---- no stack trace for"))
		t->ended = true;
	else if (!is_threadz(line))
		return textlines_refuse(&t->a.lines, "not the head of a thread: \"%s\"",
					line_shown(line).text);
	return 0;
}

static int take_lines(struct threads *t)
{
	struct textlines *l = &t->a.lines;
	bool in_maps = false;

	while (textlines_next(l)) {
		struct text line = text_trim(l->line);

		if (in_maps) {
			maps_line(&t->a.maps, l->line);
		} else if (maps_begin(line)) {
			in_maps = true;
			if (end_thread(t) < 0)
				return -1;
		} else if (!t->ended && take_line(t, line) < 0 && !textlines_pass(l)) {
			return -1;
		}
	}
	return l->failed ? -1 : end_thread(t);
}

static int read_all(struct threads *t)
{
	struct builder *b = &t->a.b;

	t->type = builder_type(b, "thread", "count");
	b->p->period_type = b->p->types.at[t->type];
	b->p->period = 1;
	addresses_drop(&t->a, DROPPED_CPU);
	if (take_lines(t) < 0 || addresses_finish(&t->a, HIDDEN_KEEP) < 0)
		return -1;
	addresses_drop_twins(&t->a);
	return 0;
}

int read_threads(struct reader *r)
{
	struct threads t = { 0 };
	int ret;

	addresses_start(&t.a, r);
	ret = read_all(&t);
	addresses_end(&t.a);
	return ret;
}
