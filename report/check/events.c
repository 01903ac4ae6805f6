#include "report/check/events.h"

#include <math.h>

#include "report/names/unit.h"

static struct text type_name(const struct profile *p, size_t type)
{
	return profile_text(p, p->types.at[type].type);
}

static bool is_unit(const struct profile *p, str_id unit, const char *name)
{
	return text_equal(profile_text(p, unit), text_of(name));
}

/* False: there is no type of that name. */
static bool find_type(const struct profile *p, struct text name, size_t *type)
{
	for (*type = 0; *type < p->types.n; ++*type)
		if (text_equal(type_name(p, *type), name))
			return true;
	return false;
}

/* ---- which kind ---- */

/* Of "alloc_space" or "alloc_objects" both; the oldest writers have "space" and "objects". */
static bool find_heap(struct events *e, const struct profile *p)
{
	static const char space[] = "space", objects[] = "objects";
	struct text name = type_name(p, e->type);
	bool is_space = name.n >= strlen(space) &&
			!memcmp(name.at + name.n - strlen(space), space, strlen(space));
	size_t end = strlen(is_space ? space : objects);
	struct arena a = { 0 };
	struct text stem = { name.at, name.n - end };
	bool found;

	if (name.n < end || (!is_space && memcmp(name.at + stem.n, objects, end)) ||
	    p->period <= 0 || !is_unit(p, p->period_type.unit, "bytes"))
		return false;
	found = find_type(p, text_join(&a, (struct text[]){ stem, text_of(space) }, 2),
			  &e->bytes) &&
		find_type(p, text_join(&a, (struct text[]){ stem, text_of(objects) }, 2),
			  &e->objects);
	arena_free(&a);
	e->period = (double)p->period;
	return found;
}

static bool find_count(struct events *e, const struct profile *p)
{
	static const char *const names[] = { "samples", "sample", "contentions" };

	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++)
		if (find_type(p, text_of(names[i]), &e->count) && e->count != e->type)
			return true;
	return false;
}

static bool find_period(struct events *e, const struct profile *p)
{
	e->period = (double)p->period;
	return p->period > 0 && text_equal(profile_text(p, p->period_type.unit),
					   profile_text(p, p->types.at[e->type].unit));
}

struct events events_of_type(const struct profile *p, size_t type)
{
	struct events e = { .type = type };
	bool counts = is_unit(p, p->types.at[type].unit, "count");

	e.kind = find_heap(&e, p)     ? EVENTS_HEAP
		 : counts             ? EVENTS_ARE_VALUES
		 : find_count(&e, p)  ? EVENTS_COLUMN
		 : find_period(&e, p) ? EVENTS_PERIOD
				      : EVENTS_UNKNOWN;
	return e;
}

/* ---- how many ---- */

static double size_of(const struct profile *p, size_t type, size_t sample)
{
	return fabs((double)p->samples.value[type][sample]);
}

static double sampled(const struct events *e, const struct profile *p, size_t sample)
{
	double objects = size_of(p, e->objects, sample), bytes = size_of(p, e->bytes, sample);

	return objects ? objects * -expm1(-bytes / objects / e->period) : 0;
}

double events_of_sample(const struct events *e, const struct profile *p, size_t sample)
{
	double value = size_of(p, e->type, sample), n = 0;

	switch (e->kind) {
	case EVENTS_HEAP: n = sampled(e, p, sample); break;
	case EVENTS_COLUMN: n = size_of(p, e->count, sample); break;
	case EVENTS_PERIOD: n = value / e->period; break;
	case EVENTS_ARE_VALUES: n = value; break;
	case EVENTS_UNKNOWN: break;
	}
	return value ? fmax(n, 1) : 0;
}
