#ifndef VIEWS_TUI_ASK_H
#define VIEWS_TUI_ASK_H

#include "parser/error.h"
#include "views/tui/tui.h"

struct step;
struct tui;

/*
 * Questions: what is shown depends on the options alone, and each change of
 * these is a new question. One that cannot be answered changes nothing.
 */

/* Makes the current pane's answer if it is not there, and prepares the pane. */
int ask_pane(struct tui *t, struct error *err);

/* Shows what a step asks, and remembers nothing of what was. */
int ask_step(struct tui *t, const struct step *s, struct error *err);

/* The same; what was stays for undo. Says itself what went wrong. */
int ask_aloud(struct tui *t, struct step next);

/* Sets an option. */
int ask_option(struct tui *t, const char *name, const char *value);

/* The same for several at once. */
int ask_settings(struct tui *t, const struct tui_setting *s, size_t n);

/* The same for a profile of the comparison, or the change. There is a base. */
int ask_side(struct tui *t, enum tui_side side);

/* The pane shows other lines of the same answer. */
void ask_prepare(struct tui *t);

/* Rows are sorted or left out in another way, in this pane and all others. */
void ask_reorder(struct tui *t);

/* Text that stays as long as the interface. */
const char *ask_keep(struct tui *t, const char *text);

#endif
