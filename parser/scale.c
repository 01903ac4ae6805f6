#include "parser/scale.h"

#include <inttypes.h>
#include <math.h>

__extension__ typedef __int128 wide;

enum { PIECES = 4 }; /* a value becomes at most about so many */

/*
 * The product as the reference has it, in doubles, but a whole factor is
 * multiplied whole: the difference shows past 2^53, and then this is right.
 */
static wide multiply(int64_t v, double factor)
{
	if (factor == trunc(factor) && fabs(factor) < 0x1p62)
		return (wide)v * (int64_t)factor;
	factor = round((double)v * factor);
	return fabs(factor) < 0x1p126 ? (wide)factor : (wide)1 << 126;
}

static int64_t clamp(wide v)
{
	return v > INT64_MAX ? INT64_MAX : v < INT64_MIN ? INT64_MIN : (int64_t)v;
}

/* Takes as much of the values as one row holds, and says whether any are left. */
static bool take_row(struct samples *to, const struct samples *from, size_t i, wide *v)
{
	size_t row = samples_open(to);
	bool more = false;

	samples_add_stack(to, samples_stack(from, i));
	samples_add_labels(to, samples_labels(from, i));
	for (size_t t = 0; t < to->ntypes; t++) {
		to->value[t][row] = clamp(v[t]);
		v[t] -= to->value[t][row];
		more |= v[t] != 0;
	}
	return more;
}

static int multiply_sample(wide *v, const struct samples *from, size_t i, const double *factor,
			   struct error *err)
{
	for (size_t t = 0; t < from->ntypes; t++) {
		int64_t value = from->value[t][i];

		v[t] = factor[t] == 1 ? value : multiply(value, factor[t]);
		if (v[t] / PIECES != clamp(v[t] / PIECES))
			return error_set(err, ERROR_LIMIT,
					 "sample[%zu]: %" PRId64 " times %g does not fit 64 bits",
					 i, value, factor[t]);
	}
	return 0;
}

static bool is_left(const wide *v, const double *factor, size_t ntypes)
{
	for (size_t t = 0; t < ntypes; t++)
		if (factor[t] != 1 && v[t])
			return true;
	return false;
}

static int scale_sample(struct profile *p, const struct samples *from, size_t i, wide *v,
			struct error *err)
{
	bool more = true;

	while (more) {
		more = take_row(&p->samples, from, i, v);
		if (!samples_close(&p->samples))
			return samples_too_large(err);
	}
	return 0;
}

/* Moves what is left of the samples of from to p, which has none. */
static int scale_samples(struct profile *p, const struct samples *from, const double *factor,
			 struct error *err)
{
	wide *v = mem_alloc(from->ntypes, sizeof(*v));
	int r = 0;

	samples_init(&p->samples, from->ntypes);
	for (size_t i = 0; i < from->n && r == 0; i++) {
		r = multiply_sample(v, from, i, factor, err);
		if (r == 0 && is_left(v, factor, from->ntypes))
			r = scale_sample(p, from, i, v, err);
	}
	mem_free(v);
	return r;
}

int profile_scale(struct profile *p, const double *factor, struct error *err)
{
	struct samples from = p->samples;
	bool any = false;
	int r;

	for (size_t t = 0; t < from.ntypes; t++)
		any |= factor[t] != 1;
	if (!any)
		return 0;
	p->samples = (struct samples){ 0 };
	r = scale_samples(p, &from, factor, err);
	samples_free(&from);
	return r;
}

int profile_scale_all(struct profile *p, double factor, struct error *err)
{
	double *factors = mem_alloc(p->samples.ntypes, sizeof(*factors));
	int r;

	for (size_t t = 0; t < p->samples.ntypes; t++)
		factors[t] = factor;
	r = profile_scale(p, factors, err);
	mem_free(factors);
	return r;
}
