#include "views/tui/search.h"

#include <stdio.h>
#include <string.h>

#include "views/tui/list.h"

void search_clear(struct search *s)
{
	regex_free(s->regex);
	mem_free(s->lines.at);
	*s = (struct search){ 0 };
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
		if (!regex)
			return -1;
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

/* Lines that say when they change are looked through once. */
static void find_lines(struct tui *t)
{
	const struct pane *p = tui_pane(t);
	struct search *s = &t->search;
	unsigned version = p->version ? p->version(t) : 0;
	size_t n = p->length(t);

	if (version && s->version == version && s->pane == t->pane)
		return;
	s->lines.n = 0;
	for (size_t i = 0; s->regex && i < n; i++)
		if (search_matches(s, p->text(t, i)))
			*VEC_PUSH(&s->lines) = i;
	s->version = version;
	s->pane = t->pane;
}

/* How many of the lines that match are above a line. */
static size_t above(const struct search *s, size_t line)
{
	size_t low = 0, high = s->lines.n;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (s->lines.at[middle] < line)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

void search_count(struct tui *t)
{
	struct search *s = &t->search;
	size_t cursor = tui_place(t)->cursor, n;

	find_lines(t);
	n = above(s, cursor);
	s->count = s->lines.n;
	s->at = n < s->lines.n && s->lines.at[n] == cursor ? n + 1 : 0;
}

void search_step(struct tui *t, int direction)
{
	const struct pane *p = tui_pane(t);
	struct search *s = &t->search;
	size_t cursor = tui_place(t)->cursor, n;

	if (!s->regex) {
		tui_say(t, "nothing is searched for: / starts a search");
		return;
	}
	find_lines(t);
	if (!s->lines.n) {
		if (!p->find_match || !p->find_match(t))
			tui_fail(t, "no match: %s", s->typed);
		return;
	}
	n = above(s, direction > 0 ? cursor + 1 : cursor);
	if (direction > 0)
		n = n < s->lines.n ? n : 0;
	else
		n = (n ? n : s->lines.n) - 1;
	list_go(t, s->lines.at[n]);
}
