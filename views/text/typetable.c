#include "views/text/typetable.h"

#include "report/names/unit.h"
#include "report/names/width.h"
#include "views/paint.h"

enum { GAP = 2, BETWEEN = 1 /* more, between types */ };

static size_t larger(size_t a, size_t b)
{
	return a > b ? a : b;
}

static size_t value_width(const struct report *r, const struct type_column *c, sum_t v)
{
	char buf[UNIT_TEXT_SIZE];

	return width_text(text_of(type_column_value(r, c, buf, v)));
}

static size_t widest_weight(const struct report *r, const struct type_column *c)
{
	size_t width = 0;

	for (size_t i = 0; c->weight && i < r->graph->edges.n; i++)
		width = larger(width, value_width(r, c, c->weight[i]));
	return width;
}

/* Two columns are at least as wide as the name above them. */
static size_t width_of(const struct report *r, const struct type_column *c)
{
	size_t name = width_text(text_of(c->name));
	size_t width = larger(widest_weight(r, c), strlen("flat"));

	for (size_t i = 0; i < r->graph->n; i++) {
		const struct node *n = &r->graph->nodes[i];

		width = larger(width, value_width(r, c, type_column_flat(c, n)));
		width = larger(width, value_width(r, c, type_column_cum(c, n)));
	}
	return larger(width, name > GAP ? (name - GAP + 1) / 2 : 0);
}

void type_table_init(struct type_table *t, const struct report *r, struct arena *a)
{
	const struct type_columns *columns = r->columns;

	*t = (struct type_table){ .r = r, .width = arena_array(a, size_t, columns->n) };
	for (size_t i = 0; i < columns->n; i++) {
		t->width[i] = width_of(r, &columns->at[i]);
		t->all += 2 * (t->width[i] + GAP) + BETWEEN;
	}
}

static void put_pair(const struct type_table *t, struct writer *out, size_t i, const char *flat,
		     const char *cum)
{
	int width = (int)(t->width[i] + GAP);

	writer_put(out, "%*s%*s", width + BETWEEN, flat, width, cum);
}

void type_table_head(const struct type_table *t, struct writer *out, const char *title)
{
	paint_heading(out, t->r);
	for (size_t i = 0; i < t->r->columns->n; i++)
		writer_put(out, "%*s", (int)(2 * (t->width[i] + GAP) + BETWEEN),
			   t->r->columns->at[i].name);
	writer_put(out, "\n");
	for (size_t i = 0; i < t->r->columns->n; i++)
		put_pair(t, out, i, "flat", "cum");
	writer_put(out, "%s", title);
	paint_end(out, t->r);
	writer_put(out, "\n");
}

void type_table_node(const struct type_table *t, struct writer *out, const struct node *n)
{
	for (size_t i = 0; i < t->r->columns->n; i++) {
		const struct type_column *c = &t->r->columns->at[i];
		char flat[UNIT_TEXT_SIZE], cum[UNIT_TEXT_SIZE];

		put_pair(t, out, i, type_column_value(t->r, c, flat, type_column_flat(c, n)),
			 type_column_value(t->r, c, cum, type_column_cum(c, n)));
	}
}

void type_table_edge(const struct type_table *t, struct writer *out, size_t edge)
{
	for (size_t i = 0; i < t->r->columns->n; i++) {
		const struct type_column *c = &t->r->columns->at[i];
		char weight[UNIT_TEXT_SIZE];

		put_pair(t, out, i, "", type_column_value(t->r, c, weight, c->weight[edge]));
	}
}
