#ifndef REPORT_FILTER_RENAME_H
#define REPORT_FILTER_RENAME_H

#include "parser/profile.h"

/*
 * Gives functions other names, so that what differs in these alone becomes
 * one. rules, one on each line, are PATTERN=>TEXT, where TEXT takes the place
 * of what the expression matches and may have its groups as $1, or generated:
 * numbers, addresses and hashes that runtimes and compilers put into names go.
 * They are applied in their order, each to what those before it made.
 */
struct rename;

/* NULL and an error if a rule is wrong. */
struct rename *rename_open(const char *rules, struct error *err);

/* -1 if matching took too long. */
int rename_functions(struct rename *r, struct profile *p, struct error *err);
void rename_close(struct rename *r); /* NULL is fine */

#endif
