#include "parser/formats/formats.h"

#include <math.h>
#include <stdlib.h>

#include "parser/diff.h"
#include "parser/formats/builder.h"
#include "parser/formats/scan.h"
#include "parser/formats/textlines.h"
#include "parser/scale.h"

/*
 * Folded stacks: B. Gregg's stackcollapse scripts and what has written the
 * same since. Frames stand from the root to the leaf.
 */
enum { FIRST_LINES = 20, DIFF_LINES = 1000 };

struct folded {
	struct builder b;
	struct textlines lines;
	struct memo frames;  /* locations */
	VEC(uint32_t) stack; /* of the line in hand, from the root */
	VEC(char) key;
	uint32_t parent; /* the mapping of the frame before */
	bool diff;       /* two counts */
	bool full;       /* three, of austin */
	bool places;     /* names end with " (FILE:LINE)" */
	size_t type;
	double fraction[2]; /* what the counts so far have behind the point, summed up */
	bool rounded;
	size_t nsamples;
};

/* ---- counts ---- */

/* Splits a last word off s; false if there is none but the whole. */
static bool take_last_word(struct text *s, struct text *word)
{
	size_t n;

	*s = text_trim(*s);
	for (n = s->n; n && !is_blank(s->at[n - 1]);)
		n--;
	*word = text_from(*s, n);
	s->n = n;
	return n > 0;
}

/* A number: digits, with a point, a fraction and an exponent if wanted. */
static bool is_number(struct text s)
{
	size_t digits = 0;

	scan_char(&s, '-');
	for (; s.n && is_digit(*s.at); s = text_from(s, 1))
		digits++;
	if (scan_char(&s, '.'))
		for (; s.n && is_digit(*s.at); s = text_from(s, 1))
			digits++;
	if (digits && (scan_char(&s, 'e') || scan_char(&s, 'E'))) {
		if (!scan_char(&s, '+'))
			scan_char(&s, '-');
		for (digits = 0; s.n && is_digit(*s.at); s = text_from(s, 1))
			digits++;
	}
	return digits && !s.n;
}

/* Rounds so that the sum of all counts of a column is as near to the truth as can be. */
static bool round_count(struct folded *f, int column, struct text s, int64_t *v)
{
	char digits[64];
	double d, whole, before = f->fraction[column];

	if (s.n >= sizeof(digits))
		s.n = sizeof(digits) - 1;
	memcpy(digits, s.at, s.n);
	digits[s.n] = '\0';
	d = strtod(digits, NULL);
	if (!(fabs(d) < 0x1p63))
		return false;
	f->fraction[column] += modf(d, &whole);
	f->rounded |= whole != d;
	*v = (int64_t)(whole + (round(f->fraction[column]) - round(before)));
	return true;
}

static bool take_count(struct folded *f, int column, struct text *s, int64_t *v)
{
	struct text word, digits;

	if (!take_last_word(s, &word) || !is_number(word))
		return false;
	digits = word;
	return (scan_decimal(&digits, v) && !digits.n) || round_count(f, column, word, v);
}

/* ---- frames ---- */

/* " (FILE:LINE)" or " (FILE)" at the end of a name. */
static bool take_place(struct text *name, struct text *file, int64_t *line)
{
	size_t open = text_find_last(*name, '('), colon;
	struct text place;
	uint64_t n = 0;

	if (open == SIZE_MAX || !open || name->at[open - 1] != ' ' || !text_ends(*name, ")"))
		return false;
	place = (struct text){ name->at + open + 1, name->n - open - 2 };
	if (text_find(place, '.') == SIZE_MAX && text_find(place, '/') == SIZE_MAX)
		return false;
	colon = text_find_last(place, ':');
	if (colon != SIZE_MAX) {
		struct text digits = text_from(place, colon + 1);

		if (scan_unsigned(&digits, &n) && !digits.n && n <= INT32_MAX)
			place.n = colon;
		else
			n = 0;
	}
	*file = place;
	*line = (int64_t)n;
	name->n = open - 1;
	return true;
}

