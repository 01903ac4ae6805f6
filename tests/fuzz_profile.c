#include "tests/fuzzing.h"

/* Every report of a profile, as text and as data. Pictures are for fuzz_report. */
static void report_all(const struct profile *p)
{
	struct options o;

	options_init(&o);
	for (const struct command *c = commands; c->name; c++)
		for (int f = FORMAT_TEXT; f <= FORMAT_MD; f++) {
			o.format = (enum output_format)f;
			if (!strcmp(c->view->extension, "txt"))
				fuzz_report(c, &o, c->arg ? "." : NULL, p);
		}
}

/*
 * Any bytes at all either load, and then every report can be made of them, or
 * are refused with a reason; and then a lenient reading may make a profile of them.
 */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct text bytes = { (const char *)data, size };
	struct profile p;

	if (!fuzz_load(&p, bytes, NULL, false) && !fuzz_load(&p, bytes, NULL, true))
		return 0;
	report_all(&p);
	profile_free(&p);
	return 0;
}
