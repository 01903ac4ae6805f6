#include "report/filter/regex.h"

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>
#include <stdint.h>
#include <stdio.h>
#include <time.h>

#include "parser/mem.h"

static const uint32_t compile_options =
	PCRE2_UTF | PCRE2_MATCH_INVALID_UTF | PCRE2_DOLLAR_ENDONLY | PCRE2_NEVER_BACKSLASH_C;

/*
 * A step of compiled code takes about a nanosecond. But steps do not count all
 * that is done: a repeated character may run through the whole text in one. So
 * time is bounded as well.
 */
enum {
	NESTING_MAX = 64,    /* parentheses: they take stack to compile */
	STEPS_MAX = 1000000, /* for one text */
	HEAP_MAX = 20000,    /* KiB; without JIT */
	STACK_FIRST = 32 * 1024,
	STACK_MAX = 16 * 1024 * 1024,
	SECONDS_MAX = 5, /* for all texts */
};

enum { GAVE_UP_TIME = 1 }; /* among PCRE2's errors, which are negative */

struct regex {
	pcre2_general_context *memory; /* NULL: literal */
	pcre2_code *code;
	pcre2_match_context *limits;
	pcre2_match_data *match, *groups; /* groups: NULL until something is replaced */
	pcre2_jit_stack *stack;
	int gave_up;   /* why, or 0 */
	int64_t spent; /* nanoseconds */
	struct text literal;
	char text[];
};

static void *allocate(size_t size, void *ctx)
{
	(void)ctx;
	return mem_alloc(1, size);
}

static void release(void *p, void *ctx)
{
	(void)ctx;
	mem_free(p);
}

/* ---- compiling ---- */

/* Where a class that begins at i ends: not at a "]" in front, nor at that of "[:alpha:]". */
static size_t class_end(struct text p, size_t i)
{
	i += i + 1 < p.n && p.at[i + 1] == '^' ? 2 : 1;
	for (i += i < p.n && p.at[i] == ']'; i < p.n && p.at[i] != ']'; i++) {
		const char *end = NULL;

		if (p.at[i] == '\\')
			i++;
		else if (p.at[i] == '[' && i + 1 < p.n && p.at[i + 1] == ':')
			end = memmem(p.at + i + 2, p.n - i - 2, ":]", 2);
		if (end)
			i = (size_t)(end - p.at) + 1;
	}
	return i;
}

/* "(*" begins a verb for PCRE2, such as (*LIMIT_MATCH=), and is a mistake for RE2. */
static bool has_verb(struct text p)
{
	for (size_t i = 0; i + 1 < p.n; i++) {
		if (p.at[i] == '\\' && p.at[i + 1] == 'Q') {
			const char *end = memmem(p.at + i, p.n - i, "\\E", 2);

			i = end ? (size_t)(end - p.at) + 1 : p.n;
		} else if (p.at[i] == '\\') {
			i++;
		} else if (p.at[i] == '[') {
			i = class_end(p, i);
		} else if (p.at[i] == '(' && p.at[i + 1] == '*') {
			return true;
		}
	}
	return false;
}

/* Quotes the end of what was read of a pattern. */
static int refuse(struct text p, size_t read, const char *why, struct error *err)
{
	enum { SHOWN = 60 };
	size_t cut = read > SHOWN ? read - SHOWN : 0;

	return error_set(err, ERROR_USAGE, "error parsing regexp: %s: `%s%.*s`", why,
			 cut ? "..." : "", (int)(read - cut), p.at + cut);
}

static int refuse_code(struct text p, size_t read, int code, struct error *err)
{
	char why[120];

	pcre2_get_error_message(code, (PCRE2_UCHAR *)why, sizeof(why));
	return refuse(p, read && read < p.n ? read + 1 : p.n, why, err);
}

static int compile(struct regex *re, struct text p, uint32_t options, struct error *err)
{
	pcre2_compile_context *syntax = pcre2_compile_context_create(re->memory);
	PCRE2_SIZE offset;
	int code;

	pcre2_set_newline(syntax, PCRE2_NEWLINE_LF);
	pcre2_set_parens_nest_limit(syntax, NESTING_MAX);
	re->code = pcre2_compile((PCRE2_SPTR)p.at, p.n, options, &code, &offset, syntax);
	pcre2_compile_context_free(syntax);
	if (!re->code)
		return refuse_code(p, offset, code, err);
	(void)pcre2_jit_compile(re->code, PCRE2_JIT_COMPLETE); /* slower without, but right */
	re->match = pcre2_match_data_create(1, re->memory);
	re->limits = pcre2_match_context_create(re->memory);
	re->stack = pcre2_jit_stack_create(STACK_FIRST, STACK_MAX, re->memory);
	if (re->stack)
		pcre2_jit_stack_assign(re->limits, NULL, re->stack);
	pcre2_set_match_limit(re->limits, STEPS_MAX);
	pcre2_set_heap_limit(re->limits, HEAP_MAX);
	return 0;
}

static struct regex *compile_new(struct text pattern, uint32_t options, struct error *err)
{
	struct regex *re;

	if (pattern.n > REGEX_PATTERN_MAX) {
		error_set(err, ERROR_USAGE, "error parsing regexp: longer than %d bytes",
			  REGEX_PATTERN_MAX);
		return NULL;
	}
	if (has_verb(pattern)) {
		refuse((struct text){ "*", 1 }, 1, "missing argument to repetition operator", err);
		return NULL;
	}
	re = mem_alloc(1, sizeof(*re));
	re->memory = pcre2_general_context_create(allocate, release, NULL);
	if (compile(re, pattern, options, err) < 0) {
		regex_free(re);
		return NULL;
	}
	return re;
}

