#include "tests/fuzzing.h"

/*
 * Any bytes at all either load, and then every report can be made of them, or
 * are refused with a reason. Pictures are for fuzz_report.
 */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct profile p;
	struct options o;

	if (!fuzz_load(&p, (struct text){ (const char *)data, size }))
		return 0;
	options_init(&o);
	for (const struct command *c = commands; c->name; c++)
		for (int f = FORMAT_TEXT; f <= FORMAT_MD; f++) {
			o.format = (enum output_format)f;
			if (!strcmp(c->view->extension, "txt"))
				fuzz_report(c, &o, c->arg ? "." : NULL, &p);
		}
	profile_free(&p);
	return 0;
}
