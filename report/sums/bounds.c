#include "report/sums/bounds.h"

#include "parser/mem.h"

static const size_t ROWS = (size_t)1 << BOUNDS_BITS;

void bounds_init(struct bounds *b, uint64_t factor)
{
	*b = (struct bounds){ .at = mem_alloc(ROWS, sizeof(*b->at)), .factor = factor };
}

void bounds_merge(struct bounds *b, const struct bounds *from)
{
	for (uint32_t i = 0; i < ROWS; i++)
		bounds_add(b, i, from->at[i]);
}

void bounds_free(struct bounds *b)
{
	mem_free(b->at);
	*b = (struct bounds){ 0 };
}
