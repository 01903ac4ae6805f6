#ifndef REPORT_GOROUTINES_GOROUTINES_H
#define REPORT_GOROUTINES_GOROUTINES_H

#include "report/report.h"

/*
 * Goroutines of a dump, or of several one after the other, in groups of equal
 * stack, state and creator. Frames of the runtime at either end of a stack do
 * not count, as whether they are there depends on how the dump was made.
 */
struct goroutine_group {
	struct text stack; /* varints of locations, leaf first */
	struct text state, creator;
	int64_t wait;  /* minutes, the longest; 0: not a minute, or not known */
	sum_t *counts; /* of each dump */
	sum_t total;
	size_t same;      /* goroutines that are here in each dump */
	size_t ids, nids; /* some of their numbers: a part of ids, the longest waits first */
	bool system;      /* of the runtime itself */
	bool grows;       /* never fewer than in the dump before, and more in the end */
};

/* Goroutines wait for a lock, which others may hold. */
struct goroutine_lock {
	struct text address;
	size_t waiting;
	int64_t wait;
	uint32_t waiter;          /* a sample of the last dump */
	size_t holders, nholders; /* a part of holders: samples */
	bool circle;              /* to wait for a holder is to wait for oneself */
};

enum { GROUP_IDS = 8 };

struct goroutines {
	size_t ndumps;
	sum_t *totals;                      /* of each dump */
	VEC(struct goroutine_group) groups; /* the longest waits first, the runtime's last */
	VEC(int64_t) ids;
	VEC(struct goroutine_lock) locks; /* of the last dump, most waited for first */
	VEC(uint32_t) holders;
};

report_build build_goroutines;

/* What a sample has: its number, 0 if there is none; the lock that it waits for, or "". */
int64_t goroutine_id(const struct profile *p, size_t sample);
struct text goroutine_lock(const struct profile *p, size_t sample);

#endif
