#include "report/info/gomemory.h"

#include <stdlib.h>

#include "report/names/unit.h"

/* ---- "Key = value", or "Key: text", among what the file says ---- */

static struct text value_in(const struct profile *p, const str_id *at, size_t n, const char *key)
{
	size_t length = strlen(key);

	for (size_t i = 0; i < n; i++) {
		struct text t = profile_text(p, at[i]);

		if (t.n > length && !memcmp(t.at, key, length))
			return (struct text){ t.at + length, t.n - length };
	}
	return (struct text){ "", 0 };
}

/* A profile that was written from one at ?debug=1 has them as comments. */
static struct text value_of(const struct profile *p, const char *key)
{
	struct text t = value_in(p, p->facts.at, p->facts.n, key);

	return t.n ? t : value_in(p, p->comments.at, p->comments.n, key);
}

static bool number_of(const struct profile *p, const char *key, int64_t *v)
{
	struct text t = value_of(p, key);
	char *end;

	if (!t.n)
		return false;
	*v = strtoll(t.at, &end, 10);
	return end != t.at && *v >= 0;
}

/* ---- facts ---- */

static const struct {
	const char *key, *name, *text;
} sizes[] = {
	{ "HeapInuse = ", "heap in use", "spans that have objects" },
	{ "HeapAlloc = ", "heap objects", "with those that are garbage and not swept yet" },
	{ "HeapIdle = ", "heap idle", "spans without objects" },
	{ "HeapReleased = ", "heap released", "of the idle part, given back to the system" },
	{ "Stack = ", "stacks", "" },
	{ "Sys = ", "from the system", "all of it, and not only the heap" },
	{ "MaxRSS = ", "peak resident", "" },
};

static void add_sizes(struct info *i, const struct profile *p)
{
	int64_t v;

	for (size_t k = 0; k < sizeof(sizes) / sizeof(*sizes); k++)
		if (number_of(p, sizes[k].key, &v))
			info_number(i, INFO_MEMORY, sizes[k].name, v, "bytes", sizes[k].text);
}

static void add_collections(struct info *i, const struct profile *p)
{
	const int64_t never = INT64_C(1) << 60;
	struct text part = value_of(p, "GCCPUFraction = ");
	const char *text = "";
	int64_t v;

	if (number_of(p, "NextGC = ", &v) && v < never)
		info_number(i, INFO_MEMORY, "next collection", v, "bytes",
			    "of heap objects, and it begins");
	else if (number_of(p, "NextGC = ", &v))
		info_text(i, INFO_MEMORY, "next collection", text_of("never: GOGC is off"));
	if (part.n)
		text = arena_printf(i->arena, "they took %.2f%% of the processors",
				    strtod(part.at, NULL) * 100);
	if (number_of(p, "NumGC = ", &v))
		info_number(i, INFO_MEMORY, "collections", v, "", text);
}

static void add_pauses(struct info *i, const struct profile *p)
{
	static const char *const names[] = { "median pause", "95% of pauses up to",
					     "longest pause" };
	static const char *const keys[] = { "median ", "95% ", "longest " };
	struct text t = value_of(p, "PauseNs: ");
	const char *at = t.at;

	for (size_t k = 0; t.n && k < 3; k++) {
		at = strstr(at, keys[k]);
		if (!at)
			return;
		at += strlen(keys[k]);
		info_number(i, INFO_MEMORY, names[k], strtoll(at, NULL, 10), "nanoseconds",
			    k ? ""
			      : arena_printf(i->arena, "of the last %lld",
					     strtoll(t.at, NULL, 10)));
	}
}

/* ---- what the profile says of the same ---- */

static bool is_in_use(struct text type)
{
	return text_equal(type, text_of("inuse_space")) || text_equal(type, text_of("space"));
}

static const char *part_of(struct info *i, sum_t v, int64_t whole, const char *what)
{
	char text[UNIT_PERCENT_SIZE];

	unit_percent(text, sizeof(text), v, whole);
	return arena_printf(i->arena, "%s of %s", text + strspn(text, " "), what);
}

static void add_relation(struct info *i, const struct profile *p, size_t type)
{
	const int64_t *value = p->samples.value[type];
	int64_t objects, system;
	const char *text;
	sum_t sum = 0;

	for (size_t s = 0; s < p->samples.n; s++)
		sum += value[s];
	if (!number_of(p, "HeapAlloc = ", &objects) || !objects)
		return;
	text = part_of(i, sum, objects, "heap objects");
	if (number_of(p, "Sys = ", &system) && system)
		text = arena_printf(i->arena, "%s, %s", text,
				    part_of(i, sum, system, "what is from the system"));
	info_number(i, INFO_MEMORY, "in use by profile", sum, "bytes",
		    arena_printf(i->arena,
				 "%s; it is of the last collection, and estimated from samples",
				 text));
}

void gomemory_find(struct info *i, const struct profile *p)
{
	if (!value_of(p, "HeapAlloc = ").n)
		return;
	add_sizes(i, p);
	add_collections(i, p);
	add_pauses(i, p);
	for (size_t t = 0; t < p->types.n; t++)
		if (is_in_use(profile_text(p, p->types.at[t].type)))
			add_relation(i, p, t);
}
