#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "parser/formats/formats.h"
#include "report/filter/begin.h"
#include "report/report.h"

/*
 * Any profile with any pattern, which stands in front of it as "/PATTERN" and a
 * newline. What a pattern keeps and what it drops is everything.
 */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum { PATTERN_SIZE = 256 };

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

static size_t take_pattern(char pattern[PATTERN_SIZE], const uint8_t *data, size_t size)
{
	const uint8_t *end = size && *data == '/' ? memchr(data, '\n', size) : NULL;

	snprintf(pattern, PATTERN_SIZE, "%.*s", end ? (int)(end - data - 1) : 1,
		 end ? (const char *)data + 1 : ".");
	return end ? (size_t)(end + 1 - data) : 0;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const struct load_options o = {
		.source = { .max_unpacked = 1 << 20, .max_ratio = 200 },
		.max_types = 64,
	};
	int fd = memfd_create("fuzz", 0);
	char path[32], pattern[PATTERN_SIZE];
	size_t start = take_pattern(pattern, data, size);
	struct profile p;

	snprintf(path, sizeof(path), "/proc/self/fd/%d", fd);
	if (write(fd, data + start, size - start) == (ssize_t)(size - start) &&
	    lseek(fd, 0, SEEK_SET) == 0 && profile_load(&p, path, &o, NULL) == 0) {
		check(&p, pattern);
		profile_free(&p);
	}
	close(fd);
	return 0;
}
