#include "views/tui/explain.h"

#include <stdlib.h>
#include <string.h>

#include "report/contexts/contexts.h"
#include "report/names/unit.h"
#include "views/escape.h"
#include "views/tui/pane_page.h"
#include "views/tui/state.h"
#include "views/tui/values.h"

/* A calling context in words, with this profile's own numbers. */

static const struct context *context(const struct report *r, uint32_t row)
{
	return &r->contexts->rows.at[row];
}

static sum_t cum(const struct report *r, uint32_t row)
{
	return contexts_value(r->contexts, row, 1);
}

static void put_value(FILE *out, const struct report *r, sum_t value)
{
	char buf[UNIT_TEXT_SIZE];

	fputs(report_value(r, buf, value), out);
}

static void put_share(FILE *out, sum_t value, sum_t of)
{
	char buf[UNIT_PERCENT_SIZE];

	put_percent(buf, value, of);
	fputs(buf + strspn(buf, " "), out);
}

static void put_context(FILE *out, const struct report *r, uint32_t row)
{
	if (row)
		escape_text(out, context_name(r->contexts, row));
	else
		fputs(r->contexts->from_leaf ? "the leaf" : "the root", out);
}

/* A name and its value, on a line of their own: names are long. */
static void put_named(FILE *out, const struct report *r, uint32_t row)
{
	fputs("  ", out);
	put_context(out, r, row);
	fputs(", ", out);
	put_value(out, r, cum(r, row));
	putc('\n', out);
}

static const char *plural(size_t n)
{
	return n == 1 ? "" : "s";
}

/* How it is reached. */
static void put_way(FILE *out, const struct report *r, uint32_t row)
{
	bool from_leaf = r->contexts->from_leaf;
	size_t above = 0;

	for (uint32_t i = context(r, row)->parent; i; i = context(r, i)->parent)
		above++;
	if (!above) {
		fprintf(out, "The %s function of a stack.\n\n",
			from_leaf ? "innermost" : "outermost");
		return;
	}
	fprintf(out, "One way to this function, %zu call%s %s. It %s\n", above, plural(above),
		from_leaf ? "above what ran itself" : "below the outermost",
		from_leaf ? "called" : "was called by");
	put_named(out, r, context(r, row)->parent);
	fputs("Reached in another way it stands elsewhere, with numbers of its own.\n\n", out);
}

static void put_values(FILE *out, const struct report *r, uint32_t row)
{
	const struct context *c = context(r, row);
	bool from_leaf = r->contexts->from_leaf;

	fputs("CUM   ", out);
	put_value(out, r, cum(r, row));
	fputs(" of ", out);
	put_value(out, r, r->total);
	fputs(", that is ", out);
	put_share(out, cum(r, row), r->total);
	if (c->parent) {
		fputs(", and ", out);
		put_share(out, cum(r, row), cum(r, c->parent));
		fputs(from_leaf ? " of what it called" : " of its caller", out);
	}
	fprintf(out, ":\n      %s\n",
		from_leaf ? "what ran itself cost that much when it was reached in this way."
			  : "what was counted while it ran here, with all that it called.");
	fputs(from_leaf ? "ROOT  " : "FLAT  ", out);
	put_value(out, r, report_mean(c->flat, c->flat_divisor));
	fprintf(out, " of that, %s.\n",
		from_leaf ? "where nothing called it"
			  : "while it ran itself and nothing it called");
}

/* What goes on from it. */
static void put_callees(FILE *out, const struct report *r, uint32_t row)
{
	const struct context *c = context(r, row);
	bool from_leaf = r->contexts->from_leaf;
	const char *before = from_leaf ? "" : "It called ", *behind = from_leaf ? " called it" : "";

	if (!row) {
		before = from_leaf ? "Stacks end in " : "Stacks begin in ";
		behind = "";
	}
	if (c->ncallees) {
		fprintf(out, "\n%s%u function%s%s%s\n", before, c->ncallees, plural(c->ncallees),
			behind, c->ncallees == 1 ? ":" : ", for the most part");
		put_named(out, r, c->callees);
	} else if (row) {
		fprintf(out, "\n%s\n", from_leaf ? "Nothing called it." : "It called nothing.");
	}
}

void explain_context(struct report *r, uint32_t row, FILE *out)
{
	if (row) {
		put_context(out, r, row);
		fputs("\n\n", out);
		put_way(out, r, row);
		put_values(out, r, row);
	} else {
		fprintf(out, "All stacks, from %s: ",
			r->contexts->from_leaf ? "what ran itself to its callers"
					       : "the outermost function to what it called");
		put_value(out, r, cum(r, 0));
		fputs(".\n", out);
	}
	if (contexts_expand(r, row))
		put_callees(out, r, row);
}

void explain_joined(struct report *r, uint32_t row, size_t n, FILE *out)
{
	static const char *const reached[2][2] = {
		{ "that stacks begin with.", "that stacks end with." },
		{ "which were called by", "which called" },
	};
	uint32_t parent = context(r, row)->parent;
	sum_t value = contexts_value(r->contexts, row, n);

	fprintf(out, "%zu function%s, too thin to be drawn alone, %s\n", n, plural(n),
		reached[parent != 0][r->contexts->from_leaf]);
	if (parent)
		put_named(out, r, parent);
	fputs("Together they have ", out);
	put_value(out, r, value);
	fputs(", that is ", out);
	put_share(out, value, r->total);
	fputs(" of all. The heaviest is\n", out);
	put_named(out, r, row);
	fputs("\nEnter shows these alone, Esc goes back.\n", out);
}

void act_explain(struct tui *t, int arg)
{
	size_t line = tui_place(t)->cursor;
	char *what = NULL;
	size_t n = 0;
	FILE *out;

	(void)arg;
	if (!tui_pane(t)->explain || line >= tui_pane(t)->length(t)) {
		tui_say(t, "there is nothing to explain here");
		return;
	}
	out = mem_stream(&what, &n);
	tui_pane(t)->explain(t, line, out);
	mem_stream_end(out);
	pages_show(t, PAGE_PROSE, "What this says", (struct text){ what, n });
	free(what);
}
