#include "views/tui/put.h"

#include <ncurses.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <wchar.h>

#include "report/names/elide.h"
#include "report/names/visible.h"
#include "report/names/width.h"
#include "views/tui/line.h"
#include "views/tui/search.h"
#include "views/tui/state.h"

enum { LINE_MAX_CELLS = 512 };

/* ---- colours ---- */

/* For 256 colours, for 8 of them, and for none. -1 is the terminal's own. */
struct look {
	short fore, back;
	short fore8, back8;
	attr_t attributes, without;
};

/* clang-format off */
static const struct look looks[STYLE_BOX_GROWTH] = {
	[STYLE_PLAIN] = { -1, -1, -1, -1, A_NORMAL, A_NORMAL },
	[STYLE_TITLE] = { 231, 24, COLOR_WHITE, COLOR_BLUE, A_BOLD, A_REVERSE },
	[STYLE_HEAD]  = { -1, -1, -1, -1, A_BOLD, A_BOLD },
	[STYLE_DIM]   = { 245, -1, -1, -1, A_NORMAL, A_NORMAL },
	[STYLE_KEY]   = { 16, 250, COLOR_BLACK, COLOR_CYAN, A_NORMAL, A_REVERSE },
	[STYLE_HOT]   = { 203, -1, COLOR_RED, -1, A_BOLD, A_BOLD },
	[STYLE_WARM]  = { 179, -1, COLOR_YELLOW, -1, A_NORMAL, A_NORMAL },
	[STYLE_COOL]  = { 75, -1, COLOR_BLUE, -1, A_NORMAL, A_NORMAL },
	[STYLE_MATCH] = { 16, 220, COLOR_BLACK, COLOR_YELLOW, A_NORMAL, A_UNDERLINE },
	[STYLE_FAIL]  = { 203, -1, COLOR_RED, -1, A_BOLD, A_BOLD },
	[STYLE_BOX_HOT]  = { 16, 174, COLOR_BLACK, COLOR_RED, A_NORMAL, A_REVERSE },
	[STYLE_BOX_WARM] = { 16, 215, COLOR_BLACK, COLOR_YELLOW, A_NORMAL, A_REVERSE },
	[STYLE_BOX_COOL] = { 16, 222, COLOR_BLACK, COLOR_WHITE, A_NORMAL, A_REVERSE },
};
/* clang-format on */

/* The others are boxes, too, in the colours that pictures have. */
static struct look box_look(enum style s)
{
	struct rgb color = s == STYLE_BOX_GROWTH      ? color_growth
			   : s == STYLE_BOX_SHRINKAGE ? color_shrinkage
						      : color_of_shade((int)s - STYLE_BOX_PACKAGE);
	short back = color_nearest(color, COLORS);

	return (struct look){ 16, back, COLOR_BLACK, back, A_NORMAL, A_REVERSE };
}

static struct look look_of(enum style s)
{
	return s < STYLE_BOX_GROWTH ? looks[s] : box_look(s);
}

/* A pair for what no other style before it looks like: a terminal of 8 colours has 64 of them. */
static short make_pair(struct tui *t, short fore, short back)
{
	struct pairs *p = &t->pairs;
	short i = 0;

	while (i < p->n && (p->at[i].fore != fore || p->at[i].back != back))
		i++;
	if (i == p->n) {
		init_pair((short)(i + 1), fore, back);
		p->at[p->n++] = (struct pair){ fore, back };
	}
	return (short)(i + 1);
}

void put_start(struct tui *t)
{
	if (!t->colored)
		return;
	start_color();
	use_default_colors();
	t->pairs.n = 0;
	for (enum style s = 0; s < STYLE_COUNT; s++) {
		struct look l = look_of(s);
		bool many = COLORS >= 256;

		t->pairs.of[s] = make_pair(t, many ? l.fore : l.fore8, many ? l.back : l.back8);
		t->pairs.filled[s] = make_pair(t, many ? l.back : l.back8, -1);
	}
}

void put_style(const struct tui *t, enum style s)
{
	attr_t attributes = s < STYLE_BOX_GROWTH ? looks[s].attributes : A_NORMAL;
	attr_t without = s < STYLE_BOX_GROWTH ? looks[s].without : A_REVERSE;

	if (t->colored)
		wattr_set(t->win, attributes, t->pairs.of[s], NULL);
	else
		wattr_set(t->win, without, 0, NULL);
}

/* ---- text ---- */

