#include "report/filter/tagpattern.h"

#include <inttypes.h>
#include <stdio.h>

#include "report/filter/tagfilter.h"
#include "report/names/unit.h"
#include "report/names/width.h"

/* ---- labels of text ---- */

static bool is_utf8(struct text t)
{
	for (size_t i = 0; i < t.n;) {
		struct glyph g = glyph_at(t.at + i, t.n - i);

		if (g.form == GLYPH_BYTE)
			return false;
		i += g.bytes;
	}
	return true;
}

/* What means something to the filter or to C is written as its code. */
static char *quote(char *out, struct text t)
{
	for (size_t i = 0; i < t.n; i++) {
		char c = t.at[i];

		if (!c || c == ',' || c == '=') {
			out += sprintf(out, "\\x%02x", (unsigned)c);
			continue;
		}
		if (strchr("^$.*+?[]()|{}\\", c))
			*out++ = '\\';
		*out++ = c;
	}
	return out;
}

/* "^key:value$", which no key stands in front of: there may be several of these. */
static const char *of_text(struct arena *a, const struct tag_pattern *p, const char **why)
{
	char *all, *out;

	if (!is_utf8(p->key) || (!p->any && !is_utf8(p->value))) {
		*why = "is not UTF-8, and no pattern matches that";
		return NULL;
	}
	all = out = arena_alloc(a, 4 * (p->key.n + (p->any ? 0 : p->value.n)) + 8);
	*out++ = '^';
	out = quote(out, p->key);
	*out++ = ':';
	if (!p->any) {
		out = quote(out, p->value);
		*out++ = '$';
	}
	return all;
}

/* ---- numbers ---- */

/* Whether a filter takes a number that is typed with a unit for the same number of the key. */
static bool means(const char *typed, int64_t number, const struct tag_pattern *p)
{
	const char *unit = unit_scale(p->low, typed, typed).unit;
	struct scaled asked = unit_scale(number, typed, unit);
	struct scaled has = unit_scale(number, p->unit, unit);

	for (const char *c = typed; *c; c++)
		if ((*c | 0x20) < 'a' || (*c | 0x20) > 'z')
			return false;
	return !strcmp(asked.unit, unit) && !strcmp(has.unit, unit) && asked.value == has.value;
}

static const char *find_unit(const struct tag_pattern *p)
{
	const char *const units[] = { "", unit_scale(p->low, p->unit, p->unit).unit, p->unit };

	for (size_t i = 0; i < sizeof(units) / sizeof(*units); i++)
		if (means(units[i], p->low, p) && means(units[i], p->high, p))
			return units[i];
	return NULL;
}

static const char *of_number(struct arena *a, const struct tag_pattern *p, const char **why)
{
	const char *unit = find_unit(p);

	if (!p->key.n || memchr(p->key.at, '=', p->key.n) || memchr(p->key.at, '\0', p->key.n)) {
		*why = "is a number whose key a filter cannot name";
		return NULL;
	}
	if (!unit) {
		*why = "is a number whose unit a filter cannot name";
		return NULL;
	}
	if (p->any || p->low != p->high)
		return arena_printf(a, "%s=%" PRId64 "%s:%" PRId64 "%s", p->key.at, p->low, unit,
				    p->high, unit);
	return arena_printf(a, "%s=%" PRId64 "%s", p->key.at, p->low, unit);
}

const char *tag_pattern_text(struct arena *a, const struct tag_pattern *p, const char **why)
{
	return p->number ? of_number(a, p, why) : of_text(a, p, why);
}

/* ---- several ---- */

static bool has_key(const char *pattern)
{
	return strchr(pattern, '=') || tag_filter_is_range(pattern);
}

const char *tag_pattern_both(struct arena *a, const char *before, const char *pattern)
{
	if (has_key(before) || has_key(pattern))
		return NULL;
	return arena_printf(a, "%s,%s", before, pattern);
}

const char *tag_pattern_either(struct arena *a, const char *before, const char *pattern)
{
	if (has_key(before) || has_key(pattern) || strchr(before, ',') ||
	    !strncmp(before, "literal:", 8))
		return NULL;
	return arena_printf(a, "%s|%s", before, pattern);
}
