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
	int seconds; /* until something is to come */
};

/* seconds: for how long it is known that nothing comes; 0: it is not. */
void progress_start(struct progress *p, int seconds);
bool progress_show(void *p, uint64_t done, uint64_t size); /* for source_options */
void progress_end(struct progress *p);

#endif
