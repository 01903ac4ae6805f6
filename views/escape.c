#include "views/escape.h"

#include <string.h>

#include "report/names/width.h"

enum { COMBINING_MAX = 4, ESCAPED_SIZE = 16 };

/* ---- for people ---- */

struct escaper {
	struct text rest;
	size_t combining;       /* marks in a row, so far */
	char buf[ESCAPED_SIZE]; /* a character that had to be escaped */
};

static bool is_plain(unsigned char c)
{
	return c >= ' ' && c < 0x7f;
}

static struct text escaped(char buf[ESCAPED_SIZE], const struct glyph *g)
{
	static const char letters[] = { ['\n'] = 'n', ['\t'] = 't', ['\r'] = 'r', [27] = 'e' };
	int n = 0;

	switch (g->form) {
	case GLYPH_LETTER: n = snprintf(buf, ESCAPED_SIZE, "\\%c", letters[g->code]); break;
	case GLYPH_BYTE: n = snprintf(buf, ESCAPED_SIZE, "\\x%02x", g->code); break;
	case GLYPH_CODE: n = snprintf(buf, ESCAPED_SIZE, "\\u{%x}", g->code); break;
	case GLYPH_PLAIN: break;
	}
	return (struct text){ buf, (size_t)n };
}

/* Takes a piece off the rest, and returns it as it goes out. */
static struct text next_piece(struct escaper *e)
{
	const char *at = e->rest.at;
	struct glyph g;
	size_t n = 0;

	while (n < e->rest.n && is_plain((unsigned char)at[n]))
		n++;
	if (!n) {
		g = glyph_at(at, e->rest.n);
		e->combining = g.cells ? 0 : e->combining + 1;
		e->rest = (struct text){ at + g.bytes, e->rest.n - g.bytes };
		if (g.form != GLYPH_PLAIN)
			return escaped(e->buf, &g);
		return (struct text){ at, e->combining > COMBINING_MAX ? 0 : g.bytes };
	}
	e->combining = 0;
	e->rest = (struct text){ at + n, e->rest.n - n };
	return (struct text){ at, n };
}

void escape_text(FILE *out, struct text t)
{
	struct escaper e = { .rest = t };

	while (e.rest.n) {
		struct text piece = next_piece(&e);

		fwrite(piece.at, 1, piece.n, out);
	}
}

static size_t escaped_size(struct text t)
{
	struct escaper e = { .rest = t };
	size_t n = 0;

	while (e.rest.n)
		n += next_piece(&e).n;
	return n;
}

static char *copy_escaped(struct arena *a, struct text t, size_t n)
{
	struct escaper e = { .rest = t };
	char *copy = arena_alloc(a, n + 1), *to = copy;

	while (e.rest.n) {
		struct text piece = next_piece(&e);

		memcpy(to, piece.at, piece.n);
		to += piece.n;
	}
	return copy;
}

struct text escape_copy(struct arena *a, struct text t)
{
	size_t n = 0;

	while (n < t.n && is_plain((unsigned char)t.at[n]))
		n++;
	if (n == t.n)
		return t;
	n = escaped_size(t);
	return (struct text){ copy_escaped(a, t, n), n };
}

void escape_source(FILE *out, struct text t)
{
	const char *tab;

	while ((tab = memchr(t.at, '\t', t.n))) {
		size_t n = (size_t)(tab - t.at);

		escape_text(out, (struct text){ t.at, n });
		putc('\t', out);
		t = (struct text){ tab + 1, t.n - n - 1 };
	}
	escape_text(out, t);
}

/* ---- for folded stacks ---- */

/* Where the blank is that only a number follows; the end of t if there is none. */
static size_t blank_of_number(struct text t)
{
	size_t i = t.n;

	while (i && ((t.at[i - 1] >= '0' && t.at[i - 1] <= '9') || t.at[i - 1] == '.'))
		i--;
	return i && i < t.n && t.at[i - 1] == ' ' ? i - 1 : t.n;
}

struct text escape_folded(struct arena *a, struct text t)
{
	struct text e = escape_copy(a, t);
	size_t blank = blank_of_number(e);
	char *copy;

	if (blank == e.n && !memchr(e.at, ';', e.n))
		return e;
	copy = arena_alloc(a, e.n + 1);
	for (size_t i = 0; i < e.n; i++)
		copy[i] = i == blank ? '_' : e.at[i] == ';' ? ':' : e.at[i];
	return (struct text){ copy, e.n };
}

/* ---- for programs ---- */

static void put_glyph(FILE *out, const char *at, const struct glyph *g)
{
	char buf[ESCAPED_SIZE];
	struct text t = { at, g->bytes };

	if (g->form != GLYPH_PLAIN)
		t = escaped(buf, g);
	fwrite(t.at, 1, t.n, out);
}

/* Writes one character; false says that it is lost. */
typedef bool put_character(FILE *out, const char *at, const struct glyph *g);

enum { ASCII = 128 };

/* Printable ASCII goes out as it is, but for what is special. */
static bool put_all(FILE *out, struct text t, const bool special[ASCII], put_character *put)
{
	bool whole = true;

	for (size_t i = 0; i < t.n;) {
		size_t start = i;
		struct glyph g;

		while (i < t.n && is_plain((unsigned char)t.at[i]) && !special[(int)t.at[i]])
			i++;
		fwrite(t.at + start, 1, i - start, out);
		if (i == t.n)
			break;
		g = glyph_at(t.at + i, t.n - i);
		whole &= put(out, t.at + i, &g);
		i += g.bytes;
	}
	return whole;
}

static void put_utf16(FILE *out, uint32_t code)
{
	if (code > 0xffff)
		fprintf(out, "\\u%04x\\u%04x", 0xd800 + ((code - 0x10000) >> 10),
			0xdc00 + (code & 0x3ff));
	else
		fprintf(out, "\\u%04x", code);
}

