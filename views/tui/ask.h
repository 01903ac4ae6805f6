#ifndef VIEWS_TUI_ASK_H
#define VIEWS_TUI_ASK_H

#include "views/tui/state.h"

/*
 * Questions: what is shown depends on the options alone, and each change of
 * these is a new question. One that cannot be answered changes nothing.
 */

/* Makes the current pane's answer if it is not there, and prepares the pane. */
int ask_pane(struct tui *t, struct error *err);

/* Sets an option, if that can be answered; what was stays for undo. Says itself what went wrong. */
int ask_option(struct tui *t, const char *name, const char *value);

/* The same for several at once. */
int ask_settings(struct tui *t, const struct tui_setting *s, size_t n);

/* The same for a profile of the comparison, or the change. There is a base. */
int ask_side(struct tui *t, enum tui_side side);

/* What is about to change is for undo. */
void ask_remember(struct tui *t);

void ask_undo(struct tui *t);
void ask_redo(struct tui *t);

/* Goes back to the options that the program began with. */
void ask_reset(struct tui *t);

/* Forgets all answers: the profile is another. */
void ask_forget(struct tui *t);

/* The pane shows other lines of the same answer. */
void ask_prepare(struct tui *t);

/* Rows are sorted or left out in another way, in this pane and all others. */
void ask_reorder(struct tui *t);

void ask_show(struct tui *t, enum pane_id pane);

/* To the pane that was shown before; false if there was none. */
bool ask_back(struct tui *t);

/* Text that stays as long as the interface. */
const char *ask_keep(struct tui *t, const char *text);

#endif
