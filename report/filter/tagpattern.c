#include "report/filter/tagpattern.h"

#include <inttypes.h>
#include <stdio.h>

#include "report/filter/tagfilter.h"
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

/* ---- numbers: without a unit they are in that of the label ---- */

static const char *of_number(struct arena *a, const struct tag_pattern *p, const char **why)
{
	if (!p->key.n || memchr(p->key.at, '=', p->key.n) || memchr(p->key.at, '\0', p->key.n)) {
		*why = "is a number whose key a filter cannot name";
		return NULL;
	}
	if (p->any || p->low != p->high)
		return arena_printf(a, "%s=%" PRId64 ":%" PRId64, p->key.at, p->low, p->high);
	return arena_printf(a, "%s=%" PRId64, p->key.at, p->low);
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
