#include "parser/formats/formats.h"
#include "tests/fuzzing.h"

/* Reports that look at all of a profile, each in its own way. */
static const char *const names[] = { "raw", "info", "goroutines" };

static void report(const struct profile *p)
{
	struct options o;

	options_init(&o);
	for (const struct command *c = commands; c->name; c++)
		for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++)
			if (!strcmp(c->name, names[i]))
				fuzz_report(c, &o, NULL, p);
}

/*
 * What stands behind the name of a format in the first line is of that format,
 * or is refused with a reason; and then a lenient reading may make a profile of
 * it. Without a name it is whatever it looks like.
 */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct text all = { (const char *)data, size }, rest = all;
	struct arena a = { 0 };
	const struct input_format *f = input_format_find(fuzz_line(&rest, &a));
	const char *name = f ? f->name : NULL;
	struct profile p;

	rest = f ? rest : all;
	if (fuzz_load(&p, rest, name, false) || fuzz_load(&p, rest, name, true)) {
		report(&p);
		profile_free(&p);
	}
	arena_free(&a);
	return 0;
}
