#include "views/escape.h"

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
