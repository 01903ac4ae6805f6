#include "report/parallel.h"

#include <stdbool.h>

#include "parser/thread.h"

enum { ROWS_WORTH_A_THREAD = 20000, BLOCK = 16384 };

struct job {
	pthread_t thread;
	bool started;
	parallel_part *run;
	void *ctx;
	size_t part, from, to;
	struct report_watch *watch;
};

size_t parallel_parts(size_t n)
{
	size_t parts = n / ROWS_WORTH_A_THREAD;
	size_t cpus = parts > 1 ? thread_processors() : 1;

	if (parts > cpus)
		parts = cpus;
	if (parts > PARALLEL_MAX)
		parts = PARALLEL_MAX;
	return parts ? parts : 1;
}

static void *run_job(void *arg)
{
	struct job *j = arg;

	for (size_t from = j->from; from < j->to; from += BLOCK) {
		size_t to = j->to - from < BLOCK ? j->to : from + BLOCK;

		if (j->part ? j->watch && j->watch->stopped
			    : !report_goes_on(j->watch, from, j->to))
			break;
		j->run(j->ctx, j->part, from, to);
	}
	return NULL;
}

void parallel_run(size_t n, size_t parts, parallel_part *run, void *ctx, struct report_watch *watch)
{
	struct job jobs[PARALLEL_MAX];

	for (size_t i = 0; i < parts; i++) {
		jobs[i] = (struct job){ .run = run,
					.ctx = ctx,
					.watch = watch,
					.part = i,
					.from = n / parts * i,
					.to = i + 1 < parts ? n / parts * (i + 1) : n };
		if (i)
			jobs[i].started = thread_start(&jobs[i].thread, run_job, &jobs[i]) == 0;
	}
	run_job(&jobs[0]);
	for (size_t i = 1; i < parts; i++) {
		if (jobs[i].started)
			pthread_join(jobs[i].thread, NULL);
		else /* no thread to be had: the work is done all the same */
			run_job(&jobs[i]);
	}
}
