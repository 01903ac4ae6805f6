#include "parser/formats/formats.h"

#include <inttypes.h>
#include <stdio.h>

#include "parser/formats/builder.h"
#include "parser/formats/perfline.h"
#include "parser/formats/scan.h"
#include "parser/formats/textlines.h"

/* What perf script prints, and Android's simpleperf report_sample: FORMATS 4 and A1. */
enum { HEAD_LINES = 60, COMM_MAX = 16, PERIODS = 4096 };

/* What a line of a frame says; most lines come again. */
struct known {
	uint64_t address;
	uint32_t mapping, function; /* 0: none */
	struct position at;
	bool inlined;
	uint32_t row; /* of the location that is nothing but this; HASH_NONE: not yet made */
};

struct event {
	str_id name, base, modifiers;
	size_t samples, values; /* types; SIZE_MAX: none so far */
};

struct perf {
	struct builder b;
	struct textlines lines;
	int numbers;        /* in front of events without time */
	struct memo frames; /* rows of known */
	VEC(struct known) known;
	VEC(struct event) events;
	VEC(uint32_t) stack; /* rows of known, of the sample in hand, leaf first */
	VEC(struct line) inlined;
	VEC(char) candidate;    /* a line that may be the head of a sample */
	bool open, blank, full; /* a sample is in hand, an empty line came, it has its frames */
	struct memo periods;    /* of the first event: how often each */
	int64_t first, last;    /* times; -1: none */
	uint64_t lost;
	size_t nsamples;
	struct {
		str_id comm, pid, tid;
	} words;
};

/* ---- the head ---- */

/* How many numbers stand in front of an event: the fewest where that is sure. */
static int learn_numbers(struct text rest)
{
	struct text line;
	int least = 0;

	while (text_line(&rest, &line)) {
		int n = line.n && *line.at != '#' ? perf_event_numbers(line) : -1;

		if (n > 0 && (!least || n < least))
			least = n;
	}
	return least ? least : 1;
}

static struct text text_of_window(struct wire w)
{
	return (struct text){ (const char *)w.p, wire_left(&w) };
}

bool is_perf(const struct head *h)
{
	struct text rest = text_of_window(h->bytes), line;
	size_t events = 0, timed = 0, frames = 0, others = 0, lines = 0;
	struct perf_event e;
	struct perf_frame f;

	if (!h->text)
		return false;
	while (lines < HEAD_LINES && text_line(&rest, &line)) {
		if (text_begins(line, "# ========"))
			return true;
		if (!text_trim(line).n || *line.at == '#')
			continue;
		lines++;
		if (perf_frame_read(line, &f) && (f.dso.n || is_blank(*line.at))) {
			frames += f.symbol.n > 0;
		} else if (perf_event_read(line, 1, &e)) {
			events++;
			timed += e.has_time && e.name.n;
		} else {
			others++;
		}
	}
	return (events && others <= events + frames && (frames || timed == events)) ||
	       (frames > 1 && !events && others <= frames);
}

/* ---- frames ---- */

/* JS:*spin /srv/app/rec.js:2:14, as V8 names what it compiles: name, file and line. */
static void split_v8(struct builder *b, struct text *name, struct function *f, struct position *at)
{
	static const char *const kinds[] = { "JS:", "LazyCompile:", "Function:", "Script:",
					     "Eval:" };
	struct text s = *name, place, column, line;
	size_t blank, i = 0;
	int64_t n;

	while (i < sizeof(kinds) / sizeof(*kinds) && !scan_word(&s, kinds[i]))
		i++;
	if (i == sizeof(kinds) / sizeof(*kinds))
		return;
	if (s.n && strchr("*^~+", *s.at) && *s.at)
		s = text_from(s, 1);
	blank = text_find(s, ' ');
	if (blank == SIZE_MAX)
		return;
	place = text_from(s, blank + 1);
	i = text_find_last(place, ':');
	if (i == SIZE_MAX)
		return;
	column = text_from(place, i + 1);
	place.n = i;
	i = text_find_last(place, ':');
	if (i == SIZE_MAX || !scan_decimal(&column, &n) || column.n)
		return;
	line = text_from(place, i + 1);
	place.n = i;
	if (!scan_decimal(&line, &at->line) || line.n)
		return;
	at->column = n;
	*name = blank ? (struct text){ s.at, blank } : text_of("(anonymous)");
	f->file = builder_text(b, place);
}

