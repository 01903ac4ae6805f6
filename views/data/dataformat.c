#include "views/data/dataformat.h"

/* clang-format off */
static const struct format formats[] = {
	[FORMAT_JSON] = { .form = WRITER_JSON, .steps = &nested_steps },
	[FORMAT_NDJSON] = { .form = WRITER_JSON, .steps = &line_steps },
	[FORMAT_CSV] = { .form = WRITER_CSV, .steps = &flat_steps,
			 .begin = "", .between = ",", .end = "\n" },
	[FORMAT_TSV] = { .form = WRITER_TSV, .steps = &flat_steps,
			 .begin = "", .between = "\t", .end = "\n" },
	[FORMAT_MD] = { .form = WRITER_MD, .steps = &flat_steps,
			.begin = "| ", .between = " | ", .end = " |\n", .rule = true },
};

/* What csv_raw makes of CSV. */
static const struct format csv_raw = {
	.form = WRITER_CSV_RAW, .steps = &flat_steps, .begin = "", .between = ",", .end = "\n",
};
/* clang-format on */

const struct format *format_asked(const struct options *o)
{
	return o->format == FORMAT_CSV && o->csv_raw ? &csv_raw : &formats[o->format];
}
