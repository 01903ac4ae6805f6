#include "parser/bylabel.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "parser/diff.h"
#include "parser/scale.h"

enum side { NEITHER, BEFORE, AFTER, SIDES };

static bool is_value(const struct profile *p, const struct label *l, const char *value)
{
	char number[32];

	if (l->str)
		return text_equal(profile_text(p, l->str), text_of(value));
	snprintf(number, sizeof(number), "%" PRId64, l->num);
	return !strcmp(number, value);
}

/* Of a sample that has both the first counts. */
static enum side side_of(const struct profile *p, size_t sample, const struct by_label *by)
{
	struct labels at = samples_labels(&p->samples, sample);
	struct label l;

	while (labels_next(&at, &l)) {
		if (!text_equal(profile_text(p, l.key), text_of(by->key)))
			continue;
		if (is_value(p, &l, by->before))
			return BEFORE;
		if (is_value(p, &l, by->after))
			return AFTER;
	}
	return NEITHER;
}

static int copy(struct samples *to, const struct profile *p, size_t sample,
		const struct label *base, struct error *err)
{
	size_t row = samples_open_like(to, &p->samples, sample);

	for (size_t t = 0; base && t < to->ntypes; t++)
		to->value[t][row] = value_negative(to->value[t][row]);
	samples_add_labels(to, samples_labels(&p->samples, sample));
	if (base)
		samples_label(to, base);
	return samples_close(to) ? 0 : samples_too_large(err);
}

static int take(struct samples *to, const struct profile *p, const struct by_label *by,
		const struct label *base, struct error *err)
{
	size_t n[SIDES] = { 0 };

	for (size_t i = 0; i < p->samples.n; i++) {
		enum side side = side_of(p, i, by);

		n[side]++;
		if (side != NEITHER && copy(to, p, i, side == BEFORE ? base : NULL, err) < 0)
			return -1;
	}
	for (int side = BEFORE; side < SIDES; side++)
		if (!n[side])
			return error_set(err, ERROR_NOTHING,
					 "--by: no sample has the label %.60s=%.60s; cprof tags "
					 "says which there are",
					 by->key, side == BEFORE ? by->before : by->after);
	return 0;
}

int profile_compare_labels(struct profile *p, const struct by_label *by, struct error *err)
{
	struct label base = { 0 };
	struct samples kept = { 0 };

	base.key = strtab_add(&p->strings, text_of(DIFF_LABEL));
	base.str = strtab_add(&p->strings, text_of("true"));
	samples_init(&kept, p->samples.ntypes);
	if (take(&kept, p, by, &base, err) < 0) {
		samples_free(&kept);
		return -1;
	}
	samples_free(&p->samples);
	p->samples = kept;
	return 0;
}
