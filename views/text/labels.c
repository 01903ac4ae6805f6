#include "views/text/labels.h"

#include <inttypes.h>
#include <stdlib.h>

#include "report/labels/labelunits.h"
#include "report/names/unit.h"
#include "report/names/width.h"

/* How the labels of a key are put together. */
struct form {
	size_t key_width; /* in characters; the key stands at the right */
	const char *open, *close;
	struct text (*number)(struct arena *a, const struct report *r, const struct label_group *g,
			      const struct label *l);
};

enum { MANY = 64 }; /* labels of a key whose numbers are worth a place of their own */

/* A text that grows: there may be a label for every four bytes of a file. */
struct string {
	char *at;
	size_t n, cap;
};

static void append(struct string *s, struct text t)
{
	s->at = mem_grow(s->at, &s->cap, s->n + t.n + 1, 1);
	memcpy(s->at + s->n, t.at, t.n);
	s->n += t.n;
}

static struct text group_text(struct arena *a, const struct report *r, const struct label_group *g,
			      const struct form *form)
{
	size_t width = width_chars(g->key);
	struct arena many = { 0 }, *scratch = g->n > MANY ? &many : a;
	struct string s = { 0 };
	struct text all;

	for (; width < form->key_width; width++)
		append(&s, text_of(" "));
	append(&s, g->key);
	append(&s, text_of(form->open));
	for (size_t i = 0; i < g->n; i++) {
		const struct label *l = &g->at[i];

		if (i)
			append(&s, text_of(" "));
		append(&s, g->numeric ? form->number(scratch, r, g, l)
				      : profile_text(r->profile, l->str));
		arena_reset(&many);
	}
	append(&s, text_of(form->close));
	all = text_join(a, &(struct text){ s.at, s.n }, 1);
	arena_free(&many);
	mem_free(s.at);
	return all;
}

static int by_text(const void *x, const void *y)
{
	return text_compare(*(const struct text *)x, *(const struct text *)y);
}

/* A text for each key, in order: first those of keys of text, whose number is returned. */
static size_t group_texts(struct text *texts, const struct label_set *set, struct arena *a,
			  const struct report *r, const struct form *form)
{
	size_t strings = 0;

	for (size_t i = 0; i < set->groups.n; i++) {
		texts[i] = group_text(a, r, &set->groups.at[i], form);
		strings += !set->groups.at[i].numeric;
	}
	qsort(texts, strings, sizeof(*texts), by_text);
	qsort(texts + strings, set->groups.n - strings, sizeof(*texts), by_text);
	return strings;
}

/* ---- raw ---- */

/* With its unit, if its key has units. */
static struct text raw_number(struct arena *a, const struct report *r, const struct label_group *g,
			      const struct label *l)
{
	struct text number = text_of(arena_printf(a, "%" PRId64 "%s", l->num, g->units ? " " : ""));

	return text_join(a, (struct text[]){ number, profile_text(r->profile, l->unit) }, 2);
}

static const struct form raw = { .open = ":[", .close = "]", .number = raw_number };

static void put_line(struct writer *out, const struct text *texts, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		writer_put(out, "%*s", i ? 1 : 16, "");
		writer_text(out, texts[i]);
	}
	if (n)
		writer_put(out, "\n");
}

void labels_raw(struct writer *out, const struct label_set *set, struct arena *a,
		const struct report *r)
{
	struct text *texts = arena_array(a, struct text, set->groups.n);
	size_t strings = group_texts(texts, set, a, r, &raw);

	put_line(out, texts, strings);
	put_line(out, texts + strings, set->groups.n - strings);
	arena_reset(a);
}

/* ---- traces ---- */

static struct text scaled_number(struct arena *a, const struct report *r,
				 const struct label_group *g, const struct label *l)
{
	char *text = arena_alloc(a, UNIT_TEXT_SIZE);

	(void)g;
	return text_of(label_number(text, r->label_units, l->key, l->num, "auto"));
}

static const struct form traces = {
	.key_width = 10, .open = ":  ", .close = "", .number = scaled_number
};

struct escaped labels_traces(struct arena *a, const struct label_set *set, const struct report *r)
{
	size_t n = set->groups.n;
	struct text *texts = arena_array(a, struct text, n);
	struct escaped *lines = arena_array(a, struct escaped, 2 * n);

	group_texts(texts, set, a, r, &traces);
	for (size_t i = 0; i < n; i++) {
		lines[2 * i] = escape_copy(a, texts[i]);
		lines[2 * i + 1] = escaped_own(text_of("\n"));
	}
	return escaped_join(a, lines, 2 * n);
}
