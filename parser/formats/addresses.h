#ifndef PARSER_FORMATS_ADDRESSES_H
#define PARSER_FORMATS_ADDRESSES_H

#include "parser/formats/builder.h"
#include "parser/formats/maps.h"
#include "parser/formats/memstats.h"
#include "parser/formats/textlines.h"

/*
 * What the text formats of gperftools and of Go's ?debug=1 have in common:
 * stacks are addresses, leaf first, "@ 0x1 0x2"; Go names them in lines with a
 * "#" below; mapped files follow at the end. BEHAVIOUR of the reference, but
 * for the "#" lines, which it passes over.
 *
 * Locations stand in the order of their first use. No two have one address.
 */
struct addresses {
	struct builder b;
	struct textlines lines;
	struct maps maps;
	struct memstats stats;
	struct hash rows;    /* of locations, by address */
	VEC(uint32_t) stack; /* rows of the sample in hand, leaf first */
	struct memo names;   /* what stands behind an address in a "#" line: row of places */
	VEC(struct line) places;
	size_t cursor;      /* frames of the stack that have been named */
	uint64_t named_pc;  /* the address of the "#" line before */
	uint32_t naming;    /* the location that it names, 0: it is known already */
	uint64_t strangers; /* "#" lines that belong to no address */
	bool open;          /* a sample is in hand */
	bool named;         /* there are "#" lines */
};

/* How addresses of a file become those of instructions: a call is before where it returns to. */
enum adjust { ADJUST_NONE, ADJUST_CALLERS, ADJUST_ALL };

/* Which unnamed frames of Go are left out. */
enum hidden { HIDDEN_KEEP, HIDDEN_DROP };

void addresses_start(struct addresses *a, struct reader *r);
void addresses_end(struct addresses *a);

/* Opens a sample; closes the one before. Values and labels are added by way of b. */
int addresses_open(struct addresses *a);
int addresses_close(struct addresses *a);

/* A frame of the open sample. */
void addresses_push(struct addresses *a, uint64_t address, enum adjust adjust);

/* All that look like "0x12ab" in s; -1 if one does not fit into 64 bits. */
int addresses_push_all(struct addresses *a, struct text s, enum adjust adjust);

/* The location of an address; 0 if there is none. */
uint32_t addresses_find(const struct addresses *a, uint64_t address);

/* Takes out second frames that are the call before which the leaf stands: the same frame twice. */
void addresses_drop_twins(struct addresses *a);

/*
 * Takes all lines that are left: take is given those of samples, and says 0, or
 * 1 for what is none because the input ends in it. "#" lines name addresses and
 * have labels and the runtime's memory; behind "---" there are no more samples,
 * and behind the head of mapped files nothing but these.
 */
typedef int addresses_sample(void *ctx, struct text line);
int addresses_lines(struct addresses *a, addresses_sample *take, void *ctx);

/* Closes the last sample, sorts out what Go hides, and completes the profile. */
int addresses_finish(struct addresses *a, enum hidden hidden);

/* Sets the regular expressions by which reports leave out the profiler's own frames. */
enum dropped { DROPPED_CPU, DROPPED_LOCK, DROPPED_HEAP };
void addresses_drop(struct addresses *a, enum dropped which);

/* Calls edit with each stack, leaf first: it may take rows out, and returns how many are left. */
typedef size_t stack_edit(void *ctx, uint32_t *rows, size_t n);
void stacks_edit(struct samples *s, stack_edit *edit, void *ctx);

#endif
