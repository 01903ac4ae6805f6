#include "views/tui/line.h"

#include <string.h>

#include "report/names/width.h"

enum { TYPED_MAX = 1000 };

/* ---- text ---- */

static bool is_inside_character(const struct typed_line *l, size_t at)
{
	return at < l->text.n && (l->text.at[at] & 0xc0) == 0x80;
}

static size_t left_of(const struct typed_line *l, size_t at)
{
	if (at)
		at--;
	while (at && is_inside_character(l, at))
		at--;
	return at;
}

static size_t right_of(const struct typed_line *l, size_t at)
{
	if (at < l->text.n)
		at++;
	while (is_inside_character(l, at))
		at++;
	return at;
}

/* Where the word begins that ends at the cursor, or before blanks in front of it. */
static size_t word_start(const struct typed_line *l)
{
	size_t at = l->caret;

	while (at && l->text.at[at - 1] == ' ')
		at--;
	while (at && l->text.at[at - 1] != ' ')
		at--;
	return at;
}

static void add_bytes(struct typed_line *l, const char *bytes, size_t n)
{
	size_t behind = l->text.n - l->caret;

	if (l->text.n + n > TYPED_MAX)
		return;
	for (size_t i = 0; i < n; i++)
		*VEC_PUSH(&l->text) = bytes[i];
	if (!n)
		return;
	memmove(l->text.at + l->caret + n, l->text.at + l->caret, behind);
	memcpy(l->text.at + l->caret, bytes, n);
	l->caret += n;
}

void line_add(struct typed_line *l, const char *text)
{
	add_bytes(l, text, strlen(text));
}

void line_add_character(struct typed_line *l, uint32_t c)
{
	char bytes[GLYPH_BYTES];

	add_bytes(l, bytes, glyph_encode(bytes, c));
}

void line_set(struct typed_line *l, const char *text)
{
	l->text.n = l->caret = 0;
	line_add(l, text);
}

void line_replace(struct typed_line *l, size_t from, const char *text)
{
	if (from < l->caret)
		memmove(l->text.at + from, l->text.at + l->caret, l->text.n - l->caret);
	l->text.n -= l->caret - from;
	l->caret = from;
	line_add(l, text);
}

void line_move(struct typed_line *l, enum line_motion m)
{
	switch (m) {
	case LINE_LEFT: l->caret = left_of(l, l->caret); break;
	case LINE_RIGHT: l->caret = right_of(l, l->caret); break;
	case LINE_START: l->caret = 0; break;
	case LINE_END: l->caret = l->text.n; break;
	}
}

void line_erase(struct typed_line *l, enum line_part part)
{
	size_t from = l->caret, to = l->caret;

	switch (part) {
	case PART_BEFORE: from = left_of(l, from); break;
	case PART_BEHIND: to = right_of(l, to); break;
	case PART_WORD: from = word_start(l); break;
	case PART_TO_START: from = 0; break;
	case PART_TO_END: to = l->text.n; break;
	}
	l->caret = to;
	if (from < to)
		line_replace(l, from, "");
}

/* ---- lines that were typed before ---- */

static const char *text_now(const struct typed_line *l, struct arena *a)
{
	return arena_printf(a, "%.*s", (int)l->text.n, l->text.n ? l->text.at : "");
}

void line_keep(const struct typed_line *l, struct typed_before *before, struct arena *a)
{
	const char *text = text_now(l, a);

	if (*text && !(before->lines.n && !strcmp(before->lines.at[before->lines.n - 1], text)))
		*VEC_PUSH(&before->lines) = text;
}

void line_recall(struct typed_line *l, struct typed_before *before, int step, struct arena *a)
{
	size_t n = before->lines.n;

	if (step < 0 ? !l->recalled || !n : l->recalled >= n)
		return;
	if (l->recalled >= n)
		before->unfinished = text_now(l, a);
	l->recalled = step < 0 ? l->recalled - 1 : l->recalled + 1;
	line_set(l, l->recalled < n ? before->lines.at[l->recalled] : before->unfinished);
}
