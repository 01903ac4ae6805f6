#include "report/filter/begin.h"
#include "tests/fuzzing.h"

/*
 * Any profile with any pattern, which is a line before it. What a pattern keeps
 * and what it drops is everything.
 */

/* How many samples an option leaves; -1 if the pattern is refused. */
static long left(const struct profile *p, const char *option, const char *pattern)
{
	struct error err = { 0 };
	struct options o;
	struct report r;
	long n = -1;

	options_init(&o);
	option_set(&o, option_find(option), pattern, NULL);
	if (report_init(&r, p, &o, NULL, &err) == 0)
		n = (long)r.profile->samples.n;
	else if (err.code != ERROR_USAGE || !err.text[0])
		__builtin_trap();
	report_free(&r);
	return n;
}

static void check_parts(const struct profile *p, const char *keep, const char *drop,
			const char *pattern, long all)
{
	long kept = left(p, keep, pattern), dropped = left(p, drop, pattern);

	if ((kept < 0) != (dropped < 0) || (kept >= 0 && *pattern && kept + dropped != all))
		__builtin_trap();
}

/* The filters of frames drop empty stacks, whatever the pattern. */
static void check(const struct profile *p, const char *pattern)
{
	static const char *const others[] = { "hide",    "show",    "show_from", "prune_from",
					      "tagshow", "taghide", "tagroot",   "tagleaf" };
	long stacks = 0;

	for (size_t i = 0; i < p->samples.n; i++)
		stacks += p->samples.stack[i] < p->samples.stack[i + 1];
	check_parts(p, "focus", "ignore", pattern, stacks);
	check_parts(p, "tagfocus", "tagignore", pattern, (long)p->samples.n);
	for (size_t i = 0; i < sizeof(others) / sizeof(*others); i++)
		left(p, others[i], pattern);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct text rest = { (const char *)data, size };
	struct arena arena = { 0 };
	const char *pattern = fuzz_line(&rest, &arena);
	struct profile p;

	if (fuzz_load(&p, rest, NULL, false)) {
		check(&p, pattern);
		profile_free(&p);
	}
	arena_free(&arena);
	return 0;
}
