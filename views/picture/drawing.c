#include "views/picture/drawing.h"

#include <stdio.h>

#include "report/filter/begin.h"
#include "report/graph/graph.h"
#include "views/view.h"

enum { TRIES = 6 };

/* One try: what layout_run says. */
static int lay_out(struct drawing *d, const char *format, double seconds, struct error *err)
{
	struct layout l = { .format = format, .seconds = seconds, .confine = d->confine };
	char *dot;
	FILE *out = mem_stream(&dot, &l.dot.n);
	int r = view_render(&drawn_view, d->report, out, err);

	mem_stream_end(out);
	l.dot.at = dot;
	if (r == 0)
		r = layout_run(&d->layout, &l, err);
	mem_free(dot);
	return r;
}

/* The same question with half as many nodes. */
static int halve(struct drawing *d, const struct report *r, struct error *err)
{
	size_t n = d->report->graph->n / 2;

	if (d->report != r)
		report_free(&d->smaller);
	d->options = *r->options;
	d->options.node_count = n ? (int)n : 1;
	d->report = &d->smaller;
	if (report_init(&d->smaller, r->whole, &d->options, r->arg, err) < 0)
		return -1;
	return build_drawing(&d->smaller, err);
}

/* Half of the budget is for the whole graph, half of what is left for half of it, and so on. */
int drawing_open(struct drawing *d, const struct report *r, const char *format, struct error *err)
{
	double budget = r->options->layout_budget;

	*d = (struct drawing){ .report = r, .confine = r->surroundings.confine };
	for (int i = 0; i < TRIES; i++) {
		int late = lay_out(d, format, budget /= 2, err);

		if (late <= 0)
			return late;
		if (halve(d, r, err) < 0)
			return -1;
	}
	return error_set(
		err, ERROR_OUTPUT,
		"the layout takes longer than %g s; allow more with --layout_budget=SECONDS",
		r->options->layout_budget);
}

void drawing_close(struct drawing *d)
{
	layout_free(&d->layout);
	if (d->report == &d->smaller)
		report_free(&d->smaller);
}
