#include "parser/formats/formats.h"

#include <inttypes.h>
#include <stdio.h>

#include "parser/formats/builder.h"
#include "parser/formats/goheader.h"
#include "parser/formats/golabels.h"
#include "parser/formats/golocks.h"
#include "parser/formats/scan.h"
#include "parser/formats/textlines.h"
#include "parser/ids.h"

/*
 * Stacks of all goroutines: Go's ?debug=2, and what a program says when it
 * crashes, alone or in the middle of a log. FORMATS 2.
 *
 * A block is a header, frames of two lines each, "NAME(ARGUMENTS)" and a tab
 * with "FILE:LINE +0xOFFSET", and who created it. All else is text.
 */
enum { FACTS = 20, CUT_FRAMES = 95, TRIES = 4 };

/* What stands in front of each line in a log: digits change, the rest stays. */
struct prefix {
	VEC(char) shape;
};

struct dump {
	struct builder b;
	struct textlines lines;
	struct prefix prefix;
	struct golocks locks;
	struct memo places; /* locations, by name, file and line */
	VEC(char) name;     /* of the frame whose second line is awaited */
	VEC(char) key;
	struct hash seen;   /* rows of ids */
	VEC(uint64_t) ids;  /* of each sample */
	VEC(uint32_t) lost; /* samples that are in the dump once more, with their stacks */
	size_t type, nframes, nfacts, ndumps, nblocks;
	bool in_block, skipped; /* in a block, that is not wanted */
	bool awaiting;          /* the second line of a frame */
	bool creator;           /* it is that of who created the goroutine */
	bool elided, unavailable, running, caused;
	bool crash;  /* behind "-----": the same goroutines once more */
	bool modern; /* Go 1.21 or later, which marks what it leaves out */
	bool fresh;  /* text that begins a dump came behind blocks */
	struct {
		str_id state, wait, minutes, by, at, creator, locked, thread, scan, leaked, durable,
			yes, bubble, id, note, lock, holds;
	} words;
};

/* ---- lines ---- */

static void set_text(char **at, size_t *n, size_t *cap, struct text s)
{
	*at = mem_grow(*at, cap, s.n + 1, 1);
	memcpy(*at, s.at, s.n);
	*n = s.n;
}

#define SET(v, s) set_text(&(v)->at, &(v)->n, &(v)->cap, s)

static bool has_prefix(const struct dump *d, struct text line)
{
	if (line.n < d->prefix.shape.n)
		return false;
	for (size_t i = 0; i < d->prefix.shape.n; i++) {
		char want = d->prefix.shape.at[i];

		if (is_digit(want) ? !is_digit(line.at[i]) : want != line.at[i])
			return false;
	}
	return true;
}

/* Finds a header anywhere in a line. */
static bool find_header(struct text line, struct goheader *h, size_t *at)
{
	struct text s = line;

	for (int i = 0; i < TRIES && (*at = text_find_word(s, "goroutine ")) != SIZE_MAX; i++) {
		s = text_from(s, *at);
		*at = (size_t)(s.at - line.at);
		if (goheader_read(s, h))
			return true;
		s = text_from(s, 1);
	}
	return false;
}

bool is_dump(const struct head *h)
{
	struct text rest = { (const char *)h->bytes.p, wire_left(&h->bytes) }, line;
	struct goheader header;
	size_t at;

	while (h->text && text_find_word(rest, "goroutine ") != SIZE_MAX && text_line(&rest, &line))
		if (find_header(line, &header, &at))
			return true;
	return false;
}

/* ---- frames ---- */

/* FILE:LINE, and what may follow: +0xOFFSET fp=0x sp=0x pc=0xPC. The program counter is 0 if not
 * there. */
static struct text parse_place(struct text s, uint64_t *line, uint64_t *pc)
{
	size_t at = text_find_word(s, " pc=0x");
	struct text t;

