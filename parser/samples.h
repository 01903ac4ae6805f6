#ifndef PARSER_SAMPLES_H
#define PARSER_SAMPLES_H

#include <stdbool.h>
#include <stdint.h>

#include "parser/error.h"
#include "parser/mem.h"
#include "parser/strtab.h"
#include "parser/wire.h"

/* The samples of a profile, in columns. */
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

/* ---- building them: what the loader, filters and merges do ---- */

/* Sets the number of columns; before the first sample only. */
void samples_init(struct samples *s, size_t ntypes);

/* One more column, which is 0 in all samples so far. */
void samples_add_type(struct samples *s);

/* Opens a row; its frames and labels follow, its values are unset. */
size_t samples_open(struct samples *s);
size_t samples_open_like(struct samples *s, const struct samples *from,
			 size_t i);   /* as that one, without labels */
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
size_t samples_size(const struct samples *s); /* about as many bytes as they are in a file */
int samples_too_large(struct error *err);     /* says so, and returns -1 */
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
	struct wire all = wire_over(s->frames.at, s->frames.n);

	return (struct stack){ all.p + s->stack[i], all.p + s->stack[i + 1] };
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
	struct wire all = wire_over(s->labels.at, s->labels.n);

	return (struct labels){ { all.p + s->label[i], all.p + s->label[i + 1] } };
}

bool labels_next(struct labels *at, struct label *l);

/* What is left of a walk goes to the end of a row that is being built. */
void samples_add_stack(struct samples *s, struct stack st);
void samples_add_labels(struct samples *s, struct labels at);

#endif
