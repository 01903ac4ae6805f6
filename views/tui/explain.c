#include <string.h>

#include "report/unit.h"
#include "views/escape.h"
#include "views/tui/pane.h"

/* A calling context in words, with this profile's own numbers. */

static const struct context *context(const struct report *r, uint32_t row)
{
	return &r->contexts->rows.at[row];
}

static sum_t cum(const struct report *r, uint32_t row)
{
	return report_mean(context(r, row)->cum, context(r, row)->cum_divisor);
}

static void put_value(FILE *out, const struct report *r, sum_t value)
{
	char buf[UNIT_TEXT_SIZE];

	fputs(report_value(r, buf, value), out);
}

static void put_part(FILE *out, sum_t value, sum_t of)
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

/* How it is reached. */
static void put_way(FILE *out, const struct report *r, uint32_t row)
{
	bool from_leaf = r->contexts->from_leaf;
	size_t depth = 0;

	for (uint32_t i = row; i; i = context(r, i)->parent)
		depth++;
	if (depth == 1)
		fprintf(out, "A function that %s.",
			from_leaf ? "was running itself" : "nothing else called");
	else {
		fprintf(out, "One way to this function: %zu calls %s, ", depth - 1,
			from_leaf ? "above the leaf, where it called"
				  : "below the root, called by");
		put_context(out, r, context(r, row)->parent);
		fputs(".\nReached in another way it stands elsewhere, with other numbers.", out);
	}
	fputs("\n\n", out);
}

static void put_values(FILE *out, const struct report *r, uint32_t row)
{
	const struct context *c = context(r, row);
	bool from_leaf = r->contexts->from_leaf;
	sum_t flat = report_mean(c->flat, c->flat_divisor);

	fputs("CUM   ", out);
	put_value(out, r, cum(r, row));
	fputs(" of ", out);
	put_value(out, r, r->total);
	fputs(", that is ", out);
	put_part(out, cum(r, row), r->total);
	if (row && c->parent) {
		fputs(", and ", out);
		put_part(out, cum(r, row), cum(r, c->parent));
		fputs(from_leaf ? " of what it called" : " of its caller", out);
	}
	fprintf(out, ":\n      %s\nFLAT  ",
		from_leaf ? "what the leaf cost when it was reached in this way."
			  : "what was counted while it ran here, with all that it called.");
	put_value(out, r, flat);
	fprintf(out, " of this: %s\n",
		from_leaf ? "it was called by nothing else."
			  : "it ran itself, and nothing that it called.");
}

/* What goes on from it. */
static void put_callees(FILE *out, const struct report *r, uint32_t row)
{
	const struct context *c = context(r, row);
	bool from_leaf = r->contexts->from_leaf;

	if (!context_calls(c)) {
		fprintf(out, "\nNothing %s it here.\n", from_leaf ? "called" : "was called by");
		return;
	}
	if (!c->ncallees)
		return;
	fprintf(out, "\n%u function%s %s it here%s", c->ncallees, c->ncallees > 1 ? "s" : "",
		from_leaf         ? "called"
		: c->ncallees > 1 ? "were called by"
				  : "was called by",
		c->ncallees > 1 ? ", most for " : ": ");
	put_context(out, r, c->callees);
	fputs(", ", out);
	put_value(out, r, cum(r, c->callees));
	fputs(".\n", out);
}

void explain_context(struct report *r, uint32_t row, FILE *out)
{
	if (row) {
		put_context(out, r, row);
		fputs("\n\n", out);
		put_way(out, r, row);
	} else {
		fprintf(out, "All stacks, from %s.\n\n",
			r->contexts->from_leaf ? "the leaf to its callers" : "the root on");
	}
	put_values(out, r, row);
	if (contexts_expand(r, row))
		put_callees(out, r, row);
}

void explain_joined(struct report *r, uint32_t row, size_t n, FILE *out)
{
	uint32_t parent = context(r, row)->parent;
	sum_t value = 0;

	for (uint32_t i = row; i < row + n; i++)
		value += sum_abs(context(r, i)->cum);
	fprintf(out, "%zu function%s, too thin to be drawn alone.\n\n", n, n > 1 ? "s" : "");
	fputs(r->contexts->from_leaf ? "They called " : "They were called by ", out);
	put_context(out, r, parent);
	fputs(".\nTogether they have ", out);
	put_value(out, r, value);
	fputs(", that is ", out);
	put_part(out, value, r->total);
	fputs(" of all; the heaviest is\n", out);
	put_context(out, r, row);
	fputs(", ", out);
	put_value(out, r, cum(r, row));
	fputs(".\n\nEnter shows these alone, Esc goes back.\n", out);
}
