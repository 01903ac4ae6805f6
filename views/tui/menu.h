#ifndef VIEWS_TUI_MENU_H
#define VIEWS_TUI_MENU_H

#include "views/tui/state.h"

/* A list to choose from, over the panes. While it is open it gets all keys. */
enum menu_kind { MENU_ACTIONS, MENU_TYPES, MENU_COLUMNS, MENU_EXPORT };

void menu_open(struct tui *t, enum menu_kind kind);
bool menu_is_open(const struct tui *t);
void menu_key(struct tui *t, int key);
void menu_draw(struct tui *t, struct area a); /* in the middle of a */

/* A click on the screen: on an item it chooses that, elsewhere it closes the menu. */
void menu_click(struct tui *t, int y, int x);

#endif
