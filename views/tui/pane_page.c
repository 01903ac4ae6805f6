#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "views/tui/ask.h"
#include "views/tui/keys.h"
#include "views/tui/pages.h"
#include "views/tui/put.h"
#include "views/tui/search.h"

/* Text, line by line: help, the answer of a command, an explanation. */

static size_t length(const struct tui *t)
{
	return t->page.lines.n;
}

static struct text text(const struct tui *t, size_t line)
{
	return t->page.lines.at[line];
}

static void head(struct tui *t, struct area a)
{
	put_style(t, STYLE_HEAD);
	put_print(t, a.y, a.x + 1, a.cols - 1, "%s", t->page.title);
}

static void draw(struct tui *t, size_t line, struct area a)
{
	struct text whole = t->page.lines.at[line];

	if (search_matches(&t->search, whole))
		put_name(t, a.y, a.x + 1, a.cols - 1, whole);
	else
		put_text(t, a.y, a.x + 1, a.cols - 1, whole);
}

/* Tabs are blanks up to the next eighth column, as on a terminal. */
static void add_lines(struct page *page, struct text text)
{
	for (size_t i = 0; i < text.n;) {
		const char *at = text.at + i, *end = memchr(at, '\n', text.n - i);
		size_t n = end ? (size_t)(end - at) : text.n - i, out = 0;
		char *line = arena_alloc(&page->arena, n * 8 + 1);

		for (size_t k = 0; k < n; k++) {
			do
				line[out++] = at[k] == '\t' ? ' ' : at[k];
			while (at[k] == '\t' && out % 8);
		}
		*VEC_PUSH(&page->lines) = (struct text){ line, out };
		i += n + 1;
	}
}

static void fill(struct page *page, const char *title, struct text what)
{
	snprintf(page->title, sizeof(page->title), "%s", title);
	arena_free(&page->arena);
	page->lines.n = 0;
	add_lines(page, what);
}

void pages_show(struct tui *t, const char *title, struct text what)
{
	fill(&t->page, title, what);
	t->places[PANE_PAGE] = (struct place){ .generation = t->generation };
	ask_show(t, PANE_PAGE);
}

void pages_help(struct tui *t)
{
	const char *group = "";
	char *what = NULL;
	size_t n = 0;
	FILE *out = open_memstream(&what, &n);

	for (const struct action *a = actions; a->name; a++) {
		if (!key_is_here(t, a))
			continue;
		if (strcmp(group, a->group))
			fprintf(out, "%s%s\n", *group ? "\n" : "", a->group);
		group = a->group;
		fprintf(out, "  %-22s %s\n", a->keys, a->help);
	}
	fclose(out);
	pages_show(t, "Keys of this view; / searches, q goes back", (struct text){ what, n });
	free(what);
}

const struct pane pane_page = {
	.name = "page",
	.title = "Page",
	.question = ASK_NOTHING,
	.length = length,
	.head = head,
	.draw = draw,
	.text = text,
};
