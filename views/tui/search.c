#include "views/tui/search.h"

#include <stdio.h>
#include <string.h>

#include "views/tui/cursor.h"
#include "views/tui/state.h"

void search_clear(struct search *s)
{
	unsigned version = s->version;

	regex_free(s->regex);
	mem_free(s->hits.at);
	*s = (struct search){ .version = version + 1 };
}

int search_set(struct search *s, const char *typed, struct error *err)
{
	char pattern[2 * sizeof(s->typed) + 16];
	bool plain = !strpbrk(typed, "^$*+?[]()|{}\\");
	struct regex *regex = NULL;
	size_t n = 0;

	n += (size_t)snprintf(pattern, sizeof(pattern), "(?i)");
	for (const char *c = typed; *c && n < sizeof(pattern) - 3; c++) {
		if (plain && *c == '.')
			pattern[n++] = '\\';
		pattern[n++] = *c;
	}
	if (*typed) {
		regex = regex_compile((struct text){ pattern, n }, err);
		if (!regex) { /* for a message without what is ours */
			regex_free(regex_compile(text_of(typed), err));
			return -1;
		}
	}
	search_clear(s);
	snprintf(s->typed, sizeof(s->typed), "%s", typed);
	s->regex = regex;
	return 0;
}

bool search_matches(const struct search *s, struct text t)
{
	return s->regex && regex_match(s->regex, t);
}

bool search_hits(const struct tui *t, size_t line)
{
	const struct pane *p = tui_pane(t);

	return p->matches ? p->matches(t, line) : search_matches(&t->search, p->text(t, line));
}

void search_count(struct tui *t)
{
	const struct pane *p = tui_pane(t);
	struct search *s = &t->search;
	struct hits_key key = { s->version, t->lines, t->pane };
	size_t n = s->regex ? p->length(t) : 0;

	if (!memcmp(&s->key, &key, sizeof(key)))
		return;
	s->hits.n = 0;
	for (size_t i = 0; i < n; i++)
		if (search_hits(t, i))
			*VEC_PUSH(&s->hits) = i;
	s->matched = s->regex && p->matched ? p->matched(t) : 0;
	s->key = key;
}

/* How many hits stand before a line. */
static size_t hits_before(const struct search *s, size_t line)
{
	size_t low = 0, high = s->hits.n;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (s->hits.at[middle] < line)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

size_t search_at(const struct tui *t)
{
	size_t cursor = t->places[t->pane].cursor, before = hits_before(&t->search, cursor);

	return before < t->search.hits.n && t->search.hits.at[before] == cursor ? before + 1 : 0;
}

void search_step(struct tui *t, int direction)
{
	const struct pane *p = tui_pane(t);
	const struct search *s = &t->search;
	size_t cursor = tui_place(t)->cursor, n, before;

	if (!s->regex) {
		tui_say(t, "nothing is searched for: / starts a search");
		return;
	}
	search_count(t);
	n = s->hits.n;
	if (!n) {
		if (!p->find_match || !p->find_match(t))
			tui_fail(t, "no match: %s", s->typed);
		return;
	}
	before = hits_before(s, direction > 0 ? cursor + 1 : cursor);
	cursor_go(t, s->hits.at[direction > 0 ? before % n : (before + n - 1) % n]);
}