const char *put_mark(const struct tui *t, const char *mark)
{
	static const struct {
		const char *mark, *ascii;
	} alike[] = { { "▶", ">" }, { "▼", "v" }, { "▲", "^" },  { "…", "~" },
		      { "─", "-" }, { "│", "|" }, { "█", "#" },  { "▐", "|" },
		      { "·", "." }, { "→", ">" }, { "Δ", "d" },  { "▸", "+" },
		      { "▾", "-" }, { "┌", "/" }, { "└", "\\" }, { "←", "<" } };

	for (size_t i = 0; t->ascii && i < sizeof(alike) / sizeof(*alike); i++)
		if (!strcmp(mark, alike[i].mark))
			return alike[i].ascii;
	return mark;
}

/* What a glyph is drawn as: its characters, and its cells. */
struct drawn {
	wchar_t at[16];
	int n, cells;
};

/* What elides, and units of time. */
static wchar_t ascii_like(uint32_t code)
{
	enum { ELLIPSIS = 0x2026, MICRO = 0xb5, MU = 0x3bc };

	return code == ELLIPSIS ? L'~' : code == MICRO || code == MU ? L'u' : L'?';
}

static void spell(struct drawn *d, const char *text)
{
	d->n = d->cells = (int)strlen(text);
	for (int i = 0; i < d->n; i++)
		d->at[i] = (unsigned char)text[i];
}

static struct drawn drawn(const struct tui *t, const struct glyph *g)
{
	static const char letters[] = { ['\n'] = 'n', ['\t'] = 't', ['\r'] = 'r', [27] = 'e' };
	enum glyph_form form = g->form;
	struct drawn d = { .at = { (wchar_t)g->code }, .n = 1, .cells = 1 };
	char text[16];

	if (form == GLYPH_PLAIN && g->code >= 0x80) {
		if (t->ascii)
			d.at[0] = ascii_like(g->code);
		else if ((d.cells = wcwidth((wchar_t)g->code)) < 0)
			form = GLYPH_CODE;
	}
	if (form == GLYPH_LETTER)
		snprintf(text, sizeof(text), "\\%c", letters[g->code]);
	else if (form == GLYPH_BYTE)
		snprintf(text, sizeof(text), "\\x%02x", g->code);
	else if (form == GLYPH_CODE)
		snprintf(text, sizeof(text), "\\u{%x}", g->code);
	else if (form == GLYPH_BLANK)
		snprintf(text, sizeof(text), " ");
	if (form != GLYPH_PLAIN)
		spell(&d, text);
	return d;
}

/* A line of wide characters for curses, in the making. */
struct cells {
	wchar_t at[LINE_MAX_CELLS + 64];
	int n, cells, limit;
	size_t marks; /* combining ones in a row, so far */
};

/* False when there is no room left for it. */
static bool cells_add(struct cells *l, const struct drawn *d)
{
	bool overflows = visible_overflows(&l->marks, (size_t)d->cells);

	/* The first character must not join what stands to its left. */
	if (overflows || (d->cells == 0 && (l->cells == 0 || l->n + 1 >= LINE_MAX_CELLS)))
		return true;
	if (l->cells + d->cells > l->limit || l->n + d->n >= LINE_MAX_CELLS)
		return false;
	wmemcpy(l->at + l->n, d->at, (size_t)d->n);
	l->n += d->n;
	l->cells += d->cells;
	return true;
}

int put_text(const struct tui *t, int y, int x, int cells, struct text text)
{
	struct cells l = { .limit = cells };

	if (x < 0 || y < 0 || y >= t->rows || x >= t->cols || cells <= 0)
		return 0;
	if (l.limit > t->cols - x)
		l.limit = t->cols - x;
	for (size_t i = 0; i < text.n;) {
		struct glyph g = glyph_at(text.at + i, text.n - i);
		struct drawn d = drawn(t, &g);

		if (!cells_add(&l, &d))
			break;
		i += g.bytes;
	}
	mvwaddnwstr(t->win, y, x, l.at, l.n);
	return l.cells;
}

static struct text format(char *buf, size_t size, const char *fmt, va_list ap)
	__attribute__((format(printf, 3, 0)));

static struct text format(char *buf, size_t size, const char *fmt, va_list ap)
{
	int n = vsnprintf(buf, size, fmt, ap);

	return (struct text){ buf, n < 0 ? 0 : (size_t)n < size ? (size_t)n : size - 1 };
}

int put_print(const struct tui *t, int y, int x, int cells, const char *fmt, ...)
{
	char buf[LINE_MAX_CELLS * 2];
	struct text text;
	va_list ap;

	va_start(ap, fmt);
	text = format(buf, sizeof(buf), fmt, ap);
	va_end(ap);
	return put_text(t, y, x, cells, text);
}

int put_right(const struct tui *t, int y, int x, int cells, const char *fmt, ...)
{
	char buf[LINE_MAX_CELLS * 2];
	struct text text;
	int width;
	va_list ap;

	va_start(ap, fmt);
	text = format(buf, sizeof(buf), fmt, ap);
	va_end(ap);
	width = (int)width_text(text);
	if (width > cells)
		width = cells;
	return put_text(t, y, x + cells - width, width, text);
}

