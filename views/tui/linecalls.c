#include "views/tui/linecalls.h"

#include <stdlib.h>

#include "report/sums/neighbors.h"

static void add(struct line_calls *c, struct text name, sum_t weight)
{
	for (size_t i = 0; i < c->at.n; i++)
		if (text_equal(c->at.at[i].name, name)) {
			c->at.at[i].weight += weight;
			return;
		}
	*VEC_PUSH(&c->at) = (struct line_call){ text_join(&c->arena, &name, 1), weight };
}

/* The callees of one entity of the line: these are lines, too, and count for their functions. */
static void add_callees(struct line_calls *c, struct report *r, uint32_t entity)
{
	const struct entities *e = &r->lines->entities;
	struct neighbors around;

	neighbors_find(&around, r, e, entity);
	for (size_t i = 0; i < around.callees.n; i++) {
		const struct neighbor *n = &around.callees.at[i];

		add(c, e->at.at[n->entity].name, n->weight);
	}
	neighbors_free(&around);
}

static int by_weight(const void *x, const void *y)
{
	const struct line_call *a = x, *b = y;
	int order = sum_cmp(sum_abs(b->weight), sum_abs(a->weight));

	return order ? order : text_compare(a->name, b->name);
}

void line_calls_find(struct line_calls *c, struct report *r, const struct listing *g, int64_t line)
{
	const struct entities *e = &r->lines->entities;

	c->at.n = 0;
	arena_reset(&c->arena);
	for (uint32_t i = 0; i < e->at.n; i++)
		if (e->at.at[i].site->line == line && text_equal(e->at.at[i].name, g->function) &&
		    text_equal(e->at.at[i].site->file, g->entity->site->file))
			add_callees(c, r, i);
	if (c->at.n)
		qsort(c->at.at, c->at.n, sizeof(*c->at.at), by_weight);
}

void line_calls_free(struct line_calls *c)
{
	mem_free(c->at.at);
	arena_free(&c->arena);
}
