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

struct goroutine_holder {
	int64_t id;
	struct text waits_for; /* the address of another lock, or "" */
};

/* Goroutines wait for a lock, which others may hold. */
struct goroutine_lock {
	struct text address;
	size_t waiting;
	int64_t wait;
	int64_t waiter;           /* the number of the first of them */
	size_t holders, nholders; /* a part of holders */
	bool circle;              /* to wait for a holder is to wait for oneself */
};

enum { GROUP_IDS = 8 };

struct goroutines {
	size_t ndumps;
	sum_t *totals;                      /* of each dump */
	VEC(struct goroutine_group) groups; /* the longest waits first, the runtime's last */
	VEC(int64_t) ids;
	VEC(struct goroutine_lock) locks; /* of the last dump, most waited for first */
	VEC(struct goroutine_holder) holders;
};

report_build build_goroutines;

#endif
