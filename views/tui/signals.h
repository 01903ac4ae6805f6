#ifndef VIEWS_TUI_SIGNALS_H
#define VIEWS_TUI_SIGNALS_H

#include <stdbool.h>

/*
 * Signals about the terminal: to stop, to go on, another size. They are noted
 * when they come, and acted on between frames. Curses has handlers of its own,
 * which draw inside the signal, unless others are there before it starts.
 */
enum { NOTED_STOP = 1, NOTED_CONTINUE = 2, NOTED_SIZE = 4 };

void signals_catch(void);
void signals_release(void); /* they do what they did before */

/* A descriptor that can be read when one has come; -1 if they are not caught. */
int signals_descriptor(void);

/* What came since this was last asked. */
unsigned signals_take(void);

/* Stops the process, and returns when it goes on. */
void signals_stop(void);

#endif
