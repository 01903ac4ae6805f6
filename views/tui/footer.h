#ifndef VIEWS_TUI_FOOTER_H
#define VIEWS_TUI_FOOTER_H

struct tui;

/* The lines below the view: what is under the cursor, what happened or is typed, keys. */
void footer_draw(struct tui *t);

/* How many there are: where the screen is small there is one, or none. */
int footer_rows(const struct tui *t);

/* Where things are said and typed. */
int footer_status_row(const struct tui *t);

#endif