	*line = *pc = 0;
	if (at != SIZE_MAX) {
		t = text_from(s, at + strlen(" pc=0x"));
		scan_hex(&t, pc);
	}
	for (size_t i = s.n; i > 0; i--) {
		if (s.at[i - 1] != ':')
			continue;
		t = text_from(s, i);
		if (scan_unsigned(&t, line) && (!t.n || *t.at == ' ') && *line <= INT64_MAX)
			return (struct text){ s.at, i - 1 };
	}
	return s;
}

/* A dot in the last part of an import path is written so. */
static struct text plain_name(struct dump *d, struct text name)
{
	size_t n = 0;

	if (text_find_word(name, "%2e") == SIZE_MAX)
		return name;
	SET(&d->key, name);
	for (size_t i = 0; i < name.n; i++) {
		bool dot = i + 2 < name.n && !memcmp(name.at + i, "%2e", 3);

		d->key.at[n++] = dot ? '.' : name.at[i];
		i += dot ? 2 : 0;
	}
	return (struct text){ d->key.at, n };
}

static uint32_t location(struct dump *d, struct text name, struct text file, uint64_t line,
			 uint64_t address)
{
	struct builder *b = &d->b;
	struct function f = { 0 };
	struct line l;

	if (text_is(name, "panic") && text_ends(file, "runtime/panic.go"))
		name = text_of("runtime.gopanic");
	f.name = f.system_name = builder_text(b, plain_name(d, name));
	f.file = builder_text(b, file);
	l.function = builder_function(b, f);
	l.position = profile_position(b->p, (struct position){ (int64_t)line, 0 });
	return builder_location(b, (struct location){ .address = address }, &l, 1);
}

static void push(struct dump *d, uint32_t row)
{
	builder_frame(&d->b, row);
	d->nframes++;
}

static void push_named(struct dump *d, const char *name)
{
	push(d, location(d, text_of(name), text_of(""), 0, 0));
}

/* Frames with addresses are rarely the same; those without are nearly always known. */
static void take_frame(struct dump *d, struct text place)
{
	struct text name = { d->name.at, d->name.n }, file;
	uint64_t line, pc;
	uint32_t *row;

	file = parse_place(place, &line, &pc);
	if (pc)
		pc -= !(d->running && !d->nframes);
	d->key.at = mem_grow(d->key.at, &d->key.cap, name.n + file.n + 40, 1);
	memcpy(d->key.at, name.at, name.n);
	memcpy(d->key.at + name.n, file.at, file.n);
	d->key.n = name.n + file.n +
		   (size_t)snprintf(d->key.at + name.n + file.n, 40, "\n%zu %" PRIx64 " %" PRIx64,
				    name.n, line, pc);
	row = memo_of(&d->places, (struct text){ d->key.at, d->key.n });
	if (*row == HASH_NONE)
		*row = location(d, name, file, line, pc);
	push(d, *row);
}

static void take_creator(struct dump *d, struct text place)
{
	struct builder *b = &d->b;
	struct text name = { d->name.at, d->name.n }, file;
	size_t at = text_find_word(name, " in goroutine ");
	uint64_t line, pc;

	if (at != SIZE_MAX) {
		struct text t = text_from(name, at + strlen(" in goroutine "));

		if (scan_unsigned(&t, &line) && line <= INT64_MAX) {
			builder_number(b, d->words.creator, (int64_t)line, 0);
			d->modern = true;
		}
		name.n = at;
	}
	builder_label(b, d->words.by, builder_text(b, plain_name(d, name)));
	file = parse_place(place, &line, &pc);
	d->key.at = mem_grow(d->key.at, &d->key.cap, file.n + 24, 1);
	memcpy(d->key.at, file.at, file.n);
	d->key.n = file.n + (size_t)snprintf(d->key.at + file.n, 24, ":%" PRIu64, line);
	builder_label(b, d->words.at, builder_text(b, (struct text){ d->key.at, d->key.n }));
}

static void await(struct dump *d, struct text name, bool creator)
{
	SET(&d->name, name);
	d->awaiting = true;
	d->creator = creator;
}

/* ---- blocks ---- */