static struct known make_known(struct perf *p, const struct perf_frame *frame)
{
	struct builder *b = &p->b;
	struct known k = { .address = frame->address, .inlined = frame->inlined, .row = HASH_NONE };
	struct text name = frame->symbol;
	struct function f = { 0 };

	if (!frame->inlined)
		k.mapping = builder_mapping_named(b, frame->dso);
	if (text_is(name, "[unknown]") || !name.n) {
		if (k.address || (frame->dso.n && !text_is(frame->dso, "[unknown]")))
			return k;
		name = text_of("[unknown]");
	}
	split_v8(b, &name, &f, &k.at);
	f.name = f.system_name = builder_text(b, name);
	k.function = builder_function(b, f);
	return k;
}

static bool take_frame(struct perf *p, struct text line, const struct perf_frame *frame)
{
	uint32_t *row = memo_of(&p->frames, line);

	if (*row == HASH_NONE) {
		*row = (uint32_t)p->known.n;
		*VEC_PUSH(&p->known) = make_known(p, frame);
	}
	*VEC_PUSH(&p->stack) = *row;
	return true;
}

/* What the last frame is at such a place. */
static uint32_t *known_at(struct perf *p, struct text place)
{
	VEC_SET_TEXT(&p->candidate, place);
	for (uint32_t row = p->stack.at[p->stack.n - 1]; row; row >>= 8)
		*VEC_PUSH(&p->candidate) = (char)row;
	*VEC_PUSH(&p->candidate) = '\n';
	place = (struct text){ p->candidate.at, p->candidate.n };
	p->candidate.n = 0;
	return memo_of(&p->frames, place);
}

/* file.c:12 below a frame says where that is. */
static bool take_srcline(struct perf *p, struct text s)
{
	size_t colon;
	struct text digits;
	struct known k;
	struct function f;
	uint32_t *row;
	int64_t line;

	s = text_trim(s);
	if (text_ends(s, " (inlined)"))
		s.n -= strlen(" (inlined)");
	colon = text_find_last(s, ':');
	if (!p->stack.n || colon == SIZE_MAX || !colon)
		return false;
	digits = text_from(s, colon + 1);
	if (!scan_decimal(&digits, &line) || digits.n)
		return false;
	k = p->known.at[p->stack.at[p->stack.n - 1]];
	if (!k.function)
		return true;
	row = known_at(p, s);
	p->stack.at[p->stack.n - 1] = *row == HASH_NONE ? (uint32_t)p->known.n : *row;
	if (*row != HASH_NONE)
		return true;
	*row = (uint32_t)p->known.n;
	f = p->b.p->functions.at[k.function];
	f.file = builder_text(&p->b, (struct text){ s.at, colon });
	k.function = builder_function(&p->b, f);
	k.at = (struct position){ line, 0 };
	k.row = HASH_NONE;
	*VEC_PUSH(&p->known) = k;
	return true;
}

static struct line line_of(struct perf *p, const struct known *k)
{
	return (struct line){ k->function, profile_position(p->b.p, k->at) };
}

static void push_location(struct perf *p, struct known *k)
{
	struct location l = { .address = k->address, .mapping = k->mapping };
	struct builder *b = &p->b;
	uint32_t row;

	if (k->row != HASH_NONE && !p->inlined.n) {
		builder_frame(b, k->row);
		return;
	}
	if (k->function)
		*VEC_PUSH(&p->inlined) = line_of(p, k);
	row = builder_location(b, l, p->inlined.at, p->inlined.n);
	builder_frame(b, row);
	if (p->inlined.n <= 1)
		k->row = row;
	p->inlined.n = 0;
}

