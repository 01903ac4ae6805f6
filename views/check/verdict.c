#include "views/check/verdict.h"

#include <math.h>
#include <stdio.h>

#include "views/text/compare.h"

const char *const verdict_scopes[] = {
	[RULE_TOTAL] = "total",
	[RULE_FLAT] = "flat",
	[RULE_CUM] = "cum",
};

const char *const verdict_outcomes[] = {
	[CHECK_FAILED] = "failed", [CHECK_ALLOWED] = "allowed", [CHECK_NOISE] = "noise",
	[CHECK_GREW] = "grew",     [CHECK_SHRANK] = "shrank",
};

const char *verdict_line(struct arena *a, const struct report *r)
{
	const struct check *c = r->check;
	size_t failed = c->count[CHECK_FAILED], n = c->rows.n;

	if (!failed)
		return arena_printf(a, "passed: none of %zu values is worse than it may be", n);
	return arena_printf(a, "failed: %zu of %zu values %s worse than %s may be", failed, n,
			    failed == 1 ? "is" : "are", failed == 1 ? "it" : "they");
}

/* ---- what it rests on ---- */

const char *verdict_exposure(struct arena *a, const struct check_type *t)
{
	double before = t->exposure[0], after = t->exposure[1];

	switch (t->per) {
	case PER_SECOND:
		return arena_printf(a,
				    "Per second: a run took %.4gs before and %.4gs after; values "
				    "after are scaled to %.4gs",
				    before, after, before);
	case PER_OPERATION:
		return arena_printf(a,
				    "Per operation: a run did %.10g before and %.10g after; values "
				    "after are scaled to %.10g",
				    before, after, before);
	case PER_TOTAL: return "Per total: values after are scaled to the total before";
	case PER_NONE: break;
	}
	return "Values are compared as they are";
}

const char *verdict_evidence(struct arena *a, const struct report *r)
{
	const struct runs *runs = &r->check->runs;
	size_t before = runs->nbefore, after = runs->n - runs->nbefore;
	const char *missing = NULL;

	for (size_t i = 0; i < r->check->ntypes && !missing; i++)
		missing = r->check->types[i].missing;
	return arena_printf(a, "Runs: %zu before, %zu after%s%s", before, after,
			    missing                   ? "; "
			    : before < 3 || after < 3 ? "; three of each tell more from noise"
						      : "",
			    missing ? missing : "");
}

/* ---- numbers ---- */

const char *verdict_value(char buf[VERDICT_SIZE], const struct report *r,
			  const struct check_row *row, double v)
{
	const char *unit = r->options->unit;

	return unit_format(buf, VERDICT_SIZE, sum_of(rint(v)), row->type->unit,
			   strcmp(unit, "minimum") ? unit : "auto");
}

const char *verdict_growth(char buf[VERDICT_SIZE], double growth)
{
	if (isinf(growth))
		return "new";
	if (growth == -1)
		return "gone";
	snprintf(buf, VERDICT_SIZE, "%+.1f%%", 100 * growth);
	return buf;
}

/* ---- a sentence ---- */

struct text verdict_message(struct arena *a, const struct report *r, const struct check_row *row)
{
	char before[VERDICT_SIZE], after[VERDICT_SIZE], growth[VERDICT_SIZE], p[VERDICT_SIZE];
	const char *numbers =
		arena_printf(a, ": %s, from %s to %s (p %s)", verdict_growth(growth, row->growth),
			     verdict_value(before, r, row, row->before),
			     verdict_value(after, r, row, row->after), compare_chance(p, row->q));
	const char *rule = row->rule ? arena_printf(a, "; %s", row->rule->text) : "";
	const char *scope = row->scope == RULE_TOTAL ? "" : verdict_scopes[row->scope];

	return text_join(a,
			 (struct text[]){ text_of(row->type->name), text_of(" "), text_of(scope),
					  text_of(*scope ? " of " : ""), row->name,
					  text_of(numbers), text_of(rule) },
			 7);
}
