#include "report/graph/callchart.h"

#include <inttypes.h>

#include "report/names/elide.h"
#include "report/names/unit.h"
#include "report/names/width.h"
#include "views/data/entry.h"
#include "views/escape.h"
#include "views/paint.h"
#include "views/text/header.h"
#include "views/view.h"

enum {
	NAME_COLUMN = 37,
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
	FILE *out;
	const struct guides *guides;
	VEC(bool) open; /* of each level: whether there are branches to come */
	size_t most;    /* guides in a line */
};

/* The guides in front of a name; those that a line has no room for are counted. Returns cells. */
static size_t put_guides(struct drawing *d, size_t level)
{
	size_t skipped = level > d->most ? level - d->most : 0, cells = 0;

	if (skipped)
		cells = (size_t)fprintf(d->out, "+%zu ", skipped);
	for (size_t i = skipped; i < level; i++)
		fputs(d->open.at[i] ? d->guides->open : d->guides->closed, d->out);
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
	fputs(c->place == CALL_LAST ? d->guides->last : d->guides->branch, d->out);
	return cells + GUIDE_CELLS;
}

static void put_name(struct drawing *d, const struct node *n, size_t taken)
{
	bool inlined = frame_inlined(d->r->graph->tree->frame[n->item]);
	const char *suffix = inlined ? " (inline)" : "";
	struct arena arena = { 0 };

	escape_text(d->out, elide_behind(&arena, n->name, d->r->terminal.columns,
					 NAME_COLUMN + taken + strlen(suffix)));
	fprintf(d->out, "%s\n", suffix);
	arena_free(&arena);
}

static void put_call(struct drawing *d, const struct call *c, const struct node *n)
{
	const struct report *r = d->r;
	char flat[UNIT_TEXT_SIZE], flat_part[UNIT_PERCENT_SIZE];
	char cum[UNIT_TEXT_SIZE], cum_part[UNIT_PERCENT_SIZE];
	sum_t f = node_flat(n), v = node_cum(n);
	size_t taken;

	fprintf(d->out, "%s%10s %s%s %s%10s %s%s  ", paint_value(r, f), report_value(r, flat, f),
		unit_percent(flat_part, sizeof(flat_part), f, r->total), paint_end(r),
		paint_value(r, v), report_value(r, cum, v),
		unit_percent(cum_part, sizeof(cum_part), v, r->total), paint_end(r));
	taken = put_branch(d, c);
	if (c->gap) {
		fputs(d->guides->gap, d->out);
		taken += width_text(text_of(d->guides->gap));
	}
	put_name(d, n, taken);
}

static void put_passes(struct drawing *d, const struct call *c)
{
	fprintf(d->out, "%*s", NAME_COLUMN, "");
	put_guides(d, c->level);
	fprintf(d->out, "%s%" PRIu32 " more calls\n", d->guides->pass, c->pass);
}

static size_t most_guides(const struct report *r)
{
	size_t columns = r->terminal.columns, taken = NAME_COLUMN + NAME_ROOM;

	if (!columns)
		return GUIDES_MOST;
	if (columns < taken + GUIDES_LEAST * GUIDE_CELLS)
		return GUIDES_LEAST;
	return (columns - taken) / GUIDE_CELLS;
}

static int render(const struct report *r, FILE *out, struct error *err)
{
	struct drawing d = { .r = r,
			     .out = out,
			     .guides = r->options->ascii ? &plain : &lines,
			     .most = most_guides(r) };

	(void)err;
	header_write(r, out);
	fprintf(out, "%s%10s %5s%% %10s %5s%%%s\n", paint_heading(r), "flat", "flat", "cum", "cum",
		paint_end(r));
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
			[FLAT] = cell_number(node_flat(n)),
			[CUM] = cell_number(node_cum(n)),
			[INLINE] = cell_bool(frame_inlined(r->graph->tree->frame[n->item])),
		};

		entry_cells(cells, n->name, n->entity);
		rows_add(w, cells);
	}
}

const struct view calls_view = {
	.name = "calls",
	.extension = "txt",
	.render = render,
	.columns = columns,
	.rows = rows,
};