struct regex *regex_compile(struct text pattern, struct error *err)
{
	return compile_new(pattern, compile_options, err);
}

struct regex *regex_compile_whole(struct text pattern, struct error *err)
{
	return compile_new(pattern, compile_options | PCRE2_ANCHORED | PCRE2_ENDANCHORED, err);
}

struct regex *regex_literal(struct text text)
{
	struct regex *re = mem_alloc(1, sizeof(*re) + text.n);

	memcpy(re->text, text.at, text.n);
	re->literal = (struct text){ re->text, text.n };
	return re;
}

void regex_free(struct regex *re)
{
	if (!re)
		return;
	if (re->memory) {
		pcre2_code_free(re->code);
		pcre2_match_data_free(re->match);
		pcre2_match_data_free(re->groups);
		pcre2_match_context_free(re->limits);
		pcre2_jit_stack_free(re->stack);
		pcre2_general_context_free(re->memory);
	}
	mem_free(re);
}

/* ---- matching ---- */

/* Counts in steps of some milliseconds, but takes only a few nanoseconds. */
static int64_t clock_nanos(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC_COARSE, &now);
	return now.tv_sec * INT64_C(1000000000) + now.tv_nsec;
}

/* Whether there is a match at from or behind it, in the limits of all. */
static bool search(struct regex *re, struct text t, size_t from, pcre2_match_data *match)
{
	bool cut = t.n > REGEX_TEXT_MAX;
	int64_t start = clock_nanos();
	int r = pcre2_match(re->code, (PCRE2_SPTR)t.at, cut ? REGEX_TEXT_MAX : t.n, from,
			    cut ? PCRE2_NOTEOL : 0, match, re->limits);

	re->spent += clock_nanos() - start;
	if (r < 0 && r != PCRE2_ERROR_NOMATCH)
		re->gave_up = r;
	else if (re->spent > SECONDS_MAX * INT64_C(1000000000))
		re->gave_up = GAVE_UP_TIME;
	return r >= 0;
}

bool regex_match(struct regex *re, struct text t)
{
	if (!re->memory)
		return memmem(t.at, t.n, re->literal.at, re->literal.n);
	return !re->gave_up && search(re, t, 0, re->match);
}

/* ---- replacing ---- */

/* A text that grows up to a limit. */
struct longer {
	char *at; /* REGEX_TEXT_MAX + 1 bytes */
	size_t n;
	bool too_long;
};

static void add(struct longer *out, const char *at, size_t n)
{
	if (n > REGEX_TEXT_MAX - out->n) {
		out->too_long = true;
		return;
	}
	memcpy(out->at + out->n, at, n);
	out->n += n;
}

static void add_replacement(struct longer *out, const struct regex *re, struct text t,
			    struct text with)
{
	const PCRE2_SIZE *ends = pcre2_get_ovector_pointer(re->groups);
	uint32_t n = pcre2_get_ovector_count(re->groups);

	for (size_t i = 0; i < with.n; i++) {
		uint32_t group = (uint32_t)(unsigned char)with.at[i + 1] - '0';

		if (with.at[i] != '$' || group > 9) {
			add(out, with.at + i, 1);
			continue;
		}
		if (group < n && ends[2 * group] != PCRE2_UNSET)
			add(out, t.at + ends[2 * group], ends[2 * group + 1] - ends[2 * group]);
		i++;
	}
}

/* Behind a match; one of nothing is passed over by a character. */
static size_t next_start(struct longer *out, struct text t, size_t start, size_t end)
{
	size_t next = end;

	if (start == end && end < t.n)
		for (next++; next < t.n && (t.at[next] & 0xc0) == 0x80; next++)
			;
	add(out, t.at + end, next - end);
	return start == end && end == t.n ? t.n + 1 : next;
}

void regex_replace(struct regex *re, struct arena *a, struct text *t, struct text with)
{
	struct longer out = { .at = NULL };
	const PCRE2_SIZE *ends;
	size_t at = 0;

	if (re->gave_up || t->n > REGEX_TEXT_MAX || !search(re, *t, 0, re->match))
		return;
	if (!re->groups)
		re->groups = pcre2_match_data_create_from_pattern(re->code, re->memory);
	ends = pcre2_get_ovector_pointer(re->groups);
	out.at = mem_alloc(1, REGEX_TEXT_MAX + 1);
	while (at <= t->n && !out.too_long && search(re, *t, at, re->groups)) {
		if (ends[0] < at || ends[0] > ends[1]) /* \K may put it anywhere */
			break;
		add(&out, t->at + at, ends[0] - at);
		add_replacement(&out, re, *t, with);
		at = next_start(&out, *t, ends[0], ends[1]);
	}
	if (at < t->n)
		add(&out, t->at + at, t->n - at);
	if (!out.too_long && !re->gave_up)
		*t = text_join(a, &(struct text){ out.at, out.n }, 1);
	mem_free(out.at);
}

int regex_done(const struct regex *re, struct error *err)
{
	char why[120];

	if (!re->gave_up)
		return 0;
	if (re->gave_up == GAVE_UP_TIME)
		snprintf(why, sizeof(why), "more than %d seconds", SECONDS_MAX);
	else
		pcre2_get_error_message(re->gave_up, (PCRE2_UCHAR *)why, sizeof(why));
	return error_set(err, ERROR_USAGE, "the regexp takes too long: %s", why);
}

const char *regex_quote(struct arena *a, struct text text)
{
	char *out = arena_alloc(a, 2 * text.n + 1);
	size_t n = 0;

	for (size_t i = 0; i < text.n; i++) {
		if (text.at[i] && strchr("^$.*+?[]()|{}\\&", text.at[i]))
			out[n++] = '\\';
		out[n++] = text.at[i];
	}
	return out;
}
