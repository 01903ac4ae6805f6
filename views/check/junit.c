#include "views/check/verdict.h"
#include "views/view.h"

/* JUnit's XML, as CI servers read it: a test case for each rule. */

static size_t count_failed(const struct check *c, const struct rule *rule)
{
	size_t n = 0;

	for (size_t i = 0; i < c->count[CHECK_FAILED]; i++)
		n += c->rows.at[i].rule == rule;
	return n;
}

static void put_failure(const struct report *r, const struct rule *rule, size_t n,
			struct writer *out)
{
	const struct check *c = r->check;
	struct arena a = { 0 };

	writer_put(out, "<failure message=\"%zu %s\" type=\"cprof.check\">", n,
		   n == 1 ? "value is worse than it may be" : "values are worse than they may be");
	for (size_t i = 0; i < c->count[CHECK_FAILED]; i++)
		if (c->rows.at[i].rule == rule) {
			writer_text(out, verdict_message(&a, r, &c->rows.at[i]));
			writer_put(out, "\n");
		}
	writer_put(out, "</failure>");
	arena_free(&a);
}

static size_t count_rules(const struct check *c, bool failed)
{
	size_t n = 0;

	for (size_t i = 0; i < c->rules.n; i++)
		n += c->rules.at[i].kind != RULE_ALLOW &&
		     (!failed || count_failed(c, &c->rules.at[i]));
	return n;
}

static int render(const struct report *r, struct writer *out, struct error *err)
{
	const struct check *c = r->check;

	(void)err;
	writer_put(
		out,
		"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n<testsuite name=\"cprof "
		"check\" tests=\"%zu\" failures=\"%zu\" errors=\"0\" skipped=\"0\" time=\"0\">\n",
		count_rules(c, false), count_rules(c, true));
	for (size_t i = 0; i < c->rules.n; i++) {
		const struct rule *rule = &c->rules.at[i];
		size_t failed = count_failed(c, rule);

		if (rule->kind == RULE_ALLOW)
			continue;
		writer_put(out, "<testcase classname=\"cprof.check\" name=\"");
		writer_text(out, text_of(rule->text));
		writer_put(out, "\" time=\"0\">");
		if (failed)
			put_failure(r, rule, failed, out);
		writer_put(out, "</testcase>\n");
	}
	writer_put(out, "</testsuite>\n</testsuites>\n");
	return 0;
}

const struct view check_junit_view = {
	.name = "check", .extension = "xml", .also = "junit", .form = WRITER_XML, .render = render
};
