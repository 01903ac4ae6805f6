#include "report/graph/callchart.h"

#include <inttypes.h>

#include "report/names/elide.h"
#include "report/names/unit.h"
#include "report/names/width.h"
#include "views/data/entry.h"
#include "views/data/typecells.h"
#include "views/paint.h"
#include "views/text/header.h"
#include "views/text/typetable.h"
#include "views/view.h"

enum {
	NAME_COLUMN = 37,
	NAME_GAP = 2,
	GUIDE_CELLS = 3,
	GUIDES_LEAST = 4,
	GUIDES_MOST = 24, /* where a line has no end */
	NAME_ROOM = 24,   /* on a terminal, beside the guides */
};

struct guides {
	const char *open, *closed; /* beside other branches, and below the last */
	const char *branch, *last;
	const char *pass, *gap;
};

static const struct guides lines = { "│  ", "   ", "├─ ", "└─ ", "⋮ ", "… " };
static const struct guides plain = { "|  ", "   ", "|- ", "`- ", ": ", "... " };

struct drawing {
	const struct report *r;
	struct writer *out;
	const struct guides *guides;
	VEC(bool) open;          /* of each level: whether there are branches to come */
	size_t most;             /* guides in a line */
	size_t column;           /* where they begin */
	struct type_table types; /* if there are several */
};

static size_t put_count(struct drawing *d, size_t skipped)
{
	char text[32];

	snprintf(text, sizeof(text), "+%zu ", skipped);
	writer_put(d->out, "%s", text);
	return strlen(text);
}

/* The guides in front of a name; those that a line has no room for are counted. Returns cells. */
static size_t put_guides(struct drawing *d, size_t level)
{
	size_t skipped = level > d->most ? level - d->most : 0, cells = 0;

	if (skipped)
		cells = put_count(d, skipped);
	for (size_t i = skipped; i < level; i++)
		writer_put(d->out, "%s", d->open.at[i] ? d->guides->open : d->guides->closed);
	return cells + (level - skipped) * GUIDE_CELLS;
}

static size_t put_branch(struct drawing *d, const struct call *c)
{
	size_t cells;

	if (c->place == CALL_ONLY)
		return put_guides(d, c->level);
	while (d->open.n < c->level)
		*VEC_PUSH(&d->open) = false;
	d->open.at[c->level - 1] = c->place == CALL_BRANCH;
	cells = put_guides(d, c->level - 1);
	writer_put(d->out, "%s", c->place == CALL_LAST ? d->guides->last : d->guides->branch);
	return cells + GUIDE_CELLS;
}

static void put_name(struct drawing *d, const struct node *n, size_t taken)
{
	bool inlined = frame_inlined(d->r->graph->tree->frame[n->item]);
	const char *suffix = inlined ? " (inline)" : "";
	struct arena arena = { 0 };

	writer_text(d->out, elide_behind(&arena, n->name, d->r->terminal.columns,
					 d->column + taken + strlen(suffix)));
	writer_put(d->out, "%s\n", suffix);
	arena_free(&arena);
}

static void put_values(struct drawing *d, const struct node *n)
{
	if (d->r->columns) {
		type_table_node(&d->types, d->out, n);
	} else {
		paint_value(d->out, d->r, node_flat(n));
		writer_put(d->out, " ");
		paint_value(d->out, d->r, node_cum(n));
	}
	writer_put(d->out, "  ");
}

static void put_call(struct drawing *d, const struct call *c, const struct node *n)
{
	size_t taken;

	put_values(d, n);
	taken = put_branch(d, c);
	if (c->gap) {
		writer_put(d->out, "%s", d->guides->gap);
		taken += width_text(text_of(d->guides->gap));
	}
	put_name(d, n, taken);
}

static void put_passes(struct drawing *d, const struct call *c)
{
	writer_put(d->out, "%*s", (int)d->column, "");
	put_guides(d, c->level);
	writer_put(d->out, "%s%" PRIu32 " more calls\n", d->guides->pass, c->pass);
}

static size_t most_guides(const struct report *r, size_t column)
{
	size_t columns = r->terminal.columns, taken = column + NAME_ROOM;

	if (!columns)
		return GUIDES_MOST;
	if (columns < taken + GUIDES_LEAST * GUIDE_CELLS)
		return GUIDES_LEAST;
	return (columns - taken) / GUIDE_CELLS;
}

static void put_head(struct drawing *d, struct arena *a)
{
	if (d->r->columns) {
		type_table_init(&d->types, d->r, a);
		type_table_head(&d->types, d->out, "");
		d->column = d->types.all + NAME_GAP;
		return;
	}
	paint_heading(d->out, d->r);
	writer_put(d->out, "%10s %5s%% %10s %5s%%", "flat", "flat", "cum", "cum");
	paint_end(d->out, d->r);
	writer_put(d->out, "\n");
}

static int render(const struct report *r, struct writer *out, struct error *err)
{
	struct drawing d = { .r = r,
			     .out = out,
			     .guides = r->options->ascii ? &plain : &lines,
			     .column = NAME_COLUMN };
	struct arena arena = { 0 };

	(void)err;
	header_write(r, out);
	put_head(&d, &arena);
	d.most = most_guides(r, d.column);
	for (size_t i = 0; i < r->graph->n; i++) {
		const struct call *c = &r->calls->at[i];

		if (c->pass) {
			put_passes(&d, c);
			i += c->pass - 1;
		} else {
			put_call(&d, c, &r->graph->nodes[i]);
		}
	}
	mem_free(d.open.at);
	arena_free(&arena);
	return 0;
}

/* ---- as data ---- */

enum { DEPTH = ENTRY_CELLS, FLAT, CUM, INLINE, CELLS };

static const struct column columns[] = {
	ENTRY_COLUMNS,
	[DEPTH] = { .name = "depth", .number = true },
	[FLAT] = { .name = "flat", .number = true },
	[CUM] = { .name = "cum", .number = true },
	[INLINE] = { .name = "inline" },
	[CELLS] = { .name = NULL },
};

static void rows(const struct report *r, struct rows *w)
{
	for (size_t i = 0; i < r->graph->n; i++) {
		const struct node *n = &r->graph->nodes[i];
		struct cell cells[CELLS] = {
			[DEPTH] = cell_number(r->calls->at[i].depth),
			[FLAT] = cell_value(node_flat(n)),
			[CUM] = cell_value(node_cum(n)),
			[INLINE] = cell_bool(frame_inlined(r->graph->tree->frame[n->item])),
		};

		entry_cells(cells, n->name, n->entity);
		type_cells_node(w, r->columns, n);
		rows_add(w, cells);
	}
}

const struct view calls_view = {
	.name = "calls",
	.extension = "txt",
	.render = render,
	.types = true,
	.columns = columns,
	.rows = rows,
};
