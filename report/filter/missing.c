#include "report/filter/missing.h"

#include <stdio.h>

#include "report/names/unit.h"

/* More processors than a machine has, and longer than anybody measures. */
enum { PROCESSORS = 4096, YEARS = 10 };

static bool has_name(const struct profile *p, const struct location *l)
{
	for (uint32_t i = 0; i < l->nlines; i++) {
		uint32_t function = p->lines.at[l->line + i].function;

		if (profile_text(p, p->functions.at[function].name).n)
			return true;
	}
	return false;
}

/* Addresses and modules have no need of names. */
static const char *missing_names(const struct report *r)
{
	const struct profile *p = r->whole;

	if (r->options->granularity == BY_ADDRESS || r->options->granularity >= BY_MODULE)
		return NULL;
	for (size_t i = 1; i < p->locations.n; i++)
		if (has_name(p, &p->locations.at[i]))
			return NULL;
	return p->locations.n > 1
		       ? "has addresses but no names of functions: -addresses shows these, "
			 "and pprof -proto PROGRAM PROFILE adds names"
		       : NULL;
}

static const char *missing_stacks(struct report *r)
{
	const struct samples *s = &r->whole->samples;
	size_t n = 0;

	for (size_t i = 0; i < s->n; i++)
		n += s->stack[i] == s->stack[i + 1];
	if (!n)
		return NULL;
	return arena_printf(&r->arena, "has %zu of %zu samples without a stack", n, s->n);
}

/* The time of all processors in a second is that of each. */
static bool too_short(const struct report *r, double duration)
{
	const struct profile *p = r->whole;
	struct text type = profile_text(p, p->types.at[r->type].type);

	if (!text_equal(type, text_of("cpu")) || !unit_is_time(r->unit))
		return false;
	return unit_scale(r->total, r->unit, "ns").value > duration * PROCESSORS;
}

static const char *odd_duration(struct report *r)
{
	const double second = 1e9, year = 365 * 86400 * second;
	double duration = (double)r->whole->duration_nanos;
	char text[DURATION_TEXT_SIZE], total[UNIT_TEXT_SIZE];

	duration_text(text, sizeof(text), r->whole->duration_nanos);
	if (duration < 0 || duration > YEARS * year)
		return arena_printf(&r->arena, "has a duration of %s", text);
	if (duration > 0 && too_short(r, duration))
		return arena_printf(&r->arena, "has a duration of %s for %s of processors", text,
				    unit_format(total, sizeof(total), r->total, r->unit, "auto"));
	return NULL;
}

/* Of a comparison it is what has shrunk. */
static const char *negative_sum(struct report *r)
{
	const struct samples *s = &r->whole->samples;
	char text[UNIT_TEXT_SIZE];
	sum_t sum = 0;

	for (size_t i = 0; i < s->n; i++)
		sum += s->value[r->type][i];
	if (sum >= 0 || r->total_is_base || r->options->base || r->options->diff_base)
		return NULL;
	return arena_printf(&r->arena, "has values below 0, and all of them come to %s",
			    unit_format(text, sizeof(text), sum, r->unit, "auto"));
}

void report_note_missing(struct report *r)
{
	const char *parts[4], *note = "the profile";
	size_t n = 0;

	if (!r->whole->types.n)
		return;
	parts[0] = missing_names(r);
	parts[1] = missing_stacks(r);
	parts[2] = odd_duration(r);
	parts[3] = negative_sum(r);
	for (size_t i = 0; i < 4; i++)
		if (parts[i])
			note = arena_printf(&r->arena, "%s%s %s", note, n++ ? ";" : "", parts[i]);
	if (n)
		report_note(r, "%s", note);
}
