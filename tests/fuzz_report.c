#include "cli/args.h"
#include "tests/fuzzing.h"

/*
 * The report or picture that a command line asks for, of any profile: the
 * arguments are the first line, and the profile is what stands behind it.
 */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct text rest = { (const char *)data, size };
	struct arena arena = { 0 };
	struct error err = { 0 };
	struct profile p;
	struct args a;

	if (args_parse(&a, fuzz_words(fuzz_line(&rest, &arena), &arena), &err) == 0 && a.command &&
	    fuzz_load(&p, rest, NULL, false)) {
		fuzz_report(a.command, &a.options, a.arg, &p);
		profile_free(&p);
	}
	args_free(&a);
	arena_free(&arena);
	return 0;
}
