#include "report/traces.h"

#include "report/labelunits.h"

int build_traces(struct report *r, struct error *err)
{
	struct traces *t = r->traces = arena_array(&r->arena, struct traces, 1);

	(void)err;
	entities_init_untrimmed(&t->entities, r);
	t->names = arena_array(&r->arena, struct text, t->entities.at.n);
	for (size_t i = 0; i < t->entities.at.n; i++)
		t->names[i] = entity_name(r, &t->entities.at.at[i]);
	label_units(r);
	return 0;
}

void traces_free(struct traces *t)
{
	if (t)
		entities_free(&t->entities);
}