/* Inlined frames stand in front of the one that they are in, with its address. */
static void push_frames(struct perf *p)
{
	for (size_t i = 0; i < p->stack.n; i++) {
		struct known *k = &p->known.at[p->stack.at[i]];
		bool more =
			i + 1 < p->stack.n && p->known.at[p->stack.at[i + 1]].address == k->address;

		if (k->inlined && more && k->function)
			*VEC_PUSH(&p->inlined) = line_of(p, k);
		else
			push_location(p, k);
	}
}

/* ---- samples ---- */

static int close_sample(struct perf *p)
{
	struct function f = { 0 };

	if (!p->open)
		return 0;
	p->open = false;
	push_frames(p);
	if (!p->stack.n) {
		f.name = f.system_name = builder_string(&p->b, "[no stack]");
		builder_frame(&p->b, builder_frame_of(&p->b, f, 0, 0));
	}
	return builder_close(&p->b);
}

static struct event *event_of(struct perf *p, struct text name)
{
	struct builder *b = &p->b;
	struct event e = { .name = builder_text(b, name), .values = SIZE_MAX };
	struct text base, modifiers;
	char type[256];

	for (size_t i = 0; i < p->events.n; i++)
		if (p->events.at[i].name == e.name)
			return &p->events.at[i];
	perf_event_split(name, &base, &modifiers);
	e.base = builder_text(b, base);
	e.modifiers = builder_text(b, modifiers);
	snprintf(type, sizeof(type), "%.*s:samples", (int)(name.n < 240 ? name.n : 240), name.at);
	e.samples = builder_type(b, type, "count");
	*VEC_PUSH(&p->events) = e;
	return &p->events.at[p->events.n - 1];
}

/* cpu-clock, and cpu-clock/freq=99/ */
static bool is_clock(struct text base)
{
	size_t slash = text_find(base, '/');

	base.n = slash == SIZE_MAX ? base.n : slash;
	return text_is(base, "cpu-clock") || text_is(base, "task-clock");
}

static const char *unit_of(const struct perf *p, const struct event *e)
{
	return is_clock(profile_text(p->b.p, e->base)) ? "nanoseconds" : "count";
}

static void count_period(struct perf *p, int64_t period)
{
	struct text key = { (const char *)&period, sizeof(period) };
	uint32_t *n;

	if (p->periods.values.n >= PERIODS)
		return;
	n = memo_of(&p->periods, key);
	*n = *n == HASH_NONE ? 1 : *n + 1;
}

static void add_values(struct perf *p, const struct perf_event *e)
{
	struct builder *b = &p->b;
	struct event *event = event_of(p, e->name);
	char type[256];

	if (e->has_period && event->values == SIZE_MAX) {
		struct text name = profile_text(b->p, event->name);

		snprintf(type, sizeof(type), "%.*s", (int)(name.n < 240 ? name.n : 240), name.at);
		event->values = builder_type(b, name.n ? type : "period", unit_of(p, event));
	}
	if (b->failed)
		return;
	builder_value(b, event->samples, 1);
	if (e->has_period)
		builder_value(b, event->values, e->period);
	if (e->has_period && event == p->events.at)
		count_period(p, e->period);
}

static int open_sample(struct perf *p, const struct perf_event *e)
{
	struct builder *b = &p->b;

	if (close_sample(p) < 0)
		return -1;
	event_of(p, e->name); /* so that its column is there */
	builder_open(b);
	p->open = true;
	p->blank = p->full = false;
	p->stack.n = 0;
	p->nsamples++;
	add_values(p, e);
	builder_label(b, p->words.comm, builder_text(b, e->comm));
	if (e->has_pid)
		builder_number(b, p->words.pid, e->pid, 0);
	if (e->has_tid)
		builder_number(b, p->words.tid, e->tid, 0);
	if (e->has_time) {
		p->first = p->first < 0 || e->nanos < p->first ? e->nanos : p->first;
		p->last = e->nanos > p->last ? e->nanos : p->last;
	}
	return b->failed ? -1 : 0;
}

