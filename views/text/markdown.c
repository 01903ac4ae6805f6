#include "views/text/markdown.h"

#include "report/names/names.h"

enum { IN_VIEW = 20, BLOCKS = 10 };

static void put_rows(const struct report *r, const struct markdown_table *t, size_t first,
		     size_t end, struct writer *out)
{
	t->head(r, out);
	for (size_t i = first; i < end; i++)
		t->row(r, i, t->largest, out);
}

void markdown_table(const struct report *r, const struct markdown_table *t, struct writer *out)
{
	size_t n = t->n < t->most ? t->n : t->most, in_view = r->options->budget > 0 ? n : IN_VIEW;
	size_t open = n < in_view ? n : in_view;

	if (open)
		put_rows(r, t, 0, open, out);
	if (open < n) {
		writer_put(out, "\n<details><summary>%zu more</summary>\n\n", n - open);
		put_rows(r, t, open, n, out);
		writer_put(out, "\n</details>\n\n"); /* what follows is Markdown again */
	}
	if (n && n < t->all && open == n)
		writer_put(out, "\n");
	if (n < t->all)
		writer_put(out, "… and %zu more\n", t->all - n);
}

void markdown_heading(const struct report *r, struct writer *out)
{
	const struct profile *p = r->profile;
	struct text file = profile_text(p, p->mappings.at[p->mappings.n > 1].file);
	struct text type = p->types.n ? profile_text(p, p->types.at[r->type].type) : text_of("");
	struct arena arena = { 0 };

	writer_put(out, "### ");
	if (file.n) {
		markdown_name(out, names_base(&arena, file));
		writer_put(out, " · ");
	}
	if (type.n) {
		writer_put(out, r->options->mean ? "mean\\_" : "");
		writer_text(out, type);
		writer_put(out, " · ");
	}
	arena_free(&arena);
}

/* Two blanks at its end keep a line from running into the next. */
void markdown_lines(struct header *h, struct writer *out)
{
	for (size_t i = 0; i < h->lines.n; i++) {
		writer_text(out, h->lines.at[i]);
		writer_put(out, i + 1 < h->lines.n ? "  \n" : "\n\n");
	}
	mem_free(h->lines.at);
}

void markdown_bar(struct writer *out, sum_t value, sum_t largest)
{
	double part = largest ? (double)sum_abs(value) / (double)largest : 0;
	int blocks = (int)(part * BLOCKS + 0.5);

	for (int i = value && !blocks ? -1 : 0; i < blocks; i++)
		writer_put(out, "▇");
}

/* Markdown is read within the element, too, so that the name is escaped as any other text. */
void markdown_name(struct writer *out, struct text name)
{
	writer_put(out, "<code>");
	writer_text(out, name);
	writer_put(out, "</code>");
}
