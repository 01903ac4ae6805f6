#include "parser/agree.h"

#include <stdio.h>

#include "parser/measure.h"
#include "parser/scale.h"

enum { NAMES_SHOWN = 64, LEFT_OUT_SHOWN = 160 };

/* A sample type that both have: its columns, and the one whose unit is finer. */
struct column {
	size_t row[2];
	int finer;
};

struct agreement {
	struct profile *p[2];
	VEC(struct column) columns;
	int finer_period;
};

/* ---- which types ---- */

struct name {
	size_t row[2], times[2]; /* where it was last, and how often */
};

static void count_names(const struct agreement *a, struct strtab *names, struct name *uses)
{
	for (int side = 0; side < 2; side++) {
		const struct profile *p = a->p[side];

		for (size_t i = 0; i < p->types.n; i++) {
			struct text text = profile_text(p, p->types.at[i].type);
			struct name *name = &uses[strtab_intern(names, text)];

			name->row[side] = i;
			name->times[side]++;
		}
	}
}

static void find_columns(struct agreement *a)
{
	size_t na = a->p[0]->types.n, n = na + a->p[1]->types.n;
	struct name *uses = mem_alloc(n, sizeof(*uses));
	struct strtab names = { 0 };

	count_names(a, &names, uses);
	for (size_t i = 0; i < strtab_count(&names); i++)
		if (uses[i].times[0] == 1 && uses[i].times[1] == 1)
			*VEC_PUSH(&a->columns) =
				(struct column){ .row = { uses[i].row[0], uses[i].row[1] } };
	strtab_free(&names);
	mem_free(uses);
}

/* ---- in which units ---- */

static const struct measure *measure_of(const struct profile *p, struct value_type t)
{
	return measure_find(profile_text(p, t.unit).at);
}

static bool text_same(const struct profile *p, str_id s, const struct profile *q, str_id t)
{
	return text_equal(profile_text(p, s), profile_text(q, t));
}

/* Finds whose unit is the finer one; the first's, if they are equally fine. */
static int compare_units(const struct agreement *a, struct value_type t, struct value_type u,
			 int *finer, struct error *err)
{
	const struct profile *p = a->p[0], *q = a->p[1];
	const struct measure *m = measure_of(p, t), *n = measure_of(q, u);
	bool family = m && n && m->family == n->family;

	if (!text_same(p, t.type, q, u.type) || (!family && !text_same(p, t.unit, q, u.unit)))
		return error_set(err, ERROR_FORMAT, "incompatible types: {%s %s 0 0} {%s %s 0 0}",
				 profile_text(p, t.type).at, profile_text(p, t.unit).at,
				 profile_text(q, u.type).at, profile_text(q, u.unit).at);
	*finer = family && n->factor < m->factor;
	return 0;
}

static int find_units(struct agreement *a, struct error *err)
{
	struct profile *p = a->p[0], *q = a->p[1];

	if (compare_units(a, p->period_type, q->period_type, &a->finer_period, err) < 0)
		return error_prefix(err, "period type");
	for (size_t i = 0; i < a->columns.n; i++) {
		struct column *c = &a->columns.at[i];

		if (compare_units(a, p->types.at[c->row[0]], q->types.at[c->row[1]], &c->finer,
				  err) < 0)
			return error_prefix(err, "sample types");
	}
	return 0;
}

/* ---- and so be it ---- */

static bool keeps_all(const struct agreement *a, int side)
{
	for (size_t i = 0; i < a->columns.n; i++)
		if (a->columns.at[i].row[side] != i)
			return false;
	return a->columns.n == a->p[side]->types.n;
}

static bool has_type(const struct profile *p, str_id name)
{
	for (size_t i = 0; i < p->types.n; i++)
		if (text_same(p, p->types.at[i].type, p, name))
			return true;
	return false;
}

static bool keeps(const struct agreement *a, int side, size_t row)
{
	for (size_t i = 0; i < a->columns.n; i++)
		if (a->columns.at[i].row[side] == row)
			return true;
	return false;
}

