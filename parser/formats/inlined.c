#include "parser/formats/inlined.h"

/*
 * So many calls for each byte of all stacks take time in proportion to it, and
 * in one stack, where each takes memory, so many for each byte and line.
 */
enum { CALLS_PER_BYTE = 64, CALLS_DEEP = 2, CALLS_FREE = 1 << 20 };

struct bounds {
	uint64_t most; /* lines that any location has */
	uint64_t all, deepest;
};

static struct bounds bounds_of(const struct profile *p)
{
	uint64_t bytes = p->samples.frames.n;
	struct bounds b = { .all = CALLS_FREE + CALLS_PER_BYTE * bytes,
			    .deepest = CALLS_FREE + CALLS_DEEP * (bytes + p->lines.n) };

	for (size_t i = 0; i < p->locations.n; i++)
		if (p->locations.at[i].nlines > b.most)
			b.most = p->locations.at[i].nlines;
	return b;
}

static uint64_t count_calls(const struct profile *p, struct stack st)
{
	uint64_t n = 0;
	uint32_t row;

	while (stack_next(&st, &row))
		n += p->locations.at[row].nlines;
	return n;
}

static bool is_too_much(const struct profile *p, const struct bounds *b)
{
	bool all = b->most > CALLS_PER_BYTE;
	uint64_t sum = 0;

	for (size_t i = 0; i < p->samples.n && sum <= b->all; i++) {
		struct stack st = samples_stack(&p->samples, i);
		bool deep = (uint64_t)(st.end - st.p) * b->most > b->deepest;
		uint64_t n = all || deep ? count_calls(p, st) : 0; /* of few it is known */

		if (n > b->deepest)
			return true;
		sum += n;
	}
	return sum > b->all;
}

int inlined_check(const struct profile *p, struct error *err)
{
	struct bounds b = bounds_of(p);

	if (p->samples.frames.n * b.most <= b.deepest || !is_too_much(p, &b))
		return 0;
	return error_set(err, ERROR_LIMIT,
			 "inlined calls make its stacks out of proportion to it; to read it anyway "
			 "use --max-ratio=0");
}
