#include "cli/progress.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { PATIENCE_MS = 500 };

void progress_start(struct progress *p)
{
	const char *term = getenv("TERM");

	*p = (struct progress){ .percent = -1 };
	p->wanted = isatty(STDERR_FILENO) && term && strcmp(term, "dumb");
	clock_gettime(CLOCK_MONOTONIC, &p->start);
}

static long elapsed_ms(const struct progress *p)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (now.tv_sec - p->start.tv_sec) * 1000 + (now.tv_nsec - p->start.tv_nsec) / 1000000;
}

bool progress_show(void *ctx, uint64_t done, uint64_t size)
{
	struct progress *p = ctx;
	int percent = size ? (int)(done * 100 / size) : (int)(done >> 20);

	if (!p->wanted || percent == p->percent || elapsed_ms(p) < PATIENCE_MS)
		return true;
	p->percent = percent;
	if (size)
		fprintf(stderr, "\rreading %d %%", percent);
	else
		fprintf(stderr, "\rreading, %d MB", percent);
	return true;
}

void progress_end(struct progress *p)
{
	if (p->percent >= 0)
		fputs("\r\033[K", stderr);
	p->percent = -1;
}
