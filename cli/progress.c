#include "cli/progress.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { PATIENCE_MS = 500, BAR = 20 };

static const char bar[] = "####################";

void progress_start(struct progress *p, int seconds)
{
	const char *term = getenv("TERM");

	*p = (struct progress){ .percent = -1, .seconds = seconds };
	p->wanted = isatty(STDERR_FILENO) && term && strcmp(term, "dumb");
	clock_gettime(CLOCK_MONOTONIC, &p->start);
}

static long elapsed_ms(const struct progress *p)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (now.tv_sec - p->start.tv_sec) * 1000 + (now.tv_nsec - p->start.tv_nsec) / 1000000;
}

/* A bar, and the seconds that are left. */
static void show_waiting(struct progress *p, long ms)
{
	int done = (int)(ms / 1000), width = done * BAR / p->seconds;

	if (done == p->percent)
		return;
	p->percent = done;
	fprintf(stderr, "\rfetching [%.*s%*s] %d s left \b", width, bar, BAR - width, "",
		p->seconds - done);
}

bool progress_show(void *ctx, uint64_t done, uint64_t size)
{
	struct progress *p = ctx;
	int percent = size ? (int)(done * 100 / size) : (int)(done >> 20);
	long ms = p->wanted ? elapsed_ms(p) : 0;

	if (!done && ms >= PATIENCE_MS && ms / 1000 < p->seconds)
		show_waiting(p, ms);
	if (!done && p->seconds)
		return true;
	if (ms < PATIENCE_MS || percent == p->percent)
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