static int end_block(struct dump *d)
{
	if (!d->in_block)
		return 0;
	d->in_block = d->awaiting = false;
	if (d->skipped)
		return 0;
	if (d->nframes >= CUT_FRAMES && !d->elided && !d->modern)
		push_named(d, "[frames elided]");
	return builder_close(&d->b);
}

struct seen_key {
	const struct dump *d;
	uint64_t id;
};

static bool same_id(const void *ctx, uint32_t row)
{
	const struct seen_key *k = ctx;

	return k->d->ids.at[row] == k->id;
}

static void forget(struct dump *d)
{
	struct profile *p = d->b.p;

	while (p->samples.n)
		samples_drop(&p->samples);
	hash_free(&d->seen);
	hash_init(&d->seen);
	d->ids.n = d->lost.n = 0;
	golocks_forget(&d->locks);
	d->ndumps++;
	d->crash = d->fresh = d->modern = false;
}

static bool is_unavailable(const struct dump *d, uint32_t row)
{
	const struct profile *p = d->b.p;
	struct stack st = samples_stack(&p->samples, row);
	const struct location *l;
	uint32_t frame;

	if (!stack_next(&st, &frame))
		return true;
	l = &p->locations.at[frame];
	return l->nlines &&
	       text_is(profile_text(p, p->functions.at[p->lines.at[l->line].function].name),
		       "[running on another thread]");
}

/* Notes the goroutine that begins; false if it is there already, and better. */
static bool note_id(struct dump *d, uint64_t id)
{
	struct seen_key k = { d, id };
	struct hash_slot *s;

	if (d->fresh && d->b.p->samples.n)
		forget(d);
	s = hash_slot(&d->seen, hash_mix(d->seen.seed, id), same_id, &k);
	if (s->row != HASH_NONE && is_unavailable(d, s->row)) {
		if (d->crash) /* else it is another thread that failed, and says so itself */
			*VEC_PUSH(&d->lost) = s->row;
	} else if (s->row != HASH_NONE && d->crash) {
		return false;
	} else if (s->row != HASH_NONE) {
		forget(d);
		s = hash_slot(&d->seen, hash_mix(d->seen.seed, id), same_id, &k);
	}
	s->row = (uint32_t)d->ids.n;
	*VEC_PUSH(&d->ids) = id;
	return true;
}

static void add_part(struct dump *d, struct text part)
{
	struct builder *b = &d->b;
	struct text s = part;
	uint64_t n;

	if (text_is(part, "locked to thread")) {
		builder_label(b, d->words.locked, d->words.thread);
	} else if (scan_unsigned(&s, &n) && text_is(s, " minutes") && n <= INT64_MAX) {
		builder_number(b, d->words.wait, (int64_t)n, d->words.minutes);
	} else if ((scan_word(&s, "synctest bubble ") || scan_word(&s, "synctest group ")) &&
		   scan_unsigned(&s, &n) && !s.n && n <= INT64_MAX) {
		builder_number(b, d->words.bubble, (int64_t)n, 0);
	} else {
		builder_label(b, d->words.note, builder_text(b, part));
	}
}

static void add_labels(struct dump *d, struct goheader *h)
{
	struct builder *b = &d->b;
	struct text part;

	builder_label(b, d->words.state, builder_text(b, h->status));
	while (goheader_part(h, &part))
		add_part(d, part);
	builder_label(b, d->words.scan, h->scan ? d->words.yes : 0);
	builder_label(b, d->words.leaked, h->leaked ? d->words.yes : 0);
	builder_label(b, d->words.durable, h->durable ? d->words.yes : 0);
	if (h->labels.n && !golabels_add(b, h->labels))
		textlines_odd(&d->lines, "labels that do not read in");
	if (h->id <= INT64_MAX)
		builder_number(b, d->words.id, (int64_t)h->id, 0);
}

