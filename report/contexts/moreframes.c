#include "report/contexts/moreframes.h"

#include <stdio.h>

#include "report/contexts/tracelist.h"
#include "report/filter/mycode.h"

/* What is being looked at, and what is found. */
struct finder {
	const struct profile *whole, *left;
	const bool *others; /* of each function */
	struct more_runs *runs;
};

static void add(struct finder *f, size_t before)
{
	struct more_runs *runs = f->runs;

	if (!runs->at.n || runs->at.at[runs->at.n - 1].before != before)
		*VEC_PUSH(&runs->at) = (struct more_frames){ .before = before };
	runs->at.at[runs->at.n - 1].n++;
}

/* A location that is hidden as a whole. */
static void add_hidden(struct finder *f, const struct location *l, size_t before)
{
	if (!l->nlines && l->mapping > 1)
		add(f, before);
	for (uint32_t i = 0; i < l->nlines; i++)
		if (f->others[f->whole->lines.at[l->line + i].function])
			add(f, before);
}

/* One that stays, and may have lost lines: those that are left are in the order they had. */
static void add_lost(struct finder *f, const struct location *l, const struct location *kept,
		     size_t before)
{
	const struct line *lines = f->whole->lines.at, *left = f->left->lines.at;
	uint32_t n = 0;

	for (uint32_t i = 0; i < l->nlines; i++) {
		uint32_t function = lines[l->line + i].function;

		if (n < kept->nlines && left[kept->line + n].function == function)
			n++;
		else if (f->others[function])
			add(f, before + n);
	}
}

/* Frames of labels are in locations behind those of the whole; inlined ones may count as callers.
 */
void more_find(const struct report *r, size_t sample, struct more_runs *runs)
{
	struct finder f = { r->whole, r->profile, NULL, runs };
	const struct entities *e = &r->traces->entities;
	struct stack all, left;
	uint32_t row, next = 0;
	size_t before = 0;

	runs->at.n = 0;
	if (!r->my_code)
		return;
	f.others = r->my_code->others;
	all = samples_stack(&r->my_code->stacks, sample);
	left = samples_stack(&f.left->samples, sample);
	(void)stack_next(&left, &next);
	while (stack_next(&all, &row)) {
		size_t frames = e->first[row + 1] - e->first[row];

		bool of_label = row >= f.whole->locations.n;

		if (row != next) {
			if (!of_label)
				add_hidden(&f, &f.whole->locations.at[row], before);
			continue;
		}
		if (!of_label && frames == f.left->locations.at[row].nlines)
			add_lost(&f, &f.whole->locations.at[row], &f.left->locations.at[row],
				 before);
		before += frames;
		if (!stack_next(&left, &next))
			next = 0;
	}
}

size_t more_before(const struct more_runs *runs, size_t frames)
{
	for (size_t i = 0; i < runs->at.n; i++)
		if (runs->at.at[i].before == frames)
			return runs->at.at[i].n;
	return 0;
}

char *more_text(char *buf, size_t n)
{
	snprintf(buf, MORE_FRAMES_TEXT, "…%zu more frame%s", n, n == 1 ? "" : "s");
	return buf;
}
