#ifndef PARSER_PROFILE_H
#define PARSER_PROFILE_H

#include <stdbool.h>
#include <stdint.h>

#include "parser/error.h"
#include "parser/mem.h"
#include "parser/source.h"
#include "parser/strtab.h"

/*
 * A profile in memory. Ids are row numbers, and row 0 of every table is the
 * "unknown" row, so an id is always a valid index. Samples, of which there are
 * millions, are columns; the other tables are rows. Call stacks stay the
 * varints they were on the wire: a frame costs in memory the one or two bytes
 * it costs in the file, and is decoded by whoever sums it, once.
 *
 * profile_load() owns consistency: once it has returned 0 every id in here is
 * in range and no reader checks again. Nothing changes a profile after that;
 * filters make a new one, which borrows the tables it does not change.
 */

struct value_type {
	str_id type, unit;
};

struct samples {
	size_t n, cap;
	size_t ntypes;
	int64_t **value;     /* a column for each sample type */
	uint32_t *stack;     /* n + 1 offsets into frames */
	uint32_t *label;     /* n + 1 offsets into labels */
	VEC(uint8_t) frames; /* varints: location rows, leaf first */
	VEC(uint8_t) labels; /* four varints for each: key, str, unit, num */
};

/* A label with str 0 is a number, with unit 0 it has no unit. */
struct label {
	str_id key, str, unit;
	int64_t num;
};

/* A file may have millions of these with nothing in them, so they are as small as they can be. */
#define PACKED __attribute__((packed))

struct PACKED location {
	uint64_t id, address;
	uint32_t mapping;
	uint32_t line, nlines; /* the innermost inlined function is first */
	bool folded;
};

/* Line and column; most lines need no row for theirs. */
struct position {
	int64_t line, column;
};

struct line {
	uint32_t function;
	uint32_t position; /* a line without a column, or POSITIONS_FROM and a row of positions */
};

enum { LINES_MAX = INT32_MAX };
static const uint32_t POSITIONS_FROM = 1u << 31;

struct PACKED function {
	uint64_t id;
	int64_t start_line;
	str_id name, system_name, file;
};

/* What the writer says that the locations of a mapping have. */
enum {
	HAS_FUNCTIONS = 1 << 0,
	HAS_FILENAMES = 1 << 1,
	HAS_LINE_NUMBERS = 1 << 2,
	HAS_INLINE_FRAMES = 1 << 3,
};

struct PACKED mapping {
	uint64_t id, start, limit, offset; /* addresses, and an offset into file */
	str_id file, build_id;
	unsigned has;
};

/* One of the files that a profile was put together from. */
struct run {
	str_id path;
	unsigned
		number; /* if runs are told apart: what its samples have as the text of RUN_LABEL */
	int64_t duration_nanos;
	bool base; /* it was taken away */
};

#define RUN_LABEL "cprof::run"

struct profile {
	struct strtab strings;
	VEC(struct value_type) types;
	struct value_type period_type;
	str_id default_type; /* the name of a sample type, 0: none */
	struct samples samples;
	VEC(struct location) locations;
	VEC(struct line) lines;
	VEC(struct position) positions;
	VEC(struct function) functions;
	VEC(struct mapping) mappings;
	int64_t time_nanos, duration_nanos, period;
	str_id drop_frames, keep_frames, doc_url;
	VEC(str_id) comments;
	VEC(struct run) runs; /* the base's last */
	char warning[280];    /* what is odd but legal about the file, or "" */
};

struct load_options {
	struct source_options source;
	unsigned max_types; /* sample types; 0: no limit */
	const char *format; /* the name of one of formats/formats.h; NULL: by the bytes */
};

/*
 * Reads the profile at path ("-": standard input), gzip or plain. On failure p
 * is left empty, and the error names the file and, where it is known, the byte.
 */
int profile_load(struct profile *p, const char *path, const struct load_options *o,
		 struct error *err);

/* An empty profile: the unknown rows, and no string, not even "". */
void profile_init(struct profile *p);
void profile_free(struct profile *p);

