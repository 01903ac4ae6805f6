#ifndef REPORT_GOROUTINES_LOCKS_H
#define REPORT_GOROUTINES_LOCKS_H

#include "report/goroutines/goroutines.h"

/* Finds what goroutines of the last dump wait for, by the labels lock and may hold. */
void locks_find(struct goroutines *g, const struct profile *p);

#endif
