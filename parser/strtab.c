#include "parser/strtab.h"

#include <string.h>

struct key {
	const struct strtab *t;
	struct text s;
};

str_id strtab_add(struct strtab *t, struct text s)
{
	size_t start = t->bytes.n, end = start + s.n + 1;

	if (!t->start.n)
		*VEC_PUSH(&t->start) = 0;
	t->bytes.at = mem_grow(t->bytes.at, &t->bytes.cap, end, 1);
	memcpy(t->bytes.at + start, s.at, s.n);
	t->bytes.at[end - 1] = '\0';
	t->bytes.n = end;
	*VEC_PUSH(&t->start) = end;
	return (str_id)(t->start.n - 2);
}

static bool same(const void *ctx, uint32_t row)
{
	const struct key *k = ctx;

	return text_equal(strtab_get(k->t, row), k->s);
}

static struct hash_slot *slot_of(struct strtab *t, struct text s)
{
	struct key k = { t, s };

	if (!t->index.seed)
		hash_init(&t->index);
	return hash_slot(&t->index, hash_bytes(t->index.seed, s.at, s.n), same, &k);
}

str_id strtab_intern(struct strtab *t, struct text s)
{
	struct hash_slot *slot;

	for (; t->indexed < strtab_count(t); t->indexed++) {
		slot = slot_of(t, strtab_get(t, (str_id)t->indexed));
		if (slot->row == HASH_NONE)
			slot->row = (uint32_t)t->indexed;
	}
	slot = slot_of(t, s);
	if (slot->row == HASH_NONE) {
		slot->row = strtab_add(t, s);
		t->indexed++;
	}
	return slot->row;
}

uint32_t strtab_find(const struct strtab *t, struct text s)
{
	struct key k = { t, s };

	return hash_find(&t->index, hash_bytes(t->index.seed, s.at, s.n), same, &k);
}

void strtab_free(struct strtab *t)
{
	mem_free(t->bytes.at);
	mem_free(t->start.at);
	hash_free(&t->index);
	*t = (struct strtab){ 0 };
}
