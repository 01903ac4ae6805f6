#include "parser/formats/ranges.h"

#include <stdlib.h>

void ranges_add(struct ranges *r, uint64_t start, uint64_t limit, uint32_t row)
{
	if (start >= limit)
		return;
	*VEC_PUSH(&r->all) = (struct range){ start, limit, row };
	*VEC_PUSH(&r->points) = start;
	*VEC_PUSH(&r->points) = limit;
}

static int by_address(const void *a, const void *b)
{
	uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;

	return (x > y) - (x < y);
}

static void sort_points(struct ranges *r)
{
	size_t n = 0;

	if (r->points.n)
		qsort(r->points.at, r->points.n, sizeof(*r->points.at), by_address);
	for (size_t i = 0; i < r->points.n; i++)
		if (!n || r->points.at[n - 1] != r->points.at[i])
			r->points.at[n++] = r->points.at[i];
	r->points.n = n;
}

/* How many points are at or before an address. */
static size_t points_until(const struct ranges *r, uint64_t address)
{
	size_t low = 0, high = r->points.n;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (r->points.at[middle] <= address)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

/* The first from i on that has no owner yet; what was passed is passed at once the next time. */
static size_t next_free(size_t *next, size_t i)
{
	size_t end = i;

	while (next[end] != end)
		end = next[end];
	while (next[i] != end) {
		size_t after = next[i];

		next[i] = end;
		i = after;
	}
	return end;
}

/* Each stretch between two points is given away once, in the order of the ranges. */
void ranges_sort(struct ranges *r)
{
	size_t *next;

	sort_points(r);
	next = mem_alloc(r->points.n + 1, sizeof(*next));
	for (size_t i = 0; i <= r->points.n; i++)
		next[i] = i;
	for (size_t i = 0; i < r->points.n; i++)
		*VEC_PUSH(&r->owners) = 0;
	for (size_t i = 0; i < r->all.n; i++) {
		const struct range *g = &r->all.at[i];
		size_t end = points_until(r, g->limit) - 1;
		size_t at = next_free(next, points_until(r, g->start) - 1);

		for (; at < end; at = next_free(next, at)) {
			r->owners.at[at] = g->row;
			next[at] = at + 1;
		}
	}
	mem_free(next);
}

uint32_t ranges_find(const struct ranges *r, uint64_t address)
{
	size_t n = points_until(r, address);

	return n ? r->owners.at[n - 1] : 0;
}

void ranges_free(struct ranges *r)
{
	mem_free(r->all.at);
	mem_free(r->points.at);
	mem_free(r->owners.at);
}
