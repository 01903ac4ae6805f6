#include "parser/labelset.h"

#include <stdlib.h>

static int compare_keys(const struct profile *p, const struct label *a, const struct label *b)
{
	if (!a->str != !b->str)
		return !a->str - !b->str;
	if (a->key == b->key)
		return 0;
	return text_compare(profile_text(p, a->key), profile_text(p, b->key));
}

/* A label and where it stood: equal keys stay in the order of the file. */
struct place {
	struct label label;
	size_t at;
};

static int by_key(const void *x, const void *y, void *profile)
{
	const struct place *a = x, *b = y;
	int r = compare_keys(profile, &a->label, &b->label);

	return r ? r : (a->at > b->at) - (a->at < b->at);
}

static void sort_labels(struct label_set *s, const struct profile *p)
{
	struct label *at = s->labels.at;
	struct place *places;
	bool sorted = true;

	for (size_t i = 1; i < s->labels.n && sorted; i++)
		sorted = compare_keys(p, &at[i - 1], &at[i]) <= 0;
	if (sorted)
		return;
	places = mem_alloc(s->labels.n, sizeof(*places));
	for (size_t i = 0; i < s->labels.n; i++)
		places[i] = (struct place){ at[i], i };
	qsort_r(places, s->labels.n, sizeof(*places), by_key, (void *)p);
	for (size_t i = 0; i < s->labels.n; i++)
		at[i] = places[i].label;
	mem_free(places);
}

void label_set_read(struct label_set *s, const struct profile *p, size_t sample)
{
	struct labels at = samples_labels(&p->samples, sample);
	struct label l;

	s->labels.n = s->groups.n = 0;
	while (labels_next(&at, &l))
		*VEC_PUSH(&s->labels) = l;
	sort_labels(s, p);
	for (size_t i = 0; i < s->labels.n; i++) {
		const struct label *label = &s->labels.at[i];
		struct label_group *g;

		if (!i || compare_keys(p, label - 1, label) != 0)
			*VEC_PUSH(&s->groups) = (struct label_group){
				.key = profile_text(p, label->key),
				.numeric = !label->str,
				.at = label,
			};
		g = &s->groups.at[s->groups.n - 1];
		g->n++;
		g->units |= label->unit != 0;
	}
}

void label_set_free(struct label_set *s)
{
	mem_free(s->labels.at);
	mem_free(s->groups.at);
	*s = (struct label_set){ 0 };
}