/* ---- names ---- */

static bool is_alike(const char *a, const char *b, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if ((a[i] | 0x20) != (b[i] | 0x20))
			return false;
	return true;
}

/* Where in a name that matches the typed text stands; a regular expression marks it all. */
static struct text matched_part(const struct tui *t, struct text name)
{
	size_t n = strlen(t->search.typed);

	for (size_t i = 0; i + n <= name.n; i++)
		if (is_alike(name.at + i, t->search.typed, n))
			return (struct text){ name.at + i, n };
	return name;
}

int put_name(const struct tui *t, int y, int x, int cells, struct text name)
{
	struct arena arena = { 0 };
	struct text shown;
	int used = 0;

	if (cells > 0) {
		shown = elide_name(&arena, name, (size_t)cells);
		used = put_text(t, y, x, cells, shown);
		if (search_matches(&t->search, name)) {
			struct text part = matched_part(t, shown), before = shown;
			attr_t old_attributes;
			short old_pair;

			before.n = (size_t)(part.at - shown.at);
			wattr_get(t->win, &old_attributes, &old_pair, NULL);
			put_style(t, STYLE_MATCH);
			put_text(t, y, x + (int)width_text(before), cells - (int)width_text(before),
				 part);
			wattr_set(t->win, old_attributes, old_pair, NULL);
		}
	}
	arena_free(&arena);
	return used;
}

/* ---- source ---- */

enum { TAB = 4 };

/* What of a line is in the cells behind the first left, in a. */
static struct text window(struct arena *a, struct text line, int left, int cells)
{
	char *out = arena_alloc(a, line.n * TAB + (size_t)cells + 1);
	size_t n = 0;
	int at = 0;

	for (size_t i = 0; i < line.n && at < left + cells;) {
		struct glyph g = glyph_at(line.at + i, line.n - i);
		bool tab = line.at[i] == '\t';
		int width = tab ? TAB - at % TAB : (int)g.cells;

		for (int k = 0; (tab || at < left) && k < width; k++)
			if (at + k >= left)
				out[n++] = ' ';
		if (!tab && at >= left) {
			memcpy(out + n, line.at + i, g.bytes);
			n += g.bytes;
		}
		at += width;
		i += g.bytes;
	}
	return (struct text){ out, n };
}

void put_source(const struct tui *t, int y, int x, int cells, struct text line, int left)
{
	struct arena arena = { 0 };
	struct text shown;

	if (cells <= 0)
		return;
	shown = window(&arena, line, left, cells);
	if (search_matches(&t->search, shown))
		put_name(t, y, x, cells, shown);
	else
		put_text(t, y, x, cells, shown);
	arena_free(&arena);
}

/* ---- bars and the cursor ---- */

void put_bar(const struct tui *t, int y, int x, int cells, sum_t value, sum_t of)
{
	static const char *const parts[] = { "", "▏", "▎", "▍", "▌", "▋", "▊", "▉" };
	sum_t eighths = of ? sum_abs(value) * cells * 8 / sum_abs(of) : 0;

	if (eighths > cells * 8)
		eighths = cells * 8;
	for (int i = 0; i < (int)(eighths / 8); i++)
		put_text(t, y, x + i, 1, text_of(put_mark(t, "█")));
	if (!t->ascii && eighths % 8)
		put_text(t, y, x + (int)(eighths / 8), 1, text_of(parts[eighths % 8]));
}

void put_part(const struct tui *t, int y, int x, int eighths, enum style s)
{
	static const char *const parts[] = { " ", "▏", "▎", "▍", "▌", "▋", "▊", "▉" };

	wattr_set(t->win, A_NORMAL, t->pairs.filled[s], NULL);
	put_text(t, y, x, 1, text_of(parts[eighths % 8]));
	put_style(t, s);
}

void put_reverse(const struct tui *t, int y, int x, int cells)
{
	attr_t attributes = t->colored ? A_REVERSE | A_BOLD : A_BOLD | A_UNDERLINE;

	if (x < t->cols && !t->passive)
		mvwchgat(t->win, y, x, x + cells > t->cols ? t->cols - x : cells, attributes, 0,
			 NULL);
}

void put_cursor(const struct tui *t, struct area a)
{
	put_style(t, STYLE_HEAD);
	put_text(t, a.y, a.x, 1, text_of(put_mark(t, "▶")));
	if (!t->passive)
		mvwchgat(t->win, a.y, a.x, a.cols, A_REVERSE, 0, NULL);
	put_style(t, STYLE_PLAIN);
}

void put_blank(const struct tui *t, int y, enum style s)
{
	put_style(t, s);
	mvwhline(t->win, y, 0, ' ', t->cols);
}
