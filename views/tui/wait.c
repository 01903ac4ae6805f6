#include "views/tui/wait.h"

#include "views/tui/frame.h"
#include "views/tui/state.h"
#include "views/tui/term.h"

enum { MOMENT_MS = 150, BETWEEN_MS = 100 };

static int64_t ms_since(const struct timespec *then)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (now.tv_sec - then->tv_sec) * 1000 + (now.tv_nsec - then->tv_nsec) / 1000000;
}

/* Whether to go on. The screen is drawn now and then, once there is something to wait for. */
static bool go_on(struct tui *t, const char *what, uint64_t done, uint64_t size)
{
	if (t->setup->script)
		return !t->work.stopping;
	if (t->work.yields)
		return !term_key_waits(t);
	if (ms_since(&t->work.began) < t->work.wait_ms)
		return true;
	t->work.wait_ms = ms_since(&t->work.began) + BETWEEN_MS;
	frame_progress(t, what, done, size);
	switch (term_wish(t)) {
	case WISH_NONE: break;
	case WISH_STOP: t->work.watch.stopped = true; break;
	case WISH_QUIT: t->work.watch.stopped = t->quit = true; break;
	}
	return !t->work.watch.stopped;
}

static bool go_on_building(void *ctx, size_t done, size_t n)
{
	return go_on(ctx, "working", done, n);
}

bool wait_reading(void *ctx, uint64_t done, uint64_t size)
{
	struct tui *t = ctx;

	if (!go_on(t, "reading", done, size))
		t->work.watch.stopped = true;
	return !t->work.watch.stopped;
}

void wait_start(struct tui *t)
{
	t->work.watch = (struct report_watch){ .go_on = go_on_building, .ctx = t };
	clock_gettime(CLOCK_MONOTONIC, &t->work.began);
	t->work.wait_ms = t->loaded ? MOMENT_MS : 0;
}

int wait_stopped(struct error *err)
{
	return error_set(err, ERROR_NOTHING, "stopped; all is as it was");
}