static bool put_json(FILE *out, const char *at, const struct glyph *g)
{
	if (g->bytes == 1 && g->code >= 0x80) {
		fputs("\xef\xbf\xbd", out);
		return false;
	}
	if (g->form != GLYPH_PLAIN) {
		put_utf16(out, g->code);
		return true;
	}
	if (g->code == '"' || g->code == '\\')
		putc('\\', out);
	fwrite(at, 1, g->bytes, out);
	return true;
}

bool escape_json(FILE *out, struct text t)
{
	static const bool special[ASCII] = { ['"'] = true, ['\\'] = true };
	bool whole;

	putc('"', out);
	whole = put_all(out, t, special, put_json);
	putc('"', out);
	return whole;
}

/* What people should see, and no "<" for a parser of HTML to find. */
static bool put_script(FILE *out, const char *at, const struct glyph *g)
{
	bool markup = g->code == '<' || g->code == '>' || g->code == '&';

	if (markup)
		fprintf(out, "\\u%04x", g->code);
	else if (g->form != GLYPH_PLAIN || g->code == '"' || g->code == '\\')
		putc('\\', out);
	if (!markup)
		put_glyph(out, at, g);
	return true;
}

void escape_script(FILE *out, struct text t)
{
	static const bool special[ASCII] = {
		['"'] = true, ['\\'] = true, ['<'] = true, ['>'] = true, ['&'] = true,
	};

	putc('"', out);
	put_all(out, t, special, put_script);
	putc('"', out);
}

/* Whether Graphviz would decode what begins with this "&": "&lt;", "&#60;". */
static bool is_entity(const char *at)
{
	size_t start = at[1] == '#' ? 2 : 1, i = start;

	while ((at[i] >= '0' && at[i] <= '9') || ((at[i] | 0x20) >= 'a' && (at[i] | 0x20) <= 'z'))
		i++;
	return i > start && at[i] == ';';
}

/* A backslash in front of the special, and of the one that an escape begins with. */
static bool put_dot(FILE *out, const char *at, const struct glyph *g)
{
	if (g->form != GLYPH_PLAIN || g->code == '"' || g->code == '\\')
		putc('\\', out);
	put_glyph(out, at, g);
	if (g->code == '&' && is_entity(at))
		fputs("amp;", out);
	return true;
}

void escape_dot(FILE *out, struct text t)
{
	static const bool special[ASCII] = { ['"'] = true, ['\\'] = true, ['&'] = true };

	put_all(out, t, special, put_dot);
}

static bool put_csv(FILE *out, const char *at, const struct glyph *g)
{
	if (g->form == GLYPH_LETTER && g->code != 27)
		putc((int)g->code, out);
	else
		put_glyph(out, at, g);
	if (g->code == '"')
		putc('"', out);
	return true;
}

static bool has_any(struct text t, const char *set)
{
	for (; *set; set++)
		if (memchr(t.at, *set, t.n))
			return true;
	return false;
}

void escape_csv(FILE *out, struct text t, bool raw)
{
	static const bool special[ASCII] = { ['"'] = true };
	bool quoted = has_any(t, ",\"\r\n");

	if (quoted)
		putc('"', out);
	if (!raw && t.n && has_any((struct text){ t.at, 1 }, "=+-@\t\r"))
		putc('\'', out);
	put_all(out, t, special, put_csv);
	if (quoted)
		putc('"', out);
}

static bool put_tsv(FILE *out, const char *at, const struct glyph *g)
{
	if (g->code == '\\')
		putc('\\', out);
	put_glyph(out, at, g);
	return true;
}

void escape_tsv(FILE *out, struct text t)
{
	static const bool special[ASCII] = { ['\\'] = true };

	put_all(out, t, special, put_tsv);
}

/* GitHub makes links of what looks like one, and of backslashes in it a part of that. */
static bool begins_link(const char *at)
{
	return !strncmp(at, "://", 3) || !strncmp(at, "www.", 4);
}

/* A backslash in front of the special, and of the one that an escape begins with. */
static bool put_md(FILE *out, const char *at, const struct glyph *g)
{
	if (g->code == ':' || g->code == 'w') {
		fprintf(out, begins_link(at) ? "&#%u;" : "%c", g->code);
		return true;
	}
	if (g->form != GLYPH_PLAIN || g->code < 0x80)
		putc('\\', out);
	put_glyph(out, at, g);
	return true;
}

void escape_md(FILE *out, struct text t)
{
	static const bool special[ASCII] = {
		['\\'] = true, ['`'] = true, ['*'] = true, ['_'] = true, ['~'] = true,
		['['] = true,  [']'] = true, ['<'] = true, ['>'] = true, ['&'] = true,
		['|'] = true,  ['$'] = true, [':'] = true, ['w'] = true,
	};

	put_all(out, t, special, put_md);
}

static bool put_xml(FILE *out, const char *at, const struct glyph *g)
{
	switch (g->code) {
	case '&': fputs("&amp;", out); break;
	case '<': fputs("&lt;", out); break;
	case '>': fputs("&gt;", out); break;
	case '"': fputs("&quot;", out); break;
	case '\'': fputs("&#39;", out); break;
	case 0xfffe:
	case 0xffff: fprintf(out, "\\u{%x}", g->code); break;
	default: put_glyph(out, at, g);
	}
	return true;
}

void escape_xml(FILE *out, struct text t)
{
	static const bool special[ASCII] = {
		['&'] = true, ['<'] = true, ['>'] = true, ['"'] = true, ['\''] = true,
	};

	put_all(out, t, special, put_xml);
}
