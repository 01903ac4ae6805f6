#include "cli/shell_options.h"

#include <stdlib.h>

#include "report/filter/begin.h"
#include "views/escape.h"

static int by_name(const void *a, const void *b)
{
	const struct option_spec *const *x = a, *const *y = b;

	return strcmp((*x)->name, (*y)->name);
}

static int by_text(const void *a, const void *b)
{
	const char *const *x = a, *const *y = b;

	return strcmp(*x, *y);
}

/* "//: [a | b]" */
static char *list(struct arena *a, const char *const *words, size_t n)
{
	const char *text = "";

	for (size_t i = 0; i < n; i++)
		text = arena_printf(a, "%s%s%s", text, i ? " | " : "", words[i]);
	return arena_printf(a, "//: [%s]", text);
}

static const char *list_choices(struct arena *a, const struct option_spec *s)
{
	VEC(const char *) words = { 0 };
	const char *text;

	for (size_t i = 0; s->choices[i]; i++)
		if (strcmp(s->choices[i], "default"))
			*VEC_PUSH(&words) = s->choices[i];
	qsort(words.at, words.n, sizeof(*words.at), by_text);
	text = list(a, words.at, words.n);
	mem_free(words.at);
	return text;
}

static const char *list_types(struct arena *a, const struct profile *p)
{
	const char **names = arena_array(a, const char *, p->types.n);

	for (size_t i = 0; i < p->types.n; i++)
		names[i] = profile_text(p, p->types.at[i].type).at;
	return list(a, names, p->types.n);
}

/* The type that counts, even when the profile chose it. */
static const char *type_name(const struct options *o, const struct profile *p)
{
	size_t type;

	if (!p->types.n || report_find_type(p, o->sample_index, &type, NULL) < 0)
		return "";
	return profile_text(p, p->types.at[type].type).at;
}

static void print(FILE *out, const struct option_spec *s, const struct options *o,
		  const struct profile *p)
{
	char buf[OPTION_TEXT_SIZE];
	const char *value = option_get(o, s, buf), *comment = "";
	struct arena arena = { 0 };

	if (s->choices) {
		comment = list_choices(&arena, s);
		value = strcmp(value, "default") ? value : "(default)";
	} else if (s->offset == offsetof(struct options, sample_index)) {
		comment = list_types(&arena, p);
		value = type_name(o, p);
	} else if (s->offset == offsetof(struct options, node_count) && o->node_count == -1) {
		comment = "//: default";
	}
	escape_text(out, text_of(arena_printf(&arena, "  %-25s = %-20s %s", s->name,
					      *value ? value : "\"\"", comment)));
	putc('\n', out);
	arena_free(&arena);
}

void shell_options_print(FILE *out, const struct options *o, const struct profile *p)
{
	VEC(const struct option_spec *) rows = { 0 };

	for (const struct option_spec *s = options_table; s->name; s++)
		if (!s->loading && s->type != OPTION_SWITCH)
			*VEC_PUSH(&rows) = s;
	qsort(rows.at, rows.n, sizeof(*rows.at), by_name);
	for (size_t i = 0; i < rows.n; i++)
		print(out, rows.at[i], o, p);
	mem_free(rows.at);
}
