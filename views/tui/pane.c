#include "views/tui/pane.h"

#include "views/tui/state.h"

const struct pane *const panes[PANE_COUNT] = {
#define PANE(ID, name) [PANE_##ID] = &name,
	PANES
#undef PANE
};

void *pane_state(const struct tui *t, enum pane_id pane)
{
	return t->states[pane];
}

void panes_open(struct tui *t)
{
	for (size_t i = 0; i < PANE_COUNT; i++)
		if (panes[i]->size)
			t->states[i] = mem_alloc(1, panes[i]->size);
}

void panes_close(struct tui *t)
{
	for (size_t i = 0; i < PANE_COUNT; i++) {
		if (panes[i]->close)
			panes[i]->close(t->states[i]);
		mem_free(t->states[i]);
	}
}

void panes_forget(struct tui *t, enum question q)
{
	for (size_t i = 0; i < PANE_COUNT; i++)
		if (panes[i]->question == q && panes[i]->forget)
			panes[i]->forget(t);
}
