#include "views/tui/line.h"

#include <string.h>

#include "report/names/width.h"
#include "views/tui/ask.h"

enum { TYPED_MAX = 1000 };

/* ---- text ---- */

static bool is_inside_character(const struct tui *t, size_t at)
{
	return at < t->line.n && (t->line.at[at] & 0xc0) == 0x80;
}

static size_t left_of(const struct tui *t, size_t at)
{
	if (at)
		at--;
	while (at && is_inside_character(t, at))
		at--;
	return at;
}

static size_t right_of(const struct tui *t, size_t at)
{
	if (at < t->line.n)
		at++;
	while (is_inside_character(t, at))
		at++;
	return at;
}

/* Where the word begins that ends at the cursor, or before blanks in front of it. */
static size_t word_start(const struct tui *t)
{
	size_t at = t->caret;

	while (at && t->line.at[at - 1] == ' ')
		at--;
	while (at && t->line.at[at - 1] != ' ')
		at--;
	return at;
}

static void add_bytes(struct tui *t, const char *bytes, size_t n)
{
	size_t behind = t->line.n - t->caret;

	if (t->line.n + n > TYPED_MAX)
		return;
	for (size_t i = 0; i < n; i++)
		*VEC_PUSH(&t->line) = bytes[i];
	if (!n)
		return;
	memmove(t->line.at + t->caret + n, t->line.at + t->caret, behind);
	memcpy(t->line.at + t->caret, bytes, n);
	t->caret += n;
}

void line_add(struct tui *t, const char *text)
{
	add_bytes(t, text, strlen(text));
}

void line_add_character(struct tui *t, uint32_t c)
{
	char bytes[GLYPH_BYTES];

	add_bytes(t, bytes, glyph_encode(bytes, c));
}

void line_set(struct tui *t, const char *text)
{
	t->line.n = t->caret = 0;
	line_add(t, text);
}

void line_replace(struct tui *t, size_t from, const char *text)
{
	if (from < t->caret)
		memmove(t->line.at + from, t->line.at + t->caret, t->line.n - t->caret);
	t->line.n -= t->caret - from;
	t->caret = from;
	line_add(t, text);
}

void line_move(struct tui *t, enum line_motion m)
{
	switch (m) {
	case LINE_LEFT: t->caret = left_of(t, t->caret); break;
	case LINE_RIGHT: t->caret = right_of(t, t->caret); break;
	case LINE_START: t->caret = 0; break;
	case LINE_END: t->caret = t->line.n; break;
	}
}

void line_erase(struct tui *t, enum line_part part)
{
	size_t from = t->caret, to = t->caret;

	switch (part) {
	case PART_BEFORE: from = left_of(t, from); break;
	case PART_BEHIND: to = right_of(t, to); break;
	case PART_WORD: from = word_start(t); break;
	case PART_TO_START: from = 0; break;
	case PART_TO_END: to = t->line.n; break;
	}
	t->caret = to;
	if (from < to)
		line_replace(t, from, "");
}

/* ---- lines that were typed before ---- */

static const char *text_now(struct tui *t)
{
	return arena_printf(&t->arena, "%.*s", (int)t->line.n, t->line.n ? t->line.at : "");
}

void line_keep(struct tui *t)
{
	struct typed_before *before = &t->typed_before[t->prompt];
	const char *text = text_now(t);

	if (*text && !(before->lines.n && !strcmp(before->lines.at[before->lines.n - 1], text)))
		*VEC_PUSH(&before->lines) = text;
}

void line_recall(struct tui *t, int step)
{
	struct typed_before *before = &t->typed_before[t->prompt];
	size_t n = before->lines.n;

	if (step < 0 ? !t->recalled || !n : t->recalled >= n)
		return;
	if (t->recalled >= n)
		before->unfinished = text_now(t);
	t->recalled = step < 0 ? t->recalled - 1 : t->recalled + 1;
	line_set(t, t->recalled < n ? before->lines.at[t->recalled] : before->unfinished);
}
