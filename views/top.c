#include "report/graph.h"
#include "report/unit.h"
#include "views/escape.h"
#include "views/header.h"
#include "views/view.h"

/* Whether calls to it were inlined: all of them, some, or none. */
static const char *inlined(const struct node *n)
{
	if (!n->inlined_in)
		return "";
	return n->other_in ? " (partial-inline)" : " (inline)";
}

static void row(const struct report *r, const struct node *n, sum_t running, FILE *out)
{
	char flat[UNIT_TEXT_SIZE], flat_part[UNIT_PERCENT_SIZE], sum_part[UNIT_PERCENT_SIZE];
	char cum[UNIT_TEXT_SIZE], cum_part[UNIT_PERCENT_SIZE];
	sum_t f = node_flat(n), c = node_cum(n);

	fprintf(out, "%10s %s %s %10s %s  ", report_value(r, flat, f),
		unit_percent(flat_part, sizeof(flat_part), f, r->total),
		unit_percent(sum_part, sizeof(sum_part), running, r->total),
		report_value(r, cum, c), unit_percent(cum_part, sizeof(cum_part), c, r->total));
	escape_text(out, n->name);
	fprintf(out, "%s\n", inlined(n));
}

static int render(const struct report *r, FILE *out, struct error *err)
{
	sum_t running = 0;

	(void)err;
	header_write(r, out);
	fprintf(out, "%10s %5s%% %5s%% %10s %5s%%\n", "flat", "flat", "sum", "cum", "cum");
	for (size_t i = 0; i < r->graph->n; i++) {
		const struct node *n = &r->graph->nodes[i];

		running += node_flat(n);
		row(r, n, running, out);
	}
	return 0;
}

const struct view top_view = {
	.extension = "txt",
	.render = render,
};
