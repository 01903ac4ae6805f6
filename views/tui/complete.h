#ifndef VIEWS_TUI_COMPLETE_H
#define VIEWS_TUI_COMPLETE_H

#include <stdbool.h>

struct tui;

/* Whether there are names for what is typed at this prompt. */
bool complete_can(const struct tui *t);

/* Goes on with the word at the cursor as far as all names for it do, and lists them if they are
 * several. */
void complete_line(struct tui *t);

#endif