/* A sample without an event line: what stands above its frames is its thread or its period. */
static int open_bare(struct perf *p)
{
	struct perf_event e = { .name = text_of("") };
	struct text s = text_trim((struct text){ p->candidate.at, p->candidate.n });

	if (scan_decimal(&s, &e.period) && !s.n)
		e.has_period = true;
	else
		e.comm = text_trim((struct text){ p->candidate.at, p->candidate.n });
	p->candidate.n = 0;
	return open_sample(p, &e);
}

/* ---- lines ---- */

static int take_frame_line(struct perf *p, struct text line, const struct perf_frame *frame)
{
	if ((!p->open || p->full || (p->blank && p->stack.n)) && open_bare(p) < 0)
		return -1;
	take_frame(p, line, frame);
	return 0;
}

/* What perf records beside samples. */
static bool is_record(struct perf *p, struct text line)
{
	size_t at = text_find_word(line, "PERF_RECORD_");
	struct text s;
	uint64_t n;

	if (at == SIZE_MAX)
		return false;
	s = text_from(line, at);
	at = text_find_word(s, "lost ");
	if (text_begins(s, "PERF_RECORD_LOST") && at != SIZE_MAX) {
		s = text_from(s, at + 5);
		if (scan_unsigned(&s, &n))
			p->lost += n;
	}
	return true;
}

static int take_event(struct perf *p, const struct perf_event *e)
{
	struct perf_frame f;
	struct text base, modifiers;

	if (open_sample(p, e) < 0)
		return -1;
	perf_event_split(e->name, &base, &modifiers);
	if (e->rest.n && text_find(base, ':') == SIZE_MAX && text_ends(e->rest, ")") &&
	    perf_frame_read(e->rest, &f) && f.dso.n) {
		take_frame(p, e->rest, &f);
		p->full = true;
	}
	return 0;
}

static void take_comment(struct perf *p, struct text line)
{
	static const char *const kept[] = { "# hostname", "# os release",  "# arch",
					    "# cmdline",  "# captured on", "# perf version" };

	for (size_t i = 0; i < sizeof(kept) / sizeof(*kept); i++)
		if (text_begins(line, kept[i]))
			*VEC_PUSH(&p->b.p->facts) = builder_text(&p->b, text_from(line, 2));
}

static void flush_candidate(struct perf *p)
{
	if (p->candidate.n)
		textlines_odd(&p->lines, "not an event and not a frame above");
	p->candidate.n = 0;
}

static void take_unknown(struct perf *p, struct text line)
{
	flush_candidate(p);
	if (text_trim(line).n > COMM_MAX ||
	    (is_blank(*line.at) && !is_digit(*text_trim(line).at))) {
		textlines_odd(&p->lines, "not an event and not a frame:");
		return;
	}
	VEC_SET_TEXT(&p->candidate, line);
}

/* A period alone in its line: digits, and the blank that would stand in front of the event. */
static bool is_period(struct text line)
{
	struct text s = text_trim(line);
	uint64_t n;

	return is_blank(line.at[line.n - 1]) && scan_unsigned(&s, &n) && !s.n;
}

static int take_line(struct perf *p, struct text line)
{
	uint32_t known = line.n && is_blank(*line.at) && p->open && !p->full && !p->blank
				 ? memo_find(&p->frames, line)
				 : HASH_NONE;
	struct perf_event e;
	struct perf_frame f;

	if (known != HASH_NONE) {
		*VEC_PUSH(&p->stack) = known;
		return 0;
	}
	if (!text_trim(line).n) {
		p->blank = true;
		flush_candidate(p);
		return 0;
	}
	if (*line.at == '#') {
		take_comment(p, line);
		return 0;
	}
	if (is_blank(*line.at) && text_ends(text_trim(line), ")") && perf_frame_read(line, &f))
		return take_frame_line(p, line, &f);
	if (is_record(p, line))
		return 0;
	if (perf_event_read(line, p->numbers, &e))
		return take_event(p, &e);
	if (perf_frame_read(line, &f) && (f.symbol.n || (p->open && !is_period(line))))
		return take_frame_line(p, line, &f);
	if (!is_blank(*line.at) || !p->open || !take_srcline(p, line))
		take_unknown(p, line);
	return 0;
}

