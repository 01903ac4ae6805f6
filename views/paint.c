#include "views/paint.h"

#include "report/names/unit.h"

enum { HOT_PERCENT = 10, WARM_PERCENT = 2 };

void paint_heading(struct writer *w, const struct report *r)
{
	if (r->terminal.color)
		writer_put(w, "\033[1m");
}

void paint_faint(struct writer *w, const struct report *r)
{
	if (r->terminal.color)
		writer_put(w, "\033[2m");
}

void paint_end(struct writer *w, const struct report *r)
{
	if (r->terminal.color)
		writer_put(w, "\033[0m");
}

static void begin_value(struct writer *w, const struct report *r, sum_t value)
{
	sum_t percent = r->total ? sum_abs(value) * 100 / sum_abs(r->total) : 0;

	if (!r->terminal.color)
		return;
	if (value < 0)
		writer_put(w, "\033[94m");
	else if (percent >= HOT_PERCENT)
		writer_put(w, "\033[1;31m");
	else if (percent >= WARM_PERCENT)
		writer_put(w, "\033[33m");
}

void paint_value(struct writer *w, const struct report *r, sum_t value)
{
	char text[UNIT_TEXT_SIZE], part[UNIT_PERCENT_SIZE];

	begin_value(w, r, value);
	writer_put(w, "%10s %s", report_value(r, text, value),
		   unit_percent(part, sizeof(part), value, r->total));
	paint_end(w, r);
}

/* What is little is faint, so that what is much stands out. */
void paint_heat(struct writer *w, const struct report *r, sum_t value, sum_t total)
{
	enum { STEPS = 4 };
	static const struct {
		int percent;
		const char *color;
	} steps[STEPS] = {
		{ 25, "\033[1;31m" },
		{ HOT_PERCENT, "\033[31m" },
		{ WARM_PERCENT, "\033[33m" },
		{ 1, "" },
	};
	sum_t percent = total ? sum_abs(value) * 100 / sum_abs(total) : 0;
	size_t i = 0;

	if (!r->terminal.color)
		return;
	while (i < STEPS && percent < steps[i].percent)
		i++;
	writer_escaped(w, escaped_own(text_of(i < STEPS ? steps[i].color : "\033[2m")));
}

void paint_change(struct writer *w, const struct report *r, sum_t change)
{
	if (change && r->terminal.color)
		writer_put(w, change > 0 ? "\033[31m" : "\033[94m");
}

void paint_arrow(struct writer *w, const struct report *r, sum_t change)
{
	if (r->terminal.color)
		writer_put(w, change > 0 ? " \u25b2" : change < 0 ? " \u25bc" : "  ");
}
