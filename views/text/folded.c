#include "report/contexts/stacks.h"
#include "views/buffer.h"
#include "views/view.h"

static void put_stack(struct buffer *b, const struct report *r, const struct stack_row *row,
		      const struct escaped *names)
{
	struct walk w = walk_sample(r, row->sample);
	char value[SUM_TEXT_SIZE];
	uint32_t name;

	while (stacks_next(r->stacks, &w, &name)) {
		buffer_put(b, names[name]);
		buffer_put(b, escaped_own(text_of(walk_done(&w) ? " " : ";")));
	}
	buffer_put(b, escaped_own(text_of(sum_text(value, row->value))));
	buffer_put(b, escaped_own(text_of("\n")));
}

static int render(const struct report *r, struct writer *out, struct error *err)
{
	const struct stacks *s = r->stacks;
	struct escaped *names = mem_alloc(s->names.n, sizeof(*names));
	struct buffer *b = mem_alloc(1, sizeof(*b));
	struct arena arena = { 0 };

	(void)err;
	b->out = out;
	for (size_t i = 0; i < s->names.n; i++)
		names[i] = escape_folded(&arena, s->names.at[i]);
	for (size_t i = 0; i < s->at.n; i++)
		put_stack(b, r, &s->at.at[i], names);
	buffer_flush(b);
	arena_free(&arena);
	mem_free(names);
	mem_free(b);
	return 0;
}

const struct view folded_view = {
	.extension = "folded",
	.also = "collapsed",
	.render = render,
};
