#include "report/filter/begin.h"

#include <errno.h>
#include <inttypes.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "parser/diff.h"
#include "report/filter/filter.h"
#include "report/labels/labelunits.h"
#include "report/names/unit.h"

/* ---- the sample type ---- */

static struct text type_name(const struct profile *p, size_t type)
{
	return profile_text(p, p->types.at[type].type);
}

static int no_such_type(const struct profile *p, const char *wanted, struct error *err)
{
	char names[160] = "";
	size_t n = 0;

	for (size_t i = 0; i < p->types.n && n < sizeof(names) - 1; i++)
		n += (size_t)snprintf(names + n, sizeof(names) - n, "%s%s", i ? " " : "",
				      type_name(p, i).at);
	return error_set(err, ERROR_USAGE, "sample_index \"%s\" must be one of: [%s]", wanted,
			 names);
}

static int type_by_name(const struct profile *p, const char *name, size_t *type, struct error *err)
{
	const char *rest = strncmp(name, "inuse_", 6) ? name : name + 6;

	for (size_t i = 0; i < p->types.n; i++)
		if (text_equal(type_name(p, i), text_of(name)) ||
		    text_equal(type_name(p, i), text_of(rest))) {
			*type = i;
			return 0;
		}
	return no_such_type(p, name, err);
}

static size_t default_type(const struct profile *p)
{
	size_t type = p->types.n - 1;

	for (size_t i = p->types.n; p->default_type && i--;)
		if (text_equal(type_name(p, i), profile_text(p, p->default_type)))
			type = i;
	return type;
}

/* A number is a place in the list, and anything else a name, which is tried without "inuse_", too.
 */
int report_find_type(const struct profile *p, const char *wanted, size_t *type, struct error *err)
{
	long number;
	char *end;

	if (!wanted) {
		*type = default_type(p);
		return 0;
	}
	errno = 0;
	number = strtol(wanted, &end, 10);
	if (*end || end == wanted || end[-1] < '0' || wanted[0] == ' ')
		return type_by_name(p, wanted, type, err);
	if (errno || number < 0 || (size_t)number >= p->types.n)
		return error_set(err, ERROR_USAGE,
				 "sample_index %s is outside the range [0..%" PRId64 "]", wanted,
				 (int64_t)p->types.n - 1);
	*type = (size_t)number;
	return 0;
}

/* ---- sample types beside each other ---- */

enum { TYPES_MOST = 64 };

static bool has_type(const struct report *r, size_t type)
{
	for (size_t i = 0; i < r->ntypes; i++)
		if (r->types[i] == type)
			return true;
	return false;
}

static int add_type(struct report *r, const char *name, struct error *err)
{
	size_t type;

	if (report_find_type(r->whole, name, &type, err) < 0)
		return -1;
	if (!has_type(r, type))
		r->types[r->ntypes++] = type;
	return 0;
}

static int add_all(struct report *r, struct error *err)
{
	size_t n = r->whole->types.n;

	if (n > TYPES_MOST)
		return error_set(err, ERROR_USAGE,
				 "--types=all: there are %zu, and up to %d can be named", n,
				 TYPES_MOST);
	for (size_t i = 0; i < n; i++)
		if (!has_type(r, i))
			r->types[r->ntypes++] = i;
	return 0;
}

static bool is_all(const char *name)
{
	return !strcmp(name, "all");
}

static bool begins_with_all(const char *types)
{
	size_t n = strlen("all");

	return !strncmp(types, "all", n) && (!types[n] || types[n] == ',');
}

/* The names between commas, each of them once. */
static int choose_types(struct report *r, struct error *err)
{
	char *rest, *name;

	if (!r->options->types)
		return 0;
	r->types = arena_array(&r->arena, size_t, TYPES_MOST);
	rest = arena_printf(&r->arena, "%s", r->options->types);
	while ((name = strsep(&rest, ","))) {
		if (r->ntypes == TYPES_MOST)
			return error_set(err, ERROR_USAGE, "--types: more than %d", TYPES_MOST);
		if ((is_all(name) ? add_all(r, err) : add_type(r, name, err)) < 0)
			return -1;
	}
	return 0;
}

/* The type of a column that is sorted by: TYPE, TYPE_flat or TYPE_cum. */
static int type_of_column(const struct report *r, size_t *type, struct error *err)
{
	static const char *const ends[] = { OPTION_ASCENDING, "_flat", "_cum" };
	char name[200];
	size_t n = (size_t)snprintf(name, sizeof(name), "%s", r->options->sort_type);

	for (size_t i = 0; i < sizeof(ends) / sizeof(*ends); i++)
		if (n < sizeof(name) && n > strlen(ends[i]) &&
		    !strcmp(name + n - strlen(ends[i]), ends[i]))
			name[n -= strlen(ends[i])] = '\0';
	if (!r->ntypes || report_find_type(r->whole, name, type, NULL) < 0 || !has_type(r, *type))
		return option_bad_choice(option_find("sort"), r->options->sort_type, err);
	return 0;
}

/* The one that a report is about. */
static int choose_type(struct report *r, struct error *err)
{
	const struct options *o = r->options;

	if (choose_types(r, err) < 0)
		return -1;
	if (o->sort_type)
		return type_of_column(r, &r->type, err);
	if (o->types && !o->sample_index && !begins_with_all(o->types)) {
		r->type = r->types[0];
		return 0;
	}
	return report_find_type(r->whole, o->sample_index, &r->type, err);
}

