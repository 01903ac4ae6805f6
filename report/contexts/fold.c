#include "report/contexts/fold.h"

uint32_t fold_entity(struct entities *e)
{
	*VEC_PUSH(&e->at) = (struct entity){
		.name = text_of("(folded calls)"),
		.site = &nowhere,
	};
	return (uint32_t)e->at.n - 1;
}

static size_t left(const struct fold *f)
{
	return (size_t)f->outer + f->inner + 1;
}

size_t fold_frames(const struct fold *f, uint32_t *frames, size_t n)
{
	if (n <= left(f))
		return n;
	frames[f->inner] = f->entity << 1;
	memmove(frames + f->inner + 1, frames + n - f->outer, f->outer * sizeof(*frames));
	return left(f);
}

/* The middle of a stack: empty if it is not deep. */
static struct stack middle(const struct fold *f, struct stack all)
{
	struct stack st = all;
	uint32_t row;

	if ((size_t)(st.end - st.p) <= left(f))
		return (struct stack){ st.end, st.end };
	for (uint32_t i = 0; i < f->inner; i++)
		stack_next(&st, &row);
	for (uint32_t i = 0; i < f->outer; i++)
		stack_last(&st, &row);
	return st;
}

bool fold_needed(const struct fold *f, const struct samples *s)
{
	for (size_t i = 0; i < s->n; i++) {
		struct stack st = middle(f, samples_stack(s, i));

		if (st.p < st.end)
			return true;
	}
	return false;
}

static uint32_t add_location(const struct fold *f, struct entities *e, size_t n)
{
	e->first = mem_resize(e->first, n + 2, sizeof(*e->first));
	*VEC_PUSH(&e->frames) = f->entity << 1;
	e->first[n + 1] = (uint32_t)e->frames.n;
	return (uint32_t)n;
}

void fold_stacks(const struct fold *f, struct samples *to, const struct samples *from,
		 struct entities *e, size_t n)
{
	uint32_t location = add_location(f, e, n);

	samples_init(to, 0);
	for (size_t i = 0; i < from->n; i++) {
		struct stack all = samples_stack(from, i), st = middle(f, all);

		samples_open(to);
		samples_add_stack(to, (struct stack){ all.p, st.p });
		if (st.p < st.end)
			samples_frame(to, location);
		samples_add_stack(to, (struct stack){ st.end, all.end });
		(void)samples_close(to); /* it is no larger than what was not too large */
	}
}
