#include "report/stacks.h"
#include "views/escape.h"
#include "views/view.h"

/* fwrite without a lock: a large profile has tens of millions of frames. */
static void put(FILE *out, struct text t)
{
	fwrite_unlocked(t.at, 1, t.n, out);
}

static void put_stack(const struct report *r, const struct stack_row *row, const struct text *names,
		      FILE *out)
{
	struct stack_walk w = stack_walk(r, row->sample);
	char value[SUM_TEXT_SIZE];
	uint32_t name;

	for (bool first = true; stack_walk_next(&w, r->stacks, &name); first = false) {
		if (!first)
			putc_unlocked(';', out);
		put(out, names[name]);
	}
	fprintf(out, " %s\n", sum_text(value, row->value));
}

static int render(const struct report *r, FILE *out, struct error *err)
{
	const struct stacks *s = r->stacks;
	struct text *names = mem_alloc(s->names.n, sizeof(*names));
	struct arena arena = { 0 };

	(void)err;
	for (size_t i = 0; i < s->names.n; i++)
		names[i] = escape_folded(&arena, s->names.at[i]);
	for (size_t i = 0; i < s->at.n; i++)
		put_stack(r, &s->at.at[i], names, out);
	arena_free(&arena);
	mem_free(names);
	return 0;
}

const struct view folded_view = {
	.extension = "folded",
	.render = render,
};
