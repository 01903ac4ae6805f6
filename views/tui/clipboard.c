#include "views/tui/clipboard.h"

#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include "views/tui/cursor.h"
#include "views/tui/state.h"

void clipboard_copy(struct tui *t, struct text what)
{
	static const char digits[] =
		"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
	struct arena arena = { 0 };
	char *out = arena_alloc(&arena, what.n * 4 / 3 + 32);
	size_t n = (size_t)sprintf(out, "\033]52;c;");

	for (size_t i = 0; i < what.n; i += 3) {
		uint32_t bits = 0;

		for (size_t k = 0; k < 3; k++)
			bits = bits << 8 | (i + k < what.n ? (unsigned char)what.at[i + k] : 0);
		for (size_t k = 0; k < 4; k++)
			out[n++] = i + k <= what.n ? digits[bits >> (18 - 6 * k) & 63] : '=';
	}
	memcpy(out + n, "\a", 2);
	term_send(t, out);
	arena_free(&arena);
}

void act_copy(struct tui *t, int arg)
{
	struct text name = cursor_name(t);

	(void)arg;
	if (!name.n)
		return;
	clipboard_copy(t, name);
	tui_say(t, "copied: %.*s", (int)name.n, name.at);
}
