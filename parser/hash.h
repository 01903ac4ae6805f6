#ifndef PARSER_HASH_H
#define PARSER_HASH_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "parser/text.h"

/*
 * An open-addressing table from keys, which it does not hold, to row numbers,
 * which it does. It is seeded anew each time, so that nobody can choose keys
 * that collide; therefore nothing may depend on the order of its slots.
 *
 *	struct hash_slot *s = hash_slot(&h, hash_bytes(h.seed, key, n), same, &ctx);
 *	if (s->row == HASH_NONE)
 *		s->row = push_new_row(...);
 */
static const uint32_t HASH_NONE = UINT32_MAX;

struct hash_slot {
	uint32_t hash, row;
};

struct hash {
	struct hash_slot *slots;
	size_t cap, n; /* cap is 0 or a power of two; n counts slots given out */
	uint64_t seed;
};

/* Whether the key that is looked for is that of row. */
typedef bool hash_same(const void *ctx, uint32_t row);

/*
 * The slot of a key; an empty one (row HASH_NONE), which the caller must fill
 * before the next call, if there is none. Valid until the next call.
 */
struct hash_slot *hash_slot(struct hash *h, uint64_t hash, hash_same *same, const void *ctx);

/* The row of a key, HASH_NONE if there is none. Never grows the table. */
uint32_t hash_find(const struct hash *h, uint64_t hash, hash_same *same, const void *ctx);
void hash_init(struct hash *h); /* draws the seed; h is zero before */
void hash_free(struct hash *h);

uint64_t hash_seed(void);
uint64_t hash_bytes(uint64_t seed, const void *data, size_t n);

/* Mixes one more word into a hash (the finaliser of splitmix64, by S. Vigna). */
static inline uint64_t hash_mix(uint64_t hash, uint64_t word)
{
	hash ^= word + 0x9e3779b97f4a7c15;
	hash = (hash ^ hash >> 30) * 0xbf58476d1ce4e5b9;
	hash = (hash ^ hash >> 27) * 0x94d049bb133111eb;
	return hash ^ hash >> 31;
}

#endif
