#include "cli/args.h"
#include "tests/fuzzing.h"

/* A command line, an argument a line: understood, or refused with a reason. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct text rest = { (const char *)data, size };
	struct arena arena = { 0 };
	struct error err = { 0 };
	char **argv = arena_array(&arena, char *, size + 1);
	struct args a;

	for (size_t n = 0; rest.n; n++)
		argv[n] = arena_printf(&arena, "%s", fuzz_line(&rest, &arena));
	if (args_parse(&a, argv, &err) < 0 && (!err.code || !err.text[0]))
		__builtin_trap();
	if (a.command && (a.arg || !a.command->arg)) /* else main says that one is wanted */
		fuzz_report(a.command, &a.options, a.arg, fuzz_profile());
	args_free(&a);
	arena_free(&arena);
	return 0;
}
