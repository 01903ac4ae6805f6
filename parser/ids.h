#ifndef PARSER_IDS_H
#define PARSER_IDS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "parser/mem.h"

/*
 * The ids that a file gives to the rows of one of its tables: any 64-bit
 * numbers, in any order. Rows count from 1. Nearly always id and row are
 * the same, and then no index is made. A file may have millions of rows with
 * nothing in them but an id, so what is kept of each besides is little.
 */
struct ids {
	VEC(uint32_t) offset; /* where in the file each row stands, the lower half of it */
	const char *rows;     /* the table, each row of which begins with its id */
	size_t stride;
	uint32_t *index; /* by the hash of their ids; 0: none */
	size_t cap;      /* a power of two */
	uint64_t seed;
	bool dense; /* row i has id i, known after ids_index */
};

/* Notes where the next row stands: behind the last. The first is row 0, which no id leads to. */
void ids_push(struct ids *ids, uint64_t offset);
uint64_t ids_offset(const struct ids *ids, size_t row);

/*
 * Makes the ids of a table findable, which has as many rows as were pushed and
 * must outlive ids; the row of the first id that is there twice, 0 if none. It
 * leads to the row that had it first.
 */
uint32_t ids_index(struct ids *ids, const void *rows, size_t stride);

/* The row of an id, 0 if there is none. */
uint32_t ids_row_slow(const struct ids *ids, uint64_t id);

static inline uint32_t ids_row(const struct ids *ids, uint64_t id)
{
	if (ids->dense)
		return id < ids->offset.n ? (uint32_t)id : 0;
	return ids_row_slow(ids, id);
}

void ids_free(struct ids *ids);

#endif
