#include "parser/ids.h"

#include <string.h>

#include "parser/hash.h"

void ids_push(struct ids *ids, uint64_t offset)
{
	*VEC_PUSH(&ids->offset) = (uint32_t)offset;
}

/* Rows stand in the order of the file: where a lower half is smaller, the upper one went up. */
uint64_t ids_offset(const struct ids *ids, size_t row)
{
	uint64_t upper = 0;

	for (size_t i = 1; i <= row; i++)
		upper += ids->offset.at[i] < ids->offset.at[i - 1];
	return upper << 32 | ids->offset.at[row];
}

static uint64_t id_of(const struct ids *ids, size_t row)
{
	uint64_t id;

	memcpy(&id, ids->rows + row * ids->stride, sizeof(id));
	return id;
}

/* Where in the index an id stands, or would. */
static size_t probe(const struct ids *ids, uint64_t id)
{
	size_t at = hash_mix(ids->seed, id) & (ids->cap - 1);

	while (ids->index[at] && id_of(ids, ids->index[at]) != id)
		at = (at + 1) & (ids->cap - 1);
	return at;
}

uint32_t ids_index(struct ids *ids, const void *rows, size_t stride)
{
	size_t n = ids->offset.n;
	uint32_t twice = 0;

	ids->rows = rows;
	ids->stride = stride;
	ids->dense = true;
	for (size_t i = 1; i < n && ids->dense; i++)
		ids->dense = id_of(ids, i) == i;
	if (ids->dense)
		return 0;
	for (ids->cap = 1; ids->cap < n + n / 4; ids->cap *= 2)
		;
	ids->index = mem_alloc(ids->cap, sizeof(*ids->index));
	ids->seed = hash_seed();
	for (size_t i = 1; i < n; i++) {
		uint32_t *slot = &ids->index[probe(ids, id_of(ids, i))];

		if (!*slot)
			*slot = (uint32_t)i;
		else if (!twice)
			twice = (uint32_t)i;
	}
	return twice;
}

uint32_t ids_row_slow(const struct ids *ids, uint64_t id)
{
	return ids->index[probe(ids, id)];
}

void ids_free(struct ids *ids)
{
	mem_free(ids->offset.at);
	mem_free(ids->index);
	*ids = (struct ids){ 0 };
}
