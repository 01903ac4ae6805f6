#include "views/escape.h"

#include <string.h>

#include "report/width.h"

enum { COMBINING_MAX = 4 };

static bool is_plain(unsigned char c)
{
	return c >= ' ' && c < 0x7f;
}

static void put_letter(FILE *out, uint32_t code)
{
	static const char letters[] = { ['\n'] = 'n', ['\t'] = 't', ['\r'] = 'r', [27] = 'e' };

	fprintf(out, "\\%c", letters[code]);
}

static void put_glyph(FILE *out, const char *at, const struct glyph *g)
{
	switch (g->form) {
	case GLYPH_PLAIN: fwrite(at, 1, g->bytes, out); break;
	case GLYPH_LETTER: put_letter(out, g->code); break;
	case GLYPH_BYTE: fprintf(out, "\\x%02x", g->code); break;
	case GLYPH_CODE: fprintf(out, "\\u{%x}", g->code); break;
	}
}

void escape_text(FILE *out, struct text t)
{
	size_t i = 0, combining = 0;

	while (i < t.n) {
		size_t start = i;
		struct glyph g;

		while (i < t.n && is_plain((unsigned char)t.at[i]))
			i++;
		if (i > start) {
			fwrite(t.at + start, 1, i - start, out);
			combining = 0;
			continue;
		}
		g = glyph_at(t.at + i, t.n - i);
		combining = g.cells ? 0 : combining + 1;
		if (combining <= COMBINING_MAX)
			put_glyph(out, t.at + i, &g);
		i += g.bytes;
	}
}

/* ---- for programs ---- */

/* Writes one character; false says that it is lost. */
typedef bool put_character(FILE *out, const char *at, const struct glyph *g);

/* Printable ASCII goes out as it is, but for what is in special. */
static bool put_all(FILE *out, struct text t, const char *special, put_character *put)
{
	bool whole = true;

	for (size_t i = 0; i < t.n;) {
		size_t start = i;
		struct glyph g;

		while (i < t.n && is_plain((unsigned char)t.at[i]) && !strchr(special, t.at[i]))
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
	bool whole;

	putc('"', out);
	whole = put_all(out, t, "\"\\", put_json);
	putc('"', out);
	return whole;
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
	bool quoted = has_any(t, ",\"\r\n");

	if (quoted)
		putc('"', out);
	if (!raw && t.n && has_any((struct text){ t.at, 1 }, "=+-@\t\r"))
		putc('\'', out);
	put_all(out, t, "\"", put_csv);
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
	put_all(out, t, "\\", put_tsv);
}

/* A backslash in front of the special, and of the one that an escape begins with. */
static bool put_md(FILE *out, const char *at, const struct glyph *g)
{
	if (g->form != GLYPH_PLAIN || g->code < 0x80)
		putc('\\', out);
	put_glyph(out, at, g);
	return true;
}

void escape_md(FILE *out, struct text t)
{
	put_all(out, t, "\\`*_~[]<>&|$", put_md);
}