/* A suffix _[k] says what kind of frame it is; 0 if there is none. */
static char take_kind(struct text *name)
{
	char kind;

	if (name->n < 5 || !text_ends(*name, "]") || memcmp(name->at + name->n - 4, "_[", 2))
		return 0;
	kind = name->at[name->n - 2];
	if (!strchr("kjiw", kind) && !is_digit(kind))
		return 0;
	name->n -= 4;
	return kind;
}

static struct text mapping_of_kind(char kind)
{
	if (kind == 'k')
		return text_of("[kernel.kallsyms]");
	if (kind == 'w')
		return text_of("[waker]");
	return text_of(kind == 'j' || (is_digit(kind) && kind != '0') ? "[jit]" : "");
}

/* LIBRARY`FUNCTION+0x1f, of DTrace; [libc.so.6], a frame of that library without a name. */
static struct text take_library(struct text *name)
{
	size_t tick = text_find(*name, '`'), plus;
	struct text library = { name->at, 0 };

	if (tick != SIZE_MAX && tick && tick + 1 < name->n) {
		library.n = tick;
		*name = text_from(*name, tick + 1);
		plus = text_find_word(*name, "+0x");
		if (plus != SIZE_MAX && plus)
			name->n = plus;
	} else if (name->n > 2 && *name->at == '[' && text_ends(*name, "]") &&
		   text_find_word(*name, ".so") != SIZE_MAX) {
		library = (struct text){ name->at + 1, name->n - 2 };
	}
	return library;
}

static bool is_address(struct text name, uint64_t *address)
{
	return scan_word(&name, "0x") && scan_hex(&name, address) && !name.n;
}

static uint32_t new_frame(struct folded *f, struct text name)
{
	struct builder *b = &f->b;
	char kind = take_kind(&name);
	struct text library = take_library(&name), file = { name.at, 0 };
	struct function function = { 0 };
	struct location l = { 0 };
	uint64_t address;
	int64_t line = 0;

	l.mapping = kind == 'i' ? f->parent
				: builder_mapping_named(b, kind ? mapping_of_kind(kind) : library);
	if (is_address(name, &address)) {
		l.address = address;
		return builder_location(b, l, NULL, 0);
	}
	if (f->places)
		take_place(&name, &file, &line);
	function.name = function.system_name = builder_text(b, name);
	function.file = builder_text(b, file);
	return builder_frame_of(b, function, l.mapping, line);
}

/* An inlined frame is in the mapping of its caller, so what it is depends on that, too. */
static uint32_t frame(struct folded *f, struct text name)
{
	struct text key = name;
	uint32_t *row;

	if (text_ends(name, "_[i]")) {
		VEC_SET_TEXT(&f->key, name);
		for (uint32_t m = f->parent; m; m >>= 8)
			*VEC_PUSH(&f->key) = (char)m;
		key = (struct text){ f->key.at, f->key.n };
	}
	row = memo_of(&f->frames, key);
	if (*row == HASH_NONE)
		*row = new_frame(f, name);
	return *row;
}

/* Where the first frame of s ends: at a semicolon that is not one of Rust's [T; N]. */
static size_t frame_end(struct text s)
{
	size_t end = text_find(s, ';'), from = 0;
	int depth = 0;

	if (end == SIZE_MAX)
		return s.n;
	if (end + 1 >= s.n || s.at[end + 1] != ' ')
		return end;
	for (; end < s.n; end++) {
		for (; from < end; from++)
			depth += (s.at[from] == '[') - (s.at[from] == ']');
		if (s.at[end] == ';' && !(depth > 0 && end + 1 < s.n && s.at[end + 1] == ' '))
			break;
	}
	return end;
}

