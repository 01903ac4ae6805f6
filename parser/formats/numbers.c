#include "parser/formats/numbers.h"

void numbers_push(struct numbers *s, int64_t v)
{
	uint64_t folded = (uint64_t)v << 1 ^ (v < 0 ? UINT64_MAX : 0);

	s->bytes.at = mem_grow(s->bytes.at, &s->bytes.cap, s->bytes.n + WIRE_VARINT_MAX, 1);
	s->bytes.n = (size_t)(wire_put(s->bytes.at + s->bytes.n, folded) - s->bytes.at);
	s->n++;
}

void numbers_clear(struct numbers *s)
{
	s->bytes.n = s->n = 0;
}

void numbers_free(struct numbers *s)
{
	mem_free(s->bytes.at);
}

struct wire numbers_all(const struct numbers *s)
{
	return wire_over(s->bytes.at, s->bytes.n);
}

static void find_range(const struct numbers *s, int64_t *least, int64_t *most)
{
	struct wire w = numbers_all(s);

	*least = INT64_MAX;
	*most = INT64_MIN;
	while (!wire_done(&w)) {
		int64_t v = numbers_next(&w);

		*least = v < *least ? v : *least;
		*most = v > *most ? v : *most;
	}
}

/*
 * Byte by byte from the highest on that differs: how many numbers that begin as
 * the median does have which byte next.
 */
int64_t numbers_median(const struct numbers *s)
{
	uint64_t median = 0, known = 0;
	size_t rank = s->n / 2;
	int64_t least, most;
	int shift = 56;

	if (!s->n)
		return 0;
	find_range(s, &least, &most);
	for (; shift >= 0 && !(((uint64_t)most - (uint64_t)least) >> shift); shift -= 8)
		known |= (uint64_t)0xff << shift;
	for (; shift >= 0; shift -= 8) {
		size_t counts[256] = { 0 };
		struct wire w = numbers_all(s);
		uint64_t digit = 0;

		while (!wire_done(&w)) {
			uint64_t v = (uint64_t)numbers_next(&w) - (uint64_t)least;

			counts[v >> shift & 0xff] += (v & known) == median;
		}
		while (rank >= counts[digit])
			rank -= counts[digit++];
		median |= digit << shift;
		known |= (uint64_t)0xff << shift;
	}
	return (int64_t)(median + (uint64_t)least);
}
