#include "views/tui/values.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "report/names/unit.h"
#include "views/tui/put.h"
#include "views/tui/state.h"

void put_value_style(const struct tui *t, const struct report *r, sum_t value)
{
	sum_t total = sum_abs(r->total), part = total ? sum_abs(value) * 100 / total : 0;

	if (t->options.diff_base) {
		put_style(t, value < 0 ? STYLE_COOL : value > 0 ? STYLE_HOT : STYLE_PLAIN);
		return;
	}
	put_style(t, value < 0    ? STYLE_COOL
		     : part >= 10 ? STYLE_HOT
		     : part >= 2  ? STYLE_WARM
				  : STYLE_PLAIN);
}

int put_value_width(const struct report *r, sum_t largest)
{
	enum { USUAL = 10 };
	char buf[UNIT_TEXT_SIZE];
	sum_t total = sum_abs(r->total);
	sum_t most = largest > total ? largest : total;
	int width = (int)strlen(report_value(r, buf, r->total_is_base ? -most : most)) + 1;

	return width > USUAL ? width : USUAL;
}

const char *put_short_value(const struct report *r, char buf[UNIT_TEXT_SIZE], sum_t value)
{
	struct report automatic = { .options = r->options, .unit = r->unit, .shown = "auto" };

	return report_value(&automatic, buf, value);
}

void put_amount(const struct tui *t, int y, int x, int cells, const struct report *r, sum_t value)
{
	char buf[UNIT_TEXT_SIZE];

	report_value(r, buf, value);
	if ((int)strlen(buf) >= cells)
		put_short_value(r, buf, value);
	if ((int)strlen(buf) > cells)
		snprintf(buf, sizeof(buf), "%.3g", (double)value);
	put_right(t, y, x, cells, "%s", buf);
}

const char *put_entry_title(const struct tui *t)
{
	static const char *const titles[] = {
		[BY_DEFAULT] = "FUNCTION",
		[BY_FUNCTION] = "FUNCTION",
		[BY_FILEFUNCTION] = "FUNCTION",
		[BY_FILE] = "FILE",
		[BY_LINE] = "LINE",
		[BY_ADDRESS] = "ADDRESS",
		[BY_PACKAGE] = "PACKAGE",
		[BY_MODULE] = "MODULE",
		[BY_MAPPING] = "MAPPING",
	};

	return titles[t->options.granularity];
}

void put_percent(char *buf, sum_t value, sum_t total)
{
	double percent = total ? fabs((double)value / (double)total) * 100 : 0;

	unit_percent(buf, UNIT_PERCENT_SIZE, value, total);
	if (strlen(buf) <= 6)
		return;
	if (percent < 1)
		snprintf(buf, UNIT_PERCENT_SIZE, "<0.01%%");
	else if (percent < 9999)
		snprintf(buf, UNIT_PERCENT_SIZE, "%.0f%%", percent);
	else
		snprintf(buf, UNIT_PERCENT_SIZE, ">9999%%");
}
