#include "views/check/verdict.h"
#include "views/view.h"

/* SARIF 2.1.0 (OASIS, 2020): what failed, for those who show findings beside the source. */

static const struct {
	const char *id, *description;
} kinds[] = {
	{ "max-total", "The total grew by more than it may" },
	{ "max-flat", "The flat value of an entry grew by more than it may" },
	{ "max-cum", "The cumulative value of an entry grew by more than it may" },
	{ "limit", "A value is beyond its limit" },
};
enum { LIMIT = 3 };

static size_t kind_of(const struct check_row *row)
{
	return row->rule->kind == RULE_MAX ? (size_t)row->scope : LIMIT;
}

/* GitHub takes no finding without a place. */
static void put_place(const struct check_row *row, struct writer *out)
{
	int64_t line = row->file.n ? row->line : 1;

	writer_put(out, ",\"locations\":[{\"physicalLocation\":{\"artifactLocation\":{\"uri\":\"");
	writer_change(out, WRITER_URI);
	writer_text(out, row->file.n ? row->file : text_of(VERDICT_ELSEWHERE));
	writer_change(out, WRITER_JSON);
	writer_put(out, "\"}");
	if (line > 0)
		writer_put(out, ",\"region\":{\"startLine\":%lld}", (long long)line);
	writer_put(out, "}}]");
}

static int render(const struct report *r, struct writer *out, struct error *err)
{
	struct arena a = { 0 };

	(void)err;
	writer_put(out, "{\"$schema\":\"https://json.schemastore.org/sarif-2.1.0.json\","
			"\"version\":\"2.1.0\",\"runs\":[{\"tool\":{\"driver\":{\"name\":\"cprof\","
			"\"version\":\"" VERSION "\",\"rules\":[");
	for (size_t i = 0; i < sizeof(kinds) / sizeof(*kinds); i++)
		writer_put(out,
			   i ? ",{\"id\":%s,\"shortDescription\":{\"text\":%s}}"
			     : "{\"id\":%s,\"shortDescription\":{\"text\":%s}}",
			   kinds[i].id, kinds[i].description);
	writer_put(out, "]}},\"results\":[");
	for (size_t i = 0; i < r->check->count[CHECK_FAILED]; i++) {
		const struct check_row *row = &r->check->rows.at[i];

		writer_put(out, i ? ",\n" : "\n");
		writer_put(out, "{\"ruleId\":%s,\"level\":\"error\",\"message\":{\"text\":",
			   kinds[kind_of(row)].id);
		writer_text(out, verdict_message(&a, r, row));
		writer_put(out, "}");
		put_place(row, out);
		writer_put(out, "}");
	}
	writer_put(out, "]}]}\n");
	arena_free(&a);
	return 0;
}

const struct view check_sarif_view = {
	.name = "check", .extension = "sarif", .form = WRITER_JSON, .render = render
};
