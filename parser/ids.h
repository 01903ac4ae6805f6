#ifndef PARSER_IDS_H
#define PARSER_IDS_H

#include "parser/hash.h"
#include "parser/mem.h"

/*
 * The ids that a file gives to the rows of one of its tables: any 64-bit
 * numbers but 0, in any order. Rows count from 1. Nearly always id and row are
 * the same, and then no table is made.
 */
struct ids {
	VEC(uint64_t) id;     /* of each row; id.at[0] is 0 */
	VEC(uint64_t) offset; /* where in the file each row stands */
	struct hash rows;
	bool dense; /* id[i] == i, known after ids_index */
};

void ids_push(struct ids *ids, uint64_t id, uint64_t offset);

/* Makes ids findable; the row of the first id that is there twice, 0 if none. */
uint32_t ids_index(struct ids *ids);

/* The row of an id, 0 if there is none. */
uint32_t ids_row_slow(const struct ids *ids, uint64_t id);

static inline uint32_t ids_row(const struct ids *ids, uint64_t id)
{
	if (ids->dense)
		return id < ids->id.n ? (uint32_t)id : 0;
	return ids_row_slow(ids, id);
}

void ids_free(struct ids *ids);

#endif