static void push_frames(struct folded *f, struct text stack)
{
	f->stack.n = 0;
	f->parent = 0;
	while (stack.n) {
		size_t n = frame_end(stack);
		struct text name = text_trim((struct text){ stack.at, n });

		if (name.n) {
			*VEC_PUSH(&f->stack) = frame(f, name);
			f->parent = f->b.p->locations.at[f->stack.at[f->stack.n - 1]].mapping;
		}
		stack = text_from(stack, n < stack.n ? n + 1 : n);
	}
	if (!f->stack.n)
		*VEC_PUSH(&f->stack) = frame(f, text_of("[no stack]"));
}

/* ---- lines ---- */

static bool is_comment(struct text line)
{
	return !line.n || text_begins(line, "#") || text_begins(line, "//");
}

/* What austin says at the head of its files: its counts have a unit. */
static const char *austin_type(struct text line, const char **unit)
{
	static const char *const modes[][3] = {
		{ "# mode: wall", "wall", "microseconds" },
		{ "# mode: cpu", "cpu", "microseconds" },
		{ "# mode: memory", "memory", "bytes" },
	};

	for (size_t i = 0; i < sizeof(modes) / sizeof(*modes); i++)
		if (text_is(line, modes[i][0])) {
			*unit = modes[i][2];
			return modes[i][1];
		}
	return NULL;
}

static void take_comment(struct folded *f, struct text line)
{
	const char *unit, *type = austin_type(line, &unit);
	struct profile *p = f->b.p;

	f->full |= text_is(line, "# mode: full");
	if (type && p->samples.n == 0 && !f->diff)
		p->types.at[f->type] = (struct value_type){ .type = builder_string(&f->b, type),
							    .unit = builder_string(&f->b, unit) };
}

/* Of the stack in hand; 1: a limit. */
static int add_sample(struct folded *f, int64_t value, bool base)
{
	struct builder *b = &f->b;

	builder_open(b);
	for (size_t i = f->stack.n; i > 0; i--)
		builder_frame(b, f->stack.at[i - 1]);
	if (base)
		builder_label(b, builder_string(b, DIFF_LABEL), builder_string(b, "true"));
	builder_value(b, f->type, value);
	return builder_close(b) < 0;
}

/* 0: taken, or nothing of worth; -1: not understood, what says why; 1: a limit. */
static int take_line(struct folded *f, struct text line, const char **what)
{
	int64_t v[2] = { 0 };

	for (int column = f->diff; column >= 0; column--)
		if (!take_count(f, column, &line, &v[column])) {
			*what = f->diff && !column ? "two counts expected, one found in"
						   : "no count at the end of";
			return -1;
		}
	line = text_trim(line);
	f->nsamples++;
	if (!v[0] && !f->diff)
		return 0;
	push_frames(f, line);
	if (!f->diff)
		return add_sample(f, v[0], false);
	if (v[0] && add_sample(f, value_negative(v[0]), true))
		return 1;
	return v[1] ? add_sample(f, v[1], false) : 0;
}

static int take_lines(struct folded *f)
{
	const char *what = NULL;

	while (textlines_next(&f->lines)) {
		struct text line = text_trim(f->lines.line);
		int r = 0;

		if (is_comment(line))
			take_comment(f, line);
		else
			r = take_line(f, line, &what);
		if (r > 0)
			return -1;
		if (r < 0)
			textlines_odd(&f->lines, what);
	}
	if (!f->nsamples && f->full)
		return error_set(f->b.err, ERROR_FORMAT,
				 "austin's full mode, three numbers a line; convert it with "
				 "austin2speedscope, or record one with austin -c");
	if (!f->nsamples && f->lines.nodd)
		return error_set(f->b.err, ERROR_FORMAT,
				 "no counts at the ends of lines: are these stacks before they are "
				 "counted, or with the counts in front of them, of uniq -c? %s",
				 f->lines.odd.text);
	return textlines_finish(&f->lines, f->nsamples);
}

/* ---- the format ---- */

