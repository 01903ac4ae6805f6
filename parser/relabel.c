#include "parser/relabel.h"

#include <stdio.h>
#include <stdlib.h>

static bool has_text(const struct profile *p, const struct label *l, struct text key)
{
	return l->str && text_equal(profile_text(p, l->key), key);
}

/* What a new label takes the place of, or how each changes. */
struct relabel {
	const struct label *new;
	label_change *change;
	void *ctx;
};

static void put_label(struct profile *p, struct label l, const struct relabel *how)
{
	if (how->change)
		how->change(how->ctx, &l);
	else if (has_text(p, &l, profile_text(p, how->new->key)))
		return;
	samples_label(&p->samples, &l);
}

static int put_sample(struct profile *p, const struct samples *old, size_t i,
		      const struct relabel *how, struct error *err)
{
	struct labels labels = samples_labels(old, i);
	struct label l;

	samples_open_like(&p->samples, old, i);
	while (labels_next(&labels, &l))
		put_label(p, l, how);
	if (how->new)
		samples_label(&p->samples, how->new);
	return samples_close(&p->samples) ? 0 : samples_too_large(err);
}

static int relabel(struct profile *p, const struct relabel *how, struct error *err)
{
	struct samples old = p->samples;
	int r = 0;

	p->samples = (struct samples){ 0 };
	samples_init(&p->samples, old.ntypes);
	for (size_t i = 0; i < old.n && r == 0; i++)
		r = put_sample(p, &old, i, how, err);
	samples_free(&old);
	return r;
}

int profile_relabel(struct profile *p, const char *key, const char *value, struct error *err)
{
	struct label label = { .key = strtab_add(&p->strings, text_of(key)),
			       .str = strtab_add(&p->strings, text_of(value)) };

	return relabel(p, &(struct relabel){ .new = &label }, err);
}

int profile_change_labels(struct profile *p, label_change *change, void *ctx, struct error *err)
{
	return relabel(p, &(struct relabel){ .change = change, .ctx = ctx }, err);
}

int profile_set_run(struct profile *p, unsigned number, struct error *err)
{
	char text[16];

	snprintf(text, sizeof(text), "%u", number);
	return profile_relabel(p, RUN_LABEL, text, err);
}

uint32_t profile_run(const struct profile *p, size_t sample)
{
	struct labels at = samples_labels(&p->samples, sample);
	struct label l;

	while (labels_next(&at, &l))
		if (has_text(p, &l, text_of(RUN_LABEL))) {
			unsigned long number = strtoul(profile_text(p, l.str).at, NULL, 10);

			return number < RUN_NONE ? (uint32_t)number : RUN_NONE;
		}
	return RUN_NONE;
}
