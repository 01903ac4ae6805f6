#include "report/sums/pairs.h"

#include "parser/hash.h"

enum { BITS_FIRST = 10 };

void pairs_init(struct pairs *p)
{
	*p = (struct pairs){ .bits = BITS_FIRST, .factor = hash_seed() | 1 };
	p->slots = mem_alloc((size_t)1 << p->bits, sizeof(*p->slots));
}

static void enlarge(struct pairs *p)
{
	size_t n = (size_t)1 << p->bits++;
	uint32_t *old = p->slots;

	p->slots = mem_alloc((size_t)1 << p->bits, sizeof(*p->slots));
	for (size_t i = 0; i < n; i++)
		if (old[i])
			p->slots[pairs_slot(p, p->at.at[old[i] - 1].key)] = old[i];
	mem_free(old);
}

uint32_t pairs_add(struct pairs *p, uint64_t key)
{
	size_t slot;

	if (p->at.n >> (p->bits - 1))
		enlarge(p);
	slot = pairs_slot(p, key);
	*VEC_PUSH(&p->at) = (struct pair){ .key = key };
	p->slots[slot] = (uint32_t)p->at.n;
	return p->slots[slot] - 1;
}

void pairs_free(struct pairs *p)
{
	mem_free(p->at.at);
	mem_free(p->divisors.at);
	mem_free(p->slots);
	*p = (struct pairs){ 0 };
}
