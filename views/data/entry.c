#include "views/data/entry.h"

void entry_cells(struct cell cells[ENTRY_CELLS], struct text name, const struct entity *e)
{
	cells[ENTRY_NAME] = cell_text(name);
	cells[ENTRY_FUNCTION] = cell_known_text(e->name);
	cells[ENTRY_FILE] = cell_known_text(e->site->file);
	cells[ENTRY_LINE] = cell_known_number(e->site->line);
	cells[ENTRY_COLUMN] = cell_known_number(e->site->column);
	cells[ENTRY_ADDRESS] = cell_known_number(e->site->address);
	cells[ENTRY_BINARY] = cell_known_text(e->site->object);
}

void label_cells(struct cell cells[LABEL_CELLS], const struct profile *p, const struct label *l)
{
	cells[LABEL_KEY] = cell_text(profile_text(p, l->key));
	cells[LABEL_VALUE] = l->str ? cell_text(profile_text(p, l->str)) : cell_number(l->num);
	cells[LABEL_UNIT] = cell_known_text(profile_text(p, l->str ? 0 : l->unit));
}
