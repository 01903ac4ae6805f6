#include "parser/diff.h"

#include "parser/merge.h"
#include "parser/relabel.h"
#include "parser/scale.h"

__extension__ typedef __int128 wide;

/* ---- what is of the base ---- */

bool diff_is_base(const struct profile *p, size_t sample)
{
	struct labels at = samples_labels(&p->samples, sample);
	struct label l;

	while (labels_next(&at, &l))
		if (l.str && text_equal(profile_text(p, l.key), text_of(DIFF_LABEL)) &&
		    text_equal(profile_text(p, l.str), text_of("true")))
			return true;
	return false;
}

/* ---- normalize ---- */

static bool same_type(const struct profile *p, struct value_type t, const struct profile *q,
		      struct value_type u)
{
	return text_equal(profile_text(p, t.type), profile_text(q, u.type)) &&
	       text_equal(profile_text(p, t.unit), profile_text(q, u.unit));
}

static int refuse(const char *what, const struct profile *p, struct value_type t,
		  const struct profile *q, struct value_type u, struct error *err)
{
	return error_set(err, ERROR_FORMAT, "incompatible %s types &{%s %s 0 0} and &{%s %s 0 0}",
			 what, profile_text(p, t.type).at, profile_text(p, t.unit).at,
			 profile_text(q, u.type).at, profile_text(q, u.unit).at);
}

/* Nothing is converted for this, so all types must be equal as they are. */
static int check_types(const struct profile *p, const struct profile *q, struct error *err)
{
	if (!same_type(p, p->period_type, q, q->period_type))
		return refuse("period", p, p->period_type, q, q->period_type, err);
	if (p->types.n != q->types.n)
		return error_set(err, ERROR_FORMAT,
				 "incompatible sample types: %zu of them and %zu", p->types.n,
				 q->types.n);
	for (size_t i = 0; i < p->types.n; i++)
		if (!same_type(p, p->types.at[i], q, q->types.at[i]))
			return refuse("sample", p, p->types.at[i], q, q->types.at[i], err);
	return 0;
}

static double sum(const struct samples *s, size_t type)
{
	wide sum = 0;

	for (size_t i = 0; i < s->n; i++)
		sum += s->value[type][i];
	return (double)sum;
}

static int normalize(struct profile *p, const struct profile *base, struct error *err)
{
	double *factor;
	int r;

	if (check_types(p, base, err) < 0)
		return -1;
	factor = mem_alloc(p->types.n, sizeof(*factor));
	for (size_t i = 0; i < p->types.n; i++) {
		double source = sum(&p->samples, i);

		factor[i] = source != 0 ? sum(&base->samples, i) / source : 0;
	}
	r = profile_scale(p, factor, err);
	mem_free(factor);
	return r;
}

/* ---- the whole ---- */

static int negate(struct profile *base, const struct diff_options *o, struct error *err)
{
	for (size_t i = 0; i < base->runs.n; i++)
		base->runs.at[i].base = true;
	if (o->labelled && profile_relabel(base, DIFF_LABEL, "true", err) < 0)
		return -1;
	return profile_scale_all(base, -1, err);
}

static int add(struct profile *p, struct profile *base, struct error *err)
{
	struct merge *m = merge_open();
	int r = merge_add(m, p, err);

	if (r == 0)
		r = merge_add(m, base, err);
	if (r == 0)
		r = merge_finish(m, p, err);
	merge_close(m);
	return r;
}

int profile_diff(struct profile *p, struct profile *base, const struct diff_options *o,
		 struct error *err)
{
	int r = o->normalize ? normalize(p, base, err) : 0;

	if (r == 0)
		r = negate(base, o, err);
	if (r == 0)
		r = add(p, base, err);
	if (r < 0)
		profile_free(p);
	profile_free(base);
	return r;
}
