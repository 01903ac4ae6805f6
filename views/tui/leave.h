#ifndef VIEWS_TUI_LEAVE_H
#define VIEWS_TUI_LEAVE_H

#include <termios.h>

/*
 * However the program ends, the terminal is given back: a handler for what
 * ends it writes what was made ready for that, and sets the modes.
 */
void leave_watch(void); /* before there is a terminal to give back */
void leave_prepare(int fd, const struct termios *modes);

/* It is another program's for a while, and ours again. */
void leave_pause(void);
void leave_resume(void);

/* It was given back in the usual way. */
void leave_end(void);

#endif
