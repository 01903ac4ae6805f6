#include "report/names/width.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static size_t width(const char *s)
{
	return width_text((struct text){ s, strlen(s) });
}

static struct glyph glyph(const char *s)
{
	return glyph_at(s, strlen(s));
}

static void characters_take_their_cells(void **state)
{
	static const struct {
		const char *text;
		size_t cells;
	} rows[] = {
		// clang-format off
		{ "", 0 },
		{ "main.main", 9 },
		{ "caf\u00e9", 4 },
		{ "cafe\u0301", 4 },           /* a combining accent */
		{ "\u4e16\u754c", 4 },         /* Chinese */
		{ "\uff21", 2 },               /* a full-width letter */
		{ "\uff71", 1 },               /* a half-width kana */
		{ "\ud55c\uae00", 4 },         /* Hangul syllables */
		{ "\u1112\u1161\u11ab", 2 },   /* the same kind of syllable from its parts */
		{ "\U0001f525", 2 },           /* emoji */
		{ "\U00020000\U0003fffd", 4 }, /* the ideographic planes, to the end */
		{ "\u0e01\u0e34", 1 },         /* Thai consonant and vowel sign */
		{ "\u2026", 1 },               /* the ellipsis */
		{ "\U0010ffff", 1 },
		{ "a\nb\tc\rd\033", 12 },      /* \n \t \r \e */
		{ "\001\177", 8 },             /* \x01 \x7f */
		{ "\xc2\x85", 4 },             /* \x85 */
		{ "\u200b\u202e\ufeff", 24 },  /* \u{200b} \u{202e} \u{feff} */
		{ "\U000e0041", 9 },           /* \u{e0041} */
		// clang-format on
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++)
		assert_int_equal(width(rows[i].text), rows[i].cells);
}

static void bytes_that_are_no_utf8_take_four_cells_each(void **state)
{
	static const struct {
		const char *text;
		size_t cells;
	} rows[] = {
		// clang-format off
		{ "\x80", 4 }, { "\xff\xfe", 8 },
		{ "\xc3(", 5 }, { "\xc3", 4 },             /* cut short */
		{ "\xe4\xb8", 8 }, { "\xf0\x9f\x94", 12 },
		{ "\xc0\x80", 8 }, { "\xe0\x80\x80", 12 }, /* longer than needed */
		{ "\xed\xa0\x80", 12 },                    /* a surrogate */
		{ "\xf4\x90\x80\x80", 16 },                /* past the last character */
		{ "\xf8\x88\x80\x80\x80", 20 },
		// clang-format on
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++)
		assert_int_equal(width(rows[i].text), rows[i].cells);
	assert_int_equal(width_text((struct text){ "a\0b", 3 }), 6);
}

static void a_glyph_says_how_it_is_shown(void **state)
{
	(void)state;
	assert_int_equal(glyph("\u4e16x").form, GLYPH_PLAIN);
	assert_int_equal(glyph("\u4e16x").code, 0x4e16);
	assert_int_equal(glyph("\u4e16x").bytes, 3);
	assert_int_equal(glyph("\033[m").form, GLYPH_LETTER);
	assert_int_equal(glyph("\xc2\x9bm").form, GLYPH_BYTE);
	assert_int_equal(glyph("\xc2\x9bm").code, 0x9b);
	assert_int_equal(glyph("\xc2\x9bm").bytes, 2);
	assert_int_equal(glyph("\xf0\x9f").form, GLYPH_BYTE);
	assert_int_equal(glyph("\xf0\x9f").code, 0xf0);
	assert_int_equal(glyph("\xf0\x9f").bytes, 1);
	assert_int_equal(glyph("\u2069").form, GLYPH_CODE);
	assert_int_equal(glyph("\u200a").form, GLYPH_PLAIN);
}

static void characters_are_counted_whatever_their_cells(void **state)
{
	(void)state;
	assert_int_equal(width_chars(text_of("")), 0);
	assert_int_equal(width_chars(text_of("cpu")), 3);
	assert_int_equal(width_chars(text_of("\u4e16\u00e9e\u0301")), 4);
	assert_int_equal(width_chars(text_of("\xff\xfe\n")), 3);
}

static void what_is_encoded_is_read_back(void **state)
{
	static const uint32_t codes[] = {
		'a', 0x7f, 0x80, 0x7ff, 0x800, 0xffff, 0x10000, 0x10ffff
	};

	(void)state;
	for (size_t i = 0; i < sizeof(codes) / sizeof(*codes); i++) {
		char bytes[GLYPH_BYTES];
		size_t n = glyph_encode(bytes, codes[i]);
		struct glyph g = glyph_at(bytes, n);

		assert_int_equal(g.code, codes[i]);
		assert_int_equal(g.bytes, n);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(characters_take_their_cells),
		cmocka_unit_test(bytes_that_are_no_utf8_take_four_cells_each),
		cmocka_unit_test(a_glyph_says_how_it_is_shown),
		cmocka_unit_test(characters_are_counted_whatever_their_cells),
		cmocka_unit_test(what_is_encoded_is_read_back),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
