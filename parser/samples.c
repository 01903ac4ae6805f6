#include "parser/samples.h"

#include <string.h>

enum { LABEL_MAX = 4 * WIRE_VARINT_MAX };

void samples_init(struct samples *s, size_t ntypes)
{
	s->ntypes = ntypes;
	s->value = mem_alloc(ntypes, sizeof(*s->value));
}

void samples_add_type(struct samples *s)
{
	s->value = mem_resize(s->value, s->ntypes + 1, sizeof(*s->value));
	s->value[s->ntypes++] = s->cap ? mem_alloc(s->cap, sizeof(**s->value)) : NULL;
}

static void enlarge(struct samples *s)
{
	bool first = !s->cap;

	s->stack = mem_grow(s->stack, &s->cap, s->n + 2, sizeof(*s->stack));
	s->label = mem_resize(s->label, s->cap, sizeof(*s->label));
	for (size_t t = 0; t < s->ntypes; t++)
		s->value[t] = mem_resize(s->value[t], s->cap, sizeof(**s->value));
	if (first)
		s->stack[0] = s->label[0] = 0;
	s->frames.at = mem_grow(s->frames.at, &s->frames.cap, 1, 1);
	s->labels.at = mem_grow(s->labels.at, &s->labels.cap, 1, 1);
}

void samples_make(struct samples *s, size_t n, size_t frames, size_t labels)
{
	s->n = n;
	s->cap = n + 1;
	s->stack = mem_resize(s->stack, s->cap, sizeof(*s->stack));
	s->label = mem_resize(s->label, s->cap, sizeof(*s->label));
	for (size_t t = 0; t < s->ntypes; t++)
		s->value[t] = mem_resize(s->value[t], s->cap, sizeof(**s->value));
	s->stack[n] = (uint32_t)frames;
	s->label[n] = (uint32_t)labels;
	s->frames.n = frames;
	s->frames.at = mem_grow(s->frames.at, &s->frames.cap, frames + 1, 1);
	s->labels.n = labels;
	s->labels.at = mem_grow(s->labels.at, &s->labels.cap, labels + 1, 1);
}

size_t samples_open(struct samples *s)
{
	if (s->n + 2 > s->cap)
		enlarge(s);
	return s->n++;
}

size_t samples_open_like(struct samples *s, const struct samples *from, size_t i)
{
	size_t row = samples_open(s);

	for (size_t t = 0; t < from->ntypes; t++)
		s->value[t][row] = from->value[t][i];
	samples_add_stack(s, samples_stack(from, i));
	return row;
}

void samples_drop(struct samples *s)
{
	s->n--;
	s->frames.n = s->stack[s->n];
	s->labels.n = s->label[s->n];
}

void samples_frame(struct samples *s, uint32_t location)
{
	s->frames.at = mem_grow(s->frames.at, &s->frames.cap, s->frames.n + WIRE_VARINT_MAX, 1);
	s->frames.n = (size_t)(wire_put(s->frames.at + s->frames.n, location) - s->frames.at);
}

void samples_label(struct samples *s, const struct label *l)
{
	uint8_t *out;

	s->labels.at = mem_grow(s->labels.at, &s->labels.cap, s->labels.n + LABEL_MAX, 1);
	out = s->labels.at + s->labels.n;
	out = wire_put(out, l->key);
	out = wire_put(out, l->str);
	out = wire_put(out, l->unit);
	out = wire_put(out, (uint64_t)l->num);
	s->labels.n = (size_t)(out - s->labels.at);
}

bool samples_close(struct samples *s)
{
	s->stack[s->n] = (uint32_t)s->frames.n;
	s->label[s->n] = (uint32_t)s->labels.n;
	return s->frames.n <= UINT32_MAX && s->labels.n <= UINT32_MAX && s->n < UINT32_MAX - 1;
}

size_t samples_size(const struct samples *s)
{
	return s->frames.n + s->labels.n + s->n * (5 + s->ntypes);
}

int samples_too_large(struct error *err)
{
	return error_set(err, ERROR_LIMIT,
			 "more than 4 GiB of stacks or labels, which cprof cannot hold");
}

void samples_free(struct samples *s)
{
	for (size_t t = 0; t < s->ntypes; t++)
		mem_free(s->value[t]);
	mem_free(s->value);
	mem_free(s->stack);
	mem_free(s->label);
	mem_free(s->frames.at);
	mem_free(s->labels.at);
	*s = (struct samples){ 0 };
}

bool labels_next(struct labels *at, struct label *l)
{
	uint64_t key, str, unit, num;

	if (!wire_varint(&at->at, &key) || !wire_varint(&at->at, &str) ||
	    !wire_varint(&at->at, &unit) || !wire_varint(&at->at, &num))
		return false;
	*l = (struct label){ (str_id)key, (str_id)str, (str_id)unit, (int64_t)num };
	return true;
}

void samples_add_stack(struct samples *s, struct stack st)
{
	size_t n = (size_t)(st.end - st.p);

	if (!n)
		return;
	s->frames.at = mem_grow(s->frames.at, &s->frames.cap, s->frames.n + n, 1);
	memcpy(s->frames.at + s->frames.n, st.p, n);
	s->frames.n += n;
}

void samples_add_labels(struct samples *s, struct labels at)
{
	size_t n = wire_left(&at.at);

	if (!n)
		return;
	s->labels.at = mem_grow(s->labels.at, &s->labels.cap, s->labels.n + n, 1);
	memcpy(s->labels.at + s->labels.n, at.at.p, n);
	s->labels.n += n;
}
