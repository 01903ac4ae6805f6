#include "report/report.h"

#include <errno.h>
#include <inttypes.h>
#include <limits.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include "report/filter.h"
#include "report/flame.h"
#include "report/graph.h"
#include "report/stacks.h"
#include "report/unit.h"

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

/* ---- the sample type ---- */

static struct text type_name(const struct profile *p, size_t type)
{
	return profile_text(p, p->types.at[type].type);
}

static int no_such_type(const struct report *r, const char *wanted, struct error *err)
{
	const struct profile *p = r->whole;
	char names[160] = "";
	size_t n = 0;

	for (size_t i = 0; i < p->types.n && n < sizeof(names) - 1; i++)
		n += (size_t)snprintf(names + n, sizeof(names) - n, "%s%s", i ? " " : "",
				      type_name(p, i).at);
	return error_set(err, ERROR_USAGE, "sample_index \"%s\" must be one of: [%s]", wanted,
			 names);
}

static int type_by_name(struct report *r, const char *name, struct error *err)
{
	const struct profile *p = r->whole;
	const char *rest = strncmp(name, "inuse_", 6) ? name : name + 6;

	for (size_t i = 0; i < p->types.n; i++)
		if (text_equal(type_name(p, i), text_of(name)) ||
		    text_equal(type_name(p, i), text_of(rest))) {
			r->type = i;
			return 0;
		}
	return no_such_type(r, name, err);
}

static int type_by_number(struct report *r, const char *text, long number, struct error *err)
{
	size_t n = r->whole->types.n;

	if (number < 0 || (size_t)number >= n)
		return error_set(err, ERROR_USAGE,
				 "sample_index %s is outside the range [0..%" PRId64 "]", text,
				 (int64_t)n - 1);
	r->type = (size_t)number;
	return 0;
}

/* BEHAVIOUR 3.1. */
static int find_type(struct report *r, struct error *err)
{
	const char *wanted = r->options->sample_index;
	const struct profile *p = r->whole;
	long number;
	char *end;

	if (!wanted) {
		r->type = p->types.n - 1;
		for (size_t i = p->types.n; p->default_type && i--;)
			if (text_equal(type_name(p, i), profile_text(p, p->default_type)))
				r->type = i;
		return 0;
	}
	errno = 0;
	number = strtol(wanted, &end, 10);
	if (*end || end == wanted || end[-1] < '0' || wanted[0] == ' ')
		return type_by_name(r, wanted, err);
	return type_by_number(r, wanted, errno ? -1 : number, err);
}

/* ---- the total ---- */

bool report_in_base(const struct report *r, size_t sample)
{
	const struct profile *p = r->profile;
	struct labels at = samples_labels(&p->samples, sample);
	struct label l;

	while (r->differs && labels_next(&at, &l))
		if (l.str && text_equal(profile_text(p, l.key), text_of("pprof::base")) &&
		    text_equal(profile_text(p, l.str), text_of("true")))
			return true;
	return false;
}

static bool has_base(const struct profile *p)
{
	for (size_t i = 0; i < strtab_count(&p->strings); i++)
		if (text_equal(strtab_get(&p->strings, (str_id)i), text_of("pprof::base")))
			return true;
	return false;
}

/* BEHAVIOUR 2.5. */
static void compute_total(struct report *r)
{
	const struct profile *p = r->profile;
	sum_t all = 0, base = 0, all_divisor = 0, base_divisor = 0;

	r->differs = has_base(p);
	for (size_t i = 0; i < p->samples.n; i++) {
		sum_t weight = sum_abs(report_weight(r, i));
		int64_t divisor = report_divisor(r, i);

		all += weight;
		all_divisor += divisor;
		if (report_in_base(r, i)) {
			base += weight;
			base_divisor += divisor;
		}
	}
	r->total = base > 0 ? report_mean(base, base_divisor) : report_mean(all, all_divisor);
}

static bool has_value(const struct samples *s, size_t type)
{
	for (size_t i = 0; i < s->n; i++)
		if (s->value[type][i])
			return true;
	return false;
}

/* Nobody should take an empty report for the answer when another type has one. */
static void note_empty_type(struct report *r)
{
	const struct profile *p = r->whole;

	if (!p->samples.n)
		report_note(r, "no samples in the profile");
	if (!p->samples.n || has_value(&p->samples, r->type))
		return;
	for (size_t i = 0; i < p->types.n; i++)
		if (has_value(&p->samples, i)) {
			report_note(
				r,
				"all values of %s are 0, those of %s are not; try -sample_index=%s",
				type_name(p, r->type).at, type_name(p, i).at, type_name(p, i).at);
			return;
		}
}

/* ---- the object ---- */

int report_init(struct report *r, const struct profile *p, const struct options *o, const char *arg,
		struct error *err)
{
	*r = (struct report){ .whole = p, .profile = p, .options = o, .arg = arg };
	if (p->warning)
		report_note(r, "%s", p->warning);
	r->shown = o->unit ? o->unit : "minimum";
	r->unit = "";
	if (o->divide_by == 0)
		return error_set(err, ERROR_USAGE, "--divide_by: zero divisor specified");
	if (!p->types.n) {
		report_note(r, "no samples in the profile");
		return 0;
	}
	if ((o->relative_percentages && filter_apply(r, err) < 0) || find_type(r, err) < 0)
		return -1;
	note_empty_type(r);
	r->unit = profile_text(p, p->types.at[r->type].unit).at;
	compute_total(r);
	return o->relative_percentages ? 0 : filter_apply(r, err);
}

void report_free(struct report *r)
{
	if (r->filtered) {
		profile_free(r->filtered);
		mem_free(r->filtered);
	}
	graph_free(r->graph);
	stacks_free(r->stacks);
	flame_free(r->flame);
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

/* divide_by as every printed value has it: anything but a positive number is 1. */
static sum_t divided(const struct report *r, sum_t v)
{
	double ratio = 1 / r->options->divide_by;

	return ratio > 0 && ratio != 1 ? sum_of((double)v * ratio) : v;
}

char *report_value(const struct report *r, char *buf, sum_t v)
{
	return unit_format(buf, UNIT_TEXT_SIZE, divided(r, v), r->unit, r->shown);
}

/* BEHAVIOUR 1.5. */
void report_select_unit(struct report *r, bool coarse)
{
	const struct graph *g = r->graph;
	const char *smallest, *largest;
	sum_t min = 0, max = r->total;

	if (strcmp(r->shown, "minimum") || !g->n)
		return;
	for (size_t i = 0; i < g->n; i++) {
		const struct node *n = &g->nodes[i];
		sum_t v = sum_abs(node_flat(n));

		if (!v)
			v = sum_abs(node_cum(n));
		if (v && (!min || v < min))
			min = v;
	}
	min = divided(r, min ? min : max);
	max = divided(r, max);
	smallest = unit_scale(min, r->unit, "minimum").unit;
	largest = unit_scale(max, r->unit, "minimum").unit;
	if (coarse && strcmp(smallest, largest) && min * 100 < max)
		smallest = unit_scale(100 * min, r->unit, "minimum").unit;
	r->shown = *smallest ? smallest : r->unit;
}
