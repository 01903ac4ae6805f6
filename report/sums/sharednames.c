#include "report/sums/sharednames.h"

#include <stdlib.h>

enum { NOTED = 3, PART = 10 }; /* names, each with more than a tenth of the total */

static int by_file(const void *x, const void *y, void *profile)
{
	const struct function *a = *(const struct function *const *)x;
	const struct function *b = *(const struct function *const *)y;

	return text_compare(profile_text(profile, a->file), profile_text(profile, b->file));
}

static int by_place(const void *x, const void *y, void *profile)
{
	const struct function *a = *(const struct function *const *)x;
	const struct function *b = *(const struct function *const *)y;
	int r = by_file(x, y, profile);

	return r ? r : (a->start_line > b->start_line) - (a->start_line < b->start_line);
}

/* How many different ones there are. */
static size_t count(const struct function **at, size_t n, const struct profile *p,
		    int (*compare)(const void *, const void *, void *))
{
	size_t found = n > 0;

	for (size_t i = 1; i < n; i++)
		found += compare(&at[i - 1], &at[i], (void *)p) != 0;
	return found;
}

static void note(struct report *r, struct text name)
{
	const struct profile *p = r->profile;
	const struct function **at =
		arena_array(&r->arena, const struct function *, p->functions.n);
	size_t n = 0, files;

	for (size_t i = 1; i < p->functions.n; i++)
		if (text_equal(profile_text(p, p->functions.at[i].name), name))
			at[n++] = &p->functions.at[i];
	qsort_r(at, n, sizeof(*at), by_place, (void *)p);
	files = count(at, n, p, by_file);
	report_note(r, "%.100s stands for %zu functions; see -%s", name.at,
		    count(at, n, p, by_place), files > 1 ? "filefunctions" : "lines");
}

static size_t heaviest(const struct entities *e, const sum_t *cum)
{
	size_t best = 0;

	for (size_t i = 1; i < e->at.n; i++)
		if (cum[i] > cum[best])
			best = i;
	return best;
}

/* What each shared name that is shown holds; nothing for the others. */
static sum_t *held(const struct entities *e, const struct entity_sums *sums, const bool *shown)
{
	sum_t *cum = mem_alloc(e->at.n, sizeof(*cum));

	for (size_t i = 0; i < e->at.n; i++) {
		struct entity_sum sum = entity_sum_at(sums, i);

		if (e->at.at[i].shared && (!shown || shown[i]))
			cum[i] = sum_abs(report_mean(sum.cum, sum.cum_divisor));
	}
	return cum;
}

static bool any_shared(const struct entities *e)
{
	for (size_t i = 0; i < e->at.n; i++)
		if (e->at.at[i].shared)
			return true;
	return false;
}

void note_shared_names(struct report *r, const struct entities *e, const struct entity_sums *known,
		       const bool *shown)
{
	struct arena values = { 0 };
	struct entity_sums sums;
	sum_t *cum;

	if (!any_shared(e))
		return;
	sums = known && known->cum ? *known : sums_entities(r, &values, e, NULL);
	cum = held(e, &sums, shown);
	for (int noted = 0; noted < NOTED; noted++) {
		size_t i = heaviest(e, cum);

		if (cum[i] * PART <= sum_abs(r->total))
			break;
		note(r, e->at.at[i].name);
		cum[i] = 0;
	}
	mem_free(cum);
	arena_free(&values);
}
