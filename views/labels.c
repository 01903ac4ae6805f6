#include "views/labels.h"

#include <inttypes.h>
#include <stdlib.h>

#include "views/escape.h"

static int by_text(const void *x, const void *y)
{
	return text_compare(*(const struct text *)x, *(const struct text *)y);
}

/* One value: text, or a number with its unit if its key has units. */
static struct text value_text(struct arena *a, const struct profile *p, const struct label_group *g,
			      const struct label *l)
{
	struct text number;

	if (!g->numeric)
		return profile_text(p, l->str);
	number = text_of(arena_printf(a, "%" PRId64 "%s", l->num, g->units ? " " : ""));
	return text_join(a, (struct text[]){ number, profile_text(p, l->unit) }, 2);
}

/* "key:[a b]" */
static struct text group_text(struct arena *a, const struct profile *p, const struct label_group *g)
{
	struct text *parts = arena_array(a, struct text, 3 + 2 * g->n);
	size_t n = 0;

	parts[n++] = g->key;
	parts[n++] = text_of(":[");
	for (size_t i = 0; i < g->n; i++) {
		if (i)
			parts[n++] = text_of(" ");
		parts[n++] = value_text(a, p, g, &g->at[i]);
	}
	parts[n++] = text_of("]");
	return text_join(a, parts, n);
}

static void line(FILE *out, struct text *groups, size_t n)
{
	if (!n)
		return;
	qsort(groups, n, sizeof(*groups), by_text);
	fprintf(out, "%16s", "");
	for (size_t i = 0; i < n; i++) {
		if (i)
			putc(' ', out);
		escape_text(out, groups[i]);
	}
	putc('\n', out);
}

void labels_raw(FILE *out, struct label_set *set, struct arena *a, const struct profile *p)
{
	struct text *texts = arena_array(a, struct text, set->groups.n);
	size_t strings = 0;

	for (size_t i = 0; i < set->groups.n; i++) {
		texts[i] = group_text(a, p, &set->groups.at[i]);
		strings += !set->groups.at[i].numeric;
	}
	line(out, texts, strings);
	line(out, texts + strings, set->groups.n - strings);
	arena_reset(a);
}
