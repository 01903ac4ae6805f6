#ifndef PARSER_PROFILE_H
#define PARSER_PROFILE_H

#include <stdbool.h>
#include <stdint.h>

#include "parser/error.h"
#include "parser/mem.h"
#include "parser/samples.h"
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
	uint32_t
		per; /* of a ratio that was derived: the type that sums are divided by, + 1; or 0 */
};

/* A file may have millions of these with nothing in them, so they are as small as they can be. */
#define PACKED __attribute__((packed))

struct PACKED location {
	uint64_t id, address;
	uint32_t mapping;
	uint32_t line, nlines; /* the innermost inlined function is first */
	bool folded;
	bool cut; /* by a filter: what the last line is inlined into is gone */
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

/* How a profile was read; constants, NULL if it was not. */
struct origin {
	const char *format; /* as people call it */
	const char *lost;   /* what of the file is not read, and what such files lack */
};

/* One of the files that a profile was put together from. */
struct run {
	str_id path;
	struct origin origin;
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
	VEC(str_id) facts; /* what the file says of its program; comments, but not of each report */
	VEC(struct run) runs; /* the base's last */
	struct origin origin; /* of the only file; else that of a run each */
	char warning[280];    /* what is odd but legal about the file, or "" */
};

/* An empty profile: the unknown rows, and no string, not even "". */
void profile_init(struct profile *p);
void profile_free(struct profile *p);

/* Adds to what p says is odd, behind a semicolon, unless that says so already. */
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

#endif
