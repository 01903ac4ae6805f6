#include "parser/formats/golabels.h"

#include "parser/formats/scan.h"

static void put_rune(struct text *out, char *to, uint32_t c)
{
	if (c < 0x80) {
		to[out->n++] = (char)c;
		return;
	}
	if (c < 0x800) {
		to[out->n++] = (char)(0xc0 | c >> 6);
	} else {
		if (c < 0x10000) {
			to[out->n++] = (char)(0xe0 | c >> 12);
		} else {
			to[out->n++] = (char)(0xf0 | (c >> 18 & 7));
			to[out->n++] = (char)(0x80 | (c >> 12 & 0x3f));
		}
		to[out->n++] = (char)(0x80 | (c >> 6 & 0x3f));
	}
	to[out->n++] = (char)(0x80 | (c & 0x3f));
}

/* So many hexadecimal digits. */
static bool take_digits(struct text *s, size_t n, uint32_t *c)
{
	struct text digits = { s->at, n };
	uint64_t v;

	if (s->n < n || !scan_hex(&digits, &v) || digits.n)
		return false;
	*c = (uint32_t)v;
	*s = text_from(*s, n);
	return true;
}

/* What stands behind a backslash; the text is never longer than what it was made of. */
static bool take_escape(struct text *s, struct text *out, char *to)
{
	static const char plain[] = "\"\\ntrabfv'", meant[] = "\"\\\n\t\r\a\b\f\v'";
	const char *known;
	uint32_t c;
	char e;

	if (!s->n)
		return false;
	e = *s->at;
	*s = text_from(*s, 1);
	known = e ? strchr(plain, e) : NULL;
	if (known) {
		to[out->n++] = meant[known - plain];
	} else if (e == 'x') {
		if (!take_digits(s, 2, &c))
			return false;
		to[out->n++] = (char)c;
	} else {
		if (!take_digits(s, e == 'u' ? 4 : e == 'U' ? 8 : SIZE_MAX, &c))
			return false;
		put_rune(out, to, c > 0x10ffff ? 0xfffd : c);
	}
	return true;
}

/* A quoted string, whose text goes to to, which has room for s. */
static bool take_quoted(struct text *s, struct text *out, char *to)
{
	*out = (struct text){ to, 0 };
	while (s->n && *s->at != '"') {
		char c = *s->at;

		*s = text_from(*s, 1);
		if (c != '\\')
			to[out->n++] = c;
		else if (!take_escape(s, out, to))
			return false;
	}
	return scan_char(s, '"');
}

/* A bare word ends at a separator, or with s. */
static bool take_word(struct text *s, const char *separator, struct text *out, char *to)
{
	size_t n;

	if (scan_char(s, '"'))
		return take_quoted(s, out, to);
	n = text_find_word(*s, separator);
	*out = (struct text){ s->at, n == SIZE_MAX ? s->n : n };
	*s = text_from(*s, out->n);
	return true;
}

bool golabels_add(struct builder *b, struct text s)
{
	char *to = mem_resize(NULL, s.n + 1, 1);
	struct text key, value;
	bool good = scan_char(&s, '{') && text_ends(s, "}");

	s.n -= good;
	while (good && s.n) {
		str_id id = 0;

		good = take_word(&s, ": ", &key, to);
		if (good && b)
			id = builder_text(b, key);
		good = good && scan_char(&s, ':');
		scan_blanks(&s);
		good = good && take_word(&s, ", ", &value, to);
		if (good && b)
			builder_label(b, id, builder_text(b, value));
		good = good && (!s.n || scan_word(&s, ", "));
	}
	mem_free(to);
	return good;
}
