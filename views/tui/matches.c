#include "views/tui/matches.h"

#include "report/contexts/contexts.h"
#include "report/sums/entity.h"
#include "views/tui/search.h"
#include "views/tui/state.h"

const bool *matches_set(const struct tui *t)
{
	struct answer *a = t->answers[ASK_TREE];
	const struct contexts *c = a->report.contexts;
	struct matches *m = &a->matches;

	if (m->set && m->version == t->search.version)
		return m->set;
	mem_free(m->set);
	*m = (struct matches){ .version = t->search.version,
			       .set = mem_alloc(c->entities.at.n, sizeof(*m->set)) };
	for (size_t i = 0; i < c->entities.at.n; i++)
		m->set[i] = search_matches(&t->search, c->names[i]);
	return m->set;
}

sum_t matches_sum(const struct tui *t)
{
	struct answer *a = t->answers[ASK_TREE];
	const bool *set = matches_set(t);

	if (!a->matches.is_summed) {
		a->matches.sum = contexts_matched(&a->report, set);
		a->matches.is_summed = true;
	}
	return a->matches.sum;
}
