#include "cli/shell_complete.h"
#include "cli/shell_line.h"
#include "tests/fuzzing.h"

static void obey(struct options *o, const char *text, struct arena *a)
{
	struct error err = { 0 };
	struct shell_line l;

	if (shell_line_parse(&l, text, o, a, &err) < 0) {
		if (!err.code || !err.text[0])
			__builtin_trap();
	} else if (l.kind == LINE_ASSIGNMENT) {
		shell_line_assign(o, l.option, l.value, NULL);
	} else if (l.kind == LINE_REPORT) {
		fuzz_report(l.question.command, &l.question.options, l.question.arg,
			    fuzz_profile());
	}
}

/* Lines of a session in the shell, each completed as if Tab were pressed at its end, and then done.
 */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct text rest = { (const char *)data, size };
	const char *lines[SHELL_LINES_MAX];
	struct arena arena = { 0 };
	struct completion c;
	struct options o;

	options_init(&o);
	while (rest.n) {
		const char *line = fuzz_line(&rest, &arena);
		size_t n = shell_line_expand(lines, line, fuzz_profile(), &arena);

		shell_complete(&c, line, fuzz_profile());
		shell_complete_free(&c);
		for (size_t i = 0; i < n; i++)
			obey(&o, lines[i], &arena);
	}
	arena_free(&arena);
	return 0;
}
