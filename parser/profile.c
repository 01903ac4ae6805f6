#include "parser/profile.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

void profile_init(struct profile *p)
{
	*p = (struct profile){ 0 };
	*VEC_PUSH(&p->mappings) = (struct mapping){ 0 };
	*VEC_PUSH(&p->locations) = (struct location){ 0 };
	*VEC_PUSH(&p->functions) = (struct function){ 0 };
	p->lines.at = mem_grow(NULL, &p->lines.cap, 1, sizeof(*p->lines.at));
}

void profile_warn(struct profile *p, const char *fmt, ...)
{
	size_t n = strlen(p->warning);
	char text[sizeof(p->warning)];
	va_list ap;

	va_start(ap, fmt);
	vsnprintf(text, sizeof(text), fmt, ap);
	va_end(ap);
	if (!strstr(p->warning, text))
		snprintf(p->warning + n, sizeof(p->warning) - n, "%s%s", n ? "; " : "", text);
}

void profile_need_mapping(struct profile *p)
{
	if (p->mappings.n > 1)
		return;
	*VEC_PUSH(&p->mappings) = (struct mapping){ .id = 1 };
	for (size_t i = 1; i < p->locations.n; i++)
		p->locations.at[i].mapping = 1;
}

uint32_t profile_position(struct profile *p, struct position at)
{
	if (!at.column && at.line >= 0 && at.line < POSITIONS_FROM)
		return (uint32_t)at.line;
	*VEC_PUSH(&p->positions) = at;
	return POSITIONS_FROM + (uint32_t)(p->positions.n - 1);
}

/* A table with no room of its own is another profile's. */
static void release(void *table, size_t cap)
{
	if (cap)
		mem_free(table);
}

void profile_free(struct profile *p)
{
	release(p->strings.bytes.at, p->strings.bytes.cap);
	release(p->strings.start.at, p->strings.start.cap);
	hash_free(&p->strings.index);
	samples_free(&p->samples);
	release(p->types.at, p->types.cap);
	release(p->locations.at, p->locations.cap);
	release(p->lines.at, p->lines.cap);
	release(p->positions.at, p->positions.cap);
	release(p->functions.at, p->functions.cap);
	release(p->mappings.at, p->mappings.cap);
	release(p->comments.at, p->comments.cap);
	release(p->facts.at, p->facts.cap);
	release(p->runs.at, p->runs.cap);
	*p = (struct profile){ 0 };
}

void profile_borrow(struct profile *p, const struct profile *from)
{
	*p = *from;
	p->strings.index = (struct hash){ 0 };
	p->strings.indexed = 0;
	p->strings.bytes.cap = p->strings.start.cap = 0;
	p->types.cap = p->comments.cap = p->facts.cap = p->runs.cap = 0;
	p->locations.cap = p->lines.cap = p->positions.cap = 0;
	p->functions.cap = p->mappings.cap = 0;
	p->samples = (struct samples){ 0 };
	samples_init(&p->samples, from->samples.ntypes);
}

static void *own(const void *table, size_t *cap, size_t n, size_t size)
{
	void *copy;

	if (*cap)
		return (void *)table;
	copy = mem_grow(NULL, cap, n, size);
	if (n)
		memcpy(copy, table, n * size);
	return copy;
}

void profile_own_locations(struct profile *p)
{
	p->locations.at =
		own(p->locations.at, &p->locations.cap, p->locations.n, sizeof(*p->locations.at));
	p->lines.at = own(p->lines.at, &p->lines.cap, p->lines.n, sizeof(*p->lines.at));
	p->positions.at =
		own(p->positions.at, &p->positions.cap, p->positions.n, sizeof(*p->positions.at));
}

void profile_own_mappings(struct profile *p)
{
	p->mappings.at =
		own(p->mappings.at, &p->mappings.cap, p->mappings.n, sizeof(*p->mappings.at));
}

void profile_own_functions(struct profile *p)
{
	struct strtab *t = &p->strings;

	p->functions.at =
		own(p->functions.at, &p->functions.cap, p->functions.n, sizeof(*p->functions.at));
	t->bytes.at = own(t->bytes.at, &t->bytes.cap, t->bytes.n, 1);
	t->start.at = own(t->start.at, &t->start.cap, t->start.n, sizeof(*t->start.at));
}
