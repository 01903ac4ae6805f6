#include "report/names/elide.h"

#include <stdbool.h>
#include <string.h>

#include "report/names/width.h"

static const char ellipsis[] = "…";
enum { LEAST = 12 }; /* cells, where a line is short of them */

/* A part of a name that says little without the one before: func1, 2, {closure#0}, <init>. */
static bool is_nameless(const char *part)
{
	static const char *const words[] = { "func", "gowrap", "deferwrap", "operator()", NULL };

	for (const char *const *w = words; *w; w++) {
		size_t n = strlen(*w);

		if (strncmp(part, *w, n) != 0)
			continue;
		n += strspn(part + n, "0123456789");
		return part[n] == '\0' || part[n] == '.' || part[n] == '(';
	}
	return strspn(part, "0123456789{<") > 0;
}

/* Where the method begins: behind the last ".", "/" or "::" that is in no brackets. */
static size_t method_start(struct text name)
{
	size_t start = 0, depth = 0;

	for (size_t i = 1; i < name.n; i++) {
		const char *at = name.at + i;
		char last = at[-1];
		bool separates =
			last == '.' || last == '/' || (last == ':' && i > 1 && at[-2] == ':');

		if (memchr("([{<", last, 4))
			depth++;
		else if (memchr(")]}>", last, 4))
			depth -= depth > 0;
		else if (depth == 0 && separates && !is_nameless(at))
			start = i;
	}
	return start;
}

/* The bytes in the first cells; a wide character across their end counts if over is true. */
static size_t bytes_in(struct text t, size_t cells, bool over)
{
	size_t n = 0, taken = 0;

	while (n < t.n) {
		struct glyph g = glyph_at(t.at + n, t.n - n);

		if (g.cells > 0 && (over ? taken >= cells : taken + g.cells > cells))
			break;
		taken += g.cells;
		n += g.bytes;
	}
	return n;
}

static struct text join(struct arena *a, struct text head, struct text tail)
{
	size_t n = head.n + strlen(ellipsis) + tail.n;
	char *at = arena_alloc(a, n + 1);

	memcpy(at, head.at, head.n);
	strcpy(at + head.n, ellipsis);
	memcpy(at + n - tail.n, tail.at, tail.n);
	return (struct text){ at, n };
}

struct text elide_name(struct arena *a, struct text name, size_t width)
{
	size_t cells = width_text(name), room, method, start;
	struct text head = name, tail = { "", 0 };

	if (cells <= width)
		return name;
	if (width == 0)
		return tail;
	room = width - 1;
	start = method_start(name);
	head = (struct text){ name.at + start, name.n - start };
	method = width_text(head);
	if (method <= room) {
		size_t last = method > room / 2 ? method : room / 2;
		size_t skipped = bytes_in(name, cells - last, true);

		tail = (struct text){ name.at + skipped, name.n - skipped };
		head = name;
		room -= last;
	}
	head.n = bytes_in(head, room, false);
	return join(a, head, tail);
}

struct text elide_behind(struct arena *a, struct text name, size_t columns, size_t taken)
{
	if (!columns)
		return name;
	return elide_name(a, name, columns > taken + LEAST ? columns - taken : LEAST);
}
