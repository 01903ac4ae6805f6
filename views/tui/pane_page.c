#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "views/tui/ask.h"
#include "views/tui/keys.h"
#include "views/tui/pages.h"
#include "views/tui/put.h"
#include "views/tui/search.h"

/* Text, line by line: help, the answer of a command, an explanation. */

static const struct page *page(const struct tui *t)
{
	return &t->pages[t->pane - PANE_SOURCE];
}

static size_t length(const struct tui *t)
{
	return page(t)->lines.n;
}

static struct text text(const struct tui *t, size_t line)
{
	return page(t)->lines.at[line];
}

static void head(struct tui *t, struct area a)
{
	put_style(t, STYLE_HEAD);
	put_print(t, a.y, a.x + 1, a.cols - 1, "%s", page(t)->title);
}

static void draw(struct tui *t, size_t line, struct area a)
{
	struct text whole = page(t)->lines.at[line];

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

/* "list ^main\\.leaf$": the command, and the function that it is about. */
static void command_line(const struct tui *t, char *line, size_t size)
{
	struct text name = tui_pane(t)->of_selection ? tui_selected(t) : text_of("");
	size_t n = (size_t)snprintf(line, size, "%s%s", tui_pane(t)->command, name.n ? " ^" : "");

	for (size_t i = 0; i < name.n && n < size - 4; i++) {
		if (strchr("^$.*+?[]()|{}\\ ", name.at[i]))
			line[n++] = '\\';
		line[n++] = name.at[i];
	}
	if (name.n)
		line[n++] = '$';
	line[n] = '\0';
}

static void prepare(struct tui *t)
{
	struct page *p = &t->pages[t->pane - PANE_SOURCE];
	struct error err = { 0 };
	char line[600], *what = NULL;
	size_t n = 0;
	FILE *out;

	if (!tui_pane(t)->command)
		return;
	command_line(t, line, sizeof(line));
	out = open_memstream(&what, &n);
	if (t->setup->run(t->setup->ctx, &t->options, &t->profile, line, out, &err) < 0)
		fprintf(out, "%s\n", err.text);
	fclose(out);
	fill(p, tui_pane(t)->title, (struct text){ what, n });
	free(what);
}

void pages_show(struct tui *t, const char *title, struct text what)
{
	fill(&t->pages[PANE_PAGE - PANE_SOURCE], title, what);
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

/* clang-format off */
#define TEXT_PANE \
	.question = ASK_NOTHING, .prepare = prepare, .length = length, .head = head, .draw = draw, \
	.text = text

const struct pane pane_traces = {
	.name = "traces", .title = "Traces", .digit = '0', .command = "traces", TEXT_PANE,
};
const struct pane pane_page = { .name = "page", .title = "Page", TEXT_PANE };
/* clang-format on */
