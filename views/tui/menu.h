#ifndef VIEWS_TUI_MENU_H
#define VIEWS_TUI_MENU_H

#include "parser/mem.h"
#include "views/tui/area.h"
#include "views/tui/keys.h"

struct menu_item {
	char label[100];
	int key; /* that chooses it, too; or 0 */
	action_run *run;
	int arg;
};

/* A list to choose from, over the panes. While it is open it gets all keys. */
struct menu {
	const char *title;
	VEC(struct menu_item) items; /* none: it is not open */
	size_t cursor, top;
	struct area area; /* of the items, on the screen */
};

/* A menu of what there is to choose now: it is opened empty, and shown once it has an item. */
void menu_start(struct tui *t, const char *title);
struct menu_item *menu_add(struct tui *t, action_run *run, int arg, const char *fmt, ...)
	__attribute__((format(printf, 4, 5)));

/* Those that are known beforehand. */
enum menu_kind { MENU_ACTIONS, MENU_TYPES, MENU_COLUMNS, MENU_EXPORT };

void menu_open(struct tui *t, enum menu_kind kind);
bool menu_is_open(const struct tui *t);
void menu_key(struct tui *t, int key);
void menu_draw(struct tui *t, struct area a); /* in the middle of a */

/* A click on the screen: on an item it chooses that, elsewhere it closes the menu. */
void menu_click(struct tui *t, int y, int x);

#endif