static int begin_block(struct dump *d, struct goheader *h)
{
	if (end_block(d) < 0)
		return -1;
	d->in_block = true;
	d->nblocks++;
	d->nframes = 0;
	d->elided = false;
	d->running = text_is(h->status, "running");
	d->skipped = !h->id || !note_id(d, h->id); /* 0 is the scheduler's stack */
	if (d->skipped)
		return 0;
	builder_open(&d->b);
	golocks_open(&d->locks);
	builder_value(&d->b, d->type, 1);
	add_labels(d, h);
	return 0;
}

/* The second line of a frame; false if it is not that. */
static bool take_place(struct dump *d, struct text line)
{
	bool creator = d->creator;

	d->awaiting = false;
	if (!scan_char(&line, '\t'))
		return false;
	if (d->skipped)
		return true;
	if (creator)
		take_creator(d, line);
	else
		take_frame(d, line);
	return true;
}

static bool take_elided(struct dump *d, struct text line)
{
	uint64_t n;

	if (!scan_word(&line, "...") ||
	    !(scan_word(&line, "additional") || scan_unsigned(&line, &n)) ||
	    !text_is(line, " frames elided..."))
		return false;
	d->elided = true;
	if (!d->skipped)
		push_named(d, "[frames elided]");
	return true;
}

/* What stands between the parentheses, the first of which is at open, may tell what is waited for.
 */
static void note_lock(struct dump *d, struct text line, size_t open)
{
	struct builder *b = &d->b;
	struct text arguments = { line.at + open + 1, line.n - open - 2 };
	char text[24];
	uint64_t lock;

	if (d->skipped)
		return;
	lock = golocks_frame(&d->locks, (uint32_t)(b->p->samples.n - 1),
			     (struct text){ line.at, open }, arguments);
	if (!lock)
		return;
	snprintf(text, sizeof(text), "0x%" PRIx64, lock);
	builder_label(b, d->words.lock, builder_string(b, text));
}

/* The first line of a frame, or one that is a frame alone; false: the block ends here. */
static bool take_block_line(struct dump *d, struct text line)
{
	size_t open = text_find_last(line, '(');
	uint64_t pc;

	if (text_begins(line, "\tgoroutine running on other thread")) {
		if (!d->skipped)
			push_named(d, "[running on another thread]");
	} else if (scan_word(&line, "created by ")) {
		await(d, line, true);
	} else if (scan_word(&line, "non-Go function at pc=0x") && scan_hex(&line, &pc)) {
		if (!d->skipped)
			push(d, location(d, text_of("non-Go function"), text_of(""), 0,
					 pc - !!d->nframes));
	} else if (text_begins(line, "[originating from goroutine ")) {
		return false;
	} else if (open != SIZE_MAX && open && text_ends(line, ")") && *line.at != '\t' &&
		   !text_begins(line, "runtime: ") && !text_begins(line, "stack: ")) {
		note_lock(d, line, open);
		await(d, (struct text){ line.at, open }, false);
	} else if (!take_elided(d, line)) {
		if (!line.n || is_blank(*line.at) || text_find(line, ' ') != SIZE_MAX)
			return false;
		await(d, line, false); /* of C, if a line with its address follows */
	}
	return true;
}

/* ---- the text around ---- */

static bool begins_dump(struct text line)
{
	return text_begins(line, "panic: ") || text_begins(line, "fatal error: ") ||
	       (text_begins(line, "SIG") && text_find_word(line, ": ") != SIZE_MAX);
}

static void take_text(struct dump *d, struct text line)
{
	struct builder *b = &d->b;
	struct profile *p = b->p;

	if (text_is(line, "-----"))
		d->crash = true;
	else if (begins_dump(line) && d->nblocks && !d->crash)
		d->fresh = true;
	if (begins_dump(line) && !d->caused) {
		size_t n = (line.n > 200 ? 200 : line.n) + sizeof("cause: ");

		d->key.at = mem_grow(d->key.at, &d->key.cap, n, 1);
		snprintf(d->key.at, n, "cause: %s", "");
		memcpy(d->key.at + 7, line.at, n - sizeof("cause: "));
		*VEC_PUSH(&p->comments) =
			builder_text(b, (struct text){ d->key.at, n - sizeof("cause: ") + 7 });
		d->caused = true;
	} else if (!d->nblocks && line.n && d->nfacts < FACTS) {
		*VEC_PUSH(&p->facts) = builder_text(b, line);
		d->nfacts++;
	}
}

