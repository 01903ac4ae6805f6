#ifndef CLI_PROGRESS_H
#define CLI_PROGRESS_H

#include <stdbool.h>
#include <stdint.h>
#include <time.h>

/*
 * A line on standard error that says how far reading is: only on a terminal,
 * and only when it takes longer than half a second.
 */
struct progress {
	struct timespec start;
	int percent; /* last shown; -1: nothing was */
	bool wanted;
};

void progress_start(struct progress *p);
bool progress_show(void *p, uint64_t done, uint64_t size); /* for source_options */
void progress_end(struct progress *p);

#endif
