#include "parser/ids.h"

struct key {
	const struct ids *ids;
	uint64_t id;
};

void ids_push(struct ids *ids, uint64_t id, uint64_t offset)
{
	*VEC_PUSH(&ids->id) = id;
	*VEC_PUSH(&ids->offset) = offset;
}

static bool same(const void *ctx, uint32_t row)
{
	const struct key *k = ctx;

	return k->ids->id.at[row] == k->id;
}

uint32_t ids_index(struct ids *ids)
{
	ids->dense = true;
	for (size_t i = 1; i < ids->id.n && ids->dense; i++)
		ids->dense = ids->id.at[i] == i;
	if (ids->dense)
		return 0;
	hash_init(&ids->rows);
	for (size_t i = 1; i < ids->id.n; i++) {
		struct key k = { ids, ids->id.at[i] };
		struct hash_slot *s =
			hash_slot(&ids->rows, hash_mix(ids->rows.seed, k.id), same, &k);

		if (s->row != HASH_NONE)
			return (uint32_t)i;
		s->row = (uint32_t)i;
	}
	return 0;
}

uint32_t ids_row_slow(const struct ids *ids, uint64_t id)
{
	struct key k = { ids, id };
	uint32_t row = hash_find(&ids->rows, hash_mix(ids->rows.seed, id), same, &k);

	return row == HASH_NONE ? 0 : row;
}

void ids_free(struct ids *ids)
{
	mem_free(ids->id.at);
	mem_free(ids->offset.at);
	hash_free(&ids->rows);
	*ids = (struct ids){ 0 };
}
