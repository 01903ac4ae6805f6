#include "parser/hash.h"

#include <string.h>
#include <sys/random.h>
#include <time.h>

#include "parser/mem.h"

enum { HASH_FIRST = 64 };

uint64_t hash_seed(void)
{
	struct timespec now;
	uint64_t seed;

	if (getrandom(&seed, sizeof(seed), GRND_NONBLOCK) == sizeof(seed))
		return seed;
	clock_gettime(CLOCK_REALTIME, &now);
	return hash_mix((uint64_t)now.tv_nsec, (uint64_t)now.tv_sec);
}

uint64_t hash_bytes(uint64_t seed, const void *data, size_t n)
{
	const char *p = data;
	uint64_t hash = hash_mix(seed, n), word;

	for (; n >= 8; n -= 8, p += 8) {
		memcpy(&word, p, 8);
		hash = hash_mix(hash, word);
	}
	if (!n)
		return hash;
	word = 0;
	memcpy(&word, p, n);
	return hash_mix(hash, word);
}

static void enlarge(struct hash *h)
{
	struct hash old = *h;

	h->cap = h->cap ? h->cap * 2 : HASH_FIRST;
	h->slots = mem_resize(NULL, h->cap, sizeof(*h->slots));
	memset(h->slots, 0xff, h->cap * sizeof(*h->slots));
	for (size_t i = 0; i < old.cap; i++) {
		size_t at = old.slots[i].hash & (h->cap - 1);

		if (old.slots[i].row == HASH_NONE)
			continue;
		while (h->slots[at].row != HASH_NONE)
			at = (at + 1) & (h->cap - 1);
		h->slots[at] = old.slots[i];
	}
	mem_free(old.slots);
}

static size_t probe(const struct hash *h, uint32_t hash, hash_same *same, const void *ctx)
{
	size_t at = hash & (h->cap - 1);

	while (h->slots[at].row != HASH_NONE) {
		if (h->slots[at].hash == hash && same(ctx, h->slots[at].row))
			break;
		at = (at + 1) & (h->cap - 1);
	}
	return at;
}

struct hash_slot *hash_slot(struct hash *h, uint64_t hash, hash_same *same, const void *ctx)
{
	struct hash_slot *s;

	if (h->n * 2 >= h->cap)
		enlarge(h);
	s = &h->slots[probe(h, (uint32_t)hash, same, ctx)];
	if (s->row == HASH_NONE) {
		s->hash = (uint32_t)hash;
		h->n++;
	}
	return s;
}

uint32_t hash_find(const struct hash *h, uint64_t hash, hash_same *same, const void *ctx)
{
	return h->cap ? h->slots[probe(h, (uint32_t)hash, same, ctx)].row : HASH_NONE;
}

void hash_init(struct hash *h)
{
	*h = (struct hash){ .seed = hash_seed() };
}

void hash_free(struct hash *h)
{
	mem_free(h->slots);
	*h = (struct hash){ 0 };
}
