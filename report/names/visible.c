#include "report/names/visible.h"

#include <stdio.h>

static bool is_plain(unsigned char c)
{
	return c >= ' ' && c < 0x7f;
}

struct text visible_glyph(char buf[VISIBLE_SIZE], const struct glyph *g)
{
	static const char letters[] = { ['\n'] = 'n', ['\t'] = 't', ['\r'] = 'r', [27] = 'e' };
	int n = 0;

	switch (g->form) {
	case GLYPH_LETTER: n = snprintf(buf, VISIBLE_SIZE, "\\%c", letters[g->code]); break;
	case GLYPH_BYTE: n = snprintf(buf, VISIBLE_SIZE, "\\x%02x", g->code); break;
	case GLYPH_CODE: n = snprintf(buf, VISIBLE_SIZE, "\\u{%x}", g->code); break;
	case GLYPH_BLANK: return text_of(" ");
	case GLYPH_PLAIN: break;
	}
	return (struct text){ buf, (size_t)n };
}

static size_t plain_length(struct text t)
{
	size_t n = 0;

	while (n < t.n && is_plain((unsigned char)t.at[n]))
		n++;
	return n;
}

struct text visible_next(struct visible *v)
{
	const char *at = v->rest.at;
	size_t n = plain_length(v->rest);
	struct glyph g;
	bool overflows;

	if (n) {
		v->marks = 0;
		v->rest = (struct text){ at + n, v->rest.n - n };
		return (struct text){ at, n };
	}
	g = glyph_at(at, v->rest.n);
	overflows = visible_overflows(&v->marks, g.cells);
	v->rest = (struct text){ at + g.bytes, v->rest.n - g.bytes };
	if (g.form != GLYPH_PLAIN)
		return visible_glyph(v->buf, &g);
	return (struct text){ at, overflows ? 0 : g.bytes };
}

static size_t visible_size(struct text t)
{
	struct visible v = { .rest = t };
	size_t n = 0;

	while (v.rest.n)
		n += visible_next(&v).n;
	return n;
}

struct text visible_copy(struct arena *a, struct text t)
{
	struct visible v = { .rest = t };
	char *copy, *to;
	size_t n;

	if (plain_length(t) == t.n)
		return t;
	n = visible_size(t);
	copy = to = arena_alloc(a, n + 1);
	while (v.rest.n) {
		struct text piece = visible_next(&v);

		memcpy(to, piece.at, piece.n);
		to += piece.n;
	}
	return (struct text){ copy, n };
}
