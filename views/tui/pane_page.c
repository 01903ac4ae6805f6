#include "views/tui/pane_page.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "report/names/width.h"
#include "views/tui/ask.h"
#include "views/tui/keys.h"
#include "views/tui/pane.h"
#include "views/tui/put.h"
#include "views/tui/search.h"
#include "views/tui/state.h"
#include "views/tui/visit.h"

enum { SIDEWAYS = 8, TAB = 8, KEYS_CELLS = 22, NARROW = 60 };

/* Text, line by line: help, the answer of a command, an explanation. */

/* What a pane of text shows. */
struct page {
	struct arena arena;
	struct text whole;
	VEC(struct text) lines;
	char title[120];
	bool prose;  /* lines are broken where the screen ends */
	bool help;   /* it lists keys */
	int cols;    /* for so many were they broken */
	size_t left; /* characters that are scrolled out at the left */
};

static struct page *page(const struct tui *t)
{
	return pane_state(t, PANE_PAGE);
}

static size_t length(const struct tui *t)
{
	return page(t)->lines.n;
}

static struct text text(const struct tui *t, size_t line)
{
	return page(t)->lines.at[line];
}

/* ---- lines ---- */

/* Where a line that is too wide is best broken: behind its last blank that has room. */
static size_t broken_at(struct text line, size_t indent, int cols)
{
	size_t best = 0;
	int used = 0;

	for (size_t i = 0; i < line.n;) {
		struct glyph g = glyph_at(line.at + i, line.n - i);

		used += (int)width_text((struct text){ line.at + i, g.bytes });
		if (used > cols)
			return best > indent ? best : i ? i : g.bytes;
		i += g.bytes;
		if (g.code == ' ')
			best = i;
	}
	return line.n;
}

static void add_line(struct page *page, struct text line)
{
	size_t indent = 0;

	while (indent < line.n && line.at[indent] == ' ')
		indent++;
	while (page->prose && page->cols > 0) {
		size_t n = broken_at(line, indent, page->cols);
		struct text pieces[] = { { line.at, indent }, { line.at + n, line.n - n } };

		if (n == line.n || (int)indent >= page->cols)
			break;
		*VEC_PUSH(&page->lines) = (struct text){ line.at, n };
		line = text_join(&page->arena, pieces, 2);
	}
	*VEC_PUSH(&page->lines) = line;
}

/* Tabs are blanks up to the next eighth column, as on a terminal. */
static struct text without_tabs(struct page *page, struct text line)
{
	size_t tabs = 0, n = 0;
	char *out;

	for (size_t i = 0; i < line.n; i++)
		tabs += line.at[i] == '\t';
	if (!tabs)
		return line;
	out = arena_alloc(&page->arena, line.n + TAB * tabs);
	for (size_t i = 0; i < line.n; i++) {
		do
			out[n++] = line.at[i] == '\t' ? ' ' : line.at[i];
		while (line.at[i] == '\t' && n % TAB);
	}
	return (struct text){ out, n };
}

static void lay_out(struct tui *t, int cols)
{
	struct page *p = page(t);
	struct text left = p->whole;

	p->cols = cols;
	p->lines.n = 0;
	t->lines++;
	while (left.n) {
		const char *end = memchr(left.at, '\n', left.n);
		size_t n = end ? (size_t)(end - left.at) : left.n;

		add_line(p, without_tabs(p, (struct text){ left.at, n }));
		left.at += n + (end ? 1 : 0);
		left.n -= n + (end ? 1 : 0);
	}
}

/* ---- drawing ---- */

static void head(struct tui *t, struct area a)
{
	struct page *p = page(t);

	if (p->prose && p->cols != a.cols - 2)
		lay_out(t, a.cols - 2);
	put_style(t, STYLE_HEAD);
	put_print(t, a.y, a.x + 1, a.cols - 1, "%s", p->title);
}

static void draw(struct tui *t, size_t line, struct area a)
{
	put_source(t, a.y, a.x + 1, a.cols - 1, page(t)->lines.at[line], (int)page(t)->left);
}

/* Wide lines are scrolled to the sides. */
static bool move(struct tui *t, enum motion m)
{
	struct page *p = page(t);
	size_t longest = 0, before = p->left;

	if (m != MOVE_LEFT && m != MOVE_RIGHT)
		return false;
	for (size_t i = 0; i < p->lines.n; i++)
		longest = p->lines.at[i].n > longest ? p->lines.at[i].n : longest;
	if (m == MOVE_LEFT)
		p->left -= p->left > SIDEWAYS ? SIDEWAYS : p->left;
	else if (p->left + SIDEWAYS < longest && !p->prose)
		p->left += SIDEWAYS;
	t->lines += p->left != before;
	return true;
}

/* ---- what is shown ---- */

void pages_show(struct tui *t, enum page_kind kind, const char *title, struct text what)
{
	struct page *p = page(t);

	snprintf(p->title, sizeof(p->title), "%s", title);
	arena_free(&p->arena);
	p->whole = text_join(&p->arena, &what, 1);
	p->prose = kind == PAGE_PROSE;
	p->help = false;
	p->left = 0;
	lay_out(t, t->cols - 2);
	t->places[PANE_PAGE] = (struct place){ .generation = t->generation };
	visit_pane(t, PANE_PAGE);
}

void pages_help(struct tui *t)
{
	bool narrow = t->cols < NARROW;
	const char *group = "";
	char *what = NULL;
	size_t n = 0;
	FILE *out;

	if (t->pane == PANE_PAGE && page(t)->help) {
		tui_say(t, "these are the keys; q goes back");
		return;
	}
	out = mem_stream(&what, &n);
	for (const struct action *a = actions; a->name; a++) {
		if (!key_is_here(t, a) && !key_is_for_prompt(a))
			continue;
		if (strcmp(group, a->group))
			fprintf(out, "%s%s\n", *group ? "\n" : "", a->group);
		group = a->group;
		fprintf(out, narrow ? "  %-*s  %s\n" : "  %-*s %s\n", narrow ? 0 : KEYS_CELLS,
			*a->keys ? a->keys : "menu .", a->help);
	}
	mem_stream_end(out);
	pages_show(t, narrow ? PAGE_PROSE : PAGE_TABLE,
		   narrow ? "Keys here; / searches, q goes back"
			  : "Keys of this view; / searches, q goes back",
		   (struct text){ what, n });
	page(t)->help = true;
	free(what);
}

static void close_state(void *state)
{
	struct page *s = state;

	mem_free(s->lines.at);
	arena_free(&s->arena);
}

const struct pane pane_page = {
	.name = "page",
	.title = "Page",
	.question = ASK_NOTHING,
	.size = sizeof(struct page),
	.close = close_state,
	.length = length,
	.head = head,
	.draw = draw,
	.text = text,
	.move = move,
};