static int take_outside(struct dump *d, struct text line)
{
	struct goheader h;
	size_t at;

	if (!find_header(line, &h, &at)) {
		take_text(d, has_prefix(d, line) ? text_from(line, d->prefix.shape.n) : line);
		return 0;
	}
	SET(&d->prefix.shape, ((struct text){ line.at, at }));
	return begin_block(d, &h);
}

static int take_line(struct dump *d, struct text line)
{
	struct text s = line;
	struct goheader h;

	if (!d->in_block)
		return take_outside(d, line);
	if (has_prefix(d, line)) {
		s = text_from(line, d->prefix.shape.n);
		if (d->awaiting && take_place(d, s))
			return 0;
		if (text_begins(s, "goroutine ") && goheader_read(s, &h))
			return begin_block(d, &h);
		if (s.n && take_block_line(d, s))
			return 0;
	}
	if (end_block(d) < 0)
		return -1;
	return s.n ? take_outside(d, line) : 0;
}

/* ---- the whole ---- */

static void set_words(struct dump *d)
{
	struct builder *b = &d->b;

	d->words.state = builder_string(b, "state");
	d->words.wait = builder_string(b, "wait");
	d->words.minutes = builder_string(b, "minutes");
	d->words.by = builder_string(b, "created by");
	d->words.at = builder_string(b, "created at");
	d->words.creator = builder_string(b, "creator");
	d->words.locked = builder_string(b, "locked");
	d->words.thread = builder_string(b, "thread");
	d->words.scan = builder_string(b, "scan");
	d->words.leaked = builder_string(b, "leaked");
	d->words.durable = builder_string(b, "durable");
	d->words.yes = builder_string(b, "yes");
	d->words.bubble = builder_string(b, "bubble");
	d->words.id = builder_string(b, "goroutine");
	d->words.note = builder_string(b, "note");
	d->words.lock = builder_string(b, "lock");
	d->words.holds = builder_string(b, "may hold");
}

/* Takes out the samples that came once more, and says who may hold the locks of others. */
static int finish_samples(struct dump *d)
{
	bool *lost = d->lost.n ? mem_alloc(d->b.p->samples.n, sizeof(*lost)) : NULL;
	int ret;

	for (size_t i = 0; i < d->lost.n; i++)
		lost[d->lost.at[i]] = true;
	ret = golocks_finish(&d->locks, &d->b, d->words.holds, lost);
	mem_free(lost);
	return ret;
}

static int read_all(struct dump *d)
{
	struct profile *p = d->b.p;

	d->type = builder_type(&d->b, "goroutine", "count");
	p->period_type = p->types.at[d->type];
	p->period = 1;
	set_words(d);
	while (textlines_next(&d->lines))
		if (take_line(d, d->lines.line) < 0 && !textlines_pass(&d->lines))
			return -1;
	if (d->in_block && (d->awaiting || d->lines.cut))
		profile_warn(p, "cut short in line %" PRIu64 ": the last goroutine may lack frames",
			     d->lines.number);
	if (end_block(d) < 0 || textlines_finish(&d->lines, p->samples.n) < 0)
		return -1;
	if (finish_samples(d) < 0)
		return -1;
	if (d->ndumps)
		profile_warn(p, "the last of %zu dumps in this file is read", d->ndumps + 1);
	return builder_finish(&d->b);
}

int read_dump(struct reader *r)
{
	struct dump d = { .lines = { .r = r } };
	int ret;

	builder_start(&d.b, r);
	hash_init(&d.seen);
	ret = read_all(&d);
	builder_end(&d.b);
	hash_free(&d.seen);
	memo_free(&d.places);
	mem_free(d.prefix.shape.at);
	mem_free(d.name.at);
	mem_free(d.key.at);
	mem_free(d.ids.at);
	mem_free(d.lost.at);
	golocks_free(&d.locks);
	return ret;
}
