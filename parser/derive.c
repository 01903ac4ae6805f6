#include "parser/derive.h"

#include <string.h>

enum { HUNDREDTHS_OF_PERCENT = 10000 };

/* clang-format off */
static const struct derived {
	const char *name, *of, *minus, *per;
	int64_t times;
	const char *unit; /* NULL: that of the first */
} derived[] = {
	{ .name = "freed_space", .of = "alloc_space", .minus = "inuse_space", .times = 1 },
	{ .name = "freed_objects", .of = "alloc_objects", .minus = "inuse_objects", .times = 1 },
	{ .name = "bytes_per_object", .of = "inuse_space", .per = "inuse_objects", .times = 1 },
	{ .name = "bytes_per_object", .of = "space", .per = "objects", .times = 1 },
	{ .name = "inuse_bytes_per_object", .of = "inuse_space", .per = "inuse_objects", .times = 1 },
	{ .name = "alloc_bytes_per_object", .of = "alloc_space", .per = "alloc_objects", .times = 1 },
	{ .name = "live_ratio", .of = "inuse_space", .per = "alloc_space",
	  .times = HUNDREDTHS_OF_PERCENT, .unit = "permyriad" },
	{ .name = NULL },
};
/* clang-format on */

/* NULL is a type that each profile has. */
static bool find_type(const struct profile *p, const char *name, size_t *type)
{
	for (*type = 0; name && *type < p->types.n; ++*type)
		if (text_equal(profile_text(p, p->types.at[*type].type), text_of(name)))
			return true;
	*type = 0;
	return !name;
}

/* A value that there are no bits for is the nearest one. */
static int64_t scale(int64_t v, int64_t times)
{
	int64_t product;

	if (!__builtin_mul_overflow(v, times, &product))
		return product;
	return v < 0 ? INT64_MIN : INT64_MAX;
}

static int64_t subtract(int64_t v, int64_t less)
{
	int64_t rest;

	if (!__builtin_sub_overflow(v, less, &rest))
		return rest;
	return v < less ? INT64_MIN : INT64_MAX;
}

/* Without a default the last type is it, and is to stay that. */
static void keep_default(struct profile *p)
{
	if (!p->default_type)
		p->default_type = p->types.at[p->types.n - 1].type;
}

static void add(struct profile *p, const struct derived *d)
{
	struct value_type t = { .type = 0 };
	size_t of, minus, per;
	int64_t **value;

	if (!find_type(p, d->of, &of) || !find_type(p, d->minus, &minus) ||
	    !find_type(p, d->per, &per))
		return;
	keep_default(p);
	t.type = strtab_add(&p->strings, text_of(d->name));
	t.unit = d->unit ? strtab_add(&p->strings, text_of(d->unit)) : p->types.at[of].unit;
	t.per = d->per ? (uint32_t)per + 1 : 0;
	samples_add_type(&p->samples);
	value = p->samples.value;
	for (size_t i = 0; i < p->samples.n; i++)
		value[p->types.n][i] =
			subtract(scale(value[of][i], d->times), d->minus ? value[minus][i] : 0);
	*VEC_PUSH(&p->types) = t;
}

static bool is_in(const char *name, const char *names)
{
	size_t n = strlen(name);

	for (const char *at = names; at; at = strchr(at, ',')) {
		at += *at == ',';
		if (!strncmp(at, name, n) && (!at[n] || at[n] == ','))
			return true;
	}
	return false;
}

void derive_types(struct profile *p, const char *names)
{
	size_t there;

	for (const struct derived *d = derived; names && p->types.n && d->name; d++)
		if (is_in(d->name, names) && !find_type(p, d->name, &there))
			add(p, d);
}

const char *derive_list(struct arena *a, const struct profile *p)
{
	const char *list = "", *last = "";
	size_t at;

	for (const struct derived *d = derived; d->name; d++) {
		if (!strcmp(d->name, last) || find_type(p, d->name, &at) ||
		    !find_type(p, d->of, &at) || !find_type(p, d->minus, &at) ||
		    !find_type(p, d->per, &at))
			continue;
		list = arena_printf(a, "%s%s%s", list, *list ? " " : "", last = d->name);
	}
	return list;
}
