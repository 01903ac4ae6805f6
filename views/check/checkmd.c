#include "views/check/verdict.h"
#include "views/text/compare.h"
#include "views/view.h"

/*
 * For a comment on a change: the verdict first, then what failed, and the rest
 * folded. A bot finds its own comment again by the first line.
 */
enum { MOST = 20 };

static void put_cell(struct writer *out, struct text t)
{
	writer_put(out, " | ");
	writer_text(out, t);
}

static void put_row(const struct report *r, const struct check_row *row, struct writer *out)
{
	char buf[VERDICT_SIZE];

	writer_put(out, "| ");
	writer_put(out, "%s", verdict_scopes[row->scope]);
	put_cell(out, row->scope == RULE_TOTAL ? text_of("") : row->name);
	put_cell(out, text_of(row->type->name));
	put_cell(out, text_of(verdict_value(buf, r, row, row->before)));
	put_cell(out, text_of(verdict_value(buf, r, row, row->after)));
	put_cell(out, text_of(verdict_growth(buf, row->growth)));
	put_cell(out, text_of(compare_interval(buf, &row->stats)));
	put_cell(out, text_of(compare_chance(buf, row->q)));
	put_cell(out, text_of(row->rule ? row->rule->text : ""));
	writer_put(out, " |\n");
}

static void put_rows(const struct report *r, size_t first, size_t n, struct writer *out)
{
	int wanted = r->options->node_count;
	size_t most = wanted < 0 ? MOST : wanted ? (size_t)wanted : n, shown = n < most ? n : most;

	writer_put(out,
		   "\n|  | entry | type | before | after | change | 95%% interval | p | rule |\n"
		   "|---|---|---|--:|--:|--:|--:|--:|---|\n");
	for (size_t i = 0; i < shown; i++)
		put_row(r, &r->check->rows.at[first + i], out);
	if (shown < n)
		writer_put(out, "\n… and %zu more\n", n - shown);
}

static void put_folded(const struct report *r, size_t first, enum check_outcome o,
		       struct writer *out)
{
	static const char *const titles[] = {
		[CHECK_ALLOWED] = "worse, and allowed",
		[CHECK_NOISE] = "grew, but no more than by chance",
		[CHECK_GREW] = "grew by no more than may be",
		[CHECK_SHRANK] = "shrank, or as before",
	};
	size_t n = r->check->count[o];

	if (!n)
		return;
	writer_put(out, "\n<details><summary>%zu %s</summary>\n", n, titles[o]);
	put_rows(r, first, n, out);
	writer_put(out, "\n</details>\n");
}

static int render(const struct report *r, struct writer *out, struct error *err)
{
	const struct check *c = r->check;
	size_t first = c->count[CHECK_FAILED];
	struct arena a = { 0 };

	(void)err;
	writer_put(out, "<!-- cprof check -->\n");
	writer_put(out, first ? "### :x: " : "### :white_check_mark: ");
	writer_put(out, "Profile check ");
	writer_text(out, text_of(verdict_line(&a, r)));
	writer_put(out, "\n\n");
	for (size_t i = 0; i < c->ntypes; i++) {
		writer_text(out, text_of(c->types[i].name));
		writer_put(out, ". ");
		writer_text(out, text_of(verdict_exposure(&a, &c->types[i])));
		writer_put(out, ".  \n");
	}
	writer_text(out, text_of(verdict_evidence(&a, r)));
	writer_put(out, ".\n");
	if (first)
		put_rows(r, 0, first, out);
	for (int o = CHECK_FAILED + 1; o < CHECK_OUTCOMES; o++) {
		put_folded(r, first, (enum check_outcome)o, out);
		first += c->count[o];
	}
	arena_free(&a);
	return 0;
}

const struct view check_md_view = {
	.name = "check", .extension = "md", .form = WRITER_MD, .render = render
};
