#include "views/data/typecells.h"

enum { ENTRIES = 1, CALLS, OF_ENTRY = 2 };

static struct column column_of(struct arena *a, const struct type_column *c, const char *what)
{
	return (struct column){ .name = arena_printf(a, "%s_%s", c->name, what),
				.number = true,
				.named = true };
}

void type_cells_open(struct rows *w, const struct type_columns *columns, struct arena *a)
{
	size_t n = columns->n;
	struct column *entries = arena_array(a, struct column, OF_ENTRY * n + 1);
	struct column *calls = arena_array(a, struct column, n + 1);

	for (size_t i = 0; i < n; i++) {
		entries[OF_ENTRY * i] = column_of(a, &columns->at[i], "flat");
		entries[OF_ENTRY * i + 1] = column_of(a, &columns->at[i], "cum");
		calls[i] = column_of(a, &columns->at[i], "weight");
	}
	w->more[ENTRIES] = (struct more){ entries, arena_array(a, struct cell, OF_ENTRY * n) };
	w->more[CALLS] = (struct more){ calls, arena_array(a, struct cell, n) };
}

void type_cells_node(struct rows *w, const struct type_columns *columns, const struct node *n)
{
	struct cell *cells = w->more[ENTRIES].cells;

	for (size_t i = 0; columns && i < columns->n; i++) {
		*cells++ = cell_value(type_column_flat(&columns->at[i], n));
		*cells++ = cell_value(type_column_cum(&columns->at[i], n));
	}
}

void type_cells_edge(struct rows *w, const struct type_columns *columns, size_t edge)
{
	for (size_t i = 0; columns && i < columns->n; i++)
		w->more[CALLS].cells[i] = cell_value(columns->at[i].weight[edge]);
}
