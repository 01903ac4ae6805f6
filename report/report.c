#include "report/report.h"

#include <math.h>
#include <stdarg.h>
#include <stdio.h>

#include "report/names/unit.h"
#include "report/names/visible.h"

enum { NOTE_MAX = 400 };

void report_note(struct report *r, const char *fmt, ...)
{
	char note[NOTE_MAX];
	va_list ap;

	va_start(ap, fmt);
	vsnprintf(note, sizeof(note), fmt, ap);
	va_end(ap);
	for (size_t i = 0; i < r->notes.n; i++)
		if (!strcmp(r->notes.at[i], note))
			return;
	*VEC_PUSH(&r->notes) = arena_printf(&r->arena, "%s", note);
}

/* ---- the object ---- */

bool report_goes_on(struct report_watch *watch, size_t done, size_t n)
{
	if (!watch)
		return true;
	if (!watch->stopped && !watch->go_on(watch->ctx, done, n))
		watch->stopped = true;
	return !watch->stopped;
}

/* Something to be released when the report ends. */
struct owned {
	struct owned *next;
	void (*release)(void *);
	void *what;
};

void *report_new(struct report *r, size_t size, void (*release)(void *))
{
	struct owned *o = arena_array(&r->arena, struct owned, 1);

	*o = (struct owned){ r->owned, release, arena_alloc(&r->arena, size) };
	r->owned = o;
	return o->what;
}

const char *report_unit(struct report *r, size_t type)
{
	const struct profile *p = r->profile;

	return visible_copy(&r->arena, profile_text(p, p->types.at[type].unit)).at;
}

static void end_profile(void *profile)
{
	profile_free(profile);
}

struct profile *report_borrow(struct report *r)
{
	struct profile *p = report_new(r, sizeof(*p), end_profile);

	profile_borrow(p, r->whole);
	return p;
}

void report_free(struct report *r)
{
	for (const struct owned *o = r->owned; o; o = o->next)
		o->release(o->what);
	mem_free(r->filters.at);
	mem_free(r->notes.at);
	arena_free(&r->arena);
	*r = (struct report){ 0 };
}

int build_nothing(struct report *r, struct error *err)
{
	(void)r;
	(void)err;
	return 0;
}

/* ---- values ---- */

/*
 * divide_by as every printed value has it: anything but a positive number is 1.
 * A value that no double holds is divided by a whole number exactly.
 */
static sum_t divided(const struct report *r, sum_t v)
{
	double by = r->options->divide_by * (r->per_count ? r->per_count : 1), ratio = 1 / by;

	if (sum_abs(v) > (sum_t)1 << 53 && by >= 1 && by <= 0x1p53 && by == floor(by))
		return v / (sum_t)by;
	return ratio > 0 && ratio != 1 ? sum_of((double)v * ratio) : v;
}

/* Of each second, or of each of what there were so many of. */
static char *value_per(const struct report *r, char *buf, sum_t v, const char *unit,
		       const char *shown)
{
	enum { SUFFIX_SIZE = sizeof("/s") };
	size_t n;

	unit_format_real(buf, UNIT_TEXT_SIZE - SUFFIX_SIZE,
			 (double)v / r->per_count / r->options->divide_by, unit, shown);
	n = strlen(buf);
	if (r->per_second && strcmp(buf, "0"))
		snprintf(buf + n, SUFFIX_SIZE, "/s");
	return buf;
}

char *report_value_in(const struct report *r, char *buf, sum_t v, const char *unit,
		      const char *shown)
{
	if (r->per_count)
		return value_per(r, buf, v, unit, shown);
	return unit_format(buf, UNIT_TEXT_SIZE, divided(r, v), unit, shown);
}

char *report_value(const struct report *r, char *buf, sum_t v)
{
	return report_value_in(r, buf, v, r->unit, r->shown);
}

/* Coarse: where the largest value wants a larger unit than the smallest, that of 100 smallest. */
const char *report_fit_unit(const struct report *r, const char *unit, sum_t smallest, sum_t largest,
			    bool coarse)
{
	sum_t max = divided(r, largest), min = smallest ? divided(r, smallest) : max;
	const char *fit = unit_scale(min, unit, "minimum").unit;

	if (coarse && min * 100 < max && strcmp(fit, unit_scale(max, unit, "minimum").unit))
		fit = unit_scale(100 * min, unit, "minimum").unit;
	return *fit ? fit : unit;
}

void report_set_unit(struct report *r, sum_t smallest, bool coarse)
{
	if (!strcmp(r->shown, "minimum"))
		r->shown = report_fit_unit(r, r->unit, smallest, r->total, coarse);
}
