#include "views/tui/search.h"

#include <stdio.h>
#include <string.h>

#include "views/tui/list.h"

void search_clear(struct search *s)
{
	regex_free(s->regex);
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

bool search_hits(const struct tui *t, size_t line)
{
	const struct pane *p = tui_pane(t);

	if (p->matches)
		return t->search.regex && p->matches(t, line);
	return search_matches(&t->search, p->text(t, line));
}

void search_count(struct tui *t)
{
	const struct pane *p = tui_pane(t);
	size_t n = p->length(t), cursor = tui_place(t)->cursor;

	t->search.count = t->search.at = 0;
	for (size_t i = 0; t->search.regex && i < n; i++) {
		if (!search_hits(t, i))
			continue;
		t->search.count++;
		if (i == cursor)
			t->search.at = t->search.count;
	}
}

void search_step(struct tui *t, int direction)
{
	const struct pane *p = tui_pane(t);
	size_t n = p->length(t), at = tui_place(t)->cursor;

	if (!t->search.regex) {
		tui_say(t, "nothing is searched for: / starts a search");
		return;
	}
	for (size_t i = 0; i < n; i++) {
		at = direction > 0 ? (at + 1 < n ? at + 1 : 0) : (at ? at : n) - 1;
		if (search_hits(t, at)) {
			list_go(t, at);
			return;
		}
	}
	tui_fail(t, "no match: %s", t->search.typed);
}
