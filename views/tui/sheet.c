#include "views/tui/sheet.h"

#include <string.h>

#include "views/tui/pane_page.h"
#include "views/tui/state.h"

enum { SHEET_MAX = 16 << 20 }; /* bytes */

static ssize_t take(void *cookie, const char *bytes, size_t n)
{
	struct sheet *s = cookie;
	size_t room = SHEET_MAX - s->text.n, kept = n < room ? n : room;

	if (!report_goes_on(&s->t->work.watch, s->text.n, 0))
		return 0;
	s->cut |= kept < n;
	s->text.at = mem_grow(s->text.at, &s->text.cap, s->text.n + kept, 1);
	memcpy(s->text.at + s->text.n, bytes, kept);
	s->text.n += kept;
	return (ssize_t)kept; /* what is less than n ends the writing */
}

FILE *sheet_open(struct sheet *s, struct tui *t)
{
	FILE *out = fopencookie(s, "w", (cookie_io_functions_t){ .write = take });

	if (!out)
		mem_oom(sizeof(*s));
	*s = (struct sheet){ .t = t };
	return out;
}

/* What has one line needs no page. */
void sheet_show(struct sheet *s, const char *title)
{
	size_t n = s->text.n;

	if (!n)
		tui_say(s->t, "%s: there is nothing to show", title);
	else if (memchr(s->text.at, '\n', n) == s->text.at + n - 1)
		tui_say(s->t, "%.*s", (int)n - 1, s->text.at);
	else
		pages_show(s->t, PAGE_TABLE, title, (struct text){ s->text.at, n });
	if (s->cut)
		tui_say(s->t, "this is the beginning; with > FILE there is all of it");
}

void sheet_free(struct sheet *s)
{
	mem_free(s->text.at);
}