/* Adds to what p says is odd, behind a semicolon. */
void profile_warn(struct profile *p, const char *fmt, ...) __attribute__((format(printf, 2, 3)));

/* Every profile has a mapping: one without gets an empty one, which all locations are in. */
void profile_need_mapping(struct profile *p);

/*
 * Makes p a profile of other samples than from, none so far, with from's
 * tables. They must outlive p and are not to be changed; what p wants to
 * change it makes its own first.
 */
void profile_borrow(struct profile *p, const struct profile *from);
void profile_own_locations(struct profile *p); /* and lines, and their positions */
void profile_own_functions(struct profile *p); /* and strings */
void profile_own_mappings(struct profile *p);

/* What says in a line of p where that is; it may take a row of p's positions. */
uint32_t profile_position(struct profile *p, struct position at);

static inline struct position line_position(const struct profile *p, const struct line *l)
{
	if (l->position < POSITIONS_FROM)
		return (struct position){ l->position, 0 };
	return p->positions.at[l->position - POSITIONS_FROM];
}

/* The text of a string; "" for id 0. */
static inline struct text profile_text(const struct profile *p, str_id id)
{
	return id ? strtab_get(&p->strings, id) : (struct text){ "", 0 };
}

/* ---- building samples: what the loader, filters and merges do ---- */

/* Sets the number of columns; before the first sample only. */
void samples_init(struct samples *s, size_t ntypes);

/* One more column, which is 0 in all samples so far. */
void samples_add_type(struct samples *s);

/* Opens a row; its frames and labels follow, its values are unset. */
size_t samples_open(struct samples *s);
void samples_drop(struct samples *s); /* takes the last one, open or closed, out again */
void samples_frame(struct samples *s, uint32_t location);
void samples_label(struct samples *s, const struct label *l);

/*
 * Instead: n rows at once, with so many bytes of frames and labels, all of it
 * yet to be written, but for the ends of the last row.
 */
void samples_make(struct samples *s, size_t n, size_t frames, size_t labels);

/* Ends the row; false when there is more than 32-bit offsets can hold. */
bool samples_close(struct samples *s);
int samples_too_large(struct error *err); /* says so, and returns -1 */
void samples_free(struct samples *s);

/* ---- reading them ---- */

/*
 * Walks one sample's stack from the leaf:
 *
 *	struct stack st = samples_stack(&p->samples, i);
 *	while (stack_next(&st, &row))
 *		...
 */
struct stack {
	const uint8_t *p, *end;
};

static inline struct stack samples_stack(const struct samples *s, size_t i)
{
	return (struct stack){ s->frames.at + s->stack[i], s->frames.at + s->stack[i + 1] };
}

/* A simple loop beats branch-free and two-byte tricks: rows are mostly short. */
static inline bool stack_next(struct stack *st, uint32_t *row)
{
	uint32_t v;

	if (st->p == st->end)
		return false;
	v = *st->p++;
	if (v >= 0x80) {
		v &= 0x7f;
		for (int shift = 7;; shift += 7) {
			uint32_t byte = *st->p++;

			v |= (byte & 0x7f) << shift;
			if (byte < 0x80)
				break;
		}
	}
	*row = v;
	return true;
}

/* The same from the root: the last row of what is left. */
static inline bool stack_last(struct stack *st, uint32_t *row)
{
	const uint8_t *p = st->end;
	uint32_t v = 0;

	if (p == st->p)
		return false;
	do
		v = v << 7 | (*--p & 0x7f);
	while (p > st->p && p[-1] >= 0x80);
	st->end = p;
	*row = v;
	return true;
}

/* The same for its labels, in the order of the file. */
struct labels {
	struct wire at;
};

static inline struct labels samples_labels(const struct samples *s, size_t i)
{
	return (struct labels){ { s->labels.at + s->label[i], s->labels.at + s->label[i + 1] } };
}

bool labels_next(struct labels *at, struct label *l);

/* What is left of a walk goes to the end of a row that is being built. */
void samples_add_stack(struct samples *s, struct stack st);
void samples_add_labels(struct samples *s, struct labels at);

#endif
