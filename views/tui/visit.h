#ifndef VIEWS_TUI_VISIT_H
#define VIEWS_TUI_VISIT_H

#include <stdbool.h>

#include "views/tui/pane.h"

/* Which pane is looked at. */
void visit_pane(struct tui *t, enum pane_id pane);

/* To the pane that was shown before; false if there was none. */
bool visit_back(struct tui *t);

#endif
