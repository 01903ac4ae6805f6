#ifndef VIEWS_TUI_TERM_H
#define VIEWS_TUI_TERM_H

#include <stdbool.h>
#include <stdio.h>
#include <time.h>

#include "parser/error.h"
#include "parser/mem.h"

struct tui;

/*
 * The terminal's life: taken at the start and given back as it was, however
 * the program ends. Of a script the terminal is imaginary.
 */
struct tty {
	FILE *in, *out;
	VEC(int) waiting;        /* keys typed while something went on, the last one first */
	struct timespec clicked; /* when a button of the mouse was last pressed */
};

int term_open(struct tui *t, struct error *err);
void term_close(struct tui *t);

/* The options for characters, colours and the mouse are others. */
void term_look(struct tui *t);

/* Waits for a key; 0: the screen has another size. -1: the terminal is gone. */
int term_key(struct tui *t);

/* Whether a key is there to be read. */
bool term_key_waits(const struct tui *t);

/* What the user wants while something goes on. Other keys are kept for term_key. */
enum wish { WISH_NONE, WISH_STOP, WISH_QUIT };
enum wish term_wish(struct tui *t);
void term_resize(struct tui *t, int rows, int cols);

/* Gives the terminal to another program for a while, and takes it back. */
void term_leave(void);
void term_return(struct tui *t);

/* Stops the program, as Ctrl-Z does with others, until it goes on. */
void term_suspend(struct tui *t);

/* Writes to the terminal behind the back of curses: a sequence of ours. */
void term_send(struct tui *t, const char *sequence);

#endif
