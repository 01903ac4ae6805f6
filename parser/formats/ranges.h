#ifndef PARSER_FORMATS_RANGES_H
#define PARSER_FORMATS_RANGES_H

#include <stdint.h>

#include "parser/mem.h"

/*
 * Ranges of addresses, which may overlap: to find in which of them an address
 * is, and if in several, in the one that was added first.
 *
 *	for (...)
 *		ranges_add(&r, start, limit, row);
 *	ranges_sort(&r);
 *	row = ranges_find(&r, address);
 */
struct ranges {
	VEC(struct range) all;
	VEC(uint64_t) points; /* where ranges begin or end, in order */
	VEC(uint32_t) owners; /* rows, of the addresses from each point to the next; 0: none */
};

struct range {
	uint64_t start, limit;
	uint32_t row;
};

/* The row is not 0; a range that ends where it starts, or before, is none. */
void ranges_add(struct ranges *r, uint64_t start, uint64_t limit, uint32_t row);
void ranges_sort(struct ranges *r); /* once, behind the last */

/* 0: in none of them. */
uint32_t ranges_find(const struct ranges *r, uint64_t address);
void ranges_free(struct ranges *r);

#endif
