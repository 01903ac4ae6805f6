#include "parser/formats/load_mend.h"

/* ---- texts ---- */

static bool is_there(const struct loader *l, str_id id)
{
	return id < strtab_count(&l->p->strings);
}

static void mend_text(const struct loader *l, str_id *id)
{
	if (is_there(l, *id))
		return;
	*id = 0;
	l->left->n[LEFT_TEXTS]++;
}

static void mend_type(const struct loader *l, struct value_type *t)
{
	mend_text(l, &t->type);
	mend_text(l, &t->unit);
}

static void mend_comments(const struct loader *l)
{
	struct profile *p = l->p;
	size_t n = p->comments.n;

	p->comments.n = 0;
	for (size_t i = 0; i < n; i++)
		if (is_there(l, p->comments.at[i]))
			p->comments.at[p->comments.n++] = p->comments.at[i];
	l->left->n[LEFT_TEXTS] += n - p->comments.n;
}

static void mend_tables(const struct loader *l)
{
	struct profile *p = l->p;

	for (size_t i = 0; i < p->types.n; i++)
		mend_type(l, &p->types.at[i]);
	mend_comments(l);
	for (size_t i = 0; i < p->functions.n; i++) {
		str_id of[] = { p->functions.at[i].name, p->functions.at[i].system_name,
				p->functions.at[i].file };

		for (int j = 0; j < 3; j++)
			mend_text(l, &of[j]);
		p->functions.at[i].name = of[0];
		p->functions.at[i].system_name = of[1];
		p->functions.at[i].file = of[2];
	}
	for (size_t i = 0; i < p->mappings.n; i++) {
		str_id of[] = { p->mappings.at[i].file, p->mappings.at[i].build_id };

		for (int j = 0; j < 2; j++)
			mend_text(l, &of[j]);
		p->mappings.at[i].file = of[0];
		p->mappings.at[i].build_id = of[1];
	}
	mend_type(l, &p->period_type);
	mend_text(l, &p->default_type);
	mend_text(l, &p->drop_frames);
	mend_text(l, &p->keep_frames);
	mend_text(l, &p->doc_url);
}

static void mend_labels(const struct loader *l)
{
	struct samples *s = &l->p->samples;
	uint8_t *old = s->labels.at;
	uint32_t start = 0;

	s->labels.at = NULL;
	s->labels.n = s->labels.cap = 0;
	for (size_t i = 0; i < s->n; i++) {
		struct labels at = { wire_over(old + start, s->label[i + 1] - start) };
		struct label label;

		start = s->label[i + 1];
		while (labels_next(&at, &label)) {
			bool whole = is_there(l, label.key) && is_there(l, label.str);

			mend_text(l, &label.unit);
			if (whole)
				samples_label(s, &label);
			l->left->n[LEFT_TEXTS] += !whole;
		}
		s->label[i + 1] = (uint32_t)s->labels.n;
	}
	mem_free(old);
}

void load_mend_texts(struct loader *l)
{
	l->left->n[LEFT_TEXTS]--; /* the one that was found by itself */
	mend_tables(l);
	if (l->p->samples.n)
		mend_labels(l);
}

/* ---- sample types ---- */

void load_mend_types(struct loader *l)
{
	struct profile *p = l->p;
	size_t n = p->samples.ntypes;

	if (!p->samples.n || p->types.n == n)
		return;
	load_refuse(l, l->first_sample, "%zu sample types, but samples have %zu values", p->types.n,
		    n);
	load_passes(l, LEFT_TYPES);
	while (p->types.n < n)
		*VEC_PUSH(&p->types) =
			(struct value_type){ .type = strtab_intern(&p->strings,
								   text_of("unknown")) };
	p->types.n = n;
}

/* ---- ids ---- */

void load_mend_start(struct loader *l)
{
	struct profile *p = l->p;

	l->unknown = (uint32_t)p->locations.n;
	*VEC_PUSH(&p->locations) = (struct location){ .line = (uint32_t)p->lines.n, .nlines = 1 };
	*VEC_PUSH(&p->lines) = (struct line){ 0 };
}

static bool is_named(const struct loader *l)
{
	const struct samples *s = &l->p->samples;

	for (size_t i = 0; i < s->n; i++) {
		struct stack st = samples_stack(s, i);
		uint32_t row;

		while (stack_next(&st, &row))
			if (row == l->unknown)
				return true;
	}
	return false;
}

void load_mend_end(struct loader *l)
{
	struct profile *p = l->p;

	if (is_named(l)) {
		l->functions_missing = true;
	} else {
		p->locations.n--;
		p->lines.n--;
	}
	if (!left_out_first(l->left))
		return;
	for (size_t i = 0; i < p->locations.n; i++)
		p->locations.at[i].id = i;
	for (size_t i = 0; i < p->functions.n; i++)
		p->functions.at[i].id = i;
	for (size_t i = 0; i < p->mappings.n; i++)
		p->mappings.at[i].id = i;
}