/* What only one of them has is gone from the sum: whoever reads that should know. */
static void warn_of_types(const struct agreement *a)
{
	char names[LEFT_OUT_SHOWN] = "";
	size_t n = 0;

	for (int side = 0; side < 2; side++)
		for (size_t i = 0; i < a->p[side]->types.n && n < sizeof(names); i++)
			if (!keeps(a, side, i))
				n += (size_t)snprintf(
					names + n, sizeof(names) - n, "%s%s", n ? ", " : "",
					profile_text(a->p[side], a->p[side]->types.at[i].type).at);
	if (n)
		profile_warn(a->p[0], "sample types that not all profiles have are left out: %s",
			     names);
}

static void keep_columns(const struct agreement *a, int side)
{
	struct profile *p = a->p[side], old = *p;
	size_t n = a->columns.n;

	if (keeps_all(a, side))
		return;
	samples_init(&p->samples, n);
	p->types.at = NULL;
	p->types.n = p->types.cap = 0;
	for (size_t i = 0; i < n; i++) {
		size_t row = a->columns.at[i].row[side];

		*VEC_PUSH(&p->types) = old.types.at[row];
		p->samples.value[i] = old.samples.value[row];
		old.samples.value[row] = NULL;
	}
	for (size_t i = 0; i < old.types.n; i++)
		mem_free(old.samples.value[i]);
	mem_free(old.samples.value);
	mem_free(old.types.at);
	if (!p->default_type || !has_type(p, p->default_type))
		p->default_type = p->types.at[0].type;
}

/* Gives t, of one side, the unit of u, of the other; the factor between them. */
static double convert(const struct agreement *a, int side, struct value_type *t,
		      struct value_type u)
{
	struct profile *p = a->p[side], *other = a->p[!side];
	double factor;

	if (text_same(p, t->unit, other, u.unit))
		return 1;
	factor = measure_of(p, *t)->factor / measure_of(other, u)->factor;
	t->unit = strtab_add(&p->strings, profile_text(other, u.unit));
	return factor;
}

static void convert_period(const struct agreement *a)
{
	int side = !a->finer_period;
	struct profile *p = a->p[side];
	double period =
		(double)p->period * convert(a, side, &p->period_type, a->p[!side]->period_type);

	if (period >= 0x1p63)
		p->period = INT64_MAX;
	else if (period < -0x1p63)
		p->period = INT64_MIN;
	else
		p->period = (int64_t)period;
}

static int convert_values(const struct agreement *a, int side, struct error *err)
{
	struct profile *p = a->p[side];
	double *factor = mem_alloc(a->columns.n, sizeof(*factor));
	bool any = false;
	int r;

	for (size_t i = 0; i < a->columns.n; i++) {
		factor[i] = 1;
		if (a->columns.at[i].finer != side)
			factor[i] = convert(a, side, &p->types.at[i], a->p[!side]->types.at[i]);
		any |= factor[i] != 1;
	}
	r = profile_scale(p, factor, err);
	mem_free(factor);
	return r < 0 ? -1 : any;
}

static int apply(const struct agreement *a, struct error *err)
{
	int moved;

	warn_of_types(a);
	keep_columns(a, 0);
	keep_columns(a, 1);
	convert_period(a);
	moved = convert_values(a, 0, err);
	return moved < 0 || convert_values(a, 1, err) < 0 ? -1 : moved;
}

/* "samples cpu", or as much of that as there is room for. */
static const char *type_names(const struct profile *p, char *buf, size_t size)
{
	int n = 0;

	buf[0] = '\0';
	for (size_t i = 0; i < p->types.n && (size_t)n < size; i++)
		n += snprintf(buf + n, size - (size_t)n, "%s%s", i ? " " : "",
			      profile_text(p, p->types.at[i].type).at);
	return buf;
}

static int nothing_common(const struct profile *a, const struct profile *b, struct error *err)
{
	char left[NAMES_SHOWN], right[NAMES_SHOWN];

	return error_set(err, ERROR_FORMAT,
			 "profiles have empty common sample type list: [%s] [%s]",
			 type_names(a, left, sizeof(left)), type_names(b, right, sizeof(right)));
}

int profile_agree(struct profile *a, struct profile *b, struct error *err)
{
	struct agreement agreement = { .p = { a, b } };
	int r;

	find_columns(&agreement);
	if (!agreement.columns.n)
		r = nothing_common(a, b, err);
	else
		r = find_units(&agreement, err);
	if (r == 0)
		r = apply(&agreement, err);
	mem_free(agreement.columns.at);
	return r;
}
