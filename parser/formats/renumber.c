#include "parser/formats/renumber.h"

/* New rows by old ones, 0 for what is not used so far. */
struct renumbering {
	struct profile *p;
	uint32_t *location, *function;
	VEC(struct location) locations;
	VEC(struct line) lines;
	VEC(struct function) functions;
};

static uint32_t function_row(struct renumbering *n, uint32_t old)
{
	if (old && !n->function[old]) {
		struct function f = n->p->functions.at[old];

		f.id = n->function[old] = (uint32_t)n->functions.n;
		*VEC_PUSH(&n->functions) = f;
	}
	return n->function[old];
}

static uint32_t location_row(struct renumbering *n, uint32_t old)
{
	struct location l = n->p->locations.at[old];
	const struct line *lines = n->p->lines.at + l.line;

	if (n->location[old])
		return n->location[old];
	l.id = n->location[old] = (uint32_t)n->locations.n;
	l.line = (uint32_t)n->lines.n;
	for (uint32_t i = 0; i < l.nlines; i++) {
		struct line line = lines[i];

		line.function = function_row(n, line.function);
		*VEC_PUSH(&n->lines) = line;
	}
	*VEC_PUSH(&n->locations) = l;
	return (uint32_t)l.id;
}

static void renumber_stacks(struct renumbering *n)
{
	struct samples *s = &n->p->samples;
	struct samples made = { 0 };

	made.frames.at = mem_grow(NULL, &made.frames.cap, 1, 1);
	for (size_t i = 0; i < s->n; i++) {
		struct stack st = samples_stack(s, i);
		uint32_t row;

		s->stack[i] = (uint32_t)made.frames.n;
		while (stack_next(&st, &row))
			samples_frame(&made, location_row(n, row));
	}
	if (s->n)
		s->stack[s->n] = (uint32_t)made.frames.n;
	mem_free(s->frames.at);
	memcpy(&s->frames, &made.frames, sizeof(s->frames));
}

void renumber(struct profile *p)
{
	struct renumbering n = { .p = p };

	n.location = mem_alloc(p->locations.n, sizeof(*n.location));
	n.function = mem_alloc(p->functions.n, sizeof(*n.function));
	*VEC_PUSH(&n.locations) = p->locations.at[0];
	*VEC_PUSH(&n.functions) = p->functions.at[0];
	n.lines.at = mem_grow(NULL, &n.lines.cap, 1, sizeof(*n.lines.at));
	renumber_stacks(&n);
	mem_free(n.location);
	mem_free(n.function);
	mem_free(p->locations.at);
	mem_free(p->lines.at);
	mem_free(p->functions.at);
	memcpy(&p->locations, &n.locations, sizeof(p->locations));
	memcpy(&p->lines, &n.lines, sizeof(p->lines));
	memcpy(&p->functions, &n.functions, sizeof(p->functions));
}
