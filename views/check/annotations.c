#include <inttypes.h>

#include "views/check/verdict.h"
#include "views/view.h"

/* ---- GitHub's workflow commands ---- */

static void put_command(const struct check_row *row, struct text message, struct writer *out)
{
	writer_put(out, "::error ");
	if (row->file.n) {
		writer_put(out, "file=");
		writer_change(out, WRITER_WORKFLOW_PROPERTY);
		writer_text(out, row->file);
		writer_change(out, WRITER_WORKFLOW);
		if (row->line > 0)
			writer_put(out, ",line=%" PRId64, row->line);
		writer_put(out, ",");
	}
	writer_put(out, "title=cprof check::");
	writer_text(out, message);
	writer_put(out, "\n");
}

static int render_github(const struct report *r, struct writer *out, struct error *err)
{
	struct arena a = { 0 };

	(void)err;
	for (size_t i = 0; i < r->check->count[CHECK_FAILED]; i++) {
		const struct check_row *row = &r->check->rows.at[i];

		put_command(row, verdict_message(&a, r, row), out);
	}
	writer_put(out, "%s\n", verdict_line(&a, r));
	arena_free(&a);
	return 0;
}

const struct view check_github_view = {
	.name = "check", .extension = "github", .form = WRITER_WORKFLOW, .render = render_github
};

/* ---- GitLab's code quality ---- */

/* FNV-1a (Fowler, Noll and Vo) of 64 bits: the same finding has it in every run. */
static uint64_t fingerprint(const struct check_row *row)
{
	struct text parts[] = { text_of(row->type->name), text_of(verdict_scopes[row->scope]),
				row->name, text_of(row->rule->text) };
	uint64_t hash = 0xcbf29ce484222325;

	for (size_t i = 0; i < sizeof(parts) / sizeof(*parts); i++)
		for (size_t k = 0; k <= parts[i].n; k++) {
			hash ^= k < parts[i].n ? (uint8_t)parts[i].at[k] : 0;
			hash *= 0x100000001b3;
		}
	return hash;
}

static void put_quality(const struct check_row *row, struct text message, struct writer *out)
{
	writer_put(out, "{\"description\":");
	writer_text(out, message);
	writer_put(out,
		   ",\"check_name\":\"cprof-check\",\"fingerprint\":\"%016" PRIx64
		   "\",\"severity\":"
		   "\"major\",\"location\":{\"path\":",
		   fingerprint(row));
	writer_text(out, row->file.n ? row->file : text_of(VERDICT_ELSEWHERE));
	writer_put(out, ",\"lines\":{\"begin\":%" PRId64 "}}}", row->line > 0 ? row->line : 1);
}

static int render_gitlab(const struct report *r, struct writer *out, struct error *err)
{
	struct arena a = { 0 };

	(void)err;
	writer_put(out, "[");
	for (size_t i = 0; i < r->check->count[CHECK_FAILED]; i++) {
		const struct check_row *row = &r->check->rows.at[i];

		writer_put(out, i ? ",\n" : "\n");
		put_quality(row, verdict_message(&a, r, row), out);
	}
	writer_put(out, "\n]\n");
	arena_free(&a);
	return 0;
}

const struct view check_gitlab_view = {
	.name = "check", .extension = "gitlab", .form = WRITER_JSON, .render = render_gitlab
};
