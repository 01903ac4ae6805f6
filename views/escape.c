#include "views/escape.h"

#include <ctype.h>

#include <string.h>

#include "report/names/visible.h"

/* ---- for people ---- */

void escape_text(FILE *out, struct text t)
{
	struct visible v = { .rest = t };

	while (v.rest.n) {
		struct text piece = visible_next(&v);

		fwrite(piece.at, 1, piece.n, out);
	}
}

struct escaped escape_copy(struct arena *a, struct text t)
{
	return (struct escaped){ visible_copy(a, t) };
}

struct escaped escaped_join(struct arena *a, const struct escaped *parts, size_t n)
{
	struct text *texts = arena_array(a, struct text, n);

	for (size_t i = 0; i < n; i++)
		texts[i] = parts[i].text;
	return (struct escaped){ text_join(a, texts, n) };
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

struct escaped escape_folded(struct arena *a, struct text t)
{
	struct text e = visible_copy(a, t);
	size_t blank = blank_of_number(e);
	char *copy;

	if (blank == e.n && !memchr(e.at, ';', e.n))
		return (struct escaped){ e };
	copy = arena_alloc(a, e.n + 1);
	for (size_t i = 0; i < e.n; i++)
		copy[i] = i == blank ? '_' : e.at[i] == ';' ? ':' : e.at[i];
	return (struct escaped){ { copy, e.n } };
}

/* ---- for programs ---- */

static void put_glyph(FILE *out, const char *at, const struct glyph *g)
{
	char buf[VISIBLE_SIZE];
	struct text t = { at, g->bytes };

	if (g->form != GLYPH_PLAIN)
		t = visible_glyph(buf, g);
	fwrite(t.at, 1, t.n, out);
}

/* Writes one character; false says that it is lost. */
typedef bool put_character(FILE *out, const char *at, const struct glyph *g);

enum { ASCII = 128 };

/* How text becomes part of a format. */
struct rules {
	bool special[ASCII]; /* of printable ASCII, what is not written as it is */
	put_character *put;
	bool whole; /* data: keeps marks of which people see too many */
};

static bool put_all(FILE *out, struct text t, const struct rules *rules)
{
	bool whole = true;
	size_t marks = 0;

	for (size_t i = 0; i < t.n;) {
		size_t start = i;
		struct glyph g;

		while (i < t.n && t.at[i] >= ' ' && t.at[i] < 0x7f && !rules->special[(int)t.at[i]])
			i++;
		fwrite_unlocked(t.at + start, 1, i - start, out);
		if (i == t.n)
			break;
		marks = i > start ? 0 : marks;
		g = glyph_at(t.at + i, t.n - i);
		if (!visible_overflows(&marks, g.cells) || rules->whole)
			whole &= rules->put(out, t.at + i, &g);
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
	static const struct rules rules = {
		.special = { ['"'] = true, ['\\'] = true },
		.put = put_json,
		.whole = true,
	};
	bool whole;

	putc('"', out);
	whole = put_all(out, t, &rules);
	putc('"', out);
	return whole;
}

/* What people should see, and no "<" for a parser of HTML to find. */
static bool put_script(FILE *out, const char *at, const struct glyph *g)
{
	bool markup = g->code == '<' || g->code == '>' || g->code == '&';

	if (markup)
		fprintf(out, "\\u%04x", g->code);
	else if (glyph_is_spelled(g) || g->code == '"' || g->code == '\\')
		putc('\\', out);
	if (!markup)
		put_glyph(out, at, g);
	return true;
}

void escape_script(FILE *out, struct text t)
{
	static const struct rules rules = {
		.special = { ['"'] = true, ['\\'] = true, ['<'] = true, ['>'] = true, ['&'] = true, },
		.put = put_script,
	};

	putc('"', out);
	put_all(out, t, &rules);
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
	if (glyph_is_spelled(g) || g->code == '"' || g->code == '\\')
		putc('\\', out);
	put_glyph(out, at, g);
	if (g->code == '&' && is_entity(at))
		fputs("amp;", out);
	return true;
}

void escape_dot(FILE *out, struct text t)
{
	static const struct rules rules = {
		.special = { ['"'] = true, ['\\'] = true, ['&'] = true },
		.put = put_dot,
	};

	put_all(out, t, &rules);
}

static bool put_csv(FILE *out, const char *at, const struct glyph *g)
{
	if (g->code == '\t')
		putc('\t', out);
	else
		put_glyph(out, at, g);
	if (g->code == '"')
		putc('"', out);
	return true;
}

static bool put_csv_raw(FILE *out, const char *at, const struct glyph *g)
{
	if (g->code == '\t' || (g->form == GLYPH_LETTER && g->code != 27))
		putc((int)g->code, out);
	else
		put_csv(out, at, g);
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
	static const struct rules rules[] = {
		{ .special = { ['"'] = true }, .put = put_csv, .whole = true },
		{ .special = { ['"'] = true }, .put = put_csv_raw, .whole = true },
	};
	bool quoted = has_any(t, raw ? ",\"\r\n" : ",\"");

	if (quoted)
		putc('"', out);
	if (!raw && t.n && has_any((struct text){ t.at, 1 }, "=+-@\t\r"))
		putc('\'', out);
	put_all(out, t, &rules[raw]);
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
	static const struct rules rules = {
		.special = { ['\\'] = true },
		.put = put_tsv,
		.whole = true,
	};

	put_all(out, t, &rules);
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
	if (glyph_is_spelled(g) || (g->form == GLYPH_PLAIN && g->code < 0x80))
		putc('\\', out);
	put_glyph(out, at, g);
	return true;
}

void escape_md(FILE *out, struct text t)
{
	static const struct rules rules = {
		.special = { ['\\'] = true, ['`'] = true, ['*'] = true, ['_'] = true, ['~'] = true,
		['['] = true,  [']'] = true, ['<'] = true, ['>'] = true, ['&'] = true,
		['|'] = true,  ['$'] = true, [':'] = true, ['w'] = true, },
		.put = put_md,
		.whole = true,
	};

	put_all(out, t, &rules);
}

/* Escapes of text begin with a backslash, which is special, too. */
static bool put_mermaid(FILE *out, const char *at, const struct glyph *g)
{
	char buf[VISIBLE_SIZE];
	struct text t;

	if (g->form == GLYPH_PLAIN && g->code < ASCII) {
		fprintf(out, "#%u;", g->code);
		return true;
	}
	if (!glyph_is_spelled(g)) {
		put_glyph(out, at, g);
		return true;
	}
	t = visible_glyph(buf, g);
	fprintf(out, "#%u;%.*s", '\\', (int)t.n - 1, t.at + 1);
	return true;
}

void escape_mermaid(FILE *out, struct text t)
{
	static const struct rules rules = {
		.special = { ['"'] = true, ['#'] = true, ['&'] = true, ['<'] = true, ['>'] = true,
		['\\'] = true, ['`'] = true, ['%'] = true, [';'] = true, ['{'] = true, ['}'] = true,
		['*'] = true, ['_'] = true, ['~'] = true, ['$'] = true, ['|'] = true, [':'] = true, },
		.put = put_mermaid,
	};

	put_all(out, t, &rules);
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
	static const struct rules rules = {
		.special = { ['&'] = true, ['<'] = true, ['>'] = true, ['"'] = true, ['\''] = true, },
		.put = put_xml,
	};

	put_all(out, t, &rules);
}

void escape_uri(FILE *out, struct text t)
{
	static const char plain[] = "-._~/!$'()*+,;=@";

	for (size_t i = 0; i < t.n; i++) {
		unsigned char c = (unsigned char)t.at[i];

		if (isalnum(c) || (c && strchr(plain, c)))
			putc(c, out);
		else
			fprintf(out, "%%%02X", c);
	}
}

static bool put_workflow(FILE *out, const char *at, const struct glyph *g)
{
	if (g->form == GLYPH_PLAIN && g->code < ASCII)
		fprintf(out, "%%%02X", g->code);
	else
		put_glyph(out, at, g);
	return true;
}

void escape_workflow(FILE *out, struct text t, bool property)
{
	static const struct rules message = { .special = { ['%'] = true }, .put = put_workflow };
	static const struct rules properties = {
		.special = { ['%'] = true, [':'] = true, [','] = true },
		.put = put_workflow,
	};

	put_all(out, t, property ? &properties : &message);
}
