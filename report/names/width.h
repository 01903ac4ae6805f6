#ifndef REPORT_NAMES_WIDTH_H
#define REPORT_NAMES_WIDTH_H

#include <stddef.h>
#include <stdint.h>

#include "parser/text.h"

/*
 * How text from a profile looks in a terminal's cells. What must not reach a
 * terminal as it is (controls, characters that hide or reorder what stands
 * around them, bytes that are not UTF-8) is shown escaped, and is here as wide
 * as its escape. The table of wide and of combining characters is our own, so
 * that widths do not depend on the locale.
 */
enum glyph_form {
	GLYPH_PLAIN,  /* as it is */
	GLYPH_LETTER, /* \n \t \r \e */
	GLYPH_BYTE,   /* \xNN */
	GLYPH_CODE,   /* \u{N}, N in hexadecimal without leading zeros */
	GLYPH_BLANK,  /* a blank: the tab in front of [module] in the kernel's names */
};

struct glyph {
	enum glyph_form form;
	uint32_t code; /* the character; of a byte that is not UTF-8, the byte */
	size_t bytes;  /* its length in the text, at least 1 */
	size_t cells;
};

/* Whether it is shown by a backslash and what follows. */
static inline bool glyph_is_spelled(const struct glyph *g)
{
	return g->form != GLYPH_PLAIN && g->form != GLYPH_BLANK;
}

/* The first character of n > 0 bytes. */
struct glyph glyph_at(const char *at, size_t n);

/* The UTF-8 of a code point; returns how many bytes. */
enum { GLYPH_BYTES = 4 };
size_t glyph_encode(char out[GLYPH_BYTES], uint32_t code);

/* All cells of a text. */
size_t width_text(struct text t);

/* Its characters, by which the columns of the text reports are aligned. */
size_t width_chars(struct text t);

#endif