/* A ratio has no part of a total that could stand beside it: it is shown as one of several is. */
static void show_ratio(struct report *r)
{
	if (r->ntypes || r->options->mean || !r->whole->types.at[r->type].per)
		return;
	r->types = arena_array(&r->arena, size_t, 1);
	r->types[r->ntypes++] = r->type;
}

/* ---- the total ---- */

static bool has_base(const struct profile *p)
{
	for (size_t i = 0; i < strtab_count(&p->strings); i++)
		if (text_equal(strtab_get(&p->strings, (str_id)i), text_of(DIFF_LABEL)))
			return true;
	return false;
}

/* The sums of all samples, and of those of the base. */
struct totals {
	sum_t all, base, all_divisor, base_divisor;
};

static struct totals sum_samples(const struct report *r, const struct profile *p)
{
	struct totals t = { 0 };
	bool diff = has_base(p);

	for (size_t i = 0; i < p->samples.n; i++) {
		sum_t weight = sum_abs(p->samples.value[r->type][i]);
		int64_t divisor = r->per ? p->samples.value[r->per - 1][i] : 0;

		t.all += weight;
		t.all_divisor += divisor;
		if (diff && diff_is_base(p, i)) {
			t.base += weight;
			t.base_divisor += divisor;
		}
	}
	return t;
}

static sum_t total_of(const struct totals *t, bool base)
{
	return base ? report_mean(t->base, t->base_divisor) : report_mean(t->all, t->all_divisor);
}

/* 100%: the values of all samples without their signs, or of those of the base if it has any. */
static void compute_total(struct report *r, const struct profile *p)
{
	struct totals t = sum_samples(r, p);

	r->total_is_base = t.base > 0;
	r->total = total_of(&t, r->total_is_base);
}

sum_t report_kept(const struct report *r)
{
	struct totals t = { 0 };

	if (r->profile->types.n)
		t = sum_samples(r, r->profile);
	return total_of(&t, r->total_is_base);
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
			r->empty = arena_printf(
				&r->arena,
				"all values of %s are 0, those of %s are not; try -sample_index=%s",
				type_name(p, r->type).at, type_name(p, i).at, type_name(p, i).at);
			report_note(r, "%s", r->empty);
			return;
		}
}

/* ---- the beginning ---- */

/* p: what the total is of. */
static void set_type(struct report *r, const struct profile *p)
{
	r->unit = report_unit(r, r->type);
	r->per = r->options->mean ? 1 : p->types.at[r->type].per;
	compute_total(r, p);
}

/* By what values are shown. */
static int set_per(struct report *r, const char *per, struct error *err)
{
	const double second = 1e9; /* in nanoseconds */
	char *end;

	r->per_second = !strcmp(per, "second");
	r->per_count =
		r->per_second ? (double)r->whole->duration_nanos / second : strtod(per, &end);
	if (r->per_second && r->per_count <= 0)
		return error_set(err, ERROR_FORMAT,
				 "--per=second: the profile does not say how long it took");
	if (!r->per_second && (*end || !(r->per_count > 0) || isinf(r->per_count)))
		return error_set(err, ERROR_USAGE,
				 "--per: neither second nor a number above 0: %.60s", per);
	return 0;
}

int report_init_watched(struct report *r, const struct profile *p, const struct options *o,
			const char *arg, struct report_watch *watch, struct error *err)
{
	*r = (struct report){ .whole = p, .profile = p, .options = o, .arg = arg, .watch = watch };
	if (*p->warning)
		report_note(r, "%s", p->warning);
	r->shown = o->unit ? o->unit : "";
	r->unit = "";
	if (o->divide_by == 0)
		return error_set(err, ERROR_USAGE, "--divide_by: zero divisor specified");
	if (o->values_per && set_per(r, o->values_per, err) < 0)
		return -1;
	if (!p->types.n) {
		report_note(r, "no samples in the profile");
		return 0;
	}
	if ((o->relative_percentages && filter_apply(r, err) < 0) || choose_type(r, err) < 0)
		return -1;
	show_ratio(r);
	note_empty_type(r);
	set_type(r, r->profile);
	return o->relative_percentages ? 0 : filter_apply(r, err);
}

int report_check_unit(struct report *r, struct error *err)
{
	const struct label_units *labels;

	if (!r->profile->types.n || !*r->shown || unit_fits(r->unit, r->shown))
		return 0;
	labels = label_units(r);
	for (size_t i = 0; i < label_units_count(labels); i++)
		if (unit_fits(label_units_key(labels, i)->unit, r->shown))
			return 0;
	return error_set(err, ERROR_USAGE, "--unit: %.60s is no unit for %.60s; there are %s",
			 r->shown, type_name(r->whole, r->type).at, unit_list(&r->arena, r->unit));
}

int report_choose_type(struct report *r, const char *wanted, struct error *err)
{
	if (report_find_type(r->whole, wanted, &r->type, err) < 0)
		return -1;
	r->shown = r->options->unit ? r->options->unit : "";
	set_type(r, r->options->relative_percentages ? r->profile : r->whole);
	return 0;
}

int report_init(struct report *r, const struct profile *p, const struct options *o, const char *arg,
		struct error *err)
{
	return report_init_watched(r, p, o, arg, NULL, err);
}