static bool head_line(struct text *rest, const struct head *h, struct text *line)
{
	while (text_line(rest, line)) {
		if (!rest->n && !h->whole)
			return false; /* perhaps not all of it */
		*line = text_trim(*line);
		if (!is_comment(*line))
			return true;
	}
	return false;
}

static struct text head_text(const struct head *h)
{
	return (struct text){ (const char *)h->bytes.p, wire_left(&h->bytes) };
}

static bool ends_in_count(struct text *line)
{
	struct text word;

	return take_last_word(line, &word) && is_number(word);
}

/* The first line does not end in sight: it is a stack if it has frames all along. */
static bool is_deep(struct text s)
{
	enum { FRAME_MAX = 4096 };

	if (text_find(s, '\n') != SIZE_MAX || text_find(s, '{') != SIZE_MAX)
		return false;
	while (s.n > FRAME_MAX) {
		size_t n = text_find((struct text){ s.at, FRAME_MAX }, ';');

		if (n == SIZE_MAX)
			return false;
		s = text_from(s, n + 1);
	}
	return true;
}

bool is_folded(const struct head *h)
{
	struct text rest = head_text(h), line;
	int lines = 0, good = 0, stacks = 0;

	while (h->text && lines < FIRST_LINES && head_line(&rest, h, &line)) {
		lines++;
		stacks += text_find(line, ';') != SIZE_MAX && text_find(line, '{') == SIZE_MAX;
		good += ends_in_count(&line);
	}
	if (!lines && h->text && !h->whole)
		return is_deep(head_text(h));
	/* Tables of text have lines that end in numbers, too, but no semicolons. */
	return lines &&
	       (good == lines || (good * 2 > lines && stacks) || (!good && stacks == lines));
}

/*
 * Two counts in a file whose names end in numbers ("worker 1") would be a
 * mistake; but one of two counts has each stack once.
 */
bool is_folded_diff(const struct head *h)
{
	struct text rest = head_text(h), line;
	struct strtab stacks = { 0 };
	size_t lines = 0, good = 0;
	bool diff = h->text;

	while (diff && lines < DIFF_LINES && head_line(&rest, h, &line)) {
		bool one = ends_in_count(&line), two = one && ends_in_count(&line);

		lines++;
		good += two;
		line = text_trim(line);
		diff = two || lines > 1;
		if (two && strtab_intern(&stacks, line) + 1 != good)
			diff = false;
	}
	strtab_free(&stacks);
	return diff && lines > 1 && good * 10 >= lines * 9;
}

/* Do most frames end with a place? */
static bool has_places(struct reader *r)
{
	struct wire w = source_window(r->src);
	struct head h = { .bytes = w, .whole = true };
	struct text rest = head_text(&h), line, file;
	size_t frames = 0, places = 0;
	int64_t n;

	for (int i = 0; i < FIRST_LINES && head_line(&rest, &h, &line); i++) {
		if (!ends_in_count(&line))
			continue;
		for (line = text_trim(line); line.n;) {
			struct text name = { line.at, frame_end(line) };

			line = text_from(line, name.n < line.n ? name.n + 1 : name.n);
			frames++;
			places += take_place(&name, &file, &n);
		}
	}
	return places * 2 >= frames && places;
}

static int read_stacks(struct reader *r, bool diff)
{
	struct folded f = { .lines = { .r = r }, .diff = diff, .places = has_places(r) };
	int ret;

	builder_start(&f.b, r);
	f.b.merge = true;
	f.type = builder_type(&f.b, "samples", "count");
	ret = take_lines(&f);
	if (ret == 0)
		ret = builder_finish(&f.b);
	if (ret == 0 && f.rounded)
		profile_warn(r->p, "fractions are rounded");
	builder_end(&f.b);
	memo_free(&f.frames);
	mem_free(f.stack.at);
	mem_free(f.key.at);
	return ret;
}

int read_folded(struct reader *r)
{
	return read_stacks(r, false);
}

int read_folded_diff(struct reader *r)
{
	return read_stacks(r, true);
}
