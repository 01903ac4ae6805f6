#include "report/check/runs.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "parser/diff.h"
#include "parser/relabel.h"
#include "report/check/events.h"
#include "report/sums/delta.h"

/* ---- whose a sample is ---- */

/* The rows that samples of each number have; those of the base come first. */
static uint32_t *rows_by_number(struct report *r, struct runs *runs, unsigned *last)
{
	const struct profile *p = r->profile;
	unsigned most = 0;
	uint32_t *rows;

	for (size_t i = 0; i < p->runs.n; i++)
		if (p->runs.at[i].number > most)
			most = p->runs.at[i].number;
	*last = most;
	rows = arena_array(&r->arena, uint32_t, most + 1);
	for (int base = 1; base >= 0; base--) {
		for (size_t i = 0; i < p->runs.n; i++)
			if (p->runs.at[i].base == base)
				rows[p->runs.at[i].number] = (uint32_t)runs->n++;
		runs->nbefore = base ? runs->n : runs->nbefore;
	}
	return rows;
}

/* Of two runs samples need not be told apart by number, nor the runs be known. */
void runs_init(struct runs *runs, struct report *r)
{
	const struct profile *p = r->profile;
	unsigned last;
	uint32_t *rows;

	*runs = (struct runs){ .of = arena_array(&r->arena, uint32_t, p->samples.n) };
	rows = rows_by_number(r, runs, &last);
	if (!runs->nbefore || runs->nbefore == runs->n) {
		runs->n = 2;
		runs->nbefore = 1;
	}
	for (size_t i = 0; i < p->samples.n; i++) {
		uint32_t number = runs->n > 2 ? profile_run(p, i) : RUN_NONE;

		runs->of[i] = number <= last ? rows[number] : !diff_is_base(p, i);
	}
	runs->exposure = arena_array(&r->arena, double, runs->n);
}

/* ---- what values are counted by ---- */

static bool set_seconds(struct runs *runs, const struct profile *p)
{
	size_t before = 0, after = runs->nbefore;
	bool known = p->runs.n == runs->n;

	for (size_t i = 0; known && i < p->runs.n; i++) {
		const struct run *run = &p->runs.at[i];

		known = run->duration_nanos > 0;
		runs->exposure[run->base ? before++ : after++] = (double)run->duration_nanos / 1e9;
	}
	return known;
}

static int set_operations(struct runs *runs, const char *counts, struct error *err)
{
	double before, after;
	char end;

	/* NOLINTNEXTLINE(cert-err34-c): what is too large is infinite */
	if (sscanf(counts, "%lf,%lf%c", &before, &after, &end) != 2 || !(before > 0) ||
	    !(after > 0) || isinf(before) || isinf(after))
		return error_set(err, ERROR_USAGE,
				 "--per=operation:%.60s: how many before and after is wanted, "
				 "such as operation:1000,1200",
				 counts);
	for (size_t i = 0; i < runs->n; i++)
		runs->exposure[i] = i < runs->nbefore ? before : after;
	return 0;
}

/*
 * Without the option, what accumulates while the clock runs is counted by it.
 * Allocations are not: a program has as many to do in less time.
 */
static bool goes_by_time(const struct profile *p, size_t type)
{
	return delta_kind(p, type) == DELTA_ACCUMULATES &&
	       events_of_type(p, type).kind != EVENTS_HEAP;
}

int runs_expose(struct runs *runs, const struct report *r, size_t type, const double *totals,
		struct error *err)
{
	static const char operation[] = "operation:";
	const char *per = r->options->per;

	runs->per = PER_NONE;
	if (per && !strncmp(per, operation, strlen(operation))) {
		runs->per = PER_OPERATION;
		return set_operations(runs, per + strlen(operation), err);
	}
	if (per && !strcmp(per, "total")) {
		runs->per = PER_TOTAL;
		for (size_t i = 0; i < runs->n; i++)
			runs->exposure[i] = totals[i] > 0 ? totals[i] : 1;
		return 0;
	}
	if (per ? !strcmp(per, "second") : goes_by_time(r->profile, type)) {
		runs->per = PER_SECOND;
		if (set_seconds(runs, r->profile))
			return 0;
		if (per)
			return error_set(err, ERROR_FORMAT,
					 "--per=second: not all of the profiles have a duration");
		runs->per = PER_NONE;
	} else if (per && strcmp(per, "none")) {
		return error_set(err, ERROR_USAGE,
				 "--per: no such choice: %.60s; there are second, "
				 "operation:N,M, total, none",
				 per);
	}
	for (size_t i = 0; i < runs->n; i++)
		runs->exposure[i] = 1;
	return 0;
}

double runs_sum(const struct runs *runs, bool after)
{
	size_t from = after ? runs->nbefore : 0, to = after ? runs->n : runs->nbefore;
	double sum = 0;

	for (size_t i = from; i < to; i++)
		sum += runs->exposure[i];
	return sum;
}

double runs_mean(const struct runs *runs, bool after)
{
	size_t n = after ? runs->n - runs->nbefore : runs->nbefore;

	return runs_sum(runs, after) / (double)n;
}