/* ---- the whole ---- */

/* Modifiers are of interest only where they tell events apart. */
static bool has_twin(const struct perf *p, const struct event *e)
{
	for (size_t i = 0; i < p->events.n; i++)
		if (p->events.at[i].base == e->base && p->events.at[i].modifiers != e->modifiers)
			return true;
	return false;
}

static void name_types(struct perf *p)
{
	struct builder *b = &p->b;
	struct value_type *types = b->p->types.at;

	for (size_t i = 0; i < p->events.n; i++) {
		const struct event *e = &p->events.at[i];
		struct text name = profile_text(b->p, has_twin(p, e) ? e->name : e->base);
		char text[256];

		snprintf(text, sizeof(text), "%.*s%s", (int)(name.n < 240 ? name.n : 240), name.at,
			 ":samples");
		types[e->samples].type =
			builder_string(b, p->events.n == 1 || !name.n ? "samples" : text);
		if (e->values == SIZE_MAX || !name.n)
			continue;
		text[strlen(text) - strlen(":samples")] = '\0';
		types[e->values].type = builder_string(b, text);
	}
}

static void set_period(struct perf *p)
{
	struct profile *profile = p->b.p;
	const struct event *e = p->events.at;
	uint32_t most = 0;

	profile->default_type =
		profile->types.at[e->values == SIZE_MAX ? e->samples : e->values].type;
	if (e->values != SIZE_MAX)
		profile->period_type = profile->types.at[e->values];
	for (size_t i = 0; i < p->periods.values.n; i++)
		if (p->periods.values.at[i] != HASH_NONE && p->periods.values.at[i] > most) {
			struct text period = strtab_get(&p->periods.texts, (str_id)i);

			most = p->periods.values.at[i];
			if (period.n == sizeof(profile->period))
				memcpy(&profile->period, period.at, period.n);
		}
	if (p->last > p->first && p->first >= 0)
		profile->duration_nanos = p->last - p->first;
}

static int read_all(struct perf *p)
{
	struct builder *b = &p->b;

	p->words.comm = builder_string(b, "comm");
	p->words.pid = builder_string(b, "pid");
	p->words.tid = builder_string(b, "tid");
	while (textlines_next(&p->lines))
		if (take_line(p, p->lines.line) < 0)
			return -1;
	flush_candidate(p);
	if (p->lines.cut && p->open && !text_ends(text_trim(p->lines.line), ")"))
		profile_warn(b->p, "cut short in line %" PRIu64 ": the last sample may lack frames",
			     p->lines.number);
	if (close_sample(p) < 0 || textlines_finish(&p->lines, p->nsamples) < 0)
		return -1;
	if (p->lost)
		profile_warn(b->p, "perf lost %" PRIu64 " events", p->lost);
	name_types(p);
	set_period(p);
	return builder_finish(b);
}

int read_perf(struct reader *r)
{
	struct perf p = { .lines = { .r = r }, .first = -1, .last = -1 };
	int ret;

	builder_start(&p.b, r);
	p.b.merge = true;
	p.numbers = learn_numbers(text_of_window(source_window(r->src)));
	ret = read_all(&p);
	builder_end(&p.b);
	memo_free(&p.frames);
	memo_free(&p.periods);
	mem_free(p.known.at);
	mem_free(p.events.at);
	mem_free(p.stack.at);
	mem_free(p.inlined.at);
	mem_free(p.candidate.at);
	return ret;
}
