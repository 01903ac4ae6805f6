#include "report/info/facts.h"
#include "report/names/unit.h"
#include "report/names/visible.h"
#include "views/data/rows.h"
#include "views/view.h"

enum { NAME_MAX_CELLS = 32, TEXT_MAX = 120 };

static const char *const headings[] = {
	[INFO_FILE] = "",
	[INFO_TYPES] = "Sample types",
	[INFO_SPLIT] = "",
	[INFO_CONTENTS] = "Contents",
	[INFO_LABELS] = "Labels",
	[INFO_MEMORY] = "Memory of the Go runtime",
	[INFO_GAPS] = "Missing or odd",
};

/* Columns of a section: names, and numbers, which stand at the right. */
struct columns {
	size_t name, number;
};

static const char *number_text(char buf[UNIT_TEXT_SIZE], const struct fact *f)
{
	return f->counted ? unit_format(buf, UNIT_TEXT_SIZE, f->number, f->unit, "auto") : "";
}

static void widen(size_t *width, size_t cells, size_t most)
{
	cells = cells > most ? most : cells;
	*width = cells > *width ? cells : *width;
}

static struct columns measure(const struct fact *f, size_t n)
{
	struct columns c = { 0 };
	char buf[UNIT_TEXT_SIZE];

	for (size_t i = 0; i < n; i++) {
		widen(&c.name, width_text(f[i].name), NAME_MAX_CELLS);
		widen(&c.number, width_text(text_of(number_text(buf, &f[i]))), UNIT_TEXT_SIZE);
	}
	return c;
}

static void put_pad(struct writer *out, size_t column, size_t cells)
{
	writer_put(out, "%*s", cells < column ? (int)(column - cells) : 0, "");
}

/* Some patterns are longer than all else; data has the whole. */
static struct text short_text(const struct fact *f)
{
	bool cut = f->section == INFO_FILE && f->text.n > TEXT_MAX;

	return cut ? (struct text){ f->text.at, text_whole(f->text.at, TEXT_MAX) } : f->text;
}

static void put_fact(struct writer *out, const struct fact *f, const struct columns *c)
{
	char buf[UNIT_TEXT_SIZE];
	const char *number = number_text(buf, f);

	writer_put(out, f->section == INFO_FILE ? "" : "  ");
	writer_text(out, f->name);
	if (c->number || f->text.n)
		put_pad(out, c->name + 2, width_text(f->name));
	if (f->counted && f->section != INFO_FILE)
		put_pad(out, c->number, width_text(text_of(number)));
	writer_put(out, "%s", number);
	if (f->counted && f->text.n)
		writer_put(out, f->section == INFO_FILE ? " " : "  ");
	writer_text(out, short_text(f));
	writer_put(out, short_text(f).n < f->text.n ? "..." : "");
	writer_put(out, "\n");
}

/* In one line, as it is read. */
static void put_split(struct writer *out, const struct report *r, const struct fact *f, size_t n)
{
	writer_put(out, "  ");
	writer_text(out, profile_text(r->profile, r->profile->types.at[r->type].type));
	writer_put(out, " splits into");
	for (size_t i = 0; i < n; i++) {
		writer_put(out, i ? ", " : " ");
		writer_text(out, f[i].text);
		writer_put(out, " ");
		writer_text(out, f[i].name);
	}
	writer_put(out, " (see top -mappings)\n");
}

static void put_section(struct writer *out, const struct report *r, const struct fact *f, size_t n)
{
	struct columns c = measure(f, n);
	const char *heading = headings[f->section];

	if (f->section == INFO_SPLIT) {
		put_split(out, r, f, n);
		return;
	}
	if (*heading)
		writer_put(out, "\n%s\n", heading);
	for (size_t i = 0; i < n; i++)
		put_fact(out, &f[i], &c);
}

static int render(const struct report *r, struct writer *out, struct error *err)
{
	const struct info *info = r->info;

	(void)err;
	for (size_t i = 0, end; i < info->facts.n; i = end) {
		const struct fact *f = &info->facts.at[i];

		for (end = i; end < info->facts.n && info->facts.at[end].section == f->section;)
			end++;
		put_section(out, r, f, end - i);
	}
	return 0;
}

/* ---- as data ---- */

enum { SECTION, NAME, VALUE, VALUE_UNIT, TEXT, CELLS };

static const struct column columns[] = {
	[SECTION] = { .name = "section" },
	[NAME] = { .name = "name" },
	[VALUE] = { .name = "value", .number = true },
	[VALUE_UNIT] = { .name = "value_unit" },
	[TEXT] = { .name = "text" },
	[CELLS] = { .name = NULL },
};

static void rows(const struct report *r, struct rows *w)
{
	static const char *const sections[] = {
		[INFO_FILE] = "file",         [INFO_TYPES] = "types",   [INFO_SPLIT] = "split",
		[INFO_CONTENTS] = "contents", [INFO_LABELS] = "labels", [INFO_MEMORY] = "memory",
		[INFO_GAPS] = "missing",
	};

	for (size_t i = 0; i < r->info->facts.n; i++) {
		const struct fact *f = &r->info->facts.at[i];

		rows_add(w,
			 (struct cell[CELLS]){
				 [SECTION] = cell_text(text_of(sections[f->section])),
				 [NAME] = cell_text(f->name),
				 [VALUE] = f->counted ? cell_number(f->number) : (struct cell){ 0 },
				 [VALUE_UNIT] = cell_known_text(text_of(f->unit)),
				 [TEXT] = cell_known_text(f->text),
			 });
	}
}

const struct view info_view = {
	.name = "info",
	.extension = "txt",
	.render = render,
	.columns = columns,
	.rows = rows,
};
