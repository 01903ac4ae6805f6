#include "views/paint.h"

enum { HOT_PERCENT = 10, WARM_PERCENT = 2 };

static const char *if_colored(const struct report *r, const char *sequence)
{
	return r->terminal.color ? sequence : "";
}

const char *paint_heading(const struct report *r)
{
	return if_colored(r, "\033[1m");
}

const char *paint_value(const struct report *r, sum_t value)
{
	sum_t percent = r->total ? sum_abs(value) * 100 / sum_abs(r->total) : 0;

	if (value < 0)
		return if_colored(r, "\033[32m");
	if (percent >= HOT_PERCENT)
		return if_colored(r, "\033[1;31m");
	if (percent >= WARM_PERCENT)
		return if_colored(r, "\033[33m");
	return "";
}

const char *paint_end(const struct report *r)
{
	return if_colored(r, "\033[0m");
}

const char *paint_change(const struct report *r, sum_t change)
{
	return change ? if_colored(r, change > 0 ? "\033[31m" : "\033[32m") : "";
}

const char *paint_arrow(const struct report *r, sum_t change)
{
	return if_colored(r, change > 0 ? "\u25b2 " : change < 0 ? "\u25bc " : "  ");
}
